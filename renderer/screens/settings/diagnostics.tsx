import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSayFault } from '../../text/language.ts';

type Outcome =
  { readonly kind: 'saved'; readonly file: string } | { readonly kind: 'failed'; readonly fault: Fault };

/** The file for whoever helps: read here first, word for word, and saved only then. */
export function Diagnostics(): ReactNode {
  const t = useTranslations('diagnostics');
  const sayFault = useSayFault();
  const [text, setText] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const read = async (): Promise<void> => {
    setOutcome(null);
    const reply = await ask('readDiagnostics', {});
    if (reply.ok) setText(reply.value.text);
    else setOutcome({ kind: 'failed', fault: reply.fault });
  };
  const save = async (): Promise<void> => {
    const reply = await ask('saveDiagnostics', {});
    if (!reply.ok) setOutcome({ kind: 'failed', fault: reply.fault });
    else if (reply.value !== null) setOutcome({ kind: 'saved', file: reply.value.file });
  };

  const told = outcome !== null && (
    <Notice
      tone={outcome.kind === 'saved' ? 'ok' : 'bad'}
      role={outcome.kind === 'saved' ? 'status' : 'alert'}
    >
      <p className="breakable">
        {outcome.kind === 'saved' ? t('saved', { file: outcome.file }) : sayFault(outcome.fault)}
      </p>
    </Notice>
  );
  return (
    <div className="stack">
      <p className="quiet-text">{t('lead')}</p>
      <p>
        <Button onPress={() => void read()}>{t('make')}</Button>
      </p>
      {text === null && told}
      {text !== null && (
        <Dialog title={t('title')} onClose={() => setText(null)}>
          <div className="stack">
            <p>{t('shown')}</p>
            {/* It scrolls by itself, so it must be reachable with the keyboard. */}
            <pre
              className="diagnostics-text"
              {...{ tabIndex: 0, role: 'region', 'aria-label': t('content') }}
            >
              {text}
            </pre>
            {told}
            <p>
              <Button look="primary" onPress={() => void save()}>
                {t('save')}
              </Button>
            </p>
          </div>
        </Dialog>
      )}
    </div>
  );
}
