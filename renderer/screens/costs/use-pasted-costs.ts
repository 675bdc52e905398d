import { useEffect, useState } from 'react';
import type { CostLine } from '../../../assessments/programmes/cost-line.ts';
import { addCostLines } from '../../stores/costs.ts';
import type { Pasted } from '../application/paste-rows.ts';
import { pasteCosts } from './paste-costs.ts';

/**
 * Takes rows copied from a sheet as new purchases while the page is shown, wherever on it the focus is, and says what
 * became of the newest ones; null before that. `count`: how many there are; `most`: how many the list takes.
 */
export function usePastedCosts(count: number, most: number, readOnly: boolean): Pasted<CostLine> | null {
  const [pasted, setPasted] = useState<Pasted<CostLine> | null>(null);
  useEffect(() => {
    if (readOnly || count >= most) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      // What is typed into, such as the search, takes its own text.
      if (target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null) return;
      const result = pasteCosts(clipboardData?.getData('text/plain') ?? '', most - count, () =>
        crypto.randomUUID(),
      );
      if (result === null) return;
      event.preventDefault();
      addCostLines(result.rows);
      // They stand behind those there are.
      setPasted({ ...result, unread: result.unread.map((one) => ({ ...one, row: one.row + count })) });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [count, most, readOnly]);
  return pasted;
}
