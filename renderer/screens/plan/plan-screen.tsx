import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { phases, type Phase, type PlanItem } from '../../../assessments/advice/plan.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import { Button } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useLocked } from '../../stores/locked.ts';
import { useOpened } from '../../stores/derived.ts';
import { dropDraft } from '../../stores/drafts.ts';
import { changePlanItem, putBack, removePlanItem, usePlanItems, type Removed } from '../../stores/plan.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { budgetKey, phaseField, PlanItemCard } from './plan-item-card.tsx';
import { phaseTotal } from './phase-total.ts';
import { PlannedOutcomes } from './planned-outcomes.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { titleOf } from './title-of.ts';

/** The item that was last put into another phase. */
interface Moved {
  readonly id: string;
  readonly phase: Phase;
}

/** What is to be done, by when, by whom and for how much; and what it comes to once it is done. */
export function PlanScreen(): ReactNode {
  const t = useTranslations('plan');
  const pick = usePick();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const items = usePlanItems();
  const readOnly = useLocked();
  const [proposing, setProposing] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const undo = useRef<HTMLDivElement>(null);
  // However it was undone: what offers to put it back goes with it.
  const isBack = removed !== null && items.some((one) => one.id === removed.item.id);

  useEffect(() => {
    // The removed item took the focus with it: it goes to what undoes the removal.
    if (removed !== null) undo.current?.querySelector('button')?.focus();
  }, [removed]);
  useEffect(() => {
    if (removed === null || !isBack) return;
    if (document.activeElement === document.body) focusField(removed.item.id);
  }, [removed, isBack]);
  useEffect(() => {
    // It stands in another list now and was drawn anew there.
    if (moved !== null) focusField(phaseField(moved.id));
  }, [moved]);

  const remove = (item: PlanItem): void => {
    dropDraft(budgetKey(assessmentId, item.id));
    setAdded(null);
    setMoved(null);
    setRemoved(removePlanItem(item.id));
  };
  const move = ({ id }: PlanItem, phase: Phase): void => {
    setAdded(null);
    changePlanItem(id, { phase }, 'chosen');
    setMoved({ id, phase });
  };

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button look="primary" isDisabled={readOnly} onPress={() => setProposing(true)}>
          {t('propose')}
        </Button>
      }
    >
      <div role="status" className="said">
        {added !== null && <p>{t('added', { count: added })}</p>}
      </div>
      <p role="status" className="unseen">
        {moved !== null && (
          <span key={`${moved.id} ${moved.phase}`}>{t('moved', { phase: t(`phases.${moved.phase}`) })}</span>
        )}
      </p>
      {removed !== null && !isBack && (
        <div ref={undo}>
          <Notice
            tone="info"
            role="status"
            actions={<Button onPress={() => putBack(removed)}>{t('undo')}</Button>}
          >
            <p>{t('removed', { what: pick(titleOf(removed.item, packs)) })}</p>
          </Notice>
        </div>
      )}
      {items.length === 0 ? (
        <section className="card pad stack tight">
          <h2>{t('emptyTitle')}</h2>
          <p>{t('empty')}</p>
        </section>
      ) : (
        <div className="plan-columns">
          <div className="stack">
            {phases.map((phase) => (
              <PhaseItems
                key={phase}
                phase={phase}
                items={items.filter((one) => one.phase === phase)}
                remove={remove}
                move={move}
              />
            ))}
          </div>
          <PlannedOutcomes items={items} />
        </div>
      )}
      {proposing && (
        <ProposeDialog
          onClose={(count) => {
            setProposing(false);
            setRemoved(null);
            if (count !== null) setAdded(count);
          }}
        />
      )}
    </Page>
  );
}

interface PhaseProps {
  readonly phase: Phase;
  readonly items: readonly PlanItem[];
  readonly remove: (item: PlanItem) => void;
  readonly move: (item: PlanItem, phase: Phase) => void;
}

function PhaseItems({ phase, items, remove, move }: PhaseProps): ReactNode {
  const t = useTranslations('plan');
  const language = useLanguage();
  const total = phaseTotal(items);
  const amount = formatFen(total.budgetFen, language);
  return (
    <section aria-labelledby={`phase-${phase}`}>
      <div className="group-head">
        <h2 id={`phase-${phase}`} className="group-title">
          {t(`phases.${phase}`)}
        </h2>
        {total.count > 0 && (
          <p className="quiet-text">
            {t('total', { count: total.count, done: total.done })}
            {' · '}
            {total.withoutBudget === total.count
              ? t('noBudget')
              : total.withoutBudget === 0
                ? t('budget', { amount })
                : t('someBudget', { amount, count: total.withoutBudget })}
          </p>
        )}
      </div>
      {items.length === 0 ? (
        <p className="quiet-text">{t('phaseEmpty')}</p>
      ) : (
        <ol className="plan-items">
          {items.map((item) => (
            <PlanItemCard
              key={item.id}
              item={item}
              remove={() => remove(item)}
              move={(to) => move(item, to)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
