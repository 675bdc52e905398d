import { useMemo } from 'react';
import { fillForm, type FilledSection } from '../../assessments/application/fill-form.ts';
import type { Finding } from '../../assessments/application/x-ray/finding.ts';
import type { Application } from '../../assessments/application/tables.ts';
import { annexesOf, type Annex, type StatedEvidence } from '../../assessments/dossier/annexes.ts';
import { checkApplication, type CheckInput } from '../../assessments/dossier/check-application.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { today } from '../screens/enterprise/read-date.ts';
import { useApplication } from './application.ts';
import type { OpenedAssessment } from './assessment.ts';
import { useOpened, useSituation } from './derived.ts';
import { useEvidence } from './evidence.ts';
import { useProgrammeInputs } from './programmes.ts';

/** The evidence of the enterprise as a dossier states it: now, or, of a closed version, as it was then. */
export function useStatedEvidence(): readonly StatedEvidence[] {
  const { id, frozen } = useOpened();
  const rows = useEvidence((state) => state.rows);
  return useMemo(() => {
    if (frozen !== null)
      return frozen.evidence.map((one) => {
        const live = rows.find((row) => row.id === one.id && row.file.sha256 === one.file.sha256);
        return { ...one, fileState: live?.fileState ?? 'missing' };
      });
    return rows.map(({ id: evidenceId, file, details, links, fileState }) => ({
      id: evidenceId,
      file,
      details,
      fileState,
      slots: links.filter((one) => one.assessmentId === id).map((one) => one.slot),
    }));
  }, [frozen, rows, id]);
}

/** What is known of one application, worked out anew whenever anything it rests on changes. */
export interface ApplicationState {
  readonly application: Application;
  readonly sections: readonly FilledSection[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly StatedEvidence[];
  readonly annexes: readonly Annex[];
}

/** The form filled, the numbers of the annexes and what the check before export finds: what the dossier would say. */
export function useApplicationState(programme: Programme): ApplicationState {
  const open = useOpened();
  const situation = useSituation();
  const application = useApplication(programme.id);
  const evidence = useStatedEvidence();
  const inputFor = useProgrammeInputs();
  return useMemo(() => {
    const { results } = inputFor(programme);
    const { packs, costs } = open;
    return {
      application,
      evidence,
      sections: fillForm(programme, { situation, results, costs, application }),
      findings: checkApplication(checkInput(open, { programme, application, situation, evidence })),
      annexes: annexesOf({ evidence, packs, situation, applying: { programme, application } }),
    };
  }, [open, situation, application, evidence, inputFor, programme]);
}

type Asked = Required<Pick<CheckInput, 'situation' | 'evidence'>> & NonNullable<CheckInput['applying']>;

/** What the dossier of this application would be made from, so that the check here finds what that one finds. */
function checkInput(open: OpenedAssessment, asked: Asked): CheckInput {
  const { packs, plan, costs, overrides, answers, seq, row } = open;
  const { programme, application, situation, evidence } = asked;
  return {
    sample: false,
    assessment: row,
    packs,
    situation,
    today: today(),
    appVersion: '',
    seq,
    plan,
    costs,
    overrides,
    programmes: [programme],
    choices: { [programme.id]: choicesIn(programme, answers) },
    earlier: null,
    evidence: evidence ?? [],
    applying: { programme, application },
  };
}
