import { useMemo, type ReactNode } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { focusPage } from '../../parts/focus-page.ts';
import { go } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { putInBin } from '../../stores/bin.ts';
import { loadPortfolio, tick } from '../../stores/portfolio.ts';

interface Props {
  readonly row: PortfolioRow;
  /** The button it hangs from. */
  readonly button: Element;
  /** Asks for consultant and tags of this enterprise. */
  readonly onHandling: () => void;
  readonly onClose: () => void;
}

/** What is done seldom with an enterprise. One menu serves all rows: a row of its own would slow the scrolling. */
export function RowMenu({ row, button, onHandling, onClose }: Props): ReactNode {
  const t = useTranslations('portfolio');
  const tApp = useTranslations('app');
  const tHandling = useTranslations('handling');
  const readOnly = useReadOnlyFault() !== null;
  const enterpriseId = row.id;
  const name = row.name === '' ? tApp('unnamed') : row.name;
  const trigger = useMemo(() => ({ current: button }), [button]);
  const places: readonly {
    readonly id: string;
    readonly label: string;
    readonly to: Route;
    readonly off?: boolean;
  }[] = [
    { id: 'open', label: t('open'), to: { screen: 'enterprise', enterpriseId } },
    { id: 'new', label: t('newAssessment'), to: { screen: 'new-assessment', enterpriseId }, off: readOnly },
    ...(row.newest === null
      ? []
      : [
          {
            id: 'copy',
            label: t('copyAssessment'),
            to: { screen: 'new-assessment', enterpriseId, copyFrom: row.newest.id } as const,
            off: readOnly,
          },
        ]),
    { id: 'evidence', label: t('evidence'), to: { screen: 'enterprise-evidence', enterpriseId } },
    { id: 'history', label: t('history'), to: { screen: 'enterprise-history', enterpriseId } },
    { id: 'hand-over', label: t('handOver'), to: { screen: 'hand-over', enterprise: enterpriseId } },
  ];
  const bin = async (): Promise<void> => {
    tick(enterpriseId, false);
    await putInBin('enterprise', enterpriseId, name);
    await loadPortfolio();
    focusPage();
  };
  return (
    <Popover
      className="popover menu-popover"
      aria-label={t('menu', { name })}
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        className="list"
        aria-label={t('menu', { name })}
        autoFocus="first"
        onClose={onClose}
        disabledKeys={[
          ...places.flatMap(({ id, off }) => (off === true ? [id] : [])),
          ...(readOnly ? ['bin', 'handling'] : []),
        ]}
        onAction={(key) => {
          const place = places.find(({ id }) => id === key);
          if (place !== undefined) go(place.to);
          else if (key === 'handling') onHandling();
          else void bin();
        }}
      >
        {places.map(({ id, label }) => (
          <MenuItem key={id} id={id} className="list-item">
            {label}
          </MenuItem>
        ))}
        <MenuItem id="handling" className="list-item">
          {tHandling('several')}
        </MenuItem>
        <MenuItem id="bin" className="list-item">
          {t('toBin')}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
