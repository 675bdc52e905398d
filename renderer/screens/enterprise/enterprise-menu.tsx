import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EnterpriseRow } from '../../../electron/contract.ts';
import { focusPage } from '../../parts/focus-page.ts';
import { MoreMenu } from '../../parts/menu.tsx';
import { go } from '../../routing/navigation.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { putInBin } from '../../stores/bin.ts';

interface Props {
  readonly row: EnterpriseRow;
  readonly onBinned?: () => void;
}

/** What is done seldom with an enterprise: its evidence, years and history without an assessment, the bin. */
export function EnterpriseMenu({ row, onBinned }: Props): ReactNode {
  const t = useTranslations('bin');
  const tProfile = useTranslations('profile');
  const tTrend = useTranslations('trend');
  const readOnly = useReadOnlyFault() !== null;
  const name = row.profile.name.trim() || tProfile('unnamed');
  const enterpriseId = row.id;
  // With several assessments the page has a button of its own for this.
  const trend =
    row.assessments.length > 1
      ? []
      : [{ id: 'trend', label: tTrend('title'), run: () => go({ screen: 'trend', enterpriseId }) }];
  return (
    <MoreMenu
      label={t('enterpriseMenu', { name })}
      choices={[
        {
          id: 'evidence',
          label: t('evidence'),
          run: () => go({ screen: 'enterprise-evidence', enterpriseId }),
        },
        ...trend,
        { id: 'history', label: t('history'), run: () => go({ screen: 'enterprise-history', enterpriseId }) },
        {
          id: 'bin',
          label: t('toBin'),
          disabled: readOnly,
          run: () => {
            onBinned?.();
            void putInBin('enterprise', enterpriseId, name).then(focusPage);
          },
        },
      ]}
    />
  );
}
