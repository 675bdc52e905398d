import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TrendChange } from '../../../assessments/portfolio/trend.ts';
import { fromExact, toExact } from '../../../assessments/scoring/exact.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { Exact } from '../../../assessments/scoring/score.ts';
import { useLanguage } from '../../text/language.ts';

/** How the level moved since the assessment before, with a sign and a word. */
export function LevelChange({ steps }: { readonly steps: number | null }): ReactNode {
  const t = useTranslations('trend.change');
  if (steps === null) return null;
  if (steps === 0) return <Moved by={0}>{t('same')}</Moved>;
  return <Moved by={steps}>{t(steps > 0 ? 'levelUp' : 'levelDown', { steps: Math.abs(steps) })}</Moved>;
}

/** How points moved since the assessment before, with a sign and a word. */
export function PointsChange({ points }: { readonly points: Exact | null }): ReactNode {
  const t = useTranslations('trend.change');
  const language = useLanguage();
  if (points === null) return null;
  const by = fromExact(points);
  if (by.equals(0)) return <Moved by={0}>{t('same')}</Moved>;
  const change = sayPoints(toExact(by.abs()), language);
  return <Moved by={by.valueOf()}>{t(by.compare(0) > 0 ? 'up' : 'down', { change })}</Moved>;
}

/** Why nothing is said of a change; the first assessment needs no reason. */
export function NoChange({
  change,
}: {
  readonly change: Exclude<TrendChange, { readonly kind: 'changed' }>;
}): ReactNode {
  const t = useTranslations('trend.noChange');
  return change.kind === 'first' ? null : <span className="trend-change">{t(change.kind)}</span>;
}

function Moved({ by, children }: { readonly by: number; readonly children: ReactNode }): ReactNode {
  const way = by > 0 ? ' up' : by < 0 ? ' down' : '';
  return <span className={`trend-change${way}`}>{children}</span>;
}
