import { describe, expect, test } from 'vitest';
import { sayCounts } from '../../assessments/answering/say-counts.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { compareStated } from '../../assessments/dossier/agreement/compare-stated.ts';
import type { JsonValue } from '../../assessments/dossier/canonical-json.ts';
import { dossierBook } from '../../assessments/dossier/book/dossier-book.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import { both, figures, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { former, funded, items, now, tinyInput } from './tiny-input.ts';

/** A second questionnaire nobody has opened; its words are found by nothing else. */
const untouched = {
  ...tinyPack,
  id: 'untouched',
  title: both('Untouched'),
  shortTitle: both('Untouched'),
  sections: tinyPack.sections.map((section) => ({
    ...section,
    // Raw figures given elsewhere would answer these.
    questions: section.questions
      .filter(({ kind }) => kind !== 'rate' && kind !== 'trend')
      .map((question) => ({ ...question, prompt: both('an untouched question') })),
  })),
  scoring: undefined,
  ladders: (tinyPack.ladders ?? []).map((ladder) => ({
    ...ladder,
    none: { title: both('untouched level'), meaning: both('untouched meaning') },
    steps: ladder.steps.map((step) => ({
      ...step,
      gates: [{ kind: 'count' as const, set: 'scenes', gradeAtLeast: 3, atLeast: 1 }],
    })),
  })),
} as unknown as DossierInput['packs'][number];
const beside = { packs: [tinyPack, untouched] };
/** Three of six answered. */
const some = {
  'q:tiny/one': say.choice('mid'),
  'q:tiny/yesno': say.choice('no'),
  'q:tiny/scene': say.statements('s1'),
};

const all = (language: Language, changed: Partial<DossierInput>): string[] =>
  readingOrder(buildDossier(tinyInput(language, changed))).flatMap((spoken) =>
    spoken.kind === 'text' ? [spoken.text] : [],
  );
const stated = (changed: Partial<DossierInput>, format?: 2 | 3) =>
  JSON.parse(canonicalDossierData({ ...tinyInput('en', changed), hashOf: canonicalJson }, format)) as {
    readonly format: number;
    readonly packs: readonly Record<string, unknown>[];
  };

describe('a questionnaire nobody has opened', () => {
  test('has one line in the overview, a sentence, and nothing else', () => {
    for (const language of languages) {
      const texts = all(language, { ...beside, plan: { items: [...items] } });
      const dossier = buildDossier(tinyInput(language, beside));
      expect(dossier.chapters.map(({ id }) => id).filter((id) => id.includes('untouched'))).toEqual([]);
      expect(texts.filter((text) => text === (language === 'en' ? 'Not answered' : '未作答'))).toHaveLength(
        1,
      );
      expect(texts.join('\n')).not.toMatch(/untouched (level|question|meaning)/);
      // The line of the overview, the sentence below it, and the list of editions at the end.
      expect(texts.filter((text) => text.includes('Untouched'))).toHaveLength(3);
      expect(dossier.cover.kicker).toBe('Tiny');
    }
  });

  test('is not in the workbook either', () => {
    const book = dossierBook(buildDossier(tinyInput('zh-CN', beside)));
    expect(book.sheets.map(({ name }) => name).join('\n')).not.toContain('Untouched');
    expect(JSON.stringify(book)).not.toContain('untouched level');
    expect(JSON.stringify(book)).toContain('未作答');
  });

  test('is not compared, neither when nobody opened it then nor now', () => {
    const then = { ...former, packs: [tinyPack], situation: situation({}) };
    const texts = all('zh-CN', { earlier: then });
    expect(texts.join('\n')).toContain('本次新做、上次没有的问卷：Tiny。');
    expect(texts.join('\n')).not.toContain('由“no level”升到');
  });

  test('states no score and no level in its data, and older data still compare as they were written', () => {
    const [one, other] = stated(beside).packs;
    expect(other).toMatchObject({
      id: 'untouched',
      score: null,
      levels: {},
      answered: { asked: 4, done: 0 },
    });
    expect(one).toMatchObject({ levels: { level: 'l1' }, answered: { asked: 6, done: 6 } });
    const old = stated(beside, 2);
    expect(old.format).toBe(2);
    expect(old.packs[1]).toMatchObject({ levels: { level: null } });
    expect(old.packs[1]).not.toHaveProperty('answered');
    const words = { packs: beside.packs, situation: situation(now), programmes: [] };
    const [difference] = compareStated(
      stated(beside) as unknown as JsonValue,
      {
        ...stated(beside),
        packs: [one, { ...other, answered: { asked: 4, done: 1 } }],
      } as unknown as JsonValue,
      { there: words, here: words },
    );
    expect(difference).toMatchObject({
      inFile: { 'zh-CN': '未作答' },
      here: { en: 'provisional, 1 of 4 done' },
    });
  });
});

describe('a questionnaire answered in part', () => {
  const changed = { situation: { profile: emptyProfile, figures, answers: some } };

  test('shows level and score as provisional wherever they stand, and what they can still become', () => {
    const texts = all('zh-CN', changed);
    expect(texts).toContain('no level（暂定）');
    expect(texts.some((text) => text.startsWith('1.875（暂定）'))).toBe(true);
    expect(texts.join('\n')).toContain('应答 6 题，其中已答 3 题，未答 3 题。没有答的先按未得分计');
    expect(texts.join('\n')).toContain('level：在“no level”和“one”之间。');
    // Its meaning may advise what an open question has yet to tell.
    expect(texts).not.toContain('none');
  });

  test('counts its questions in one way: “do not know” is no answer, wherever it is counted', () => {
    const unsure = {
      ...some,
      'q:tiny/scene': { ...say.statements('s1'), response: { kind: 'unknown' as const } },
    };
    const input = { situation: { profile: emptyProfile, figures, answers: unsure } };
    for (const [language, counted, answered] of [
      ['zh-CN', '已答 2 题，不清楚 1 题，未答 3 题', /已答 (\d+)/g],
      ['en', '2 answered, 1 not known, 3 not answered', /(\d+) answered/g],
    ] as const) {
      const of = (id: string) =>
        readingOrder({
          ...buildDossier(tinyInput(language, input)),
          chapters: buildDossier(tinyInput(language, input)).chapters.filter((one) => one.id === id),
        })
          .flatMap((spoken) => (spoken.kind === 'text' ? [spoken.text] : []))
          .join('\n');
      const result = of('result-tiny');
      // Beside the level, in the warning, and above the questions that are open.
      expect(result.split(counted)).toHaveLength(4);
      expect(new Set(result.match(answered))).toHaveProperty('size', 1);
      expect(of('overview')).not.toMatch(answered);
    }
    expect(sayCounts({ answered: 0, notApplicable: 0, unknown: 0, missing: 4 }, 'zh-CN')).toBe(
      '已答 0 题，未答 4 题',
    );
  });

  test('proposes no way, and takes no question without an answer for a gap', () => {
    const dossier = buildDossier(tinyInput('zh-CN', changed));
    const blocks = dossier.chapters.find(({ id }) => id === 'result-tiny')?.blocks ?? [];
    const titles = blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : []));
    expect(titles).not.toContain('到下一级的参考走法');
    const gaps = blocks.find((block) => block.kind === 'table' && block.title === '差距与下一步');
    const rows = gaps?.kind === 'table' ? gaps.rows : [];
    expect(rows).toHaveLength(3);
    expect(all('zh-CN', changed).join('\n')).toContain('还有 3 题没有回答。答完之后才能算出到下一级的走法');
  });

  test('a whole one says nothing of the kind; one with “do not know” still says its range', () => {
    expect(all('zh-CN', {}).join('\n')).not.toMatch(/暂定|之间/);
    const unknown = {
      ...now,
      'q:tiny/scene': say.statements('s1', 's2a', 's2b'),
      'q:tiny/one': { ...say.choice('mid'), response: { kind: 'unknown' as const } },
    };
    const texts = all('zh-CN', { situation: situation(unknown) }).join('\n');
    expect(texts).not.toContain('暂定');
    expect(texts).toContain('有 1 题不清楚，先按未得分计');
    expect(texts).toContain('另有 1 题答“不清楚”，查清楚才知道是不是差距。');
    expect(texts).toContain('level：在“one”和“two”之间。');
  });
});

test('a cost row that was added and left empty is neither counted nor printed', () => {
  const costs = {
    lines: [
      ...(funded.costs?.lines ?? []),
      { ...emptyCostLine('empty'), class: 'software' as const, name: ' ' },
    ],
  };
  const shown = (changed: Partial<DossierInput>) =>
    buildDossier(tinyInput('zh-CN', { ...funded, ...changed }));
  expect(shown({ costs })).toEqual(shown({}));
  const noted = {
    lines: [
      ...costs.lines.slice(0, -1),
      { ...emptyCostLine('noted'), class: 'software' as const, note: 'n' },
    ],
  };
  expect(shown({ costs: noted })).not.toEqual(shown({}));
});
