import { printable } from '../../assessments/text/printable.ts';

export { printable };

/** The text as it is compared after reading a file back: what is printed, without any white space. */
export function comparable(text: string): string {
  return printable(text).replace(/\s+/gu, '');
}
