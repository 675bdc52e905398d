import {
  answerSchema,
  figureSlot,
  questionSlot,
  type Answers,
} from '../../../assessments/answering/answer.ts';
import { compareStated } from '../../../assessments/dossier/agreement/compare-stated.ts';
import type { StatedContext } from '../../../assessments/dossier/agreement/say-unit.ts';
import { fieldsOf, textOf } from '../../../assessments/dossier/agreement/stated-units.ts';
import type { JsonValue } from '../../../assessments/dossier/canonical-json.ts';
import type { CheckedFile } from '../../../assessments/dossier/checked-file.ts';
import { emptyProfile, profileSchema } from '../../../assessments/enterprise/profile.ts';
import type { OpenAssessment } from '../../contract.ts';
import type { StoreAgreement } from '../../contract/dossiers.ts';
import { sha256 } from '../../db/canonical.ts';
import { listBegunAt, listEnterprisesCalled, type Origin } from '../../db/find-origin.ts';
import { listVersions } from '../closing/versions.ts';
import { canonicalOf, inputOf } from '../dossier-model.ts';
import { readStated } from '../dossier.ts';
import type { StateOf } from '../evidence/rows.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { formatOf, readData } from './says.ts';

/** What is needed besides the data: as whose words the store speaks, and how its files are looked at. */
interface Around {
  readonly appVersion: string;
  readonly stateOf: StateOf;
}

/**
 * How the data of a dossier stands to the store: which assessment it was made of, and every difference to it, or to the
 * closed version it agrees with. An assessment is known by the instant it was begun, which travels with it.
 */
export function agreementOf(
  place: Workplace,
  input: Around & { readonly canonical: CheckedFile['canonical'] },
): StoreAgreement {
  const data = input.canonical === null ? null : readData(input.canonical.text);
  if (input.canonical === null || data === null) return { kind: 'no-data' };
  const createdAt = textOf(fieldsOf(fieldsOf(data)['assessment'])['createdAt']);
  const { name, creditCode } = fieldsOf(fieldsOf(data)['profile']);
  const called = { name: textOf(name), creditCode: textOf(creditCode) };
  const { begun, enterprises } = readStore(place, (db) => ({
    begun: listBegunAt(db, createdAt),
    enterprises: listEnterprisesCalled(db, called),
  }));
  const origin = begun.find(({ enterpriseId }) => enterprises.includes(enterpriseId)) ?? begun[0];
  if (origin !== undefined) return compareWith(place, origin, data, input);
  const [enterpriseId] = enterprises;
  return enterpriseId === undefined ? { kind: 'unknown' } : { kind: 'unknown-assessment', enterpriseId };
}

function compareWith(
  place: Workplace,
  { enterpriseId, assessmentId }: Origin,
  data: JsonValue,
  around: Around & { readonly canonical: CheckedFile['canonical'] },
): StoreAgreement {
  const { applying, earlier } = fieldsOf(data);
  const programmeId = fieldsOf(applying)['programme'];
  const before = fieldsOf(earlier)['createdAt'];
  const asked = {
    assessmentId,
    appVersion: around.appVersion,
    stateOf: around.stateOf,
    programmeId: typeof programmeId === 'string' ? programmeId : undefined,
    compareWith: readStore(place, (db) => listBegunAt(db, textOf(before))).find(
      (one) => one.enterpriseId === enterpriseId && one.assessmentId !== assessmentId,
    )?.assessmentId,
  };
  const known = { kind: 'known', enterpriseId, assessmentId } as const;
  // An older file is held against what the same assessment states in the form of that file.
  const format = formatOf(data) ?? undefined;
  for (const { version, closed } of listVersions(place, { assessmentId })) {
    if (closed === null) continue;
    const { open, made } = readStated(place, { ...asked, version });
    if (sha256(canonicalOf(inputOf(open, made), format)) === around.canonical?.sha256)
      return { ...known, version, changedSince: false, differences: [] };
  }
  const { open, made } = readStated(place, asked);
  const here = JSON.parse(canonicalOf(inputOf(open, made), format)) as JsonValue;
  const differences = compareStated(data, here, { there: contextOf(data, open), here: contextHere(open) });
  const { seq } = fieldsOf(data);
  return {
    ...known,
    version: open.assessment.closed?.version ?? null,
    changedSince: typeof seq === 'number' && open.seq > seq,
    differences,
  };
}

function contextHere(open: OpenAssessment): StatedContext {
  const { packs, programmes, figures, answers, enterprise } = open;
  return { packs, programmes, situation: { profile: enterprise.profile, figures, answers } };
}

/** The words of what the file says: its own answers and profile, with the questionnaires of the store. */
function contextOf(data: JsonValue, open: OpenAssessment): StatedContext {
  const { profile, figures, packs } = fieldsOf(data);
  const parsed = profileSchema.safeParse(profile);
  const answers: Record<string, Answers[string]> = {};
  const keep = (slot: string, value: unknown): void => {
    const answer = answerSchema.safeParse(value);
    if (answer.success) answers[slot] = answer.data;
  };
  for (const [id, value] of Object.entries(fieldsOf(figures))) keep(figureSlot(id), value);
  for (const pack of Array.isArray(packs) ? packs : []) {
    const { id, answers: given } = fieldsOf(pack);
    for (const [question, value] of Object.entries(fieldsOf(given)))
      keep(questionSlot(textOf(id), question), value);
  }
  return {
    ...contextHere(open),
    situation: { profile: parsed.success ? parsed.data : emptyProfile, figures: open.figures, answers },
  };
}
