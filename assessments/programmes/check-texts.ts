import { languages } from '../pack/localized.ts';
import type { Localized } from '../pack/localized.ts';
import type { Report } from '../pack/report.ts';
import type { Programme } from './programme.ts';

/** The most characters a text may have in its place on screen and page, by field name: Chinese, English. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  shortTitle: [16, 44],
  title: [60, 170],
  label: [60, 180],
  name: [20, 60],
  unit: [8, 24],
  hint: [90, 240],
  where: [60, 160],
};
const otherwise = [200, 600] as const;

/** Walks every bilingual text of the programme and reports those too long for their place. */
export function checkTexts(programme: Programme, report: Report): void {
  walk(programme, [], (text, path) => {
    const name = String(path.findLast((part) => typeof part === 'string') ?? '');
    const [zh, en] = limits[name] ?? otherwise;
    for (const language of languages) {
      const most = language === 'zh-CN' ? zh : en;
      if (text[language].length > most)
        report(
          [...path, language],
          `文字太长：${text[language].length} 字，最多 ${most} 字`,
          `Text too long: ${text[language].length} characters, at most ${most}`,
        );
    }
  });
}

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (text: Localized, path: readonly PropertyKey[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalized(value)) visit(value, path);
  else if (Array.isArray(value)) value.forEach((one: unknown, place) => walk(one, [...path, place], visit));
  else for (const [name, one] of Object.entries(value)) walk(one, [...path, name], visit);
}

function isLocalized(value: object): value is Localized {
  return languages.every((language) => language in value);
}
