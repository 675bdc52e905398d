import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Slot } from '../../assessments/answering/answer.ts';
import { RouteLink } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { useOpened } from '../stores/derived.ts';
import { ChangeList } from './change-list.tsx';
import { useChanges } from './use-changes.ts';

const most = 10;

/** Who changed one answer, when, and what it was before; read when it is opened. */
export function AnswerHistory({ slot }: { readonly slot: Slot }): ReactNode {
  const t = useTranslations('historyList');
  const [open, setOpen] = useState(false);
  return (
    <div className="card pad answer-history">
      <Disclosure title={t('answer')} open={open} onOpenChange={setOpen}>
        {open && <Lines slot={slot} />}
      </Disclosure>
    </div>
  );
}

function Lines({ slot }: { readonly slot: Slot }): ReactNode {
  const t = useTranslations('historyList');
  const { id: assessmentId } = useOpened('id');
  const { entries, kind, more } = useChanges({ kind: 'assessment', assessmentId, subject: slot }, most);
  return (
    <div className="stack tight">
      {kind === 'loading' && <p className="quiet-text">{t('loading')}</p>}
      {kind === 'failed' && <p className="error">{t('failed')}</p>}
      {kind === 'ready' && entries.length === 0 && <p className="quiet-text">{t('emptyOne')}</p>}
      <ChangeList entries={entries} headed={false} />
      {more && <RouteLink to={{ screen: 'history', assessmentId, slot }}>{t('openAll')}</RouteLink>}
    </div>
  );
}
