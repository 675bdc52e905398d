import { findDivision } from '../../enterprise/divisions.ts';
import { industryPath } from '../../enterprise/industries.ts';
import { certificateKindLabels, ownershipLabels, productionTypeLabels } from '../../enterprise/labels.ts';
import { profileSchema } from '../../enterprise/profile.ts';
import type { Localized } from '../../pack/localized.ts';
import type { JsonValue } from '../canonical-json.ts';

/** A field of the profile whose value is a code or a list, in words; null for what says itself. */
export function sayProfile(field: string, value: JsonValue): Localized | null {
  const { data } = profileSchema.partial().safeParse({ [field]: value });
  if (data === undefined) return null;
  const { division, industry, ownership, productionType, certificates } = data;
  if (division !== undefined && division !== null) return findDivision(division)?.fullName ?? null;
  if (industry !== undefined && industry !== null) {
    const found = industryPath(industry).at(-1);
    if (found === undefined) return null;
    return { 'zh-CN': `${found.code} ${found.name['zh-CN']}`, en: `${found.code} ${found.name.en}` };
  }
  if (ownership !== undefined && ownership !== null) return ownershipLabels[ownership];
  if (productionType !== undefined && productionType !== null) return productionTypeLabels[productionType];
  if (certificates === undefined || certificates.length === 0) return null;
  const names = certificates.map((one) =>
    one.name.trim() === '' ? certificateKindLabels[one.kind] : { 'zh-CN': one.name, en: one.name },
  );
  return {
    'zh-CN': names.map((name) => name['zh-CN']).join('、'),
    en: names.map((name) => name.en).join(', '),
  };
}
