import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { EvidenceCheck, EvidenceRow } from '../../electron/contract/evidence.ts';
import type { Desk } from '../../electron/contract.ts';
import { evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { closeWindow, dropFolder, newFolder, withDesk, type OpenDesk } from './desk.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) dropFolder(folder);
});

/** Picks files in the dialog and takes each of them in. */
async function addPicked({ page }: OpenDesk): Promise<EvidenceRow[]> {
  return page.evaluate(async () => {
    const { desk } = window as unknown as { desk: Desk };
    const value = <V>(reply: { ok: true; value: V } | { ok: false; fault: { code: string } }): V => {
      if (!reply.ok) throw new Error(reply.fault.code);
      return reply.value;
    };
    const { id: enterpriseId } = value(await desk.createEnterprise({ name: '测试厂' }));
    const rows: EvidenceRow[] = [];
    for (const { token } of value(await desk.chooseEvidenceFiles({})) ?? []) {
      rows.push(value(await desk.addChosenEvidence({ token, target: { enterpriseId } })).evidence);
    }
    return rows;
  });
}

const state = ({ page }: OpenDesk): Promise<EvidenceCheck | null> =>
  page.evaluate(async () => {
    const reply = await (window as unknown as { desk: Desk }).desk.evidenceState({});
    return reply.ok ? reply.value : null;
  });

test('picked files are taken in; a copy is opened and saved, and nothing of it stays when the app ends', async () => {
  const folder = newFolder();
  folders.push(folder);
  const [contract, page] = ['合同.pdf', '网页.html'].map((name) => path.join(folder, name));
  writeFileSync(contract ?? '', '%PDF-1.7 contract');
  writeFileSync(page ?? '', '<script>window.hostile = true</script>');
  const [opened, saved] = ['opened', 'saved'].map((name) => path.join(folder, name));
  const viewing = path.join(folder, 'profile', 'viewing');
  mkdirSync(path.join(viewing, 'left by a crash'), { recursive: true });
  mkdirSync(saved ?? '');
  const env = {
    READINESS_DIALOG_FILES: [contract, page].join('\n'),
    READINESS_OPENED: opened ?? '',
    READINESS_DIALOG_SAVE: saved ?? '',
  };
  let ids: string[] = [];
  await withDesk({ folder, env }, async (desk) => {
    const rows = await addPicked(desk);
    expect(rows.map((row) => `${row.details.name} ${row.file.mediaType}`)).toEqual([
      '合同.pdf application/pdf',
      '网页.html text/html',
    ]);
    ids = rows.map((row) => row.id);
    const answers = await desk.page.evaluate(async ([first, second]) => {
      const { desk: ours } = window as unknown as { desk: Desk };
      return [
        await ours.openEvidence({ evidenceId: first ?? '' }),
        // Asked about first; nobody says yes.
        await ours.openEvidence({ evidenceId: second ?? '' }),
        await ours.saveEvidenceCopy({ evidenceId: second ?? '' }),
      ];
    }, ids);
    const target = path.join(saved ?? '', '网页.html');
    expect(answers).toEqual([
      { ok: true, value: { opened: true } },
      { ok: true, value: { opened: false } },
      { ok: true, value: { file: target } },
    ]);
    expect(readFileSync(target)).toEqual(readFileSync(page ?? ''));
    const copies = readFileSync(opened ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(copies.map((copy) => path.basename(copy))).toEqual(['合同.pdf']);
    const copy = copies[0] ?? '';
    expect(copy.startsWith(viewing)).toBe(true);
    expect(readdirSync(viewing)).toHaveLength(1);
    expect([readFileSync(copy, 'utf8'), statSync(copy).mode & 0o777]).toEqual(['%PDF-1.7 contract', 0o444]);
    await closeWindow(desk);
    expect(existsSync(viewing)).toBe(false);
  });
});

test('a file somebody changed while the app was closed is named soon after the start, without being asked', async () => {
  const folder = newFolder();
  folders.push(folder);
  const file = path.join(folder, '合同.pdf');
  writeFileSync(file, '%PDF-1.7 contract');
  await withDesk({ folder, env: { READINESS_DIALOG_FILES: file } }, async (desk) => {
    const [row] = await addPicked(desk);
    expect(row?.fileState).toBe('sound');
    const stored = evidencePath(path.join(folder, 'data', 'evidence'), row?.file.sha256 ?? '');
    await closeWindow(desk);
    chmodSync(stored, 0o600);
    writeFileSync(stored, '%PDF-1.7 CONTRACT');
  });
  await withDesk({ folder }, async (desk) => {
    await expect
      .poll(async () => (await state(desk))?.problems.map((one) => `${one.name} ${one.fileState}`), {
        timeout: 30_000,
      })
      .toEqual(['合同.pdf changed']);
    expect((await state(desk))?.left).toEqual({ files: 0, bytes: 0 });
  });
});
