import { findDivision } from '../enterprise/divisions.ts';
import { industryPath } from '../enterprise/industries.ts';
import { sizeLabels } from '../enterprise/labels.ts';
import { sizeClass } from '../enterprise/size-class.ts';
import type { SizeIndicator } from '../enterprise/size-table.ts';
import { missingForSizeText, unclassifiedText } from '../enterprise/text.ts';
import type { Localized } from '../pack/localized.ts';
import { sayQuantity, sayWan } from '../text/quantity.ts';
import type { Writing } from './dossier-input.ts';
import { listed } from './joining.ts';
import { dossierText as text } from './text.ts';

/** The industry with its code, e.g. C3812 电动机制造. */
export function sayIndustry(writing: Writing): string {
  const { industry } = writing.situation.profile;
  const found = industry === null ? undefined : industryPath(industry).at(-1);
  return found === undefined
    ? given(writing, industry ?? '')
    : `${found.code} ${found.name[writing.language]}`;
}

/** The county with its city, or the place outside the province. */
export function sayPlace(writing: Writing): string {
  const { division, otherDivision } = writing.situation.profile;
  const found = division === null ? null : findDivision(division);
  return found === null ? given(writing, otherDivision) : found.fullName[writing.language];
}

/** What the classes are told by; the value beside it has its unit. */
const indicatorNames: Readonly<Record<SizeIndicator, Localized>> = {
  staff: { 'zh-CN': '从业人员', en: 'Staff' },
  revenue: { 'zh-CN': '营业收入', en: 'Operating revenue' },
  totalAssets: { 'zh-CN': '资产总额', en: 'Total assets' },
};

export const peopleUnit: Localized = { 'zh-CN': '人', en: 'people' };

/** The size class in a word, with the sentence that says why. */
export function saySize(writing: Writing): { readonly size: string; readonly reason: string } {
  const { language, say } = writing;
  const found = sizeClass(writing.situation.profile);
  switch (found.kind) {
    case 'classified': {
      const parts = found.reasons.map((reason) =>
        say(text.sizePart, {
          label: indicatorNames[reason.indicator],
          value:
            reason.indicator === 'staff'
              ? sayQuantity(reason.value, peopleUnit, language)
              : sayWan(reason.value, language),
          grade: sizeLabels[reason.grade],
        }),
      );
      const values = {
        parts: listed(writing, parts),
        document: found.standard.sources.size.document ?? found.standard.sources.size.title,
        row: found.row.name,
      };
      return { size: say(sizeLabels[found.size]), reason: say(text.sizeReason, values) };
    }
    case 'incomplete': {
      const missing = found.missing.map((one) => say(missingForSizeText[one]));
      return { size: say(text.sizeOpen), reason: say(text.sizeMissing, { list: listed(writing, missing) }) };
    }
    case 'not-classifiable':
      return { size: say(text.sizeNone), reason: say(unclassifiedText[found.reason]) };
  }
}

/** A value as printed, a dash where nothing was given. */
export function given(writing: Writing, value: string): string {
  return value.trim() === '' ? writing.say(text.blank) : value.trim();
}
