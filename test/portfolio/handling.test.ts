import { afterEach, expect, test } from 'vitest';
import { listLines, newestSeq } from '../../electron/db/history.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { saveHandling, saveHandlings } from '../../electron/services/enterprise-parts.ts';
import { createEnterprise, getEnterprises } from '../../electron/services/enterprises.ts';
import { redo, undo } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { faultOf, newFolder, placeIn, removeFolders } from '../services/place.ts';

afterEach(removeFolders);

const said = (place: Workplace, ids: readonly string[]): readonly string[] =>
  getEnterprises(place, { ids }).map(
    ({ handling }) => `${handling?.consultant ?? ''}|${handling?.tags.join(',') ?? ''}`,
  );

test('consultant and tags of several enterprises change as one step, and that is taken back as one', () => {
  const place = placeIn(newFolder());
  const ids = ['甲厂', '乙厂', '丙厂'].map((name) => createEnterprise(place, { name }).id);
  const [first = '', second = '', third = ''] = ids;
  saveHandling(place, { enterpriseId: first, handling: { consultant: '王顾问', tags: ['试点', '重点'] } });
  saveHandling(place, { enterpriseId: second, handling: { consultant: '', tags: ['回访'] } });
  const before = said(place, ids);
  const change = { consultant: ' 李顾问 ', add: ['回访', ' 首次 '], remove: ['试点'] };
  expect(saveHandlings(place, { ids: [...ids, first, 'gone'], change })).toEqual({ changed: 3 });
  const after = ['李顾问|重点,回访,首次', '李顾问|回访,首次', '李顾问|回访,首次'];
  expect(said(place, ids)).toEqual(after);
  undo(place, {});
  expect(said(place, ids)).toEqual(before);
  redo(place, {});
  expect(said(place, ids)).toEqual(after);

  // What is left out stays; what changes nothing leaves no line behind.
  const at = newestSeq(place.store.db);
  expect(saveHandlings(place, { ids, change: { add: ['重点'], remove: [] } })).toEqual({ changed: 2 });
  expect(listLines(place.store.db, at + 1, newestSeq(place.store.db))).toHaveLength(2);
  putInBin(place, { kind: 'enterprise', id: third });
  expect(saveHandlings(place, { ids: [third], change: { consultant: 'x', add: [], remove: [] } })).toEqual({
    changed: 0,
  });
});

test('where one would have too many tags none is changed, and it is named', () => {
  const place = placeIn(newFolder());
  const [few = '', full = ''] = ['少标签厂', '满标签厂'].map((name) => createEnterprise(place, { name }).id);
  const tags = Array.from({ length: 30 }, (_, at) => `标签${at}`);
  saveHandling(place, { enterpriseId: full, handling: { consultant: '', tags } });
  const fault = faultOf(() =>
    saveHandlings(place, { ids: [few, full], change: { add: ['多'], remove: [] } }),
  );
  expect(fault).toMatchObject({ code: 'enterprise.too-many-tags', values: { name: '满标签厂', most: 30 } });
  expect(said(place, [few])).toEqual(['|']);
  // One goes, one comes: that fits.
  const swap = { add: ['多'], remove: ['标签0'] };
  expect(saveHandlings(place, { ids: [few, full], change: swap })).toEqual({ changed: 2 });
});
