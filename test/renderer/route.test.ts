import { describe, expect, it } from 'vitest';
import { historyKey } from '../../renderer/routing/navigation.ts';
import { hrefOf, routeOf, samePage, type Route } from '../../renderer/routing/route.ts';

const places: readonly Route[] = [
  { screen: 'start' },
  { screen: 'enterprise', enterpriseId: '0190-a' },
  { screen: 'new-assessment', enterpriseId: '0190-a' },
  { screen: 'assessment', assessmentId: 'a/b 企业' },
  { screen: 'assessment-profile', assessmentId: '7' },
  { screen: 'figures', assessmentId: '7' },
  { screen: 'section', assessmentId: '7', packId: 'fusion-23020', sectionId: 'integration' },
  {
    screen: 'section',
    assessmentId: '7',
    packId: 'fusion-23020',
    sectionId: 'integration',
    question: 'a.b-c',
    fromCheck: true,
  },
  { screen: 'check', assessmentId: '7', packId: 'fusion-23020' },
  { screen: 'check', assessmentId: '7', packId: 'fusion-23020', question: 'a' },
  { screen: 'result', assessmentId: '7', packId: 'fusion-23020' },
  { screen: 'quick-scan', assessmentId: '7', packId: 'fusion-23020' },
  { screen: 'dossier', assessmentId: '7' },
  { screen: 'assessment-profile', assessmentId: '7', field: 'otherDivision' },
  { screen: 'figures', assessmentId: '7', figure: 'rd.spend.y0' },
  { screen: 'programmes', assessmentId: '7' },
  { screen: 'programme', assessmentId: '7', programmeId: 'cloud-voucher' },
  { screen: 'costs', assessmentId: '7' },
  { screen: 'cost-line', assessmentId: '7', lineId: '0190-a' },
  { screen: 'cost-line', assessmentId: '7', lineId: '0190-a', field: 'invoices' },
  { screen: 'edition', assessmentId: '7', packId: 'fusion-23020' },
  { screen: 'assessment-packs', assessmentId: '7' },
  { screen: 'packs' },
  { screen: 'plan', assessmentId: '7' },
  { screen: 'compare', assessmentId: '7' },
  { screen: 'compare', assessmentId: '7', other: 'a/b' },
  { screen: 'new-assessment', enterpriseId: '0190-a', copyFrom: '7' },
  { screen: 'evidence', assessmentId: '7' },
  { screen: 'evidence', assessmentId: '7', evidence: 'e1' },
  { screen: 'enterprise-evidence', enterpriseId: '0190-a' },
  { screen: 'history', assessmentId: '7' },
  { screen: 'history', assessmentId: '7', slot: 'q:fusion-23020/a.b-c' },
  { screen: 'enterprise-history', enterpriseId: '0190-a' },
  { screen: 'trend', enterpriseId: '7' },
  { screen: 'versions', assessmentId: '7' },
  { screen: 'version', assessmentId: '7', version: 12 },
  { screen: 'bin' },
];

describe('addresses in the window', () => {
  it.each(places)('lead back to the place they were made from: %o', (place) => {
    expect(routeOf(hrefOf(place))).toEqual(place);
  });

  it.each([
    '#/nowhere',
    '#/enterprise',
    '#/assessment/7/x',
    '#/assessment/7/pack/p/section',
    '#/%E0%A4%A',
    '#/enterprise/a/new/b',
    '#/assessment/7/programmes/a/b',
    '#/packs/a',
    '#/assessment/7/versions/0',
    '#/assessment/7/versions/one',
    '#/bin/a',
  ])('that lead nowhere are the place "lost", not an error: %s', (address) => {
    expect(routeOf(address)).toEqual({ screen: 'lost' });
  });

  it('are the same page whatever question they point at', () => {
    const page: Route = { screen: 'section', assessmentId: '7', packId: 'p', sectionId: 's' };
    expect(samePage(page, { ...page, question: 'q' })).toBe(true);
    expect(samePage(page, { ...page, sectionId: 't' })).toBe(false);
    expect(samePage({ screen: 'start' }, { screen: 'lost' })).toBe(false);
  });
});

it('Alt with an arrow goes back and forward, but on a Mac not out of a text field', () => {
  const none = { key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  const left = { ...none, key: 'ArrowLeft', altKey: true };
  expect(historyKey(left, { mac: false, typing: true })).toBe('back');
  expect(historyKey(left, { mac: true, typing: false })).toBe('back');
  expect(historyKey(left, { mac: true, typing: true })).toBeNull();
  expect(historyKey({ ...left, key: 'ArrowRight' }, { mac: false, typing: false })).toBe('forward');
  expect(historyKey({ ...left, shiftKey: true }, { mac: false, typing: false })).toBeNull();
  expect(historyKey({ ...none, key: 'ArrowLeft' }, { mac: false, typing: false })).toBeNull();
});
