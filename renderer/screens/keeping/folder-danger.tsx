import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FolderDanger as Danger } from '../../../electron/contract/keeping.ts';
import { Notice } from '../../parts/notice.tsx';
import { usePick } from '../../text/language.ts';

/** Says why the data folder lies badly, where it does. */
export function FolderDanger({ danger }: { readonly danger: Danger | null }): ReactNode {
  const t = useTranslations('keeping');
  const pick = usePick();
  if (danger === null) return null;
  return danger.kind === 'network' ? (
    <Notice tone="warn" title={t('networkTitle')}>
      <p>{t('network')}</p>
    </Notice>
  ) : (
    <Notice tone="warn" title={t('synchronisedTitle')}>
      <p>{t('synchronised', { service: pick(danger.service) })}</p>
    </Notice>
  );
}
