import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clauseGaps, readClauseMap } from '../../assessments/policy/clause-map.ts';
import type { ClauseGap, ClauseMap } from '../../assessments/policy/clause-map.ts';
import { readContent } from '../../build/compile-packs.ts';

const folder = join(import.meta.dirname, '..', '..', 'assessments', 'policy');
const { packs, programmes } = readContent().content;

function read(file: string, change: (text: string) => string = (text) => text): ClauseMap {
  const result = readClauseMap(file, change(readFileSync(join(folder, file), 'utf8')));
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems, null, 2));
  return result.value;
}

/** The numbered points of 赣府发〔2018〕23号 under each heading of parts three and four; 0: not divided. */
const headings: readonly (readonly [string, number])[] = [
  ['三（一）', 3],
  ['三（二）', 2],
  ['三（三）', 3],
  ['三（四）', 2],
  ['三（五）', 3],
  ['三（六）', 4],
  ['四（一）', 0],
  ['四（二）', 0],
  ['四（三）', 0],
  ['四（四）', 0],
];
const printed = headings.flatMap(([heading, points]) =>
  points === 0 ? [heading] : Array.from({ length: points }, (_, place) => `${heading}${place + 1}`),
);

describe('the product takes up every task the policy gives an enterprise', () => {
  const file = 'jiangxi-2018-23.yaml';
  const map = read(file);
  const instruments = map.instruments.map(({ id }) => id);
  const tasks = map.clauses.flatMap((clause) => clause.tasks);

  test('every clause stands in the map, once and in order', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.yaml'))).toEqual([file]);
    expect(map.clauses.map(({ clause }) => clause)).toEqual(printed);
  });

  test('every enterprise task has a question or a programme, and all of them exist', () => {
    expect(clauseGaps(map, packs, instruments)).toEqual([]);
    const shipped = new Set(programmes.map(({ id }) => id));
    expect(instruments.filter((id) => !shipped.has(id))).toEqual([]);
    expect(tasks.filter(({ to }) => to.includes('enterprise')).length).toBeGreaterThan(35);
  });

  test('every instrument the policy names is used, and every pack takes part', () => {
    const used = new Set(tasks.flatMap((task) => task.programmes));
    expect(instruments.filter((id) => !used.has(id))).toEqual([]);
    const asking = new Set(tasks.flatMap((task) => task.questions.map((one) => one.split('/')[0])));
    expect(packs.filter(({ id }) => !asking.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('every title is short enough for a table', () => {
    const long = [...map.clauses, ...tasks].filter(
      ({ title }) => title['zh-CN'].length > 30 || title.en.length > 90,
    );
    expect(long.map(({ title }) => title['zh-CN'])).toEqual([]);
  });
});

describe('the check is alive: seeded faults are found', () => {
  const good = read('jiangxi-2018-23.yaml');
  const instruments = good.instruments.map(({ id }) => id);
  // Each fault is made in a deep copy, so a test may write where the types would not let it.
  // eslint-disable-next-line typescript/no-explicit-any
  type Loose = any;
  const before = clauseGaps(good, packs, instruments).map((gap) => JSON.stringify(gap));
  /** The gaps a change brings. */
  const gapsAfter = (change: (map: Loose) => void): readonly ClauseGap[] => {
    const map: Loose = structuredClone(good);
    change(map);
    const after = clauseGaps(map as ClauseMap, packs, instruments);
    return after.filter((gap) => !before.includes(JSON.stringify(gap)));
  };
  const gateway = good.clauses[0]?.tasks[1];

  test('an enterprise task that nothing takes up', () => {
    expect(gapsAfter((map) => void (map.clauses[0].tasks[1].questions = []))).toContainEqual({
      clause: '三（一）1',
      task: gateway?.id,
      why: 'uncovered',
      what: gateway?.id,
    });
  });

  test('a task of the government alone needs no question', () => {
    const change = (to: string[]) => (map: Loose) =>
      void map.clauses.at(-1).tasks.push({ ...gateway, id: 'new', to, questions: [], programmes: [] });
    expect(gapsAfter(change(['government']))).toEqual([]);
    expect(gapsAfter(change(['government', 'enterprise'])).map(({ why }) => why)).toEqual(['uncovered']);
  });

  test.each<[ClauseGap['why'], string, (map: Loose) => void]>([
    [
      'unknown-question',
      'none/nothing',
      (map) => void map.clauses[0].tasks[1].questions.push('none/nothing'),
    ],
    ['unknown-programme', 'lottery', (map) => void map.clauses[0].tasks[1].programmes.push('lottery')],
    ['twice', '三（一）1', (map) => void (map.clauses[1].clause = '三（一）1')],
    ['twice', 'ipv6', (map) => void (map.clauses[0].tasks[0].id = 'ipv6')],
  ])('%s: %s', (why, what, change) => {
    expect(gapsAfter(change)).toContainEqual(expect.objectContaining({ why, what }));
  });

  test('a question that is renamed or taken out of its pack', () => {
    const lost = good.clauses[0]?.tasks[0]?.questions[0] ?? '';
    const without = packs.map((pack) => ({
      ...pack,
      sections: pack.sections.map((section) => ({
        ...section,
        questions: section.questions.filter(({ id }) => `${pack.id}/${id}` !== lost),
      })),
    }));
    expect(clauseGaps(good, without, instruments)).toContainEqual(
      expect.objectContaining({ why: 'unknown-question', what: lost }),
    );
  });

  test('a question that cites a clause which does not list it', () => {
    const [first, second] = good.clauses;
    const shorter = { ...good, clauses: first === undefined ? [] : [first] };
    expect(clauseGaps(shorter, packs, instruments)).toContainEqual(
      expect.objectContaining({ clause: second?.clause, why: 'cited-but-not-mapped' }),
    );
  });

  test.each<[string, (text: string) => string]>([
    ['a clause number that is none', (text) => text.replace('clause: 三（一）1', 'clause: 3.1.1')],
    ['an addressee that is none', (text) => text.replace('to: [enterprise, carrier]', 'to: [everyone]')],
    ['an unknown field', (text) => text.replace('programmes: []', 'programs: []')],
    ['a title in one language', (text) => text.replace(/ {10}en: .*\n/, '')],
    ['a question without its pack', (text) => text.replace(/questions: \[\s*[a-z0-9-]+\//, 'questions: [')],
  ])('%s is refused with its line', (_, change) => {
    const text = readFileSync(join(folder, 'jiangxi-2018-23.yaml'), 'utf8');
    expect(change(text)).not.toBe(text);
    const result = readClauseMap('map.yaml', change(text));
    const problems = result.kind === 'problems' ? result.problems : [];
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem.file).toBe('map.yaml');
      // The document's own head ends before; the fault stands among the clauses.
      expect(problem.line).toBeGreaterThan(10);
    }
  });
});
