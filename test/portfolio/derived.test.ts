import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { fieldAt } from '../../assessments/application/field-slot.ts';
import { emptyApplication, type Application } from '../../assessments/application/tables.ts';
import { partOfApplication, spotKinds, type ApplicationPart } from '../../assessments/portfolio/spots.ts';
import type { Db } from '../../electron/db/database.ts';
import { allRows } from '../../electron/db/database.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { chooseProgrammes } from '../../electron/services/assessment-parts.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { createEnterprise, listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { createDerived, type Derived } from '../../electron/services/portfolio/derived.ts';
import { createPortfolio } from '../../electron/services/portfolio/query.ts';
import { searchEverything } from '../../electron/services/portfolio/search.ts';
import { purge } from '../../electron/services/purge.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { chance } from '../faults/chance.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { both, texts, tinyPack } from '../fixtures/tiny-pack.ts';
import { shipped } from '../programmes/shipped.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { choice, newFolder, open, placeIn, placeOn, removeFolders } from '../services/place.ts';
import { workByChance } from './random-work.ts';

const opened: Derived[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  removeFolders();
});

function derivedFor(place: Workplace): Derived {
  const derived = createDerived(place, {});
  opened.push(derived);
  return derived;
}

/** The same worked out from nothing: for a store that is only read it lies in memory. */
function anew(place: Workplace): Derived {
  const { db, file } = place.store;
  return derivedFor({
    ...place,
    now: place.now,
    store: { kind: 'read-only', db, file, fault: { code: 'store.not-writable', values: {} } },
  });
}

/** Everything that was derived, by what it is about; the numbers of lines are only its own. */
function content(db: Db): unknown {
  const all = (sql: string): unknown[] => allRows(db, sql);
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.chosen_terms USING fts5vocab (main, chosen_numbers, row)');
  return {
    lines: all(
      `SELECT id, seq, head, sample, name, name_key, haystack, credit_code, division, city, place, industry, sector, size,
         staff, consultant, tags, changed_at, assessments, assessment_id, title, closed, fresh, asked, done, lacking,
         followed, deadline, deadline_of,
         (SELECT standings FROM line_standings WHERE line_standings.n = line.n) AS standings FROM line ORDER BY id`,
    ),
    standings: all(
      'SELECT id, pack, reached, score, exact, whole FROM standing JOIN line USING (n) ORDER BY id, pack',
    ),
    tags: all('SELECT id, tag FROM tag JOIN line USING (n) ORDER BY id, tag'),
    spots: all(
      `SELECT line.id, kind, spot.assessment_id, subject, text FROM spot LEFT JOIN line USING (n)
       ORDER BY line.id, kind, spot.assessment_id, subject`,
    ),
    chosen: all(
      `SELECT line.id, chosen.assessment_id, (SELECT group_concat(slot || option || words, ';') FROM (
         SELECT * FROM option WHERE ' ' || chosen.options || ' ' LIKE '% ' || number || ' %' ORDER BY slot, option))
       FROM chosen LEFT JOIN line USING (n) ORDER BY line.id, chosen.assessment_id`,
    ),
    // In how many assessments each option is indexed as chosen; what nobody chose, or does any more, is not there.
    indexed: all(
      `SELECT slot, option, words, doc FROM option LEFT JOIN temp.chosen_terms ON term = CAST(number AS TEXT)
       ORDER BY 1, 2, 3`,
    ),
    strays: all(
      'SELECT term FROM temp.chosen_terms WHERE CAST(term AS INTEGER) NOT IN (SELECT number FROM option)',
    ),
    files: all('SELECT line.id, evidence_id, sha256, state FROM file LEFT JOIN line USING (n) ORDER BY 1, 2'),
    // Every term of every index with the number of texts it stands in, and how often.
    terms: spotKinds.map((kind) => {
      db.exec(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${kind}_terms USING fts5vocab (main, ${kind}_text, row)`,
      );
      return all(`SELECT term, doc, cnt FROM temp.${kind}_terms ORDER BY term`);
    }),
  };
}

test(
  'after changes by chance, undone, binned and purged ones among them, what was kept up equals what is worked out anew',
  limit(90_000),
  async () => {
    const stores = size({ slice: 1, full: 40 });
    let done = 0;
    for (let seed = 1; seed <= stores; seed += 1) {
      const place = placeIn(newFolder(), [tinyPack, { ...tinyPack, id: 'more' }], [tiny()]);
      const next = chance(seed);
      let derived = derivedFor(place);
      for (let count = 0; count < 250; count += 1) {
        if (workByChance(place, next)) done += 1;
        // Sometimes nobody looks for a while, sometimes the app is started anew.
        if (next(7) === 0) derived.read(() => undefined);
        if (next(90) === 0) {
          derived.close();
          derived = derivedFor(place);
        }
        if (count % 50 === 49) {
          const fresh = anew(place);
          await derived.finish();
          await fresh.finish();
          expect(derived.read(content)).toEqual(fresh.read(content));
          fresh.close();
        }
      }
      derived.read((db) => db.exec(`INSERT INTO chosen_numbers (chosen_numbers) VALUES ('integrity-check')`));
      for (const kind of spotKinds)
        derived.read((db) => db.exec(`INSERT INTO ${kind}_text (${kind}_text) VALUES ('integrity-check')`));
    }
    tell('derived', { changes: done });
    expect(done).toBeGreaterThan(stores * 125);
  },
);

function threeFactories(place: Workplace): string[] {
  return ['赣州精密电机有限公司', '南昌 Alpha-7 机械厂', '九江纺织'].map((name) => {
    const { id } = createEnterprise(place, { name });
    const { id: assessmentId } = startAssessment(place, {
      enterpriseId: id,
      title: '年度',
      packIds: ['tiny'],
    });
    saveAnswer(place, {
      assessmentId,
      slot: 'q:tiny/one',
      answer: { ...choice('mid'), note: `机密：${name}的车间主任说设备已联网，合同号 HT-2026/07` },
    });
    return id;
  });
}

test('another store in its place, older or of another desk, is noticed by the hashes of the history', async () => {
  const [one, other] = [newFolder(), newFolder()];
  const first = placeIn(one);
  threeFactories(first);
  const derived = derivedFor(first);
  await derived.finish();
  derived.close();
  closeStore(first.store);
  // A restore: the file of another desk with as many changes lies where the store was.
  const second = placeIn(other);
  for (const name of ['甲厂', '乙厂', '丙厂']) createEnterprise(second, { name });
  for (let count = 0; count < 6; count += 1)
    saveProfileField(second, {
      enterpriseId: createEnterprise(second, { name: '丁厂' }).id,
      field: 'staff',
      value: count,
    });
  second.store.db.pragma('wal_checkpoint(TRUNCATE)');
  closeStore(second.store);
  for (const name of readdirSync(one))
    if (name !== 'portfolio.sqlite') writeFileSync(path.join(one, name), '');
  writeFileSync(
    path.join(one, 'readiness-desk.sqlite'),
    readFileSync(path.join(other, 'readiness-desk.sqlite')),
  );
  const again = placeOn(open(one));
  const page = await names(again, derivedFor(again));
  expect(page).toEqual(
    ['丙厂', '丁厂', '丁厂', '丁厂', '丁厂', '丁厂', '丁厂', '甲厂', '乙厂'].toSorted(byKey),
  );
});

const byKey = (a: string, b: string): number => new Intl.Collator('zh-CN').compare(a, b);

async function names(place: Workplace, derived: Derived): Promise<readonly string[]> {
  await derived.finish();
  return createPortfolio(place, derived)
    .query({ filter: {}, sort: { by: 'name', descending: false }, group: null, from: 0, count: 100 })
    .rows.map((row) => row.name);
}

test('a broken file is thrown away and worked out again', async () => {
  const folder = newFolder();
  const place = placeIn(folder);
  threeFactories(place);
  const before = derivedFor(place);
  const whole = await names(place, before);
  before.close();
  const file = path.join(folder, 'portfolio.sqlite');
  const bytes = readFileSync(file);
  for (const broken of [Buffer.from('no database '.repeat(500)), bytes.fill(0xa5, 4096, 40_000)]) {
    writeFileSync(file, broken);
    expect(await names(place, derivedFor(place))).toEqual(whole);
    for (const one of opened.splice(0)) one.close();
  }
});

test('what was purged is in no byte of the file any more', async () => {
  const folder = newFolder();
  const place = placeIn(folder);
  const [first = ''] = threeFactories(place);
  const derived = derivedFor(place);
  await derived.finish();
  const bytes = (): string =>
    readdirSync(folder)
      .filter((name) => name.startsWith('portfolio.sqlite'))
      .map((name) => readFileSync(path.join(folder, name)).toString('utf8'))
      .join('');
  derived.read((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
  expect(bytes()).toContain('赣州精密电机');
  expect(bytes()).toContain('州精');
  putInBin(place, { kind: 'enterprise', id: first });
  purge(place, { kind: 'enterprise', id: first });
  await derived.finish();
  derived.close();
  expect(bytes()).not.toContain('赣州精密电机');
  expect(bytes()).not.toContain('州精');
  expect(existsSync(path.join(folder, 'portfolio.sqlite'))).toBe(true);
});

test('one character, two, a part of a number and several words are found, each at its spot and under its enterprise', async () => {
  const place = placeIn(newFolder());
  const [ganzhou, nanchang] = threeFactories(place);
  const derived = derivedFor(place);
  await derived.finish();
  const found = (text: string): string[] =>
    searchEverything(place, derived, { text, language: 'zh-CN' }).enterprises.map((one) => one.name);
  expect(found('赣')).toEqual(['赣州精密电机有限公司']);
  expect(found('电机')).toEqual(['赣州精密电机有限公司']);
  expect(found('机')).toHaveLength(3);
  expect(found('ALPHA7')).toEqual(['南昌 Alpha-7 机械厂']);
  expect(found('ｈｔ２０２６')).toHaveLength(3);
  expect(found('九江 设备')).toEqual(['九江纺织']);
  expect(found('有公司')).toEqual([]);
  expect(found('  ')).toEqual([]);
  expect(found('"*') && found('( OR NEAR')).toEqual([]);
  // The words of the option that was chosen, and of no other.
  expect(found('mid')).toHaveLength(3);
  expect(found('low')).toEqual([]);
  const [chosen] = searchEverything(place, derived, {
    text: 'MID',
    language: 'en',
    enterpriseId: nanchang,
  }).enterprises;
  expect(chosen?.name).toBe('南昌 Alpha-7 机械厂');
  expect(chosen?.hits).toMatchObject([
    { kind: 'answer', slot: 'q:tiny/one', match: 'mid', label: { en: 'prompt' } },
  ]);
  const result = searchEverything(place, derived, {
    text: '车间主任',
    language: 'zh-CN',
    enterpriseId: ganzhou,
  });
  expect(result.enterprises).toHaveLength(1);
  const [hit] = result.enterprises[0]?.hits ?? [];
  expect(hit).toMatchObject({
    kind: 'answer',
    slot: 'q:tiny/one',
    match: '车间主任',
    section: { packId: 'tiny', question: 'one' },
  });
  expect(JSON.stringify(result)).not.toContain('南昌');
});

test('an enterprise is found by the county, the city and the province it lies in, in both languages, after those named so', async () => {
  const place = placeIn(newFolder());
  const [yuanzhou, gaoan, zhanggong] = ['甲厂', '乙厂', '丙厂'].map(
    (name) => createEnterprise(place, { name }).id,
  );
  createEnterprise(place, { name: '宜春电机' });
  for (const [enterpriseId = '', value] of [
    [yuanzhou, '360902'],
    [gaoan, '360983'],
    [zhanggong, '360702'],
  ] as const)
    saveProfileField(place, { enterpriseId, field: 'division', value });
  const derived = derivedFor(place);
  await derived.finish();
  const search = (text: string, language: 'zh-CN' | 'en' = 'zh-CN', enterpriseId?: string) =>
    searchEverything(place, derived, { text, language, enterpriseId }).enterprises;
  const found = (...asked: Parameters<typeof search>): string[] => search(...asked).map(({ name }) => name);
  expect(found('宜春')[0]).toBe('宜春电机');
  expect(new Set(found('宜春'))).toEqual(new Set(['宜春电机', '甲厂', '乙厂']));
  expect(new Set(found('Yichun'))).toEqual(new Set(['甲厂', '乙厂']));
  expect(found('gaoan')).toEqual(['乙厂']);
  expect(found('袁州')).toEqual(['甲厂']);
  expect(new Set(found('江西'))).toEqual(new Set(['甲厂', '乙厂', '丙厂']));
  expect(found('jiangxi ganzhou', 'en')).toEqual(['丙厂']);
  expect(found('宜春 章贡')).toEqual([]);
  expect(found('宜春', 'zh-CN', gaoan)).toEqual(['乙厂']);
  expect(found('宜春', 'zh-CN', zhanggong)).toEqual([]);
  const field = { kind: 'enterprise', subject: 'division', assessmentId: null };
  expect(search('宜春 袁州').at(-1)?.hits).toMatchObject([
    { ...field, before: '江西省', match: '宜春', after: '市袁州区' },
  ]);
  // What was typed is shown, in whichever language it stands there.
  expect(search('宜春 袁州', 'en').at(-1)?.hits).toMatchObject([{ ...field, match: '宜春' }]);
  expect(search('yichun yuanzhou', 'en').at(-1)?.hits).toMatchObject([
    { ...field, before: 'Yuanzhou District, ', match: 'Yichun', after: ', Jiangxi' },
  ]);
});

test('a search that stops says at how many enterprises, and only where there are more that there are', async () => {
  const place = placeIn(newFolder());
  const make = (name: string): string => createEnterprise(place, { name }).id;
  for (let number = 1; number <= 60; number += 1) make(`红星 ${number} 厂`);
  const derived = derivedFor(place);
  const search = (text: string, enterpriseId?: string) =>
    searchEverything(place, derived, { text, language: 'zh-CN', enterpriseId });
  const look = (text: string, enterpriseId?: string) => {
    const { enterprises, further, more } = search(text, enterpriseId);
    return [enterprises.length, further, more];
  };
  await derived.finish();
  expect(look('红星')).toEqual([60, 'none', false]);
  const id = make('红星 61 厂');
  await derived.finish();
  expect(look('红星')).toEqual([60, 'some', true]);
  // What is not looked at any more belongs to one that is listed.
  const listed = new Set(search('红星').enterprises.map((one) => one.id));
  const first = listEnterprises(place).find((one) => !listed.has(one.id))?.id ?? '';
  putInBin(place, { kind: 'enterprise', id });
  saveProfileField(place, { enterpriseId: first, field: 'address', value: '红星路' });
  await derived.finish();
  expect(look('红星')).toEqual([60, 'perhaps', true]);
  expect(look('红星', first)).toEqual([1, 'none', false]);
});

test('medians say of every enterprise in the list why it does not count', async () => {
  const place = placeIn(newFolder());
  threeFactories(place);
  const [bare, other] = [
    createEnterprise(place, { name: '没有评估的厂' }),
    createEnterprise(place, { name: '别的' }),
  ];
  startAssessment(place, { enterpriseId: other.id, title: '一', packIds: ['tiny'] });
  const derived = derivedFor(place);
  await derived.finish();
  const medians = (packId: string, text?: string) =>
    createPortfolio(place, derived).medians({
      filter: text === undefined ? {} : { text },
      packId,
      by: 'sector',
    });
  expect(bare.assessments).toEqual([]);
  expect(medians('tiny')).toMatchObject({ unfinished: 4, withoutAssessment: 1, withoutPack: 0 });
  expect(medians('another')).toMatchObject({ unfinished: 0, withoutAssessment: 1, withoutPack: 4 });
  expect(medians('tiny', '别的')).toMatchObject({ unfinished: 1, withoutAssessment: 0, withoutPack: 0 });
});

test('options nobody has chosen any more do not stand before those somebody has', async () => {
  // More of them than a query looks at, all with the word looked for.
  const options = Array.from({ length: 320 }, (_, count) => ({
    id: `o${count}`,
    label: both(`联网方式 ${count}`),
    points: 0,
  }));
  const question = { ...texts, id: 'many', kind: 'several-of', none: both('没有'), options } as const;
  const [section] = tinyPack.sections;
  if (section === undefined) throw new Error('no section');
  const pack = { ...tinyPack, sections: [{ ...section, questions: [...section.questions, question] }] };
  const place = placeIn(newFolder(), [pack]);
  const choose = (name: string, ids: readonly string[]): { id: string; clear: () => void } => {
    const { id } = createEnterprise(place, { name });
    const { id: assessmentId } = startAssessment(place, { enterpriseId: id, title: name, packIds: ['tiny'] });
    const save = (chosen: readonly string[]): void =>
      void saveAnswer(place, {
        assessmentId,
        slot: 'q:tiny/many',
        answer: { ...emptyAnswer, response: { kind: 'choices', options: [...chosen] } },
      });
    save(ids);
    return { id, clear: () => save(ids.slice(0, 1)) };
  };
  const [changed, gone] = [
    choose(
      '改过的厂',
      options.slice(0, 200).map(({ id }) => id),
    ),
    choose(
      '删掉的厂',
      options.slice(200, 319).map(({ id }) => id),
    ),
  ];
  const derived = derivedFor(place);
  await derived.finish();
  choose('留下的厂', ['o319']);
  await derived.finish();
  const found = (): string[] =>
    searchEverything(place, derived, { text: '联网方式', language: 'zh-CN' }).enterprises.map(
      (one) => one.name,
    );
  changed.clear();
  putInBin(place, { kind: 'enterprise', id: gone.id });
  await derived.finish();
  expect(found()).toEqual(['改过的厂', '留下的厂']);
  expect(derived.read((db) => allRows(db, 'SELECT option FROM option ORDER BY number'))).toEqual([
    { option: 'o0' },
    { option: 'o319' },
  ]);
});

test('what several applications share is found in one this assessment has begun, never in one nobody looked at', async () => {
  const programmes = shipped;
  const slot = 'a:project/content';
  const asking = programmes.filter((one) => fieldAt(slot, [one]) !== null).map(({ id }) => id);
  const [first = '', second = '', third = ''] = asking;
  const place = placeIn(newFolder(), [tinyPack], programmes);
  const { id: enterpriseId } = createEnterprise(place, { name: '甲厂' });
  const { id: assessmentId } = startAssessment(place, { enterpriseId, title: '一', packIds: ['tiny'] });
  saveAnswer(place, {
    assessmentId,
    slot,
    answer: { ...emptyAnswer, response: { kind: 'text', value: '更换注塑机' } },
  });
  const derived = derivedFor(place);
  await derived.finish();
  const leadsTo = (): unknown => {
    const result = searchEverything(place, derived, { text: '注塑', language: 'zh-CN' });
    const [hit] = result.enterprises[0]?.hits ?? [];
    return [hit?.slot, hit?.label !== null, hit?.programmeId];
  };
  expect(first).not.toBe(second);
  expect(leadsTo()).toEqual([slot, true, null]);
  chooseProgrammes(place, { assessmentId, programmeIds: [second, third] });
  expect(leadsTo()).toEqual([slot, true, second]);
  saveApplication(place, { assessmentId, programmeId: third, application: emptyApplication });
  expect(leadsTo()).toEqual([slot, true, third]);
});

test('what is written in the tables and reasons of an application is found, leads to its part, and is gone with it', async () => {
  const [programme] = shipped;
  const programmeId = programme?.id ?? '';
  const place = placeIn(newFolder(), [tinyPack], shipped);
  const { id: enterpriseId } = createEnterprise(place, { name: '甲厂' });
  const { id: assessmentId } = startAssessment(place, { enterpriseId, title: '一', packIds: ['tiny'] });
  const derived = derivedFor(place);
  const save = async (application: Application): Promise<void> => {
    saveApplication(place, { assessmentId, programmeId, application });
    await derived.finish();
  };
  const found = (text: string): unknown =>
    searchEverything(place, derived, { text, language: 'zh-CN' }).enterprises.flatMap(({ hits }) =>
      hits.map((hit) => [hit.kind, hit.match, partOfApplication(hit.subject), hit.programmeId, hit.label]),
    );
  const hit = (match: string, part: ApplicationPart, key: string): unknown => [
    ['application', match, { programmeId, part, key }, programmeId, programme?.shortTitle],
  ];
  await save({
    budget: {
      lines: [{ id: 'l1', class: null, name: '排产软件', amountFen: null, note: '含两年维护' }],
      sources: [{ id: 's1', kind: 'loan', name: '农商行流动贷款', amountFen: 1 }],
      earlier: [
        {
          id: 'e1',
          programme: '技改奖补',
          document: '赣市工信字〔2024〕9 号',
          amountFen: 1,
          receivedOn: null,
        },
      ],
    },
    targets: [
      {
        id: 't1',
        name: '交付周期',
        unit: '天',
        better: 'lower',
        before: '9',
        target: '7',
        after: null,
        proof: '发货台账',
      },
    ],
    attachments: {},
    reasons: { 'budget/over': '银行回单月底才到' },
  });
  expect(found('两年维护')).toEqual(hit('两年维护', 'budget', 'line/l1'));
  expect(found('农商行')).toEqual(hit('农商行', 'budget', 'source/s1'));
  expect(found('技改奖补')).toEqual(hit('技改奖补', 'budget', 'earlier/e1'));
  expect(found('发货台账')).toEqual(hit('发货台账', 'targets', 't1'));
  expect(found('回单')).toEqual(hit('回单', 'reasons', 'budget/over'));
  await save(emptyApplication);
  expect(found('农商行')).toEqual([]);
});
