import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { changeLabels, comparisonText } from '../../assessments/dossier/comparison-text.ts';
import type { Block, DossierDocument, TableRow } from '../../assessments/dossier/dossier.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import { overviewText } from '../../assessments/dossier/overview-text.ts';
import { phaseLabels, planText } from '../../assessments/dossier/plan-text.ts';
import {
  eligibilityLabels,
  lineLabels,
  partLabels,
  programmeText,
} from '../../assessments/dossier/programme-text.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { wayText } from '../../assessments/dossier/way-text.ts';
import { isNamedSum } from '../../assessments/programmes/stated-amount.ts';
import { both, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';
import { shipped } from '../programmes/shipped.ts';
import { given, tiny, unsure } from '../programmes/tiny-programme.ts';
import { additions, fullInput } from './full-input.ts';
import { sampleInput } from './real-input.ts';
import { before, former, funded, items, keyed, now, tinyInput } from './tiny-input.ts';

const blocksOf = (dossier: DossierDocument, id: string): readonly Block[] => {
  const found = dossier.chapters.find((chapter) => chapter.id === id);
  if (found === undefined) throw new Error(`no chapter ${id}`);
  return found.blocks;
};
const chapter = (id: string, changed: Partial<DossierInput>) =>
  blocksOf(buildDossier(tinyInput('zh-CN', changed)), id);
const paragraphs = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'callout' ? [block.text] : []));
const tables = (blocks: readonly Block[], title: string) =>
  blocks.flatMap((block) => (block.kind === 'table' && block.title === title ? [block.rows] : []));
/** A table as texts: bands as one text, notes as two, minor lines after a slash. */
const texts = (rows: readonly TableRow[] | undefined) =>
  (rows ?? []).map((row) =>
    row.kind === 'band'
      ? [row.text]
      : row.kind === 'note'
        ? [row.label, row.text]
        : row.cells.map((cell) => (cell.minor === undefined ? cell.text : `${cell.text} / ${cell.minor}`)),
  );
const all = (dossier: DossierDocument) =>
  readingOrder(dossier).flatMap((spoken) => (spoken.kind === 'text' ? [spoken.text] : []));

describe('the way to the next level', () => {
  test('lists each step with what it gains, and the sum is what the rules themselves give', () => {
    const blocks = chapter('result-tiny', {});
    expect(texts(tables(blocks, '到下一级的参考走法')[0])).toEqual([
      ['1.1', 'prompt / 现状：low', 'mid', '1.875', '0.1 至 0.2 万元 / 1 至 2 天'],
      [
        '1.5',
        'prompt / 现状：达到 1 级：tools',
        'system / 1 级升到 2 级。计入：scenes中达到 2 级的个数',
        '—',
        '0.1 至 0.2 万元 / 1 至 2 天',
      ],
      ['', '合计', '2 项', '1.875', '0.2 至 0.4 万元 / 1 至 2 天'],
    ]);
    expect(paragraphs(blocks).join('\n')).toContain(
      '全部做到后，按同一规则计算：two，11.175 分（满分 24.8 分）',
    );
  });

  test('a cost keyed in is marked where it counts, and stands with where it is from', () => {
    const kept = { value: '1500', source: '三家报价', documentNumber: '比价单 7', date: '2026-03-02' };
    const blocks = chapter('result-tiny', { overrides: { 'cost.tiny': { 'one.mid': kept } } });
    expect(texts(tables(blocks, '到下一级的参考走法')[0])[0]?.at(-1)).toBe(
      '0.15 万元 / 费用为自己填写；1 至 2 天',
    );
    expect(texts(tables(blocks, '自己填写的费用')[0])).toEqual([
      ['1.1', 'prompt', 'mid', '1,500', '三家报价 / 比价单 7，2026年3月2日'],
    ]);
    expect(tables(chapter('result-tiny', {}), '自己填写的费用')).toEqual([]);
  });

  test('where there is none it says whether the top is reached or what cannot be met', () => {
    const top = {
      ...now,
      'q:tiny/one': say.choice('mid'),
      'q:tiny/scene': say.statements('s1', 's2a', 's2b'),
    };
    expect(paragraphs(chapter('result-tiny', { situation: situation(top) }))).toContain(
      '已达到最高一级“two”，没有下一级。',
    );
    const [ladder] = tinyPack.ladders ?? [];
    if (ladder === undefined) throw new Error('no ladder');
    const far = {
      ...tinyPack,
      ladders: [
        {
          ...ladder,
          steps: ladder.steps.map((step) => ({
            ...step,
            gates: [{ kind: 'score' as const, node: 'total', atLeast: 24.5 }],
          })),
        },
      ],
    };
    const said = paragraphs(chapter('result-tiny', { packs: [far] })).join('\n');
    expect(said).toContain('下一级是“one”，还差：total得分（差 15.2）');
  });

  test('a list that grows by several options names them all', () => {
    const answers = { ...now, 'q:tiny/several': say.choices('a'), 'f:part': say.number('0') };
    const item = {
      ...items[0],
      id: 'x',
      questionId: 'several',
      target: { label: both('c'), earned: '2.3', grade: 3 },
    };
    const plan = { items: [{ ...items[0], ...item }] } as DossierInput['plan'];
    const blocks = chapter('plan', { situation: situation(answers), plan });
    expect(texts(tables(blocks, '90 天内')[0])[0]?.[2]).toContain('增加：b；c');
  });
});

describe('the plan', () => {
  const blocks = chapter('plan', { plan: { items: [...items] } });

  test('sums budgets to the fen by phase and in all, and says how many are not given', () => {
    expect(texts(tables(blocks, '各阶段合计')[0])).toEqual([
      ['90 天内', '1', '0', '12,000.50', '1,000 至 2,000 元 / 1 至 2 天'],
      ['一年内', '1', '0', '未填', '1,000 至 2,000 元 / 1 至 2 天'],
      ['两年内', '1', '1', '49.50', '1,000 至 2,000 元 / 1 至 2 天'],
      ['合计', '3', '1', '12,050.00 / 另有 1 项未填', '3,000 至 6,000 元 / 1 至 2 天'],
    ]);
    expect(texts(tables(blocks, '两年内')[0])).toEqual([
      ['1.6', 'prompt / Tiny', 'yes / 参考：1,000 至 2,000 元，1 至 2 天', '—', '49.50', '已完成'],
      ['备注', 'kept in the binder'],
      ['', '合计', '', '', '49.50', ''],
    ]);
  });

  test('shows the planned level, score and profile over the present one', () => {
    expect(paragraphs(blocks).join('\n')).toContain(
      'level：现为“one”，计划全部完成后为“two”。得分由 9.3 分到 17.8 分（满分 24.8 分）。',
    );
    expect(texts(tables(blocks, 'Tiny：计划完成后')[0])).toEqual([
      ['choices', '23.5', '100', '+76.5'],
      ['figures', '46.2', '46.2', '0'],
      ['statements', '50', '100', '+50'],
      ['total', '37.5', '71.8', '+34.3'],
    ]);
    const radar = blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : []))[0];
    expect(radar).toMatchObject({ kind: 'radar', other: { label: '计划后', mainLabel: '现状' } });
    expect(radar?.kind === 'radar' ? radar.other?.percents[0] : null).toBe(100);
  });

  test('a question that is gone is named and counts for nothing', () => {
    const [one] = items;
    if (one === undefined) throw new Error('no item');
    const gone = chapter('plan', { plan: { items: [{ ...one, questionId: 'gone' }] } });
    expect(texts(tables(gone, '90 天内')[0])[1]?.[1]).toContain('不计入计划后的结果');
    expect(paragraphs(gone).join('\n')).toContain('得分仍为 9.3 分');
  });
});

describe('before and after', () => {
  const blocks = chapter('comparison', { earlier: former });

  test('puts levels, scores and shares side by side', () => {
    expect(texts(tables(blocks, '等级与得分')[0])).toEqual([
      ['Tiny / level', 'no level', 'one', '4.575 / 满分 24.8', '9.3 / 满分 24.8', '+4.725'],
    ]);
    const [shares, questions] = tables(blocks, 'Tiny：分项与逐题变化');
    expect(texts(shares)).toEqual([
      ['choices', '26.3', '23.5', '−2.8'],
      ['figures', '0', '46.2', '+46.2'],
      ['statements', '100', '50', '−50'],
      ['total', '18.4', '37.5', '+19.1'],
    ]);
    expect(texts(questions).map(([first]) => first)).toEqual([
      '提高的题',
      '1.2',
      '1.3',
      '1.5',
      '降低的题',
      '1.1',
      '1.6',
    ]);
    expect(texts(questions)[5]).toEqual(['1.1', 'prompt', 'mid', 'low', '−1.875 / 1.875 → 0']);
    expect(texts(questions)[3]?.[4]).toBe('+1 / 级');
  });

  test('writes the evaluation from the figures in plain sentences', () => {
    expect(paragraphs(blocks)).toContain(
      'Tiny：level由“no level”升到“one”，提高 1 级。得分由 4.575 分升到 9.3 分，提高 4.725 分。' +
        '可比的 3 个方面中，1 个提高，2 个降低，0 个不变。' +
        '提高最多的是“figures”，得分率由 0% 到 46.2%，提高 46.2 个百分点。' +
        '降低最多的是“statements”，得分率由 100% 到 50%，降低 50 个百分点。' +
        '两次都回答的 6 题中，3 题提高，2 题降低，1 题不变。',
    );
  });

  test('a score that moved only by what was left open then is no progress', () => {
    const { 'q:tiny/several': _, ...others } = now;
    const said = chapter('comparison', { earlier: { ...former, situation: situation(others) } });
    const words = paragraphs(said).join('\n');
    expect(words).toContain('不能据此认定有提高或降低');
    expect(words).toContain('上次没有答完（已答 5 题，未答 1 题），那一次的结果是暂定的。');
    expect(words).toContain('：现在还不能对比。');
    expect(words).not.toMatch(/升到|提高 \d|个提高/u);
  });

  test('what was not answered to its end then has no share, no change and no line in the drawing', () => {
    const { 'q:tiny/several': _, ...others } = now;
    const said = chapter('comparison', { earlier: { ...former, situation: situation(others) } });
    expect(texts(tables(said, '等级与得分')[0])[0]?.at(-1)).toBe('—');
    expect(texts(tables(said, 'Tiny：分项与逐题变化')[0])).toEqual([
      ['choices', '未答完', '23.5', '—'],
      ['figures', '46.2', '46.2', '—'],
      ['statements', '50', '50', '—'],
      ['total', '未答完', '37.5', '—'],
    ]);
    const radars = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'charts').length;
    // Two aspects are left, and two draw no area.
    expect([radars(blocks), radars(said)]).toEqual([1, 0]);
  });

  test('says it when the score fell, stayed, or the packs differ', () => {
    const fell = chapter('comparison', {
      situation: situation(before),
      earlier: { ...former, situation: situation(now) },
    });
    expect(paragraphs(fell).join('\n')).toContain(
      'level由“one”降到“no level”，降低 1 级。得分由 9.3 分降到 4.575 分',
    );
    const same = paragraphs(
      chapter('comparison', { earlier: { ...former, situation: situation(now) } }),
    ).join('\n');
    expect(same).toContain('level两次都是“one”。得分两次都是 9.3 分。');
    expect(same).toContain('逐题得分和等级都没有变化。');
    const other = chapter('comparison', { earlier: { ...former, packs: [{ ...tinyPack, id: 'other' }] } });
    expect(paragraphs(other).join('\n')).toContain('没有相同的问卷');
  });
});

describe('programmes', () => {
  test('the benefit is computed line by line to the fen, with the limit that takes from it', () => {
    const blocks = chapter('programmes', funded);
    expect(texts(tables(blocks, '是否计入与理由')[0])).toEqual([
      ['ERP / 云软件服务（SaaS）', '计入', '3,000.00'],
      ['server / 通用硬件', '不计入 / “通用硬件”不在计入范围', '0.00'],
      ['合计', '', '3,000.00'],
    ]);
    expect(texts(tables(blocks, '金额测算')[0])).toEqual([
      ['half'],
      ['ERP', '3,000.00', '50', '1,500.00'],
      ['限额与起点'],
      ['claim / 每次申请不超过 1,000.00 元，由 1,500.00 元减为 1,000.00 元', '1,500.00', '', '1,000.00'],
      ['测算的服务券金额，至多', '', '', '1,000.00'],
    ]);
    expect(texts(tables(blocks, '申报条件')[0])).toEqual([['honest', '符合', '回答：是', 'law / 官方文件']]);
    expect(texts(tables(blocks, '附件清单')[0])).toEqual([['1', 'licence', '复印件', '加盖公章', '必备']]);
    const said = paragraphs(blocks).join('\n');
    expect(said).toContain('不作任何承诺');
    expect(said).toContain('服务券金额：至多 1,000.00 元。');
    expect(said).not.toMatch(/可获得|可领取|将获得/);
  });

  test('a value keyed in is used, and both stand side by side with their sources', () => {
    const blocks = chapter('programmes', { ...funded, overrides: { tiny: { rate: keyed } } });
    expect(texts(tables(blocks, '所用的比例、限额和日期')[0])).toEqual([
      ['rate', '50%', 'law / 官方文件', '30%', 'notice of the year / 〔2026〕8号，2026年3月2日'],
      ['cap', '1,000.00 元', 'news / 据二手资料', '—', '—'],
    ]);
    expect(paragraphs(blocks).join('\n')).toContain('服务券金额：至多 900.00 元。');
  });

  test('not known and not met are said with what is missing and what it rests on', () => {
    const unknown = chapter('programmes', {
      ...funded,
      situation: situation({ ...now, 'p:honest': unsure }),
    });
    expect(texts(tables(unknown, '申报条件')[0])[0]).toEqual([
      'honest',
      '还不能判断',
      '选了“不清楚” / 缺：申报事项：honest',
      'law / 官方文件',
    ]);
    const no = chapter('programmes', {
      ...funded,
      situation: situation({ ...now, 'p:honest': say.choice('no') }),
    });
    expect(no.flatMap((block) => (block.kind === 'callout' ? [block.title] : []))).toContain(
      '核对结果：有条件不符合',
    );
    expect(paragraphs(no).join('\n')).toContain('下面的测算只说明规则怎样计算');
  });

  test('what was received before is said year by year with its papers, and lowers the limit', () => {
    const programmes = [tiny((p) => void (p.benefit.caps[0].per = 'firm-total'))];
    const received = {
      'p:tiny/received.2025': { ...given('300.01'), note: '2025-08-01 到账，示例文件' },
      'p:tiny/received.2026': given('99.98'),
    };
    const blocks = chapter('programmes', {
      ...funded,
      programmes,
      situation: situation({ ...now, ...received }),
    });
    const said = paragraphs(blocks).join('\n');
    expect(said).toContain(
      '此前已从本项目获得：今年 99.98 元，累计 399.99 元，已从限额中减去。2025 年 300.01 元（2025-08-01 到账，示例文件）。2026 年 99.98 元。',
    );
    expect(texts(tables(blocks, '金额测算')[0])).toContainEqual([
      'claim / 每家企业累计不超过 1,000.00 元，减去此前已获得的 399.99 元，还剩 600.01 元：由 1,500.00 元减为 600.01 元',
      '1,500.00',
      '',
      '600.01',
    ]);
    expect(said).toContain('服务券金额：至多 600.01 元。');
    expect(paragraphs(chapter('programmes', { ...funded, programmes })).join('\n')).toContain(
      '没有填写此前从本项目获得的金额，限额按没有获得过计算。',
    );
  });

  test('a highest sum the source names is not passed off as computed', () => {
    const [first] = funded.programmes ?? [];
    const bound = shipped.find(isNamedSum);
    if (first === undefined || bound === undefined) throw new Error('no programme');
    expect(paragraphs(chapter('programmes', { programmes: [bound] })).join('')).toContain(
      '至多 5,000,000.00 元（资料所载的最高数，不是按本企业测算的）。',
    );
    expect(paragraphs(chapter('programmes', { programmes: [first] })).join('')).not.toContain('资料所载');
  });

  test('without costs, and without any rule that pays, nothing is made up', () => {
    const bare = chapter('programmes', { programmes: funded.programmes });
    expect(paragraphs(bare)).toContain('费用清单还没有填写。');
    const [programme] = funded.programmes ?? [];
    if (programme === undefined) throw new Error('no programme');
    const { benefit: _, counted: __, ...without } = programme;
    const said = (kind: 'other' | 'subsidy') =>
      paragraphs(chapter('programmes', { programmes: [{ ...without, kind }] }));
    expect(said('other')).toContain('本项目的规则不直接给付金额，没有测算。');
    // A subsidy without a rule for its amount is not one that gives nothing.
    expect(said('subsidy')).toContain('金额无法测算：没有查到比例或上限。');
  });
});

test('what looks odd stands beside the question and the figure it concerns', () => {
  const answers = { ...now, 'q:tiny/scene': say.statements('s2a', 's2b') };
  const asked = chapter('answers-tiny', { situation: situation(answers) }).flatMap((block) =>
    block.kind === 'answers' ? block.sections.flatMap((section) => section.items) : [],
  );
  expect(asked.filter((one) => one.doubts.length > 0).map((one) => [one.number, one.doubts])).toEqual([
    ['1.5', ['已达到“system”，但较低一级还有没勾选的：s1。请核对。']],
  ]);
  const { situation: real } = sampleInput('zh-CN');
  const odd = { ...real, answers: { ...real.answers, 'f:staff.mean.y0': say.number('6000') } };
  const rows = blocksOf(buildDossier(sampleInput('zh-CN', { situation: odd })), 'figures').flatMap((block) =>
    block.kind === 'table' ? block.rows : [],
  );
  expect(
    rows
      .filter((row) => row.kind === 'note')
      .map((row) => row.text.slice(0, 30))
      .join(),
  ).toContain('6,000');
});

describe('the whole', () => {
  test('an assessment without additions has none of their chapters, and the same fingerprint as before', () => {
    const ids = buildDossier(tinyInput('en')).chapters.map((one) => one.id);
    expect(ids).toEqual([
      'enterprise',
      'overview',
      'result-tiny',
      'answers-tiny',
      'figures',
      'declaration',
      'proof',
    ]);
    const canonical = (changed: Partial<DossierInput>) =>
      canonicalDossierData({ ...tinyInput('en', changed), hashOf: canonicalJson });
    const plain = canonical({});
    expect(plain).not.toMatch(/plan|earlier|programmes|costs/);
    const without = {
      plan: { items: [] },
      earlier: null,
      programmes: [],
      costs: { lines: [] },
      overrides: {},
    };
    expect(canonical(without)).toBe(plain);
  });

  test('every addition is part of the fingerprint, in any language and on any day', () => {
    const canonical = (changed: Partial<DossierInput>, language: 'zh-CN' | 'en' = 'en') =>
      canonicalDossierData({ ...tinyInput(language, changed), hashOf: canonicalJson });
    const [one, ...rest] = items;
    if (one === undefined) throw new Error('no item');
    const full: Partial<DossierInput> = { ...funded, plan: { items: [...items] }, earlier: former };
    const changes: Partial<DossierInput>[] = [
      full,
      { ...full, plan: { items: [{ ...one, budgetFen: 1_200_051 }, ...rest] } },
      { ...full, earlier: { ...former, situation: situation({ ...before, 'q:tiny/one': say.unknown }) } },
      { ...full, overrides: { tiny: { rate: keyed } } },
      { ...full, choices: { tiny: { pick: 'a' } } },
      { ...full, situation: situation({ ...now, 'p:tiny/received.2025': given('0.01') }) },
      { ...full, costs: { lines: [] } },
      { ...full, situation: situation({ ...now, 'p:honest': unsure }) },
    ];
    expect(new Set(changes.map((changed) => canonical(changed))).size).toBe(changes.length);
    expect(canonical({ ...full, today: '2031-01-01', appVersion: '9' }, 'zh-CN')).toBe(canonical(full));
  });

  test('both languages have the same chapters, blocks and numbers of rows', () => {
    const shape = (dossier: DossierDocument) =>
      dossier.chapters.map((one) => [
        one.id,
        one.blocks.map((block) => [block.kind, block.kind === 'table' ? block.rows.length : 0]),
      ]);
    expect(shape(buildDossier(fullInput('en')))).toEqual(shape(buildDossier(fullInput('zh-CN'))));
    expect(additions.programmes).toHaveLength(4);
  });

  test('no place of a sentence is left open, and each sentence is in its own language', () => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(all(buildDossier(fullInput(language))).filter((one) => /[{}]|undefined|NaN/.test(one))).toEqual(
        [],
      );
    const words = [
      wayText,
      planText,
      phaseLabels,
      comparisonText,
      changeLabels,
      programmeText,
      eligibilityLabels,
      lineLabels,
      partLabels,
      overviewText,
    ].flatMap((catalogue) => Object.values(catalogue));
    for (const one of words) {
      expect(one.en).not.toMatch(/[\u4e00-\u9fff]/u);
      expect(one['zh-CN'].replace(/\{\w+\}/g, '')).not.toMatch(/[a-z]{4}/i);
    }
  });
});
