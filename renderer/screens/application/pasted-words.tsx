import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pasted } from './paste-rows.ts';

interface Props {
  readonly pasted: Pasted<unknown>;
  /** The title of a column by its id, as the page has it. */
  readonly titleOf: (column: string) => string;
}

/** How many cells that were not read are named. */
const named = 5;

/** What became of a range that was pasted: rows filled, cells not understood, rows without room. */
export function PastedWords({ pasted, titleOf }: Props): ReactNode {
  const t = useTranslations('applicationTables');
  const { filled, unread, left } = pasted;
  const cells = unread
    .slice(0, named)
    .map(({ row, column, text }) => t('unreadCell', { row, column: titleOf(column), text }));
  return (
    <>
      {t('pasted', { count: filled })}
      {unread.length > 0 && ` ${t('unread', { count: unread.length, cells: cells.join(t('comma')) })}`}
      {left > 0 && ` ${t('noRoom', { count: left })}`}
    </>
  );
}
