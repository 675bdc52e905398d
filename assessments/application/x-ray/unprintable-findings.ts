import { sayCharacter, unprintableIn } from '../../text/printable.ts';
import type { Application } from '../tables.ts';
import { keyOf, type Found } from './finding.ts';
import { dossierTexts, printedTexts, type Typed, type TypedIn } from './printed-texts.ts';

/** How many characters of one text are named. */
const named = 5;

/** Characters our fonts have no sign for, by the place they were typed in: PDF cannot print them. */
export function unprintableFindings(input: TypedIn): readonly Found[] {
  return findingsOf(printedTexts(input));
}

/** The same of a dossier without a programme. */
export function unprintableInDossier(input: Parameters<typeof dossierTexts>[0]): readonly Found[] {
  return findingsOf(dossierTexts(input));
}

/** The same in the reasons given for what was found, and in the reasons given for those. */
export function unprintableReasons(
  found: readonly Found[],
  reasons: Application['reasons'],
): readonly Found[] {
  const more = findingsOf(
    found.map((one): Typed => {
      const key = keyOf(one);
      return {
        about: `reason/${key}`,
        where: { 'zh-CN': '本检查中填写的理由', en: 'a reason given at this check' },
        text: one.severity === 'amber' ? (reasons[key] ?? '') : '',
        place: { kind: 'reason', key },
      };
    }),
  );
  return more.length === 0 ? [] : [...more, ...unprintableReasons(more, reasons)];
}

function findingsOf(typed: readonly Typed[]): readonly Found[] {
  return typed.flatMap(({ about, where, text, place }): readonly Found[] => {
    const signs = unprintableIn(text);
    if (signs.length === 0) return [];
    const list = signs.slice(0, named).map(sayCharacter);
    return [
      {
        kind: 'text-unprintable',
        severity: 'amber',
        about,
        values: { where, count: signs.length, signs: { 'zh-CN': list.join('、'), en: list.join(', ') } },
        place,
      },
    ];
  });
}
