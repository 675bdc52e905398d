import type { ReactNode } from 'react';

/**
 * What belongs together in a line: a standard with its number, an amount with its currency, a span of figures with
 * what it counts, a day.
 */
const together =
  /GB\/T \d[\d.]*(?:-\d{4})?|\d{4} \u5e74(?: \d{1,2} \u6708(?: \d{1,2} \u65e5)?)?|\d{4}\u5e74\d{1,2}\u6708\d{1,2}\u65e5|\d{1,2} [A-Z][a-z]{2,8} \d{4}|(?:CNY )?\d[\d,.]*[-–]\d[\d,.-]*(?: [a-z]+)?|CNY \d[\d,.]*(?: (?:million|billion))?|\d[\d,.]* (?:million|billion)/g;

/**
 * A text whose standards, amounts, spans and days are not broken over lines; its characters stay as they are, so it
 * is found and copied as it was written. What is no text comes back untouched.
 */
export function unbroken(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text;
  const found = [...text.matchAll(together)];
  if (found.length === 0) return text;
  const ends = [0, ...found.map((one) => one.index + one[0].length)];
  return (
    <>
      {found.map((one, at) => (
        <span key={one.index}>
          {text.slice(ends[at], one.index)}
          <span className="unbroken">{one[0]}</span>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
