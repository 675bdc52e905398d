import { afterEach, expect, test } from 'vitest';
import { costsKey } from '../../assessments/advice/own-costs.ts';
import type { ParameterOverride } from '../../assessments/programmes/parameter.ts';
import { listOverrides } from '../../electron/db/overrides.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { saveOverride, storeOverride } from '../../electron/services/overrides.ts';
import { undo } from '../../electron/services/undo/undo.ts';
import { writeStore } from '../../electron/services/workplace.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { newAssessment, removeFolders } from '../services/place.ts';
import { all, exportTo, look, newDesk, takeFile, type TestDesk } from './desks.ts';

afterEach(removeFolders);

const programmeId = costsKey(tinyPack.id);
const cost = (value: string, source = '报价单'): ParameterOverride => ({
  value,
  source,
  documentNumber: '',
  date: null,
});
const price = (desk: TestDesk, value: string | null, parameterId = 'one.mid'): void =>
  void saveOverride(desk.place, { programmeId, parameterId, override: value === null ? null : cost(value) });
const prices = (desk: TestDesk): unknown =>
  Object.fromEntries(
    Object.entries(listOverrides(desk.place.store.db)[programmeId] ?? {}).map(([id, { value }]) => [
      id,
      value,
    ]),
  );

/** Two desks with the same assessment; the first has a cost of its own. */
async function pair(): Promise<readonly [TestDesk, TestDesk, ReturnType<typeof newAssessment>]> {
  const [here, there] = [newDesk('甲'), newDesk('乙')];
  const at = newAssessment(here.place);
  price(here, '30000');
  return [here, there, at];
}

test('costs of one’s own come with an assessment on their questionnaire, are shown before, and can be undone', async () => {
  const [here, there] = await pair();
  const { preview } = await look(there, await exportTo(here));
  expect(preview.figures).toMatchObject([{ standing: 'new', mine: null }]);
  expect(preview.figures[0]?.title['zh-CN']).toContain(tinyPack.shortTitle['zh-CN']);
  expect(preview.figures[0]?.theirs).toEqual({
    'zh-CN': '30,000.00 元 · 报价单',
    en: 'CNY 30,000.00 · 报价单',
  });
  await takeFile(there, await exportTo(here));
  expect(prices(there)).toEqual({ 'one.mid': '30000' });
  undo(there.place, {});
  expect(prices(there)).toEqual({});
});

test('they stay behind where no assessment goes along, and where the one taking the file in says so', async () => {
  const [here, there] = await pair();
  const bare = all(here).map((one) => ({ ...one, assessmentIds: [] }));
  expect((await look(there, await exportTo(here, { chosen: bare }))).preview.figures).toEqual([]);
  await takeFile(there, await exportTo(here), { figures: false });
  expect(prices(there)).toEqual({});
});

test('a cost keyed in here is asked about, never overwritten, also where the other desk knew it', async () => {
  const [here, there] = await pair();
  await takeFile(there, await exportTo(here));
  price(there, '45000');
  const file = await exportTo(there);
  const { preview } = await look(here, file);
  expect(preview.figures).toMatchObject([{ standing: 'conflicting' }]);
  const [conflict] = preview.conflicts;
  expect(conflict?.title).toEqual(preview.figures[0]?.title);
  expect([conflict?.mine.words.en, conflict?.theirs.words.en]).toEqual([
    'CNY 30,000.00 · 报价单',
    'CNY 45,000.00 · 报价单',
  ]);
  await takeFile(here, file, { otherwise: 'mine' });
  expect(prices(here)).toEqual({ 'one.mid': '30000' });
  // Decided once, the same file asks nothing again.
  expect((await look(here, file)).preview.conflicts).toEqual([]);
  price(there, '46000');
  await takeFile(here, await exportTo(there), { otherwise: 'theirs' });
  expect(prices(here)).toEqual({ 'one.mid': '46000' });
});

test('one taken over from another desk follows it unasked, and so does its being taken away', async () => {
  const [here, there] = await pair();
  await takeFile(there, await exportTo(here));
  price(here, '31000');
  const { preview } = await look(there, await exportTo(here));
  expect([preview.figures[0]?.standing, preview.conflicts]).toEqual(['newer-there', []]);
  await takeFile(there, await exportTo(here));
  expect(prices(there)).toEqual({ 'one.mid': '31000' });
  price(here, null);
  await takeFile(there, await exportTo(here));
  expect(prices(there)).toEqual({});
});

test('a copy without names tells the cost and not where it is from; the same amount is nothing new', async () => {
  const [here, there] = await pair();
  const leaveOut = { names: true, notes: false, evidence: false };
  price(there, '30000');
  const { preview } = await look(there, await exportTo(here, { leaveOut }));
  expect([preview.figures[0]?.standing, preview.conflicts]).toEqual(['newer-here', []]);
  price(there, '29000');
  const { preview: other } = await look(there, await exportTo(here, { leaveOut }));
  expect(other.figures).toMatchObject([
    { standing: 'conflicting', theirs: { en: 'CNY 30,000.00 · （未提供）' } },
  ]);
});

test('costs of questionnaires nothing in the file rests on stay here', async () => {
  const other = { ...tinyPack, id: 'other' };
  const [here, there] = [newDesk('甲'), newDesk('乙')];
  const place = { ...here.place, library: { ...here.place.library, packs: [tinyPack, other] } };
  const at = newAssessment(here.place);
  startAssessment(place, { enterpriseId: at.enterpriseId, title: 'b', packIds: ['other'] });
  price({ ...here, place }, '5', 'one.high');
  saveOverride(place, { programmeId: costsKey('other'), parameterId: 'one.mid', override: cost('7') });
  const chosen = [{ enterpriseId: at.enterpriseId, assessmentIds: [at.assessmentId] }];
  await takeFile(there, await exportTo(here, { chosen }));
  expect(listOverrides(there.place.store.db)).toMatchObject({
    [programmeId]: { 'one.high': { value: '5' } },
  });
  expect(Object.keys(listOverrides(there.place.store.db))).toEqual([programmeId]);
});

test('a cost that could not have been keyed in is refused with everything else of its file', async () => {
  const [here, there] = await pair();
  const broken = { programmeId, parameterId: 'one.mid', override: cost('1.5') };
  writeStore(here.place, (db) => storeOverride(here.place, db, broken));
  const file = await exportTo(here);
  await expect(takeFile(there, file)).rejects.toThrow(
    /programme\.cost-whole-yuan.*overrides\.json: cost\.tiny\/one\.mid/,
  );
  expect([all(there), prices(there)]).toEqual([[], {}]);
});
