import { describe, expect, test } from 'vitest';
import { readProgrammes } from '../../assessments/programmes/read-programme.ts';
import { both } from '../fixtures/tiny-pack.ts';
import { context, folder, readTiny, sibling, tiny } from './tiny-programme.ts';
import type { Loose } from './tiny-programme.ts';

const compare = (left: unknown, right: unknown = { number: 1 }) => ({
  kind: 'compare',
  id: 'compared',
  label: both('compared'),
  provenance: 'law',
  left,
  is: 'at-least',
  right,
  unit: both('u'),
});
const add = (condition: unknown) => (p: Loose) => void p.eligibility.of.push(condition);
const batches = {
  id: 'batch',
  title: both('batch'),
  options: [
    { id: 'one', label: both('one') },
    { id: 'two', label: both('two') },
  ],
};

describe('programmes are read whole or not at all', () => {
  test('a good programme becomes complete: shared parts filled in, marks from the reading of the source', () => {
    const programme = tiny();
    expect(programme.facts.map(({ id, shared }) => [id, shared])).toEqual([['honest', true]]);
    expect(programme.declarations).toEqual([{ id: 'truth', text: both('true') }]);
    expect(programme.document.provenance).toEqual({ source: 'law', mark: 'official' });
    expect(programme.parameters[1]?.provenance).toMatchObject({
      source: 'news',
      mark: 'implemented-elsewhere',
      note: { en: 'The original document was not read.' },
    });
    expect(Object.keys(programme.sources).toSorted()).toEqual(['law', 'news', 'own']);
  });

  test('one bad programme keeps the good ones out', () => {
    const read = readProgrammes(
      folder(undefined, { 'bad.yaml': sibling('bad', (p) => void delete p.summary) }),
      context,
    );
    expect(read).toMatchObject({ kind: 'problems', problems: [{ file: 'bad.yaml', field: 'summary' }] });
  });

  test('a missing common.yaml is named', () => {
    const { 'common.yaml': _, ...rest } = folder();
    expect(readProgrammes(rest, context)).toMatchObject({
      kind: 'problems',
      problems: [{ file: 'common.yaml', line: 0 }],
    });
  });

  test('broken YAML is named with its line', () => {
    const read = readProgrammes({ ...folder(), 'tiny.yaml': 'format: 1\nid: [\n' }, context);
    expect(read).toMatchObject({ kind: 'problems', problems: [{ file: 'tiny.yaml' }] });
  });

  test('a problem names its line and both languages', () => {
    const read = readTiny((p) => void (p.benefit.parts[0].rate = 'rates'));
    if (read.kind !== 'problems') throw new Error('expected problems');
    const text = folder((p) => void (p.benefit.parts[0].rate = 'rates'))['tiny.yaml'] ?? '';
    const [first] = read.problems;
    expect(text.split('\n')[(first?.line ?? 0) - 1]).toContain('rate: rates');
    expect(first?.message['zh-CN']).toContain('rates');
    expect(first?.message.en).toContain('rates');
  });
});

describe('seeded faults are named in place', () => {
  test.each<[string, string, (programme: Loose) => void]>([
    ['an unknown field', '', (p) => void (p.sumary = both('x'))],
    ['a missing English text', 'summary.en', (p) => void delete p.summary.en],
    ['a missing provenance', 'parameters[0].provenance', (p) => void delete p.parameters[0].provenance],
    [
      'a condition without provenance',
      'eligibility.of[0].provenance',
      (p) => void delete p.eligibility.of[0].provenance,
    ],
    [
      'an unknown source',
      'parameters[0].provenance.source',
      (p) => void (p.parameters[0].provenance = 'hearsay'),
    ],
    [
      'a mark above the reading of its source',
      'parameters[1].provenance.mark',
      (p) => void (p.parameters[1].provenance = { source: 'news', mark: 'official' }),
    ],
    ['a text too long', 'summary.zh-CN', (p) => void (p.summary['zh-CN'] = '长'.repeat(201))],
    ['an unknown shared declaration', 'declarations[0]', (p) => void (p.declarations = ['trooth'])],
    ['an unknown shared attachment', 'attachments[0]', (p) => void (p.attachments = ['licens'])],
    ['an unknown block of the form', 'form[0]', (p) => void (p.form = ['enterprize'])],
    ['an id that is not the name of the file', 'id', (p) => void (p.id = 'other')],
    ['two parameters with one id', 'parameters[2].id', (p) => void p.parameters.push({ ...p.parameters[0] })],
    [
      'two conditions with one id',
      'eligibility.of[1].id',
      (p) => void p.eligibility.of.push(p.eligibility.of[0]),
    ],
    ['an unknown fact', 'eligibility.of[0].fact', (p) => void (p.eligibility.of[0].fact = 'honesty')],
    ['an unknown parameter', 'benefit.parts[0].rate', (p) => void (p.benefit.parts[0].rate = 'rates')],
    ['a cap used as a rate', 'benefit.parts[0].rate', (p) => void (p.benefit.parts[0].rate = 'cap')],
    [
      'a parameter nobody uses',
      'parameters[2].id',
      (p) => void p.parameters.push({ ...p.parameters[0], id: 'idle' }),
    ],
    [
      'a fact nobody uses',
      'facts[0].id',
      (p) => void (p.facts = [{ id: 'idle', kind: 'yes-no', title: both('idle'), where: both('w') }]),
    ],
    ['an unknown figure', 'eligibility.of[1].left.figure', add(compare({ figure: 'nine' }))],
    ['an unknown value', 'eligibility.of[1].left.value', add(compare({ value: 'nine' }))],
    ['a yes-or-no fact computed with', 'eligibility.of[1].left.fact', add(compare({ fact: 'honest' }))],
    [
      'a division by zero',
      'eligibility.of[1].left.divide[1]',
      add(compare({ divide: [{ figure: 'all' }, { number: 0 }] })),
    ],
    [
      'a division by a difference that is always zero',
      'eligibility.of[1].left.divide[1]',
      add(compare({ divide: [{ figure: 'all' }, { minus: [{ parameter: 'rate' }, { number: 50 }] }] })),
    ],
    ['a condition that asks nothing', 'eligibility.of[1]', add(compare({ number: 2 }))],
    [
      'a band never reached',
      'eligibility.of[1].left.bands.steps[1]',
      add(
        compare({
          bands: {
            of: { figure: 'all' },
            steps: [
              { atLeast: 5, is: 1 },
              { atLeast: 10, is: 2 },
            ],
            otherwise: 0,
          },
        }),
      ),
    ],
    [
      'a value computed from itself',
      'values[0].is',
      (p) => {
        const value = (id: string, of: string) => ({
          id,
          title: both(id),
          unit: both('u'),
          is: { sum: [{ value: of }, { number: 1 }] },
          provenance: 'law',
        });
        p.values = [value('hen', 'egg'), value('egg', 'hen')];
      },
    ],
    [
      'an unknown questionnaire',
      'eligibility.of[1].pack',
      add({
        kind: 'level',
        id: 'level',
        label: both('level'),
        provenance: 'law',
        pack: 'nine',
        ladder: 'level',
        atLeast: 'l1',
      }),
    ],
    [
      'an unknown node of a score tree',
      'eligibility.of[1].node',
      add({
        kind: 'score',
        id: 'score',
        label: both('score'),
        provenance: 'law',
        pack: 'tiny',
        node: 'nine',
        atLeast: 1,
      }),
    ],
    [
      'a class counted and excluded',
      'counted.excludes',
      (p) => void (p.counted.excludes = { classes: ['cloud-saas'], provenance: 'law' }),
    ],
    ['costs that nobody counts', 'benefit.parts', (p) => void delete p.counted],
    ['a cap of nothing', 'benefit.caps[0].amount', (p) => void (p.parameters[1].value = 0)],
    [
      'a window that ends before it begins',
      'counted.windows[0]',
      (p) => {
        const date = (id: string, value: string) => ({
          id,
          kind: 'date',
          value,
          title: both(id),
          provenance: 'law',
        });
        p.parameters.push(date('from', '2026-12-31'), date('to', '2026-01-01'));
        p.counted.windows = [{ of: 'payment', from: 'from', to: 'to', provenance: 'law' }];
      },
    ],
    [
      'a counted class without a rate',
      'benefit.parts[0].rate',
      (p) => {
        p.counted.counts.classes.push('software');
        p.benefit.parts[0].rate = { byClass: { 'cloud-saas': 'rate' } };
      },
    ],
    [
      'an option without its rate',
      'benefit.parts[0].rate.of',
      (p) => {
        p.benefit.choices = [batches];
        p.benefit.parts[0].rate = { by: 'batch', of: { one: 'rate' } };
      },
    ],
    [
      'an option that gives nothing',
      'benefit.choices[0].options[1]',
      (p) => {
        p.benefit.choices = [batches];
        p.benefit.parts[0].only = { choice: 'batch', in: ['one'] };
      },
    ],
    [
      'an unknown choice',
      'benefit.parts[0].rate.by',
      (p) => void (p.benefit.parts[0].rate = { by: 'batch', of: { one: 'rate' } }),
    ],
    ['a choice nobody needs', 'benefit.choices[0].id', (p) => void (p.benefit.choices = [batches])],
    ['an unknown part under a cap', 'benefit.caps[0].of', (p) => void (p.benefit.caps[0].of = ['whole'])],
    [
      'a form field from an unknown figure',
      'form[0].fields[0].figure',
      (p) =>
        void (p.form = [
          {
            id: 'own',
            title: both('own'),
            fields: [{ id: 'x', kind: 'figure', figure: 'nine', required: true }],
          },
        ]),
    ],
    [
      'a validity that ends first',
      'validity.to',
      (p) => void (p.validity = { from: '2026-02-01', to: '2026-01-01' }),
    ],
    ['an unknown successor', 'succeededBy', (p) => void (p.succeededBy = 'nobody')],
    ['a programme its own successor', 'succeededBy', (p) => void (p.succeededBy = 'tiny')],
  ])('%s', (_, field, change) => {
    const read = readTiny(change);
    if (read.kind !== 'problems') throw new Error('the fault went unseen');
    expect(read.problems.map((one) => `${one.file} ${one.field}`)).toContain(`tiny.yaml ${field}`);
    for (const problem of read.problems) expect(problem.line).toBeGreaterThan(0);
  });

  test('two programmes with one id', () => {
    const read = readProgrammes(folder(undefined, { 'other.yaml': sibling('tiny') }), context);
    if (read.kind !== 'problems') throw new Error('the second one went unseen');
    expect(read.problems.map((one) => `${one.file}: ${one.message.en}`)).toContain(
      'other.yaml: There is already a programme “tiny”',
    );
  });

  test('a succession that runs in a circle', () => {
    const read = readProgrammes(
      folder((p) => void (p.succeededBy = 'b'), {
        'b.yaml': sibling('b', (p) => void (p.succeededBy = 'c')),
        'c.yaml': sibling('c', (p) => void (p.succeededBy = 'tiny')),
      }),
      context,
    );
    if (read.kind !== 'problems') throw new Error('the circle went unseen');
    expect(read.problems.map((one) => `${one.file} ${one.field}`)).toEqual([
      'tiny.yaml succeededBy',
      'b.yaml succeededBy',
      'c.yaml succeededBy',
    ]);
  });
});
