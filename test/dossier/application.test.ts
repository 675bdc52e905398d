import { describe, expect, test } from 'vitest';
import { annexesOf } from '../../assessments/dossier/annexes.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { dossierBook } from '../../assessments/dossier/book/dossier-book.ts';
import { compareStated } from '../../assessments/dossier/agreement/compare-stated.ts';
import { canonicalJson, type JsonValue } from '../../assessments/dossier/canonical-json.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { writingOf, type DossierInput } from '../../assessments/dossier/dossier-input.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import type { Application } from '../../assessments/application/tables.ts';
import type { RuleFlag } from '../../assessments/programmes/counted-rule.ts';
import { budgetLine, emptyRows } from '../application/make-application.ts';
import { applicationInput, evidence } from './application-input.ts';
import { fullInput } from './full-input.ts';
import { shippedProgramme } from '../programmes/shipped.ts';
import { packs } from './real-input.ts';

const texts = (dossier: DossierDocument, id: string) =>
  readingOrder({ ...dossier, chapters: dossier.chapters.filter((one) => one.id === id) })
    .flatMap((spoken) => (spoken.kind === 'text' ? [spoken.text] : []))
    .join('\n');
/** The row of the profit in the table of years. */
const ofProfit = (dossier: DossierDocument) =>
  dossier.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' && block.title === '近年数据' ? block.rows : []))
    .flatMap((row) => (row.kind === 'row' && row.cells[0]?.text === '利润总额' ? [row.cells] : []))
    .flat()
    .map(({ text }) => text);
const annexNumbers = (changed: Partial<DossierInput> = {}) =>
  annexesOf(writingOf(applicationInput('zh-CN', changed))).map(({ number, evidence: { id } }) => [
    number,
    id,
  ]);

test('a recognition speaks of no money, and its contents of what its form holds', () => {
  const programme = shippedProgramme('specialised-sme-recognition');
  const input = applicationInput('zh-CN');
  if (input.applying === undefined) throw new Error('no application');
  const dossier = buildDossier({
    ...input,
    programmes: [programme],
    applying: { ...input.applying, programme },
  });
  const of = (id: string) => dossier.chapters.find((one) => one.id === id);
  expect(of('application')?.summary).toBe('企业基本信息、财务情况、认定条件相关情况、数字化现状');
  expect(of('programmes')?.summary).toBe('1 个项目的条件和附件清单');
  expect(dossier.contents.notes.join('')).not.toContain('金额');
  expect(texts(dossier, 'programmes')).not.toMatch(/金额测算|支持金额/);
});

test('what is judged at acceptance is not met before, whatever the answers come to', () => {
  for (const [language, said] of [
    ['zh-CN', '改造后数字化水平达到二级\n验收时判断\n现为二级'],
    ['en', 'Digital level 2 or above after the upgrade\nJudged at acceptance\nNow Level 2'],
  ] as const)
    expect(texts(buildDossier(applicationInput(language)), 'programmes')).toContain(said);
});

test('a questionnaire without points has a column of marks, and “do not know” is no grade reached', () => {
  const dossier = buildDossier(applicationInput('en'));
  const heads = Object.fromEntries(
    dossier.chapters.flatMap(({ id, blocks }) =>
      blocks.flatMap((one) => (one.kind === 'answers' ? [[id, one.labels.points]] : [])),
    ),
  );
  expect(heads).toMatchObject({
    'answers-industrial-security': 'Mark',
    'answers-sme-digital-2024': 'Points',
  });
  const said = dossier.chapters.map(({ id }) => texts(dossier, id)).join('\n');
  expect(said).toContain('Not known, counted as grade 0; to grade 3');
  expect(said).not.toMatch(/\d yuan|per 100 yuan/);
});

test('a ratio is rounded alike in the form and in the answers, and says what its parts are counted in', () => {
  for (const [language, ratio] of [
    ['zh-CN', '182 万元 ÷ 6,480 万元 = 2.809%'],
    ['en', 'CNY 1,820,000 ÷ CNY 64,800,000 = 2.809%'],
  ] as const) {
    const dossier = buildDossier(applicationInput(language));
    expect(texts(dossier, 'application')).toContain('2.809%');
    expect(dossier.chapters.map(({ id }) => texts(dossier, id)).join('\n')).toContain(ratio);
  }
});

describe('a dossier for a programme', () => {
  const dossier = buildDossier(applicationInput('zh-CN'));

  test('opens with the form, filled from what is known and what was asked', () => {
    expect(dossier.chapters[0]?.id).toBe('application');
    const form = texts(dossier, 'application');
    for (const said of [
      '装配车间上云和生产管理系统',
      '9.25 万元\n大写：玖万贰仟伍佰元整',
      '2026年12月20日',
      '158,888.88',
      '75.52%',
      '费用合计与资金来源合计一致。',
      '洪工信字〔2024〕15号',
      '装配返工率',
    ])
      expect(form).toContain(said);
  });

  test('marks a value of the profile that looks wrong, in the form as on the cover, and says so among the points', () => {
    const { situation, ...rest } = applicationInput('zh-CN');
    const profile = { ...situation.profile, creditCode: '91360100M000100Y44', contactPhone: '1397960' };
    const wrong = buildDossier({ ...rest, situation: { ...situation, profile } });
    const form = texts(wrong, 'application');
    // What stands before the chapters is read along: the code stands on the cover as well, the telephone beside a name.
    expect(form.split('\n').filter((one) => one === '91360100M000100Y44（待核对）')).toHaveLength(2);
    expect(form.split('\n').filter((one) => one === '1397960（待核对）')).toHaveLength(1);
    expect(texts(dossier, 'application')).not.toContain('（待核对）');
    expect(wrong.cover.facts.map(({ value }) => value).join('\n')).toContain('1397960（待核对）');
    expect(texts(wrong, 'remarks')).toContain('“1397960”不像完整的电话号码');
  });

  test('prints no row nobody filled in, and says of an empty list that nothing is listed', () => {
    const input = applicationInput('zh-CN');
    const { applying } = input;
    if (applying === undefined) throw new Error('no application');
    const withRows = (application: Application) =>
      texts(buildDossier({ ...input, applying: { ...applying, application } }), 'application');
    const { budget, targets } = applying.application;
    const more: Application = {
      ...applying.application,
      budget: {
        lines: [...budget.lines, ...emptyRows.budget.lines],
        sources: [...budget.sources, ...emptyRows.budget.sources],
        earlier: emptyRows.budget.earlier,
      },
      targets: [...emptyRows.targets, ...targets],
    };
    const without = { ...applying.application, budget: { ...budget, earlier: [] } };
    expect(withRows(more)).toBe(withRows(without));
    expect(withRows(more)).toContain('近三年获得的其他财政资金：没有列出。');
    const none = buildDossier({
      ...input,
      applying: { ...applying, application: { ...more, targets: emptyRows.targets } },
    });
    expect(texts(none, 'application')).not.toContain('实施前');
    expect(texts(none, 'remarks')).toContain('“绩效目标”是必填项');
  });

  test('a cost of which is not known yet whether it counts is printed as open, not as nothing', () => {
    for (const [language, word, sentence] of [
      ['zh-CN', '待定', '有 1 项是否计入还不能判断（表中写“待定”），没有算在内。'],
      [
        'en',
        'Open',
        'One row is not counted yet, since whether it counts is still open (“Open” in the table).',
      ],
    ] as const) {
      const filled = applicationInput(language);
      const told = (filled.costs?.lines ?? []).map((one) => ({
        ...one,
        affiliate: false,
        fundedBefore: false,
      }));
      const [line, ...others] = told;
      if (line === undefined) throw new Error('no costs');
      const input = { ...filled, costs: { lines: told } };
      const open = buildDossier({ ...input, costs: { lines: [{ ...line, affiliate: null }, ...others] } });
      const times = (dossier: DossierDocument, id: string) =>
        texts(dossier, id)
          .split('\n')
          .filter((one) => one === word).length;
      const before = buildDossier(input);
      expect(times(before, 'application')).toBe(0);
      for (const id of ['application', 'programmes'])
        expect(times(open, id)).toBeGreaterThan(times(before, id));
      expect(texts(open, 'application')).toContain(sentence);
      expect(texts(open, 'remarks')).toContain(line.name);
    }
  });

  test('says that the budget balances only while no amount is open', () => {
    const input = applicationInput('zh-CN');
    const { applying } = input;
    if (applying === undefined) throw new Error('no application');
    const { application } = applying;
    const budget = { ...application.budget, lines: [...application.budget.lines, budgetLine('b', null)] };
    const open = buildDossier({
      ...input,
      applying: { ...applying, application: { ...application, budget } },
    });
    expect(texts(open, 'application')).not.toContain('费用合计与资金来源合计');
  });

  test('names the calendar years of the finances, a column each, and says how they were counted', () => {
    const chapter = dossier.chapters[0];
    const table = chapter?.blocks.find((one) => one.kind === 'table' && one.title === '近年数据');
    if (table?.kind !== 'table') throw new Error('no table of years');
    // The assessment was begun in April 2026.
    expect(table.columns.map(({ title, unit }) => [title, unit])).toEqual([
      ['指标', null],
      ['2023 年', '万元'],
      ['2024 年', '万元'],
      ['2025 年', '万元'],
    ]);
    const [revenue] = table.rows;
    expect(revenue?.kind === 'row' && revenue.cells.map(({ text }) => text)).toEqual(
      ['营业收入', '5,410', '5,920', '6,480'], // prettier-ignore
    );
    const form = texts(dossier, 'application');
    expect(form).toContain('2025 年末负债总额');
    expect(form).toContain('年份按评估开始的 2026 年推定');
    expect(form).not.toMatch(/再前一年|最早一年/);
    // The third year of the profit is asked by the form alone.
    expect(ofProfit(dossier)).toEqual(['利润总额', '—', '249', '259']);
    expect(texts(dossier, 'enterprise')).toContain('2025 年营业收入');
    expect(texts(dossier, 'figures')).toContain('上一年度为 2025 年，再前一年为 2024 年');
  });

  test('a year the form does not ask of a figure is told from one left open', () => {
    const { applying, ...rest } = applicationInput('zh-CN');
    if (applying === undefined) throw new Error('no application');
    const form = applying.programme.form.map((section) => ({
      ...section,
      fields: section.fields.filter(({ id }) => id !== 'profit2'),
    }));
    const programme = { ...applying.programme, form };
    const without = buildDossier({ ...rest, programmes: [programme], applying: { ...applying, programme } });
    expect(ofProfit(without)).toEqual(['利润总额', '不要求', '249', '259']);
  });

  test('counts money in one unit within each table', () => {
    for (const { blocks } of dossier.chapters)
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const heads = block.columns.map(({ unit }) => unit ?? '');
        const said = block.rows.flatMap((row) =>
          'cells' in row ? row.cells.flatMap(({ text, minor = '' }) => [text, minor]) : [],
        );
        const all = [...heads, ...said].join('\n');
        const wan = /(?:^|[\d ])万元/m.test(all);
        const yuan = /(?:^|\d )元$/m.test(all);
        expect(wan && yuan, block.title).toBe(false);
      }
  });

  test('leaves how a questionnaire was written to the app: an office gets its sources and marks', () => {
    const notes = packs.flatMap((pack) => pack.notes ?? []).map((note) => note['zh-CN']);
    const said = (model: DossierDocument) =>
      readingOrder(model).flatMap((spoken) => (spoken.kind === 'text' ? [spoken.text] : []));
    expect(notes.length).toBeGreaterThan(20);
    expect(said(dossier).filter((text) => notes.includes(text))).toEqual([]);
    expect(said(dossier)).toContain('工信厅企业〔2024〕56号');
    // A dossier for no programme is the owner's own.
    expect(said(buildDossier(fullInput('zh-CN'))).filter((text) => notes.includes(text))).toEqual(notes);
  });

  test('prints earlier funds also where nothing else of the budget was given', () => {
    const input = applicationInput('zh-CN');
    const { applying } = input;
    if (applying === undefined) throw new Error('no application');
    const withEarlier = (earlier: typeof applying.application.budget.earlier) => {
      const application = { ...applying.application, budget: { lines: [], sources: [], earlier } };
      return texts(buildDossier({ ...input, applying: { ...applying, application } }), 'application');
    };
    expect(withEarlier(applying.application.budget.earlier)).toContain('洪工信字〔2024〕15号');
    expect(withEarlier([])).not.toContain('洪工信字〔2024〕15号');
  });

  test('prints what was noted about a contract below its line', () => {
    const input = applicationInput('zh-CN');
    const lines = (input.costs?.lines ?? []).map((line, place) =>
      place === 1 ? { ...line, note: ' 尾款验收后付。\n专线已开通。 ' } : line,
    );
    const form = texts(buildDossier({ ...input, costs: { lines } }), 'application');
    expect(form).toContain('说明\n尾款验收后付。\n专线已开通。');
    expect(texts(dossier, 'application')).not.toContain('尾款验收后付');
  });

  test('prints every field of a purchase below its sums, an invoice and a payment a row, and its rate', () => {
    const [line] = applicationInput('zh-CN').costs?.lines ?? [];
    if (line === undefined) throw new Error('no line');
    const full = {
      ...line,
      depth: 'business' as const,
      provider: '云上数智公司',
      providerCreditCode: '91360106MA35XXXX0K',
      affiliate: true,
      fundedBefore: true,
      inCatalogue: false,
      units: 12,
      serviceTo: null,
      usedTo: '2026-06-30',
      acceptedOn: '2026-03-20',
      invoices: [
        { number: '24362000000123456789', issuedOn: '2026-02-05', amountFen: 7_000_000 },
        { number: '', issuedOn: null, amountFen: 5_000_000 },
      ],
    };
    const changed = { costs: { lines: [full] }, choices: { 'nanchang-pilot': { batch: 'batch-1' } } };
    const form = texts(buildDossier(applicationInput('zh-CN', changed)), 'application');
    for (const said of [
      '供应商\n云上数智公司；统一社会信用代码 91360106MA35XXXX0K；不在官方目录内；供应商是本企业或关联方',
      '合同\nHT-erp，2026年1月10日',
      '业务上云；数量 12；服务期自2026年2月1日起；使用 2026年2月1日至2026年6月30日；2026年3月20日验收；已获其他财政资金',
      '发票\n24362000000123456789，2026年2月5日，70,000.00 元',
      '发票\n无编号，日期未填，50,000.00 元',
      '付款\n0001，2026年2月10日，100,000.01 元',
    ])
      expect(form).toContain(said);
    const lines = [{ ...full, affiliate: false, fundedBefore: false, inCatalogue: true }];
    const sound = texts(
      buildDossier(applicationInput('zh-CN', { ...changed, costs: { lines } })),
      'application',
    );
    // 60 % of the 100,000.01 paid, to the fen, beside its rate.
    expect(sound).toContain('60,000.00\n60%');
    expect(sound).toContain('大写\n合同 壹拾贰万元整；计入 壹拾万元零壹分');
  });

  test('says of a purchase that the catalogue and the ties of its provider are not confirmed where the programme asks, not nothing', () => {
    const catalogue = { 'zh-CN': '是否在官方目录内：未确认', en: 'official catalogue: not confirmed' };
    const ties = {
      'zh-CN': '供应商是否为本企业或关联方：未确认',
      en: 'affiliation with the applicant: not confirmed',
    };
    for (const language of ['zh-CN', 'en'] as const) {
      const input = applicationInput(language);
      const [line] = input.costs?.lines ?? [];
      const { applying } = input;
      if (line === undefined || applying?.programme.counted === undefined) throw new Error('no line');
      const open = { ...line, providerCreditCode: '', inCatalogue: null, affiliate: null };
      const { counted } = applying.programme;
      const form = (flags: readonly RuleFlag[]): string => {
        const asked = flags.map((flag) => ({
          flag,
          provenance: { source: 'own', mark: 'own-reference' as const },
        }));
        const programme = { ...applying.programme, counted: { ...counted, flags: asked } };
        const changed = { costs: { lines: [open] }, applying: { ...applying, programme } };
        return texts(buildDossier(applicationInput(language, changed)), 'application');
      };
      const both = form(['in-catalogue', 'affiliate']);
      expect(both).toContain(`${catalogue[language]}${language === 'en' ? '; ' : '；'}${ties[language]}`);
      expect(form(['in-catalogue'])).toContain(catalogue[language]);
      expect(form(['in-catalogue'])).not.toContain(ties[language]);
      expect(form(['affiliate'])).not.toContain(catalogue[language]);
      expect(form(['affiliate'])).toContain(ties[language]);
    }
  });

  test('says of a target that lower is better, where that was chosen', () => {
    const zh = texts(dossier, 'application');
    expect(zh).toContain('装配返工率\n%；越低越好');
    expect(zh).toContain('已联网设备\n台\n');
    expect(zh).not.toContain('越高越好');
    expect(texts(buildDossier(applicationInput('en')), 'application')).toContain('%; Lower is better');
  });

  test('explains what the cost table asks of a purchase, with the reason given', () => {
    const input = applicationInput('zh-CN');
    const [line] = input.costs?.lines ?? [];
    if (line === undefined || input.applying === undefined) throw new Error('no line');
    const lines = [{ ...line, name: '数据采集网关', serviceFrom: '2026-01-01', serviceTo: '2025-06-01' }];
    const reasons = { [`service-ends-early:${line.id}`]: '合同写错，已补签。' };
    const application = { ...input.applying.application, reasons };
    const applying = { ...input.applying, application };
    const said = texts(buildDossier(applicationInput('zh-CN', { costs: { lines }, applying })), 'remarks');
    expect(said).toContain(
      '“数据采集网关”的服务期结束（2025年6月1日）早于开始（2026年1月1日）。\n合同写错，已补签。',
    );
  });

  test('gives every table of the form a name on paper, and a workbook no name twice', () => {
    const [chapter] = dossier.chapters;
    let named = '';
    for (const block of chapter?.blocks ?? []) {
      if (block.kind === 'heading') named = block.text;
      if (block.kind !== 'table') continue;
      expect(named, block.title).not.toBe('');
      named = '';
    }
    const cells = dossierBook(dossier).sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells: all }) =>
        all.flatMap((cell) => (cell?.content?.kind === 'text' ? [cell.content.text] : [])),
      ),
    );
    expect(cells.filter((text) => text === '近三年获得的其他财政资金')).toHaveLength(1);
  });

  test('numbers each file once: those of the programme’s list first, then those behind answers as they are read', () => {
    expect(annexNumbers()).toEqual([
      [1, 'licence'],
      [2, 'contract'],
      [3, 'invoice'],
      [4, 'slip'],
      [5, 'photo'],
      [6, 'rules'],
    ]);
  });

  test('without a programme the files behind answers are numbered alone, and unlinked ones are left out', () => {
    expect(new Set(annexNumbers({ applying: undefined }).map(([, id]) => id))).toEqual(
      new Set(['contract', 'photo', 'rules']),
    );
  });

  test('lists every annex with its whole hash, and says at each answer which annex proves it', () => {
    const list = texts(dossier, 'annexes');
    for (const { file, details } of evidence) {
      expect(list).toContain(details.name);
      expect(list).toContain(file.sha256);
    }
    expect(texts(dossier, 'answers-sme-digital-2024')).toMatch(/佐证\n附件 [56]/);
  });

  test('says what the check found, with the reasons given, and without advice meant for the screen', () => {
    const remarks = texts(dossier, 'remarks');
    expect(remarks).toContain('审计报告原件随纸质材料提交。');
    expect(remarks).toContain('申请金额 92,500.00 元，高于按规则算出的');
    expect(remarks).not.toContain('请核对');
  });

  test('declares what the programme asks', () => {
    expect(texts(dossier, 'declaration')).toContain('本单位与服务供应商没有股权、控制等关联关系。');
  });

  test('calls a paper that fixes nothing the background, and a notice keyed in the ground filed under', () => {
    const input = applicationInput('zh-CN');
    const { applying } = input;
    if (applying === undefined) throw new Error('no application');
    const filed = (id: string, documentNumber: string | null) => {
      const keyed = { value: '30', documentNumber: documentNumber ?? '', date: '2026-03-01', source: '通知' };
      const overrides = documentNumber === null ? {} : { [id]: { rate: keyed } };
      const filed = buildDossier({
        ...input,
        overrides,
        programmes: [shippedProgramme(id)],
        applying: { ...applying, programme: shippedProgramme(id) },
      });
      const { cover, chapters } = filed;
      const policy = cover.facts.find(({ label }) => label.startsWith('政策'));
      const conditions = texts(filed, 'programmes');
      const [, checked = null] = /申报所据通知\n(.*)/.exec(conditions) ?? [];
      return [
        chapters[0]?.aside,
        policy?.label,
        policy?.value,
        checked,
        conditions.includes('资料已超过一年'),
      ];
    };
    expect(filed('cloud-voucher', null)).toEqual([
      '政策背景：赣府发〔2018〕23号',
      '政策背景',
      '赣府发〔2018〕23号',
      null,
      true,
    ]);
    expect(filed('cloud-voucher', '赣工信〔2026〕1号')).toEqual([
      '依据：赣工信〔2026〕1号',
      '政策依据',
      '赣工信〔2026〕1号',
      '赣工信〔2026〕1号',
      false,
    ]);
    expect(filed('specialised-sme-recognition', null)[0]).toBe('依据：工信部企业〔2022〕63号');
  });

  test('says in the contents how many annexes there are, and that there are none', () => {
    const summary = (language: 'zh-CN' | 'en', count: number) =>
      buildDossier(
        applicationInput(language, {
          evidence: evidence.slice(0, count).map((one) => ({ ...one, slots: ['q:sme-digital-2024/1.1'] })),
        }),
      ).chapters.find(({ id }) => id === 'annexes')?.summary;
    expect(summary('zh-CN', 0)).toBe('没有随附文件');
    expect(summary('en', 0)).toBe('No annexes enclosed');
    expect(summary('en', 1)).toBe('One annex and what it proves');
    expect(summary('en', 2)).toBe('2 annexes and what they prove');
  });

  test.each(['application', 'remarks', 'annexes'])('a dossier for no programme has no chapter %s', (id) => {
    expect(buildDossier(fullInput('zh-CN')).chapters.map((one) => one.id)).not.toContain(id);
  });

  test('the fingerprint covers form, tables, papers and evidence', () => {
    const canonical = (changed: Partial<DossierInput>) =>
      canonicalDossierData({ ...applicationInput('zh-CN', changed), hashOf: canonicalJson });
    const { applying, situation, assessment } = applicationInput('zh-CN');
    if (applying === undefined) throw new Error('not applying');
    const base = canonical({});
    const [first, ...rest] = evidence;
    if (first === undefined) throw new Error('no evidence');
    const changes: readonly Partial<DossierInput>[] = [
      { applying: { ...applying, application: { ...applying.application, targets: [] } } },
      { applying: { ...applying, application: { ...applying.application, reasons: {} } } },
      { evidence: rest },
      { evidence: [{ ...first, details: { ...first.details, number: '2' } }, ...rest] },
      {
        situation: {
          ...situation,
          answers: {
            ...situation.answers,
            'a:project/title': { response: { kind: 'text', value: '另一个项目' }, note: '', flagged: false },
          },
        },
      },
    ];
    expect(new Set([base, ...changes.map(canonical)]).size).toBe(changes.length + 1);
    expect(
      canonicalDossierData({ ...applicationInput('en', { assessment }), hashOf: canonicalJson }) === base,
    ).toBe(true);
  });

  test('English says everything Chinese says', () => {
    const english = buildDossier(applicationInput('en'));
    expect(english.chapters.map(({ id }) => id)).toEqual(dossier.chapters.map(({ id }) => id));
    expect(texts(english, 'application')).toContain('CNY 92,500');
  });
});

test('before and after says at each changed question what proved it then and what proves it now', () => {
  const input = applicationInput('zh-CN');
  const { earlier } = input;
  if (earlier === null || earlier === undefined) throw new Error('nothing earlier');
  const slots = Object.keys(input.situation.answers).filter((slot) =>
    slot.startsWith('q:'),
  ) as `q:${string}/${string}`[];
  const everywhere = evidence.slice(0, 1).map((one) => ({ ...one, slots }));
  const dossier = buildDossier({
    ...input,
    evidence: everywhere,
    earlier: { ...earlier, evidence: everywhere },
  });
  const said = texts(dossier, 'comparison');
  expect(said).toContain('佐证 1 份');
  expect(said).toMatch(/附件 \d/);
  expect(said).toMatch(/有佐证材料的题：上次 \d+ 道，本次 \d+ 道。/);
  expect(texts(buildDossier(fullInput('zh-CN')), 'comparison')).not.toContain('佐证');
});

test('a figure only the form prints is part of the data, and a difference in it is named', () => {
  // The questionnaire that asks for the profit is not among these.
  const only = packs.filter(({ id }) => id === 'sme-digital-2024');
  const given = applicationInput('zh-CN', { packs: only, earlier: null, plan: { items: [] } });
  const stating = (profit: string, format?: 2 | 3) => {
    const answer = { response: { kind: 'number' as const, value: profit }, note: '', flagged: false };
    const answers = { ...given.situation.answers, 'f:profit.y0': answer };
    const input = { ...given, situation: { ...given.situation, answers } };
    return { input, data: canonicalDossierData({ ...input, hashOf: canonicalJson }, format) };
  };
  const [one, other] = [stating('259'), stating('999')];
  expect(texts(buildDossier(one.input), 'application')).toMatch(/利润总额\n—\n.*\n259\n/);
  expect(one.data).not.toBe(other.data);
  expect(stating('259', 2).data).toBe(stating('999', 2).data);
  const words = { packs: only, situation: one.input.situation, programmes: given.programmes ?? [] };
  const found = compareStated(JSON.parse(one.data) as JsonValue, JSON.parse(other.data) as JsonValue, {
    there: words,
    here: { ...words, situation: other.input.situation },
  });
  expect(found.map(({ topic, inFile }) => [topic, inFile?.['zh-CN']])).toEqual([
    ['figure', expect.stringContaining('259')],
  ]);
});
