import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFound } from './use-found.ts';

interface Props<Row> {
  readonly legend: string;
  readonly hint?: string;
  /** What is shown of the lines of the list; always the same function. */
  readonly read: (rows: readonly PortfolioRow[]) => Promise<readonly Row[]>;
  /** The one the user came from: first, until something is looked for. */
  readonly first?: Row | null;
  /** How many are chosen, in sight or not. */
  readonly count: number;
  /** Chooses all in which the typed words stand, shown or not. */
  readonly onAll: (typed: string) => void;
  readonly onNone: () => void;
  readonly line: (row: Row) => ReactNode;
}

/** Enterprises to be ticked, narrowed down by a search. Of many the first are shown, and how many more there are. */
export function FoundList<Row extends { readonly id: string }>(props: Props<Row>): ReactNode {
  const t = useTranslations('batch');
  const [typed, setTyped] = useState('');
  const found = useFound(typed, props.read);
  const searched = typed.trim() !== '';
  const rows = firstOnTop(found?.rows ?? [], searched ? null : (props.first ?? null));
  const hidden = (found?.total ?? 0) - rows.length;
  return (
    <fieldset className="card pad stack tight">
      <legend>{props.legend}</legend>
      {props.hint !== undefined && <p className="quiet-text">{props.hint}</p>}
      <TextField label={t('search')} value={typed} onChange={setTyped} placeholder={t('searchHint')} />
      <div className="row">
        <Button small isDisabled={rows.length === 0} onPress={() => props.onAll(typed)}>
          {t('all', { count: found?.total ?? 0 })}
        </Button>
        {props.count > 0 && (
          <Button small look="quiet" onPress={props.onNone}>
            {t('untick')}
          </Button>
        )}
      </div>
      {found !== null && rows.length === 0 && <p role="status">{t(searched ? 'none' : 'empty')}</p>}
      <ul className="batch-list">{rows.map(props.line)}</ul>
      {hidden > 0 && <p className="quiet-text">{t('hidden', { count: hidden })}</p>}
    </fieldset>
  );
}

/** The rows with the one named before all others, once; it may be beyond those that are shown. */
export function firstOnTop<Row extends { readonly id: string }>(
  rows: readonly Row[],
  first: Row | null,
): readonly Row[] {
  return first === null ? rows : [first, ...rows.filter(({ id }) => id !== first.id)];
}
