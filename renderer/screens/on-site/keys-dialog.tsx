import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../parts/dialog.tsx';

/** The keys of on-site mode, as they are shown. */
export const onSiteKeys = [
  ['1 … 9, A …', 'choose'],
  ['0', 'not-applicable'],
  ['U', 'unknown'],
  ['Enter, →', 'next'],
  ['←', 'previous'],
  ['S', 'skip'],
  ['T', 'told'],
  ['D', 'shown'],
  ['O', 'seen'],
  ['W', 'who'],
  ['N', 'note'],
  ['F', 'flag'],
  ['E', 'evidence'],
  ['V', 'paste'],
  ['C', 'confirm'],
  ['H', 'help'],
  ['G', 'jump'],
  ['Esc', 'leave-field'],
  ['Ctrl Z', 'undo'],
] as const;

/** Every key of on-site mode. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('onSite');
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <dl className="key-list">
        {onSiteKeys.map(([key, kind]) => (
          <div key={kind}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{t(`explained.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
