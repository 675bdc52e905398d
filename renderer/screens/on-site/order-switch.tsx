import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { interviewOrders } from '../../../assessments/answering/interview.ts';
import { useOnSite } from '../../stores/on-site.ts';

/** Chooses whether questions come by section, by who knows or by where one stands. The card stays where it is. */
export function OrderSwitch(): ReactNode {
  const t = useTranslations('onSite');
  const order = useOnSite((state) => state.order);
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={t('order')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[order]}
      onSelectionChange={(keys) => {
        const chosen = interviewOrders.find((one) => keys.has(one));
        if (chosen !== undefined) useOnSite.setState({ order: chosen });
      }}
    >
      {interviewOrders.map((one) => (
        <ToggleButton key={one} id={one} className="switch-button">
          {t(`orders.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
