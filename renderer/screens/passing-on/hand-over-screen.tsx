import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EnterpriseRow, JobState } from '../../../electron/contract.ts';
import type { LeaveOut } from '../../../electron/contract/passing-on.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { JobStateView } from '../../parts/job-state.tsx';
import { Page } from '../../parts/page.tsx';
import type { Route } from '../../routing/route.ts';
import { loadEnterprises, useEnterprise, useEnterprises } from '../../stores/enterprises.ts';
import { followJob } from '../../stores/follow-job.ts';
import { storeFirst } from '../../stores/saving.ts';
import { ChooseContent } from './choose-content.tsx';
import { chosenAtFirst, mostInFile, type Chosen } from './chosen.ts';
import {
  noPassphrase,
  passphraseField,
  PassphraseFields,
  usablePassphrase,
  type Typed,
} from './passphrase-fields.tsx';

interface Job {
  readonly jobId: string | null;
  readonly state: JobState | null;
}

const keepAll: LeaveOut = { names: false, notes: false, evidence: false };
const parts = ['names', 'notes', 'evidence'] as const;

/** Saves enterprises and assessments as one file. The route says what is chosen at first. */
export function HandOverScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'hand-over' }>;
}): ReactNode {
  const t = useTranslations('handOver');
  const tBatch = useTranslations('batch');
  const { rows } = useEnterprises();
  const from = useFrom(route);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [leaveOut, setLeaveOut] = useState(keepAll);
  const [typed, setTyped] = useState<Typed>(noPassphrase);
  const [checked, setChecked] = useState(false);
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => void loadEnterprises(), []);
  // Until something is picked, it follows where the user came from.
  const chosen = picked ?? chosenAtFirst(from, route.assessment);
  const passphrase = usablePassphrase(typed);
  const count = Object.keys(chosen).length;
  const refused = count === 0 ? t('nothing') : count > mostInFile ? t('tooMany', { most: mostInFile }) : null;

  const save = async (): Promise<void> => {
    setChecked(true);
    if (refused !== null) return;
    if (passphrase.kind === 'problem') return focusField(passphraseField[passphrase.problem]);
    setJob({ jobId: null, state: null });
    // The file is made from the database: what is on its way must arrive there first.
    const unsaved = await storeFirst();
    if (unsaved !== null) return setJob({ jobId: null, state: { kind: 'failed', fault: unsaved } });
    const enterprises = Object.entries(chosen).map(([enterpriseId, assessmentIds]) => ({
      enterpriseId,
      assessmentIds,
    }));
    const reply = await ask('exportFile', { enterprises, leaveOut, passphrase: passphrase.value });
    if (!reply.ok) return setJob({ jobId: null, state: { kind: 'failed', fault: reply.fault } });
    if (reply.value === null) return setJob(null);
    const { jobId } = reply.value;
    await followJob(jobId, (state) => setJob({ jobId, state }));
  };

  const running = job !== null && (job.state === null || job.state.kind === 'running');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {rows.length === 0 ? (
        <p className="card pad">{t('empty')}</p>
      ) : (
        <>
          <ChooseContent from={from} chosen={chosen} onChange={setPicked} />
          {checked && refused !== null && (
            <p className="error" role="alert">
              {refused}
            </p>
          )}
          <fieldset className="card pad stack">
            <legend>{t('share')}</legend>
            <p className="quiet-text">{t('shareHint')}</p>
            {parts.map((part) => (
              <CheckBox
                key={part}
                isSelected={leaveOut[part]}
                onChange={(selected) => setLeaveOut({ ...leaveOut, [part]: selected })}
              >
                {t(part)}
              </CheckBox>
            ))}
          </fieldset>
          <PassphraseFields typed={typed} onChange={setTyped} checked={checked} />
          <div className="row">
            <Button look="primary" busy={running} onPress={() => void save()}>
              {t('save')}
            </Button>
            <span className="quiet-text" role="status">
              {tBatch('chosen', { count })}
            </span>
          </div>
        </>
      )}
      {job !== null && <JobStateView {...job} />}
    </Page>
  );
}

/** The enterprise the user came from, however many there are; null while it is being read, and when there is none. */
function useFrom({ enterprise, assessment }: Extract<Route, { screen: 'hand-over' }>): EnterpriseRow | null {
  const named = useEnterprise(enterprise ?? null);
  const holding = useEnterprises(({ rows }) =>
    rows.find((one) => one.assessments.some(({ id }) => id === assessment)),
  );
  return named ?? holding ?? null;
}
