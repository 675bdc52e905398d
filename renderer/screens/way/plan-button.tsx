import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isPlanned } from '../../../assessments/advice/propose-plan.ts';
import { Button } from '../../parts/button.tsx';
import { go } from '../../routing/navigation.ts';
import { useLocked } from '../../stores/locked.ts';
import { useOpened } from '../../stores/derived.ts';
import { addToPlan, usePlanItems, type Aim } from '../../stores/plan.ts';
import { usePick } from '../../text/language.ts';

/** Puts one aim into the plan; once it is there, the same button leads to the plan, so the focus stays. */
export function PlanButton({ aim }: { readonly aim: Aim }): ReactNode {
  const t = useTranslations('way');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const readOnly = useLocked();
  const planned = isPlanned(usePlanItems(), aim.packId, aim.question.id, aim.to);
  const what = pick(aim.question.prompt);
  return (
    <Button
      look="quiet"
      small
      isDisabled={readOnly && !planned}
      aria-label={planned ? t('plannedThis', { what }) : t('planThis', { what })}
      onPress={() => (planned ? go({ screen: 'plan', assessmentId }) : void addToPlan([aim]))}
    >
      {planned && <Check size={14} aria-hidden />}
      {t(planned ? 'planned' : 'plan')}
    </Button>
  );
}
