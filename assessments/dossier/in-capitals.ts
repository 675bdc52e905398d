import { amountWords, hasAmountWords } from '../application/amount-words.ts';
import { applicationText as text } from './application-text.ts';
import type { TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { listed } from './joining.ts';

/**
 * Sums in Chinese capitals below their total, as Chinese forms have them; nothing in English. `of`: which sum it is,
 * where the total has several. Sums of nothing, and those too large for capitals, are left out.
 */
export function inCapitals(
  writing: Writing,
  sums: readonly { readonly fen: number; readonly of?: string }[],
): TableRow[] {
  if (writing.language !== 'zh-CN') return [];
  const said = sums
    .filter(({ fen }) => fen > 0 && hasAmountWords(fen))
    .map(({ fen, of }) => (of === undefined ? amountWords(fen) : `${of} ${amountWords(fen)}`));
  return said.length === 0
    ? []
    : [{ kind: 'note', label: writing.say(text.capitals), text: listed(writing, said) }];
}
