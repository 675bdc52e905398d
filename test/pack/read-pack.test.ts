import { describe, expect, test } from 'vitest';
import { parse, stringify as write } from 'yaml';
import type { Pack } from '../../assessments/pack/pack.ts';
import { readFigures, readPack } from '../../assessments/pack/read-pack.ts';
import { figures, tinyPack } from '../fixtures/tiny-pack.ts';

const stringify = (value: unknown) => write(value, { aliasDuplicateObjects: false });

/** The tiny pack as a folder of files, after a change. */
function folder(change: (pack: Record<string, never>) => void = () => undefined): Record<string, string> {
  const copy = structuredClone(tinyPack) as unknown as Record<string, never>;
  change(copy);
  const { sections, ...head } = copy as unknown as Pack;
  return {
    'pack.yaml': stringify({ ...head, sections: sections.map((_, place) => `0${place}.yaml`) }),
    ...Object.fromEntries(sections.map((section, place) => [`0${place}.yaml`, stringify(section)])),
  };
}

// Each fault is made in a deep copy, so a test may write where the types would not let it.
// eslint-disable-next-line typescript/no-explicit-any
type Loose = any;

const scan = {
  minutes: 5,
  questions: ['one', 'several', 'yesno'],
  why: { 'zh-CN': '分值最高', en: 'worth most' },
  provenance: { source: 'own', mark: 'own-reference' },
};

describe('a pack folder is read whole or not at all', () => {
  test('a good folder becomes the pack', () => {
    expect(readPack(folder(), figures)).toEqual({ kind: 'pack', pack: tinyPack });
  });

  test.each<[string, string, (pack: Loose) => void]>([
    ['an unknown field', '00.yaml questions.0', (p) => void (p.sections[0].questions[0].promt = {})],
    [
      'a missing English text',
      '00.yaml questions.0.prompt.en',
      (p) => void delete p.sections[0].questions[0].prompt.en,
    ],
    [
      'an empty text',
      '00.yaml questions.0.prompt.en',
      (p) => void (p.sections[0].questions[0].prompt.en = ' '),
    ],
    [
      'a missing explanation',
      '00.yaml questions.0.meaning',
      (p) => void delete p.sections[0].questions[0].meaning,
    ],
    [
      'a missing effort',
      '00.yaml questions.0.options.1',
      (p) => void delete p.sections[0].questions[0].options[1].effort,
    ],
    [
      'two questions with one id',
      '00.yaml questions.1.id',
      (p) => void (p.sections[0].questions[1].id = 'one'),
    ],
    [
      'two options with one id',
      '00.yaml questions.0.options',
      (p) => void (p.sections[0].questions[0].options[1].id = 'low'),
    ],
    [
      'a better answer that earns less',
      '00.yaml questions.0.options',
      (p) => void (p.sections[0].questions[0].options[2].points = 1),
    ],
    [
      'bands out of order',
      '00.yaml questions.2.bands',
      (p) => void (p.sections[0].questions[2].bands[1].upTo = 5),
    ],
    [
      'an unknown question in the quick scan',
      'pack.yaml quickScan.questions.1',
      (p) => void (p.quickScan = { ...scan, questions: ['one', 'nine', 'yesno'] }),
    ],
    [
      'a question twice in the quick scan',
      'pack.yaml quickScan.questions.2',
      (p) => void (p.quickScan = { ...scan, questions: ['one', 'rate', 'one'] }),
    ],
    [
      'a quick scan from an unlisted source',
      'pack.yaml quickScan.provenance.source',
      (p) => void (p.quickScan = { ...scan, provenance: { source: 'nobody', mark: 'own-reference' } }),
    ],
    [
      'a quick scan without levels to give',
      'pack.yaml quickScan',
      (p) => {
        p.quickScan = scan;
        delete p.ladders;
      },
    ],
    [
      'an unknown figure',
      '00.yaml questions.2.numerator',
      (p) => void (p.sections[0].questions[2].numerator.figure = 'nine'),
    ],
    [
      'an unknown source',
      '00.yaml questions.0.provenance.source',
      (p) => void (p.sections[0].questions[0].provenance.source = 'none'),
    ],
    [
      'an unknown scale',
      '00.yaml questions.0.scale',
      (p) => {
        delete p.sections[0].questions[0].options;
        p.sections[0].questions[0].scale = 'nine';
      },
    ],
    [
      'a condition on a later question',
      '00.yaml questions.0.appliesWhen',
      (p) => {
        p.sections[0].questions[0].appliesWhen = { question: 'yesno', has: ['yes'] };
      },
    ],
    [
      'a condition on an unknown question',
      '00.yaml questions.5.appliesWhen',
      (p) => {
        p.sections[0].questions[5].appliesWhen = { question: 'nine', has: ['yes'] };
      },
    ],
    [
      'a condition on an option that is none',
      '00.yaml questions.5.appliesWhen',
      (p) => {
        p.sections[0].questions[5].appliesWhen = { question: 'one', has: ['top'] };
      },
    ],
    [
      'a condition on a production type that is none',
      '00.yaml questions.5.appliesWhen',
      (p) => {
        p.sections[0].questions[5].appliesWhen = { profile: 'productionType', in: ['hand'] };
      },
    ],
    [
      'a band no rate falls into',
      '00.yaml questions.2.bands',
      (p) => void (p.sections[0].questions[2].bands[0].upTo = -5),
    ],
    [
      'a scored question without points',
      'pack.yaml scoring.root.children.2.children.1',
      (p) => {
        p.scoring.root.children[2].children.push({ question: 'scene' });
      },
    ],
    ['points that do not add up', 'pack.yaml scoring.root.max', (p) => void (p.scoring.root.max = 25)],
    [
      'a question counted twice',
      'pack.yaml scoring.root.children.2.children.1',
      (p) => {
        p.scoring.root.children[2].children.push({ question: 'one' });
      },
    ],
    ['an axis that is nowhere', 'pack.yaml scoring.axes.0', (p) => void (p.scoring.axes[0] = 'nine')],
    [
      'a level no score reaches',
      'pack.yaml ladders.0.steps.0.gates.0.atLeast',
      (p) => {
        p.ladders[0].steps[0].gates[0].atLeast = 24.9;
      },
    ],
    [
      'a level no scene reaches',
      'pack.yaml ladders.0.steps.1.gates.1.atLeast',
      (p) => {
        p.ladders[0].steps[1].gates[1].gradeAtLeast = 4;
      },
    ],
    [
      'a set with an unknown question',
      'pack.yaml sets.scenes.questions.0',
      (p) => {
        p.sets.scenes.questions[0] = 'nine';
      },
    ],
    [
      'a text too long for its place',
      '00.yaml questions.0.prompt.zh-CN',
      (p) => {
        p.sections[0].questions[0].prompt['zh-CN'] = '长'.repeat(61);
      },
    ],
    [
      'a weighted mean without weights',
      'pack.yaml scoring.root.children.0',
      (p) => void (p.scoring.root.rule = 'weighted-mean'),
    ],
  ])('%s is named where it stands', (_, place, change) => {
    const read = readPack(folder(change), figures);
    if (read.kind === 'pack') throw new Error('the fault was not found');
    const found = read.problems.find((one) =>
      `${one.file} ${one.field.replaceAll(/\[(\d+)\]/g, '.$1')}`.startsWith(place),
    );
    expect(found ?? read.problems).toMatchObject({ line: expect.any(Number) as number });
    expect(found?.line).toBeGreaterThan(0);
    expect(found?.message['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  });

  test('a missing section file, bad YAML and a doubled key are named', () => {
    const { '00.yaml': section = '', ...rest } = folder();
    expect(readPack(rest, figures)).toMatchObject({ problems: [{ file: '00.yaml', line: 0 }] });
    expect(readPack({ ...rest, '00.yaml': `${section}\n  - : {` }, figures)).toMatchObject({
      kind: 'problems',
    });
    expect(readPack({ ...rest, '00.yaml': `id: twice\n${section}` }, figures)).toMatchObject({
      kind: 'problems',
    });
  });

  test('an alias is refused where it stands', () => {
    const text = `${folder()['00.yaml'] ?? ''}\nintro: &a { zh-CN: 甲, en: a }\nagain: *a\n`;
    expect(readPack({ ...folder(), '00.yaml': text }, figures)).toMatchObject({
      problems: [{ file: '00.yaml' }],
    });
  });

  test('a pack never pollutes what every object inherits', () => {
    const head = parse(folder()['pack.yaml'] ?? '') as object;
    const text = `${stringify(head)}__proto__:\n  polluted: true\n`;
    expect(readPack({ ...folder(), 'pack.yaml': text }, figures)).toMatchObject({ kind: 'problems' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('raw figures with one id in two files are refused', () => {
  const text = stringify({ groups: figures.groups, figures: figures.figures });
  expect(readFigures({ 'a.yaml': text })).toEqual({ kind: 'figures', figures });
  expect(readFigures({ 'a.yaml': text, 'b.yaml': text })).toMatchObject({ kind: 'problems' });
});
