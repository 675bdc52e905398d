import type { EvidenceDetails, EvidenceKind } from './evidence.ts';

/** What the name of a file lets one guess: only what stands in it, to be offered and never stored unasked. */
export type SuggestedDetails = Partial<Pick<EvidenceDetails, 'kind' | 'number' | 'date'>>;

/** Words by which files are named, the telling ones first: 合同发票.pdf is an invoice for a contract. */
const words: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['invoice', /发票|invoice|fapiao/i],
  ['receipt', /回单|收据|收条|付款|凭证|转账|receipt|payment|remittance/i],
  ['contract', /合同|协议|订单|contract|agreement|purchase order/i],
  ['certificate', /证书|执照|专利|许可证|资质|认证|certificate|licen[cs]e|patent/i],
  ['report', /报告|审计|验收|检测|report|audit/i],
  ['screenshot', /截图|截屏|屏幕|微信图片|screen ?shot|snipaste|snip/i],
  ['photo', /照片|拍摄|现场|photo|^img_|^dsc|^mvimg|^pxl_/i],
];

/** Dates as people write them into names; a year alone is no date. */
const dates: readonly RegExp[] = [
  /(?<!\d)(?<year>20\d\d)[-._](?<month>\d{1,2})[-._](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日/,
  /(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/,
];

/**
 * Numbers as printed on papers: what follows 号 or No., an invoice's 20 digits (fully digital, since 2021) or 8
 * digits, a contract's letters and digits with strokes.
 */
const numbers: readonly RegExp[] = [
  /(?:编号|号码|合同号|发票号|证书号|No\.?)\s*[:：_-]?\s*(?<number>[A-Za-z0-9][A-Za-z0-9/-]{3,39})/i,
  /(?<!\d)(?<number>\d{20})(?!\d)/,
  /(?<![A-Za-z0-9])(?<number>[A-Z]{1,8}(?:-?[A-Z0-9]+)*-?\d{2,}(?:-\d+)*)(?![A-Za-z0-9])/,
];

/** Reads kind, number and date out of a file's name, as far as they stand there beyond doubt. */
export function suggestDetails(name: string): SuggestedDetails {
  const plain = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const kind = words.find(([, pattern]) => pattern.test(plain))?.[0];
  const found = findDate(plain);
  const rest = found === null ? plain : plain.replace(found.text, ' ');
  const number = numberIn(rest, kind);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(number === undefined ? {} : { number }),
    ...(found === null ? {} : { date: found.date }),
  };
}

function findDate(name: string): { readonly text: string; readonly date: string } | null {
  for (const pattern of dates) {
    const match = pattern.exec(name);
    const { year, month, day } = match?.groups ?? {};
    if (match === null || year === undefined || month === undefined || day === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (exists(Number(year), Number(month), Number(day))) return { text: match[0], date };
  }
  return null;
}

function exists(year: number, month: number, day: number): boolean {
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const later = [31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= ([...days, ...later][month - 1] ?? 0);
}

/** Cameras and screen tools number their files too; that is no number of a paper. */
function numberIn(name: string, kind: EvidenceKind | undefined): string | undefined {
  if (kind === 'photo' || kind === 'screenshot') return undefined;
  const invoice =
    kind === 'invoice' ? /(?<!\d)(?<number>\d{8})(?!\d)/.exec(name)?.groups?.['number'] : undefined;
  for (const pattern of numbers) {
    const number = pattern.exec(name)?.groups?.['number'];
    if (number !== undefined) return number;
  }
  return invoice;
}
