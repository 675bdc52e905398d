import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { interviewOrders } from '../../../assessments/answering/interview.ts';
import { Switch } from '../../parts/switch.tsx';
import { useOnSite } from '../../stores/on-site.ts';

/**
 * Chooses whether questions come by section, by who knows or by where one stands. The card stays where it is; `onChosen`
 * brings the focus back to it.
 */
export function OrderSwitch({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  const t = useTranslations('onSite');
  const order = useOnSite((state) => state.order);
  return (
    <Switch
      label={t('order')}
      value={order}
      choices={interviewOrders.map((id) => ({ id, content: t(`orders.${id}`) }))}
      onChange={(chosen) => useOnSite.setState({ order: chosen })}
      onPressed={onChosen}
    />
  );
}
