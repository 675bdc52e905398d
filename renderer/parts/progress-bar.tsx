import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Said instead of the percentage, e.g. "3 of 8 questions". */
  readonly valueLabel: string;
}

/** How far something is. The words stand beside it; the bar itself only repeats them for the eye. */
export function ProgressBar({ label, value, max, valueLabel }: Props): ReactNode {
  const share = max === 0 ? 0 : Math.min(1, value / max);
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      minValue={0}
      maxValue={Math.max(max, 1)}
      valueLabel={valueLabel}
      className="bar"
    >
      <span className="bar-fill" style={{ inlineSize: `${share * 100}%` }} />
    </AriaProgressBar>
  );
}
