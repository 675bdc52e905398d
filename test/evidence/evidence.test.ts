import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { listAssessmentEvidence } from '../../electron/db/evidence-links.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import { addEvidence, saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { linkEvidence, unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { limit, size, soaking, tell } from '../fixtures/soak.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { faultOf, newAssessment, newFolder, placeIn, removeFolders } from '../services/place.ts';
import { openShelf } from './shelf.ts';

afterEach(removeFolders);

const slot = 'q:tiny/one' as const;
const many = size({ slice: 100, full: 500 });

describe('a file that is added', () => {
  test('lies under the hash of its content, read-only, and is named and linked as asked', async () => {
    const shelf = openShelf();
    const { enterpriseId, assessmentId } = newAssessment(shelf.place);
    const link = { assessmentId, slot };
    const { evidence, already, suggestion } = await shelf.add(
      '%PDF-1.7 …',
      '采购合同 HT-2024-015 20240301.pdf',
      {
        enterpriseId,
        link,
      },
    );
    const sha256 = createHash('sha256').update('%PDF-1.7 …').digest('hex');
    expect(evidence.file).toEqual({ sha256, sizeBytes: 12, mediaType: 'application/pdf' });
    expect(evidence.details).toMatchObject({ name: '采购合同 HT-2024-015 20240301.pdf', kind: 'other' });
    expect(suggestion).toEqual({ kind: 'contract', number: 'HT-2024-015', date: '2024-03-01' });
    expect({ already, links: evidence.links, state: evidence.fileState }).toEqual({
      already: false,
      links: [link],
      state: 'sound',
    });
    const stored = shelf.fileOf(evidence.file);
    expect(path.relative(shelf.home, stored)).toBe(path.join('evidence', sha256.slice(0, 2), sha256));
    expect(readFileSync(stored, 'utf8')).toBe('%PDF-1.7 …');
    if (process.platform !== 'win32') expect(statSync(stored).mode & 0o777).toBe(0o444);
    expect(readdirSync(path.join(shelf.folder, 'arriving'))).toEqual([]);
    expect(listAssessmentEvidence(shelf.place.store.db, assessmentId)).toMatchObject([
      { id: evidence.id, slots: [slot] },
    ]);
  });

  test('with a content the enterprise has is not stored twice but linked once more', async () => {
    const shelf = openShelf();
    const { enterpriseId, assessmentId } = newAssessment(shelf.place);
    const first = await shelf.add('same', 'a.txt', { enterpriseId, link: { assessmentId, slot } });
    const again = await shelf.add('same', 'b.txt', {
      enterpriseId,
      link: { assessmentId, slot: 'q:tiny/yesno' },
    });
    expect(again).toMatchObject({ already: true, evidence: { id: first.evidence.id } });
    expect(again.evidence.links.map((link) => link.slot)).toEqual([slot, 'q:tiny/yesno']);
    expect(listEvidence(shelf.place, shelf.checker.stateOf, { enterpriseId })).toHaveLength(1);
    // Another enterprise has its own evidence on the same file.
    const other = createEnterprise(shelf.place, { name: '另一家' });
    const theirs = await shelf.add('same', 'c.txt', { enterpriseId: other.id });
    expect(theirs.already).toBe(false);
    expect(theirs.evidence.file).toEqual(first.evidence.file);
  });

  test('says for which papers of which application it is given, until its assessment lies in the bin', async () => {
    const home = newFolder();
    const shelf = openShelf(home, placeIn(home, [tinyPack], [tiny()]));
    const { enterpriseId, assessmentId } = newAssessment(shelf.place);
    const { evidence } = await shelf.add('invoice', '发票.pdf', { enterpriseId });
    const papers = () =>
      listEvidence(shelf.place, shelf.checker.stateOf, { enterpriseId }).flatMap((one) => one.papers);
    expect(papers()).toEqual([]);
    const application = { ...emptyApplication, attachments: { invoices: [evidence.id], other: ['gone'] } };
    saveApplication(shelf.place, { assessmentId, programmeId: 'tiny', application });
    expect(papers()).toEqual([{ assessmentId, programmeId: 'tiny', attachmentId: 'invoices' }]);
    putInBin(shelf.place, { kind: 'assessment', id: assessmentId });
    expect(papers()).toEqual([]);
  });

  test.each([
    ['0 bytes', '', 'empty.bin'],
    ['a name that leads elsewhere', 'x1', '../../../etc/passwd'],
    ['a name with a NUL', 'x2', 'a\0b.png'],
    ['a name read backwards', 'x3', 'invoice\u202efdp.exe'],
    ['a name of a device', 'x4', 'CON.txt'],
    ['a name of markup', 'x5', '<img src=x onerror=alert(1)>.png'],
    ['a name with half a character', 'x6', 'a\ud800.png'],
    ['a name of 5,000 characters', 'x7', `${'长'.repeat(5000)}.pdf`],
  ])('%s is taken in all the same: its name is text', async (_, content, name) => {
    const shelf = openShelf();
    const { enterpriseId } = newAssessment(shelf.place);
    const { evidence } = await shelf.add(content, name, { enterpriseId });
    const shown = evidence.details.name;
    if (name.length <= 300) expect(shown).toBe(name.toWellFormed());
    else expect(shown).toMatch(/^长{200,}…\.pdf$/);
    expect(readdirSync(shelf.home).toSorted()).toEqual(
      expect.arrayContaining(['evidence', 'readiness-desk.sqlite']),
    );
    expect(readFileSync(shelf.fileOf(evidence.file), 'utf8')).toBe(content);
    expect(findDamage(shelf.place.store.db)).toBeNull();
  });

  test(`${many} of one name are all listed, in the order they were added`, limit(60_000), async () => {
    const shelf = openShelf();
    const { enterpriseId } = newAssessment(shelf.place);
    for (let number = 0; number < many; number += 1) {
      await shelf.add(`content ${number}`, 'scan.pdf', { enterpriseId });
    }
    const rows = listEvidence(shelf.place, shelf.checker.stateOf, { enterpriseId });
    expect(new Set(rows.map((row) => row.file.sha256)).size).toBe(many);
    expect(rows.map((row) => row.seq)).toEqual(rows.map((row) => row.seq).toSorted((a, b) => a - b));
  });
});

test.runIf(soaking)(
  '2 GiB in eleven files are taken in and compared with little memory',
  limit(0),
  async () => {
    const shelf = openShelf();
    const { enterpriseId } = newAssessment(shelf.place);
    const block = Buffer.alloc(4 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    let [most, bytes] = [0, 0];
    for (let number = 0; number < 11; number += 1) {
      const arriving = await takeIn(shelf.folder, `${number}.mov`);
      for (let part = 0; part < 47; part += 1) {
        block.writeUInt32LE(number * 100 + part, 0);
        await arriving.write(block);
        most = Math.max(most, process.memoryUsage().rss);
      }
      const file = await arriving.keep();
      bytes += file.sizeBytes;
      const target = { enterpriseId };
      addEvidence(shelf.place, shelf.checker.stateOf, { file, name: `${number}.mov`, target });
    }
    shelf.checker.check();
    while (shelf.checker.state().running !== null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      most = Math.max(most, process.memoryUsage().rss);
    }
    const { checkedAt, problems } = shelf.checker.state();
    expect({ checked: checkedAt !== null, problems }).toEqual({ checked: true, problems: [] });
    expect(bytes).toBeGreaterThan(2 * 1024 ** 3);
    expect(most - before).toBeLessThan(300 * 1024 * 1024);
    tell('E3', { bytes, mostMemoryMb: Math.round((most - before) / 1024 / 1024) });
  },
);

describe('a better scan', () => {
  test('takes the place of a file; name, kind and links stay, and the earlier file too', async () => {
    const shelf = openShelf();
    const { enterpriseId, assessmentId } = newAssessment(shelf.place);
    const link = { assessmentId, slot };
    const { evidence } = await shelf.add('blurred', '合同.pdf', { enterpriseId, link });
    saveEvidenceField(shelf.place, { evidenceId: evidence.id, field: 'kind', value: 'contract' });
    const target = { enterpriseId, replaces: evidence.id };
    const better = await shelf.add('sharp', 'scan0001.pdf', target);
    expect(better.evidence).toMatchObject({
      id: evidence.id,
      details: { name: '合同.pdf', kind: 'contract' },
      links: [link],
    });
    await shelf.checker.reconcile();
    expect(readFileSync(shelf.fileOf(evidence.file), 'utf8')).toBe('blurred');
    expect(shelf.checker.state().left).toEqual({ files: 0, bytes: 0 });
    expect(findDamage(shelf.place.store.db)).toBeNull();
  });

  test('that the enterprise has elsewhere is refused', async () => {
    const shelf = openShelf();
    const { enterpriseId } = newAssessment(shelf.place);
    const one = await shelf.add('one', 'one.txt', { enterpriseId });
    await shelf.add('two', 'two.txt', { enterpriseId });
    const target = { enterpriseId, replaces: one.evidence.id };
    await expect(shelf.add('two', 'two.txt', target)).rejects.toMatchObject({
      fault: { code: 'evidence.same-file', values: { name: 'two.txt' } },
    });
  });
});

describe('links', () => {
  test('are made once, taken away again, and only within one enterprise', async () => {
    const shelf = openShelf();
    const { place, checker } = shelf;
    const { enterpriseId, assessmentId } = newAssessment(place);
    const ids: string[] = [];
    for (const name of ['a', 'b']) ids.push((await shelf.add(name, name, { enterpriseId })).evidence.id);
    const link = (): number =>
      linkEvidence(place, checker.stateOf, { assessmentId, slot, evidenceIds: ids }).flatMap(
        (one) => one.links,
      ).length;
    expect([link(), link()]).toEqual([2, 2]);
    const [evidenceId = ''] = ids;
    const unlink = (): number =>
      unlinkEvidence(place, checker.stateOf, { assessmentId, slot, evidenceId }).links.length;
    expect([unlink(), unlink()]).toEqual([0, 0]);
    expect(findDamage(place.store.db)).toBeNull();
    const other = createEnterprise(place, { name: '另一家' });
    const theirs = startAssessment(place, { enterpriseId: other.id, title: '评估', packIds: ['tiny'] });
    const refused = (): unknown =>
      linkEvidence(place, checker.stateOf, { assessmentId: theirs.id, slot, evidenceIds: ids });
    expect(faultOf(refused)).toMatchObject({ code: 'evidence.other-enterprise', values: { name: 'a' } });
  });
});

describe('a stored file', () => {
  test('that is gone, cut, or changed within its size is named, and comes back when it is added again', async () => {
    const shelf = openShelf();
    const { enterpriseId } = newAssessment(shelf.place);
    const [gone, cut, changed] = [
      await shelf.add('gone 123', 'gone.txt', { enterpriseId }),
      await shelf.add('cut 1234', 'cut.txt', { enterpriseId }),
      await shelf.add('changed1', 'changed.txt', { enterpriseId }),
    ].map((one) => shelf.fileOf(one.evidence.file));
    for (const file of [gone, cut, changed]) chmodSync(file ?? '', 0o600);
    rmSync(gone ?? '');
    writeFileSync(cut ?? '', 'cut');
    writeFileSync(changed ?? '', 'changed2');
    await shelf.checker.reconcile();
    const named = (): string[] => shelf.checker.state().problems.map((one) => `${one.name} ${one.fileState}`);
    expect(named()).toEqual(['gone.txt missing', 'cut.txt changed', 'changed.txt changed']);
    for (const [content, name] of [
      ['gone 123', 'gone.txt'],
      ['cut 1234', 'cut.txt'],
      ['changed1', 'again.txt'],
    ] as const) {
      expect((await shelf.add(content, name, { enterpriseId })).already).toBe(true);
    }
    expect(named()).toEqual([]);
    await shelf.checker.reconcile();
    expect(named()).toEqual([]);
    for (const file of [gone, cut, changed]) expect(existsSync(file ?? '')).toBe(true);
  });
});
