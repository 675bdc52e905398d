import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { Button } from '../../parts/button.tsx';
import { moved } from '../../stores/application.ts';
import { dropDraftsUnder } from '../../stores/drafts.ts';
import { useLocked } from '../../stores/locked.ts';
import { usePick } from '../../text/language.ts';
import { pasteRange, readRange, type Pasted } from './paste-rows.ts';
import { PastedWords } from './pasted-words.tsx';

/** One column: its title, how a row shows and edits it, and what a pasted cell makes of a row. */
export interface SheetColumn<Row> {
  readonly id: string;
  readonly title: Localized;
  readonly numeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly set: (row: Row, text: string, unit: string) => Row | null;
}

interface Props<Row extends { readonly id: string }> {
  readonly title: string;
  /** Names the look of its columns. */
  readonly look: 'lines' | 'sources' | 'earlier' | 'targets';
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly change: (to: (rows: readonly Row[]) => readonly Row[]) => void;
  readonly make: () => Row;
  readonly nameOf: (row: Row) => string;
  readonly most: number;
  /** Typed text of a row waits under this and its id. */
  readonly draftKey: string;
  readonly empty: string;
  readonly add: string;
  readonly foot?: ReactNode;
}

/** Rows edited in place like a small sheet: added, removed, moved by buttons, filled by pasting a range. */
export function RowSheet<Row extends { readonly id: string }>(props: Props<Row>): ReactNode {
  const { title, look, columns, rows, change, make, most } = props;
  const t = useTranslations('applicationTables');
  const pick = usePick();
  const readOnly = useLocked();
  const box = useRef<HTMLDivElement>(null);
  const [pasted, setPasted] = useState<Pasted<Row> | null>(null);

  /** Once the row is drawn, its first field, or the button that adds one, takes the focus. */
  const focusSoon = (selector: string): void => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const cells = readRange(event.clipboardData.getData('text/plain'));
    const { target } = event;
    if (readOnly || cells === null || !(target instanceof Element)) return;
    const place = rows.findIndex(
      ({ id }) => id === target.closest<HTMLElement>('[data-row]')?.dataset['row'],
    );
    const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null;
    event.preventDefault();
    const result = pasteRange({
      rows,
      cells,
      make,
      most,
      columns: columns.map(({ id, title: own, set }) => ({ id, titles: Object.values(own), set })),
      at: { row: place < 0 ? rows.length : place, column },
    });
    dropDraftsUnder(`${props.draftKey}/`);
    change(() => result.rows);
    setPasted(result);
  };

  return (
    <div ref={box} className="sheet-box stack tight" onPaste={paste}>
      <h3 className={look === 'targets' ? 'unseen' : undefined}>{title}</h3>
      {rows.length === 0 ? (
        <p className="quiet-text">{props.empty}</p>
      ) : (
        <div className={`sheet ${look}`}>
          <div className="sheet-head" aria-hidden>
            {columns.map((one) => (
              <span key={one.id} className={one.numeric === true ? 'number' : undefined}>
                {pick(one.title)}
              </span>
            ))}
            <span />
          </div>
          <ol>
            {rows.map((row, place) => (
              <li key={row.id}>
                <fieldset className="sheet-row" data-row={row.id}>
                  <legend className="unseen">{t('row', { title, number: place + 1 })}</legend>
                  {columns.map((one) => (
                    <div key={one.id} className="sheet-cell" data-column={one.id}>
                      {one.cell(row)}
                    </div>
                  ))}
                  <span className="sheet-ways">
                    <Button
                      look="quiet"
                      small
                      isDisabled={readOnly || place === 0}
                      aria-label={t('upOf', { name: nameAt(row, place) })}
                      onPress={() => change((all) => moved(all, place, -1))}
                    >
                      <ArrowUp size={15} aria-hidden />
                    </Button>
                    <Button
                      look="quiet"
                      small
                      isDisabled={readOnly || place === rows.length - 1}
                      aria-label={t('downOf', { name: nameAt(row, place) })}
                      onPress={() => change((all) => moved(all, place, 1))}
                    >
                      <ArrowDown size={15} aria-hidden />
                    </Button>
                    <Button
                      look="quiet"
                      small
                      isDisabled={readOnly}
                      aria-label={t('removeOf', { name: nameAt(row, place) })}
                      onPress={() => {
                        dropDraftsUnder(`${props.draftKey}/${row.id}/`);
                        change((all) => all.filter(({ id }) => id !== row.id));
                        focusSoon('[data-add]');
                      }}
                    >
                      <Trash2 size={15} aria-hidden />
                    </Button>
                  </span>
                </fieldset>
              </li>
            ))}
          </ol>
        </div>
      )}
      {props.foot}
      <div className="row">
        <Button
          small
          data-add
          isDisabled={readOnly || rows.length >= most}
          onPress={() => {
            const row = make();
            change((all) => [...all, row]);
            focusSoon(`[data-row="${row.id}"] :is(input, textarea, button)`);
          }}
        >
          <Plus size={15} aria-hidden />
          {props.add}
        </Button>
        {!readOnly && <span className="quiet-text">{t('pasteHint')}</span>}
      </div>
      <p role="status" className="pasted">
        {pasted !== null && <PastedWords pasted={pasted} titleOf={titleOf} />}
      </p>
    </div>
  );

  function titleOf(column: string): string {
    const found = columns.find(({ id }) => id === column)?.title;
    return found === undefined ? '' : pick(found);
  }

  function nameAt(row: Row, place: number): string {
    return props.nameOf(row).trim() || t('row', { title, number: place + 1 });
  }
}
