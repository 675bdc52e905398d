import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { onSiteKeys } from '../../screens/on-site/keys-dialog.tsx';
import { closeOverlay } from './palette-state.ts';

/** The key commands are given with: ⌘ on a Mac, Ctrl elsewhere. */
export const commandKey =
  typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

/** Every key there is, over the page. */
export function Shortcuts(): ReactNode {
  const t = useTranslations('shortcuts');
  return (
    <Dialog title={t('title')} onClose={closeOverlay}>
      <ShortcutTables />
      <Button onPress={closeOverlay}>{t('close')}</Button>
    </Dialog>
  );
}

/** Every key there is, by where it works; `onSite`: those of on-site mode as well, which shows them itself. */
export function ShortcutTables({ onSite = false }: { readonly onSite?: boolean }): ReactNode {
  const t = useTranslations('shortcuts');
  const tOnSite = useTranslations('onSite');
  const groups = [
    {
      title: t('everywhere'),
      rows: [
        [`${commandKey} K`, t('palette')],
        ['F1', t('help')],
        ['?', t('overview')],
        ['Alt ← / Alt →', t('back')],
        [`${commandKey} Z`, t('undo')],
        [`${commandKey} Shift Z / ${commandKey} Y`, t('redo')],
        ['Esc', t('leave')],
        [`${commandKey} + / ${commandKey} −`, t('zoom')],
        [`${commandKey} 0`, t('usualSize')],
        [commandKey === '⌘' ? 'Ctrl ⌘ F' : 'F11', t('fullScreen')],
        [`${commandKey} Shift L`, t('lock')],
      ],
    },
    {
      title: t('inQuestion'),
      rows: [
        ['1 – 9', t('choose')],
        ['0', t('notApplicable')],
        ['U', t('unknown')],
        ['N', t('note')],
        ['F', t('flag')],
        ['E', t('evidence')],
        [`${commandKey} V`, t('paste')],
        ['H', t('helpHere')],
        ['Enter / ↓ / ↑', t('next')],
      ],
    },
    {
      title: t('inList'),
      rows: [
        [t('arrows'), t('move')],
        [`${commandKey} Home / End`, t('ends')],
        ['Space', t('tick')],
        ['Shift+Space', t('tickUpTo')],
        ['Enter', t('open')],
      ],
    },
    ...(onSite
      ? [
          {
            title: tOnSite('title'),
            rows: onSiteKeys.map(([key, kind]) => [key, tOnSite(`explained.${kind}`)] as const),
          },
        ]
      : []),
  ] as const;
  return (
    <div className="shortcut-tables">
      {groups.map(({ title, rows }) => (
        <table key={title}>
          <caption>{title}</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{t('keys')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([keys, what]) => (
              <tr key={keys}>
                <td>
                  <kbd className="key">{keys}</kbd>
                </td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
