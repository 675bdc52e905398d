import { languages } from './localized.ts';
import type { Localized } from './localized.ts';
import type { Report } from './report.ts';

/** The most characters a text may have: Chinese, English. */
export type Limit = readonly [number, number];

/**
 * Walks every bilingual text of some content and reports those too long for their place. `limitOf` is given the
 * name of the field a text stands in and the whole path to it.
 */
export function reportLongTexts(
  content: unknown,
  limitOf: (name: string, path: readonly PropertyKey[]) => Limit,
  report: Report,
): void {
  walk(content, [], (text, path) => {
    const [zh, en] = limitOf(String(path.findLast((part) => typeof part === 'string') ?? ''), path);
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
