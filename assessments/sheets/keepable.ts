/** What no XML text can hold: control characters, half characters, the two non-characters of the plane. */
const impossible = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text as a workbook keeps it: line ends are line feeds, and what XML cannot hold is left out. */
export function keepable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(impossible, '');
}
