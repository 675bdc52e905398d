import { costParameter, measures, packOfCosts } from '../advice/own-costs.ts';
import type { JsonValue } from '../dossier/canonical-json.ts';
import { sayDate } from '../dossier/numbering.ts';
import type { Language, Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import { formatFen } from '../programmes/money.ts';
import { overrideSchema, type Parameter } from '../programmes/parameter.ts';
import type { Programme } from '../programmes/programme.ts';
import { checkOverride } from '../programmes/resolve-parameters.ts';
import { exact, toExact } from '../scoring/exact.ts';
import { rateNumber } from '../text/percent.ts';
import { say } from '../text/say.ts';
import { sayValue } from './say-conflict.ts';

/** Where the names of figures and steps are taken from. */
export interface FigureNames {
  readonly packs: readonly Pack[];
  readonly programmes: readonly Programme[];
}

const texts = {
  title: { 'zh-CN': '{of}：{what}', en: '{of}: {what}' },
  rate: { 'zh-CN': '{value}%', en: '{value}%' },
  months: { 'zh-CN': '{value} 个月', en: '{value, plural, one {# month} other {# months}}' },
} as const satisfies Readonly<Record<string, Localized>>;

interface Named {
  readonly of: Localized;
  readonly parameter: Parameter;
}

/** What a figure or cost keyed in is for, as the user knows it; by its ids where nothing here knows it. */
export function sayOwnFigure(key: string, names: FigureNames): Localized {
  const found = find(key, names);
  if (found === null) {
    const name = key.slice('override:'.length);
    return { 'zh-CN': name, en: name };
  }
  const said = (language: Language): string =>
    say(texts.title, language, { of: found.of, what: found.parameter.title });
  return { 'zh-CN': said('zh-CN'), en: said('en') };
}

/** The value with its unit and where it comes from; undefined: it was taken away. */
export function sayOwnValue(key: string, value: JsonValue | undefined, names: FigureNames): Localized {
  const parsed = overrideSchema.safeParse(value);
  const found = find(key, names);
  if (!parsed.success || found === null || checkOverride(found.parameter, parsed.data) !== null)
    return sayValue(key, value, null);
  const { value: amount, source, documentNumber, date } = parsed.data;
  const said = (language: Language): string =>
    [
      sayAmount(found.parameter.kind, amount, language),
      source,
      documentNumber.trim(),
      date === null ? '' : sayDate(date, language),
    ]
      .filter((one) => one !== '')
      .join(' · ');
  return { 'zh-CN': said('zh-CN'), en: said('en') };
}

function find(key: string, { packs, programmes }: FigureNames): Named | null {
  const name = key.slice('override:'.length);
  const at = name.lastIndexOf('/');
  const [of, id] = [name.slice(0, at), name.slice(at + 1)];
  const packId = packOfCosts(of);
  if (packId !== null) {
    for (const pack of packs.filter((one) => one.id === packId)) {
      const measure = measures(pack).find((one) => one.id === id);
      if (measure !== undefined) return { of: pack.shortTitle, parameter: costParameter(measure) };
    }
    return null;
  }
  const programme = programmes.find((one) => one.id === of);
  const parameter = programme?.parameters.find((one) => one.id === id);
  return programme === undefined || parameter === undefined ? null : { of: programme.shortTitle, parameter };
}

function sayAmount(kind: Parameter['kind'], value: string, language: Language): string {
  switch (kind) {
    case 'rate':
      return say(texts.rate, language, { value: rateNumber(toExact(exact(value)), language) });
    case 'money':
      return formatFen(exact(value).mul(100).valueOf(), language);
    case 'months':
      return say(texts.months, language, { value: Number(value) });
    case 'date':
      return sayDate(value, language);
  }
}
