import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Slot } from '../../assessments/answering/answer.ts';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { changeAnswer, useAnswer } from '../stores/assessment.ts';
import { useLocked } from '../stores/locked.ts';

interface Props {
  readonly slot: Slot;
  /** What it is about, so that several confirmations on a page have names of their own. */
  readonly title: string;
}

/** Says that an answer is last time's, and lets one say that it still holds. Takes no room otherwise. */
export function TakenOver({ slot, title }: Props): ReactNode {
  const t = useTranslations('takenOver');
  const { takenOver } = useAnswer(slot);
  const locked = useLocked();
  if (takenOver === undefined) return null;
  return (
    <p className="row taken-over">
      <Tag tone="warn" sign="alert">
        {t('from', { title: takenOver })}
      </Tag>
      {!locked && (
        <Button
          small
          aria-label={t('confirmOf', { title })}
          onPress={() => changeAnswer(slot, { takenOver: undefined }, 'chosen')}
        >
          <Check size={14} aria-hidden />
          {t('confirm')}
        </Button>
      )}
    </p>
  );
}
