import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { JobState } from '../../../electron/contract.ts';
import type { LeaveOut } from '../../../electron/contract/passing-on.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { JobStateView } from '../../parts/job-state.tsx';
import { Page } from '../../parts/page.tsx';
import type { Route } from '../../routing/route.ts';
import { loadEnterprises, useEnterprises } from '../../stores/enterprises.ts';
import { followJob } from '../../stores/follow-job.ts';
import { storeFirst } from '../../stores/saving.ts';
import { ChooseContent, type Chosen } from './choose-content.tsx';
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
  const { rows } = useEnterprises();
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [leaveOut, setLeaveOut] = useState(keepAll);
  const [typed, setTyped] = useState<Typed>(noPassphrase);
  const [checked, setChecked] = useState(false);
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => void loadEnterprises(), []);
  // Until something is picked, it follows where the user came from.
  const chosen = picked ?? firstChoice(rows, route.enterprise, route.assessment);
  const passphrase = usablePassphrase(typed);
  const empty = Object.keys(chosen).length === 0;

  const save = async (): Promise<void> => {
    setChecked(true);
    if (empty) return;
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
          <ChooseContent rows={rows} chosen={chosen} onChange={setPicked} />
          {checked && empty && (
            <p className="error" role="alert">
              {t('nothing')}
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
          </div>
        </>
      )}
      {job !== null && <JobStateView {...job} />}
    </Page>
  );
}

function firstChoice(
  rows: ReturnType<typeof useEnterprises.getState>['rows'],
  enterpriseId: string | undefined,
  assessmentId: string | undefined,
): Chosen {
  const row = rows.find(
    (one) => one.id === enterpriseId || one.assessments.some(({ id }) => id === assessmentId),
  );
  if (row === undefined) return {};
  const ids = row.assessments.map(({ id }) => id);
  return { [row.id]: assessmentId === undefined ? ids : ids.filter((id) => id === assessmentId) };
}
