const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿'] as const;

/** Amounts from a million million yuan on are refused: their words differ from region to region. */
const limitFen = 1e14;

/** Whether an amount can be said in capitals: whole fen, 0 or more, below 10^14. */
export function hasAmountWords(fen: number): boolean {
  return Number.isInteger(fen) && fen >= 0 && fen < limitFen;
}

/**
 * An amount in Chinese capitals as cheques and invoices write it: 1234.50 元 is 壹仟贰佰叁拾肆元伍角整. `fen`: whole
 * fen, 0 or more, below 10^14. Throws a RangeError outside that. Rule: 正确填写票据和结算凭证的基本规定 (annex 1 of
 * 银发〔1997〕393号, 支付结算办法): one 零 for zeros in between, 整 after 元 or 角, none after 分.
 */
export function amountWords(fen: number): string {
  if (!hasAmountWords(fen)) throw new RangeError('Whole fen, 0 or more, below 10^14.');
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const whole = yuan === 0 ? '' : `${integerWords(yuan)}元`;
  if (jiao === 0 && rest === 0) return whole === '' ? '零元整' : `${whole}整`;
  const tenth = jiao > 0 ? `${digitOf(jiao)}角` : whole === '' ? '' : '零';
  return rest === 0 ? `${whole}${tenth}整` : `${whole}${tenth}${digitOf(rest)}分`;
}

function integerWords(value: number): string {
  const parts = String(value).match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  let words = '';
  let zeroDue = false;
  for (const [index, part] of parts.entries()) {
    const group = parts.length - 1 - index;
    if (Number(part) === 0) {
      zeroDue = words !== '';
      continue;
    }
    // A zero before the first digit of the group counts as one in between.
    if (words !== '' && (zeroDue || part.startsWith('0'))) words += '零';
    words += groupWords(part) + (groups[group] ?? '');
    zeroDue = false;
  }
  return words;
}

function groupWords(part: string): string {
  let words = '';
  let zeroDue = false;
  for (const [index, character] of [...part].entries()) {
    const digit = Number(character);
    if (digit === 0) {
      zeroDue = words !== '';
      continue;
    }
    if (zeroDue) words += '零';
    words += digitOf(digit) + (places[part.length - 1 - index] ?? '');
    zeroDue = false;
  }
  return words;
}

function digitOf(digit: number): string {
  return digits[digit] ?? '';
}
