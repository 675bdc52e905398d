import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { evidenceFolder } from '../../electron/evidence/evidence-folder.ts';
import { refuseTooLarge, takeIn } from '../../electron/evidence/take-in.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { tamper } from '../db/files.ts';
import { newAssessment, newFolder, open, removeFolders, storeFile } from '../services/place.ts';
import { openShelf } from './shelf.ts';

const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', ['-l', folder]);
  removeFolders();
});

test.each<[string, string, RegExp]>([
  [
    'an amount',
    `UPDATE evidence SET state = replace(state, '"amountFen":100', '"amountFen":900')`,
    /the evidence “合同.pdf” of “测试厂”/,
  ],
  [
    'the content it names',
    `UPDATE evidence SET state = replace(state, '"sha256":"', '"sha256":"0')`,
    /the evidence “合同.pdf” of “测试厂”/,
  ],
  ['evidence that is gone', `DELETE FROM evidence_link; DELETE FROM evidence`, /evidence “\?” of “测试厂”/],
  ['a link that is gone', `DELETE FROM evidence_link`, /the evidence at q:tiny\/one in “评估”/],
  [
    'a link put elsewhere',
    `UPDATE evidence_link SET slot = 'q:tiny/yesno'`,
    /the evidence at q:tiny\/(one|yesno) in “评估”/,
  ],
])('%s changed behind the app’s back is found and named', async (_, sql, named) => {
  const home = newFolder();
  const shelf = openShelf(home);
  const { enterpriseId, assessmentId } = newAssessment(shelf.place);
  const link = { assessmentId, slot: 'q:tiny/one' } as const;
  const { evidence } = await shelf.add('%PDF-1.7', '合同.pdf', { enterpriseId, link });
  saveEvidenceField(shelf.place, { evidenceId: evidence.id, field: 'amountFen', value: 100 });
  expect(findDamage(shelf.place.store.db)).toBeNull();
  closeStore(shelf.place.store);
  tamper(storeFile(home), sql);
  const store = open(home);
  const found = findDamage(store.db);
  expect(found?.en).toMatch(named);
});

test('nothing is taken in on a disk that is too full, and nothing of it stays', async ({ skip }) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return skip('only root on Linux can make a small disk');
  const home = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', home], { stdio: 'pipe' });
  } catch {
    return skip('this root may not mount');
  }
  mounted.push(home);
  const folder = evidenceFolder(home);
  const refused = refuseTooLarge(folder, 'a.pdf', 1000);
  await expect(refused).rejects.toMatchObject({ fault: { code: 'evidence.disk-full', values: { folder } } });
  // A system that does not say how much is free: the disk is full in the middle.
  const arriving = await takeIn(folder, 'a.pdf');
  const write = async (): Promise<void> => {
    for (let part = 0; part < 8; part += 1) await arriving.write(Buffer.alloc(1024 * 1024, part));
  };
  await expect(write()).rejects.toMatchObject({ fault: { code: 'evidence.disk-full' } });
  expect(readdirSync(path.join(folder, 'arriving'))).toEqual([]);
  expect(sayFault({ code: 'evidence.disk-full', values: { folder, detail: '' } }, 'zh-CN')).toContain(folder);
});

test('what came in after the last full check is named until the next one', async () => {
  const shelf = openShelf();
  const { enterpriseId } = newAssessment(shelf.place);
  const full = async (): Promise<readonly string[]> => {
    shelf.checker.check();
    await expect.poll(() => shelf.checker.state().running).toBeNull();
    return shelf.checker.state().cameLater;
  };
  await shelf.add('%PDF-1.7 a', 'a.pdf', { enterpriseId });
  // Before the first there is nothing to have come later than.
  expect(shelf.checker.state().cameLater).toEqual([]);
  expect(await full()).toEqual([]);
  const { evidence } = await shelf.add('%PDF-1.7 b', 'b.pdf', { enterpriseId });
  expect(shelf.checker.state().cameLater).toEqual([evidence.id]);
  expect(await full()).toEqual([]);
});
