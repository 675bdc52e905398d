/** How many yuan one of a unit is; amounts are pasted in yuan where no unit is named. */
const yuanIn: Readonly<Record<string, number>> = {
  元: 1,
  yuan: 1,
  rmb: 1,
  cny: 1,
  '¥': 1,
  千元: 1e3,
  '1000yuan': 1e3,
  万: 1e4,
  万元: 1e4,
  '10000yuan': 1e4,
  cny10000: 1e4,
  '×cny10000': 1e4,
  百万元: 1e6,
  million: 1e6,
  cnymillion: 1e6,
  millionyuan: 1e6,
  亿: 1e8,
  亿元: 1e8,
};

/** Words beside a unit that are none themselves: 含税, 人民币. */
const besides = /不?含税|小写|人民币|单位|合计|taxincluded|incl\.?tax|withtax|[:,;、]/gu;

/**
 * A title of a sheet's column parted into its name and the unit behind it: 金额（万元） is 金额 in 万元. The unit is
 * empty where none is named.
 */
export function partTitle(title: string): { readonly name: string; readonly unit: string } {
  const plain = title.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  const [, bracketed, within] = /^(.*?)[([](.*?)(?:[)\]].*)?$/u.exec(plain) ?? [];
  if (bracketed !== undefined) return { name: bracketed, unit: within ?? '' };
  const [, bare, ending] = /^(.+?)[/:,]?((?:百万|千|万|亿)元)$/u.exec(plain) ?? [];
  return bare === undefined ? { name: plain, unit: '' } : { name: bare, unit: ending ?? '' };
}

/** The unit a line above a table names: 单位：万元. Null where it names none. */
export function unitAbove(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const [, unit] = /(?:单位|unit)\s*:(.+)$/iu.exec(cell.normalize('NFKC')) ?? [];
    if (unit !== undefined) return unit;
  }
  return null;
}

/** How many yuan one of the unit is: 1 where none is named; null for a unit that is not known. */
export function yuanPer(unit: string): number | null {
  const bare = unit.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').replaceAll(besides, '');
  return bare === '' ? 1 : (yuanIn[bare] ?? null);
}
