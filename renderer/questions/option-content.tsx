import { Check } from 'lucide-react';
import { useContext, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePick } from '../text/language.ts';
import { ChoosingKeys } from './choosing-keys.ts';
import type { Choosable } from './choosing.ts';

interface Props {
  readonly choosable: Choosable;
  /** The key that chooses it, counted from 0; some have none. */
  readonly place: number;
  readonly shape: 'radio' | 'box';
}

/** What stands in one option: its key in its sign, its words, its points. */
export function OptionContent({ choosable, place, shape }: Props): ReactNode {
  const t = useTranslations('question');
  const pick = usePick();
  const keys = useContext(ChoosingKeys);
  return (
    <>
      <span className={shape === 'radio' ? 'dot' : 'box'} aria-hidden>
        <span className="option-key">{keys[place]?.toUpperCase() ?? ''}</span>
        {shape === 'box' && <Check size={14} strokeWidth={3} className="tick" />}
      </span>
      <span className="option-text">
        <span className="option-label">{pick(choosable.label)}</span>
        {choosable.detail !== undefined && <span className="option-detail">{pick(choosable.detail)}</span>}
      </span>
      {choosable.points !== undefined && (
        <span className="points">{t('points', { points: choosable.points })}</span>
      )}
    </>
  );
}
