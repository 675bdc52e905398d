import { Check, Trash2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { phases, type Phase, type PlanItem } from '../../../assessments/advice/plan.ts';
import { fromExact } from '../../../assessments/scoring/exact.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { Select } from '../../parts/select.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useLocked } from '../../stores/locked.ts';
import { resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { changePlanItem, planKey } from '../../stores/plan.ts';
import { usePick } from '../../text/language.ts';
import { readYuan, yuanText } from '../costs/yuan.ts';
import { useSayEffort } from '../way/use-say-effort.ts';
import { useSayStep } from '../way/use-say-state.ts';
import { findPlanned, titleOf } from './title-of.ts';

/** The key under which typed text of a budget waits that is no amount. */
export function budgetKey(assessmentId: string, itemId: string): string {
  return `${planKey(assessmentId)}/${itemId}/budget`;
}

/** A budget has at most so many digits before the point. */
export const budgetDigits = 11;

/** Where the phase of an item is chosen. */
export function phaseField(itemId: string): string {
  return `${itemId}/phase`;
}

/** One thing to be done: what it aims at, and what the user decides about it. Each field is stored as it is typed. */
export function PlanItemCard({
  item,
  remove,
  move,
}: {
  readonly item: PlanItem;
  readonly remove: () => void;
  readonly move: (phase: Phase) => void;
}): ReactNode {
  const t = useTranslations('plan');
  const pick = usePick();
  const id = useId();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const readOnly = useLocked();
  const what = pick(titleOf(item, packs));
  return (
    <li className={item.done ? 'card plan-item done' : 'card plan-item'} data-field={item.id}>
      <article aria-labelledby={id}>
        <div className="plan-item-head">
          <h3 id={id}>{what}</h3>
          <Button
            look="quiet"
            small
            isDisabled={readOnly}
            aria-label={t('removeThis', { what })}
            onPress={remove}
          >
            <Trash2 size={14} aria-hidden />
            {t('remove')}
          </Button>
        </div>
        <AimLines item={item} />
        <div className="plan-fields" role="group" aria-labelledby={id}>
          <TextField
            label={t('owner')}
            value={item.owner}
            onChange={(owner) => changePlanItem(item.id, { owner }, 'typed')}
            maxLength={100}
            placeholder={t('ownerHint')}
            disabled={readOnly}
          />
          <DraftedField<number>
            draftKey={budgetKey(assessmentId, item.id)}
            label={t('budgetField')}
            shown={yuanText(item.budgetFen)}
            read={(text) => readYuan(text, budgetDigits)}
            onValue={(budgetFen) => changePlanItem(item.id, { budgetFen }, 'typed')}
            unit={t('yuan')}
            numeric
            disabled={readOnly}
          />
          <div data-field={phaseField(item.id)}>
            <Select<Phase>
              label={t('phase')}
              value={item.phase}
              choices={phases.map((phase) => ({ id: phase, label: t(`phases.${phase}`) }))}
              onChange={(phase) => {
                if (phase !== item.phase) move(phase);
              }}
              placeholder={t('phase')}
              disabled={readOnly}
            />
          </div>
          <Checkbox
            className="plan-done"
            isSelected={item.done}
            isDisabled={readOnly}
            onChange={(done) => changePlanItem(item.id, { done }, 'chosen')}
          >
            <span className="box" aria-hidden>
              <Check size={14} strokeWidth={3} />
            </span>
            {t('done')}
          </Checkbox>
          <div className="plan-note">
            <TextField
              label={t('note')}
              value={item.note}
              onChange={(note) => changePlanItem(item.id, { note }, 'typed')}
              maxLength={2000}
              rows={1}
              disabled={readOnly}
            />
          </div>
        </div>
      </article>
    </li>
  );
}

/** From where to where, what it usually takes, and the way to the question. */
function AimLines({ item }: { readonly item: PlanItem }): ReactNode {
  const t = useTranslations('plan');
  const way = useTranslations('way');
  const pick = usePick();
  const sayStep = useSayStep();
  // Beside a budget typed in yuan the cost stands in yuan too, as it does in the plan on paper.
  const sayEffort = useSayEffort('yuan');
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const situation = useSituation();
  const found = findPlanned(item, packs);
  const now = found === null ? undefined : resultOf(found.pack, situation).questions[item.questionId];
  const reached =
    now?.status === 'answered' &&
    now.grade >= item.target.grade &&
    fromExact(now.earned).gte(fromExact(item.target.earned));
  return (
    <>
      {found === null ? (
        <p className="quiet-text">{t('gone')}</p>
      ) : (
        <>
          <p>{t('target', { step: reached ? pick(item.target.label) : sayStep(now, item.target.label) })}</p>
          <p className="quiet-text">{t('nextStep', { step: pick(found.question.nextStep) })}</p>
        </>
      )}
      <p className="quiet-text plan-facts">
        {found !== null && <Tag>{pick(found.pack.shortTitle)}</Tag>}
        {reached && (
          <Tag tone="ok" sign="done">
            {t('reached')}
          </Tag>
        )}
        {item.effort !== null && (
          <span>
            <Tag tone="warn">{way(item.effort.own === true ? 'ownCost' : 'ownReference')}</Tag>{' '}
            {t('reference', sayEffort(item.effort))}
          </span>
        )}
        {found !== null && (
          <RouteLink
            to={{
              screen: 'section',
              assessmentId,
              packId: found.pack.id,
              sectionId: found.section.id,
              question: found.question.id,
            }}
            aria-label={t('toQuestionOf', { what: pick(found.question.prompt) })}
          >
            {t('toQuestion')}
          </RouteLink>
        )}
      </p>
    </>
  );
}
