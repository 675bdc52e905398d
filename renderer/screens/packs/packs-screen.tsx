import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackPreview as Preview, PackSummary } from '../../../electron/contract.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { loadApp, useApp, useReadOnlyFault } from '../../stores/app.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { PackPreview } from './pack-preview.tsx';
import { PackProblems } from './pack-problems.tsx';
import { PackSources } from './pack-sources.tsx';

const noPacks: readonly PackSummary[] = [];

/** The questionnaires at hand, and the way others come in: read, looked through, taken in. */
export function PacksScreen(): ReactNode {
  const [read, setRead] = useState<Preview | null>(null);
  const [added, setAdded] = useState<PackSummary | null>(null);

  const install = async (token: string): Promise<Fault | null> => {
    const reply = await ask('installPack', { token });
    if (!reply.ok) return reply.fault;
    await loadApp();
    setAdded(reply.value);
    setRead(null);
    return null;
  };

  if (read?.kind === 'problems')
    return (
      <PackProblems
        key="problems"
        folder={read.folder}
        problems={read.problems}
        onClose={() => setRead(null)}
      />
    );
  if (read?.kind === 'preview')
    return <PackPreview key="preview" preview={read} install={install} onClose={() => setRead(null)} />;
  return (
    <PackList
      key="list"
      added={added}
      onRead={(preview) => {
        setAdded(null);
        setRead(preview);
      }}
    />
  );
}

interface ListProps {
  /** What was taken in just now. */
  readonly added: PackSummary | null;
  readonly onRead: (preview: Preview) => void;
}

function PackList({ added, onRead }: ListProps): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  const sayFault = useSayFault();
  const packs = useApp(({ state }) => (state.kind === 'ready' ? state.app.packs : noPacks));
  const readOnly = useReadOnlyFault() !== null;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const readFolder = async (): Promise<void> => {
    // A second press while the dialog is open opens no second one.
    if (busy) return;
    setBusy(true);
    setFault(null);
    const reply = await ask('readPackFolder', {});
    setBusy(false);
    if (!reply.ok) setFault(reply.fault);
    else if (reply.value !== null) onRead(reply.value);
  };

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button look="primary" onPress={() => void readFolder()} isDisabled={readOnly}>
          {t('import')}
        </Button>
      }
    >
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {added !== null && (
        <Notice tone="ok" role="status" title={t('addedTitle')}>
          <p>{t('added', { pack: pick(added.title), edition: added.edition })}</p>
        </Notice>
      )}
      <p className="quiet-text">{t('importNote')}</p>
      {packs.length === 0 && <p>{t('none')}</p>}
      <ul className="card">
        {packs.map((pack) => (
          <li key={pack.id} className="pack-row">
            <h2>
              {pick(pack.title)}{' '}
              <Tag tone={pack.installed === true ? 'accent' : 'plain'}>
                {t(pack.installed === true ? 'installed' : 'shipped')}
              </Tag>
            </h2>
            <p className="quiet-text">
              {t('edition', { edition: pack.edition })} ·{' '}
              {t('size', { questions: pack.questions, minutes: pack.minutes })}
            </p>
            <p>{pick(pack.summary)}</p>
            <PackSources sources={pack.sources ?? []} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
