import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Slot } from '../../../assessments/answering/answer.ts';
import type { Doubt } from '../../../assessments/answering/doubts.ts';
import { withItems } from '../../../assessments/exchange/workbook-compare.ts';
import type { WorkbookItem, WorkbookPreview } from '../../../electron/contract/workbook.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { DoubtList } from '../../questions/doubt-list.tsx';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { doubtsOfSlot } from '../../stores/doubts.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { useSayMoment } from '../../text/use-dates.ts';

interface Props {
  readonly preview: WorkbookPreview;
  readonly busy: boolean;
  readonly onTake: (slots: Slot[]) => void;
  readonly onBack: () => void;
}

/** What a filled workbook would change, row by row, and the rows that cannot be used. */
export function WorkbookItems({ preview, busy, onTake, onBack }: Props): ReactNode {
  const t = useTranslations('workbook');
  const pick = usePick();
  const sayFault = useSayFault();
  const sayTime = useSayMoment();
  const [taken, setTaken] = useState<ReadonlySet<Slot>>(
    () => new Set(preview.items.filter(({ suggested }) => suggested).map(({ slot }) => slot)),
  );
  const toggle = (slot: Slot, on: boolean): void => {
    const next = new Set(taken);
    if (on) next.add(slot);
    else next.delete(slot);
    setTaken(next);
  };
  const chosen = preview.items.map(({ slot }) => slot).filter((slot) => taken.has(slot));
  const { packs } = useOpened('packs');
  const now = useSituation();
  const then = useMemo(() => {
    const items = preview.items.filter(({ slot }) => taken.has(slot));
    return { ...now, answers: withItems(now.answers, items) };
  }, [now, preview, taken]);
  return (
    <>
      <section className="card pad stack tight">
        <p className="breakable strong">{preview.file}</p>
        <p className="quiet-text">
          {t('exportedAt', { time: sayTime(preview.exportedAt) })} {t('same', { count: preview.same })}
        </p>
        {preview.filledBy.trim() !== '' && <p>{t('filledBy', { who: preview.filledBy })}</p>}
      </section>
      {preview.notices.map((notice) => (
        <Notice key={JSON.stringify(notice)} tone="info">
          <p>{sayFault(notice)}</p>
        </Notice>
      ))}
      {preview.refused.length > 0 && (
        <Notice tone="warn" title={t('refused', { count: preview.refused.length })}>
          <p>{t('refusedLead')}</p>
          <ul className="bullets breakable">
            {preview.refused.map((row) => (
              <li key={`${row.at.sheet} ${row.at.cell}`}>
                {row.title !== null && t('refusedRow', { number: row.number, title: pick(row.title) })}
                {sayFault(row.fault)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {preview.items.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <section className="stack" aria-labelledby="workbook-changed">
          <h2 id="workbook-changed">{t('changed', { count: preview.items.length })}</h2>
          <ScrollX label={t('changed', { count: preview.items.length })}>
            <table className="card keeping-table">
              <thead>
                <tr>
                  <th scope="col">
                    <CheckBox
                      isSelected={chosen.length === preview.items.length}
                      isIndeterminate={chosen.length > 0 && chosen.length < preview.items.length}
                      onChange={(on) => setTaken(new Set(on ? preview.items.map(({ slot }) => slot) : []))}
                      aria-label={t('takeAll')}
                    />
                  </th>
                  <th scope="col">{t('question')}</th>
                  <th scope="col">{t('here')}</th>
                  <th scope="col">{t('there')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.items.map((item) => (
                  <ItemRow
                    key={item.slot}
                    item={item}
                    taken={taken.has(item.slot)}
                    doubts={taken.has(item.slot) ? doubtsOfSlot(item.slot, packs, then) : []}
                    onToggle={(on) => toggle(item.slot, on)}
                  />
                ))}
              </tbody>
            </table>
          </ScrollX>
        </section>
      )}
      <div className="row">
        {preview.items.length > 0 && (
          <Button look="primary" busy={busy} isDisabled={chosen.length === 0} onPress={() => onTake(chosen)}>
            {t('carryOut', { count: chosen.length })}
          </Button>
        )}
        <Button busy={busy} onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  readonly item: WorkbookItem;
  readonly taken: boolean;
  /** What looks odd about it once the rows that are ticked are taken in. */
  readonly doubts: readonly Doubt[];
  readonly onToggle: (on: boolean) => void;
}

function ItemRow({ item, taken, doubts, onToggle }: RowProps): ReactNode {
  const t = useTranslations('workbook');
  const pick = usePick();
  const title = pick(item.title);
  return (
    <tr>
      <td>
        <CheckBox isSelected={taken} onChange={onToggle} aria-label={t('takeOf', { title })} />
      </td>
      <th scope="row" className="breakable">
        {item.number} {title}
        <span className="quiet-text block">
          {t('cell', { sheet: item.at.sheet, cell: item.at.cell })} ·{' '}
          <Tag tone={item.kind === 'conflict' ? 'warn' : 'plain'}>{t(`kinds.${item.kind}`)}</Tag>
        </span>
      </th>
      <td className="breakable keep-lines">{pick(item.here.words)}</td>
      <td className="breakable">
        <p className="keep-lines">{pick(item.there.words)}</p>
        <DoubtList doubts={doubts} />
      </td>
    </tr>
  );
}
