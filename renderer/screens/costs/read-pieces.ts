import { parseNumber, inUnit } from '../../../assessments/enterprise/numbers.ts';
import { numberText } from '../../../assessments/enterprise/text.ts';
import type { Reading } from '../../questions/read-typed.ts';
import { inBoth } from '../../text/in-both.ts';
import { messages } from '../../text/messages.ts';

const most = 100_000;
const unit = { 'zh-CN': messages['zh-CN'].costs.pieces, en: messages.en.costs.pieces };
const atLeastOne = {
  'zh-CN': messages['zh-CN'].costs.atLeastOne,
  en: messages.en.costs.atLeastOne,
};

/** A number of pieces: whole, 1 to 100,000. Nothing typed stands for one. */
export function readPieces(text: string): Reading<number> {
  if (text.trim() === '') return { kind: 'value', value: null };
  const read = parseNumber(inUnit(text, unit), most);
  if (read.kind === 'problem')
    return { kind: 'problem', problem: inBoth(numberText[read.problem], read.values) };
  return read.value === 0 ? { kind: 'problem', problem: atLeastOne } : { kind: 'value', value: read.value };
}
