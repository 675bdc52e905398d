import { expect, test } from 'vitest';
import type { SearchHit } from '../../electron/contract/portfolio.ts';
import { routeToHit } from '../../renderer/screens/search/spot-route.ts';
import { hrefOf, routeOf } from '../../renderer/routing/route.ts';

const hit = (subject: string, programmeId: string | null): SearchHit => ({
  kind: 'application',
  assessmentId: 'a1',
  assessmentTitle: '一',
  subject,
  page: null,
  label: null,
  section: null,
  programmeId,
  slot: null,
  before: '',
  match: '',
  after: '',
});

test('what was found in an application leads to its table or its reason there, through the address of the window', () => {
  const to = (subject: string, programmeId: string | null): unknown => {
    const route = routeToHit('e1', hit(subject, programmeId));
    expect(routeOf(hrefOf(route))).toEqual(route);
    return route;
  };
  const at = { screen: 'application', assessmentId: 'a1', programmeId: 'pilot' };
  expect(to('pilot/budget/source/s1', 'pilot')).toEqual({ ...at, field: 'table:budget' });
  expect(to('pilot/targets/t1', 'pilot')).toEqual({ ...at, field: 'table:targets' });
  expect(to('pilot/reasons/paper-missing:a/b', 'pilot')).toEqual({
    ...at,
    field: 'finding:paper-missing:a/b',
  });
  // A programme that is no longer in the library has no page.
  expect(to('pilot/targets/t1', null)).toEqual({ screen: 'history', assessmentId: 'a1' });
});
