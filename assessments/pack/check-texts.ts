import type { Report } from './report.ts';
import { languages } from './localized.ts';
import type { Localized } from './localized.ts';
import type { Pack } from './pack.ts';

/** The most characters a text may have in its place on screen and page, by field name: Chinese, English. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  prompt: [60, 200],
  hint: [90, 240],
  label: [60, 200],
  text: [90, 260],
  shortTitle: [16, 40],
  title: [40, 120],
};
const otherwise = [260, 760] as const;

/** Walks every bilingual text of the pack and reports those too long for their place. */
export function checkTexts(pack: Pack, report: Report): void {
  walk(pack, [], (text, path) => {
    const name = path.findLast((part) => typeof part === 'string') ?? '';
    // The title of a source is the title of a document, whatever its length.
    const [zh, en] = (path[0] === 'sources' ? undefined : limits[String(name)]) ?? otherwise;
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
  else if (Array.isArray(value)) value.forEach((one, place) => walk(one, [...path, place], visit));
  else for (const [name, one] of Object.entries(value)) walk(one, [...path, name], visit);
}

function isLocalized(value: object): value is Localized {
  return languages.every((language) => language in value);
}
