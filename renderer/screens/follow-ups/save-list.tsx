import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { JobState } from '../../../electron/contract.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { JobStateView } from '../../parts/job-state.tsx';
import { LanguageSelect } from '../../parts/language-select.tsx';
import { Notice } from '../../parts/notice.tsx';
import { WrittenFile } from '../../parts/written-file.tsx';
import { followJob } from '../../stores/follow-job.ts';
import { storeFirst } from '../../stores/saving.ts';
import { useLanguage, useSayFault } from '../../text/language.ts';

interface Props {
  readonly assessmentId: string;
  readonly onClose: () => void;
}

type Outcome =
  | {
      readonly kind: 'saved';
      readonly jobId: string;
      readonly file: string;
      readonly items: number;
    }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'job'; readonly jobId: string; readonly state: JobState | null };

/** The list as a file to print or to send, in a language of its own. */
export function SaveList({ assessmentId, onClose }: Props): ReactNode {
  const t = useTranslations('followUpFile');
  const language = useLanguage();
  const [target, setTarget] = useState<Language>(language);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const make = async (how: 'exportFollowUps' | 'printFollowUps'): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    // The file is made from what is stored.
    const unsaved = await storeFirst();
    setOutcome(unsaved === null ? await done(how) : { kind: 'failed', fault: unsaved });
    setBusy(false);
  };
  const done = async (how: 'exportFollowUps' | 'printFollowUps'): Promise<Outcome | null> => {
    if (how === 'exportFollowUps') {
      const reply = await ask(how, { assessmentId, language: target });
      if (!reply.ok) return { kind: 'failed', fault: reply.fault };
      return reply.value === null ? null : { kind: 'saved', ...reply.value };
    }
    const reply = await ask(how, { assessmentId, language: target });
    if (!reply.ok) return { kind: 'failed', fault: reply.fault };
    if (reply.value === null) return null;
    const { jobId } = reply.value;
    const state = await followJob(jobId, (now) => setOutcome({ kind: 'job', jobId, state: now }));
    return { kind: 'job', jobId, state };
  };

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className="stack">
        <p>{t('lead')}</p>
        <LanguageSelect label={t('language')} value={target} onChange={setTarget} />
        <div className="row">
          <Button look="primary" busy={busy} onPress={() => void make('printFollowUps')}>
            {t('print')}
          </Button>
          <Button busy={busy} onPress={() => void make('exportFollowUps')}>
            {t('save')}
          </Button>
        </div>
        <p role="status" className={busy && outcome === null ? 'quiet-text' : 'unseen'}>
          {busy && outcome === null && t('saving')}
        </p>
        {outcome !== null && <Said outcome={outcome} />}
      </div>
    </Dialog>
  );
}

/** How it went, or goes. */
function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const t = useTranslations('followUpFile');
  const sayFault = useSayFault();
  switch (outcome.kind) {
    case 'saved':
      return (
        <Notice tone="ok" role="status" actions={<WrittenFile jobId={outcome.jobId} file={outcome.file} />}>
          <p className="breakable">{t('saved', { items: outcome.items, file: outcome.file })}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" role="alert" title={t('failed')}>
          <p className="breakable">{sayFault(outcome.fault)}</p>
        </Notice>
      );
    case 'job':
      return <JobStateView jobId={outcome.jobId} state={outcome.state} />;
  }
}
