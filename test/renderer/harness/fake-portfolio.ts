import type { EnterpriseRow } from '../../../electron/contract.ts';
import type { PortfolioPage } from '../../../electron/contract/portfolio.ts';

/** The list of enterprises as it comes before anything is worked out: facts alone, in the order there is. */
export function fakePortfolio(
  enterprises: readonly EnterpriseRow[],
  { from, count }: { readonly from: number; readonly count: number },
): PortfolioPage {
  return {
    total: enterprises.length,
    all: enterprises.length,
    groups: [{ key: null, count: enterprises.length }],
    from,
    rows: enterprises.slice(from, from + count).map(({ id, sample, profile, changedAt, assessments }) => {
      const [newest] = assessments;
      return {
        id,
        name: profile.name,
        sample,
        creditCode: profile.creditCode,
        division: profile.division,
        place: profile.otherDivision,
        industry: profile.industry,
        size: null,
        staff: profile.staff,
        consultant: '',
        tags: [],
        changedAt,
        assessments: assessments.length,
        newest:
          newest === undefined
            ? null
            : { id: newest.id, title: newest.title, closed: newest.closed !== null },
        standing: null,
        deadline: null,
        fresh: true,
      };
    }),
    words: {},
    packIds: [],
    mostUsed: [],
    programmes: {},
    pending: 0,
  };
}
