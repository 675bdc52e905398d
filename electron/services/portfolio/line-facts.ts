import { findDivision } from '../../../assessments/enterprise/divisions.ts';
import type { Handling } from '../../../assessments/enterprise/handling.ts';
import { industryPath } from '../../../assessments/enterprise/industries.ts';
import { sizeClass, sizes } from '../../../assessments/enterprise/size-class.ts';
import type { NameOrder } from '../../../assessments/portfolio/name-order.ts';
import { searchForm } from '../../../assessments/portfolio/search-form.ts';
import type { StoredEnterprise } from '../../db/enterprises.ts';
import type { LineFacts } from '../../db/portfolio/lines.ts';

/** What lists show of an enterprise itself. */
export function lineFacts(input: {
  enterprise: StoredEnterprise;
  handling: Handling;
  assessments: Pick<LineFacts, 'newest'> & { readonly count: number };
  newestLine: { readonly seq: number; readonly head: string };
  order: NameOrder;
}): LineFacts {
  const { enterprise, handling, assessments, newestLine } = input;
  const { id, sample, profile, changedAt } = enterprise;
  const division = profile.division === null ? null : findDivision(profile.division);
  const path = profile.industry === null ? [] : industryPath(profile.industry);
  const apart = [profile.name, profile.creditCode, handling.consultant, ...handling.tags];
  return {
    id,
    seq: newestLine.seq,
    head: newestLine.head,
    sample,
    name: profile.name.trim(),
    nameKey: input.order(profile.name),
    // A line break stands between: no word of a query goes over from one to the next.
    haystack: apart.map(searchForm).join('\n'),
    creditCode: profile.creditCode,
    division: profile.division,
    city: division?.city ?? null,
    place: profile.division === null ? profile.otherDivision.trim() : '',
    industry: profile.industry,
    sector: path.find((one) => one.level === 'division')?.code ?? path[0]?.code ?? null,
    size: sizeNumber(profile),
    staff: profile.staff,
    consultant: handling.consultant,
    tags: handling.tags,
    changedAt,
    assessments: assessments.count,
    newest: assessments.newest,
  };
}

function sizeNumber(profile: StoredEnterprise['profile']): number | null {
  const found = sizeClass(profile);
  switch (found.kind) {
    case 'classified':
      return sizes.indexOf(found.size);
    case 'not-classifiable':
      return -1;
    case 'incomplete':
      return null;
  }
}
