import { expect, test } from 'vitest';
import { sayDoubt, sayStatus, sayValidity } from '../../assessments/dossier/say-standing.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { standingOf } from '../../assessments/programmes/standing.ts';
import { shippedProgramme } from '../programmes/shipped.ts';

const today = '2026-11-23';
const base = shippedProgramme('nanchang-pilot');
const said = (change: Partial<Programme>): readonly (string | null)[] => {
  const programme = { ...base, ...change };
  const standing = standingOf(programme, today);
  return [sayStatus(programme, standing, 'en'), sayDoubt(programme, standing, 'en')];
};

test('what has ended says so before the date of its source, which may lie earlier', () => {
  const validity = { from: null, to: '2025-12-31' };
  expect(said({ validity, status: { state: 'closed', asOf: '2025-02-28' } })).toEqual([
    'Closed: ended on 31 December 2025 (source of 28 February 2025)',
    null,
  ]);
  const ended = { ...base, validity, status: { state: 'unknown' as const, asOf: '2025-02-28' } };
  expect(sayStatus(ended, standingOf(ended, today), 'zh-CN')).toBe(
    '2025年12月31日已到期（资料日期：2025年2月28日）',
  );
});

test('a source without a date is said once, and only a programme with notices is asked about by its notice', () => {
  const status = { state: 'open', asOf: null } as const;
  expect(said({ status })).toEqual([
    'Open (source without a date)',
    'Please ask the authority for this year’s notice.',
  ]);
  expect(said({ kind: 'tax', status })[1]).toBe('Please ask the tax office whether it still applies.');
});

test('that a document names no days is said only where its text was read', () => {
  const days = (reading: 'official-text' | 'second-hand') => {
    const { source } = base.document.provenance;
    const told = base.sources[source];
    if (told === undefined) throw new Error('no source');
    return sayValidity({ ...base, sources: { ...base.sources, [source]: { ...told, reading } } }, 'en');
  };
  expect(days('official-text')).toBe('The document does not say');
  expect(days('second-hand')).toBe('Not known (the original was not read)');
});
