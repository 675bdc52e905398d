import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from '../../../electron/contract.ts';
import { pdf, png } from '../../evidence/made-files.ts';
import type { Proof } from './breach.ts';

/** Names of evidence that start programs or hide that they do, and contents that are not what their name says. */
export const disguised: readonly (readonly [string, 'png' | 'pdf' | 'program'])[] = [
  ...`app appimage bat cmd com desktop dll exe hta htm html jar js jse lnk msi pif ps1 py reg scf scr sh url vbe vbs
   wsf xll`
    .split(/\s+/)
    .map((ending) => [`合同.${ending}`, 'png'] as const),
  ['发票.pdf.exe', 'pdf'],
  ['发票.exe.pdf', 'pdf'],
  ['发票.exe .pdf', 'pdf'],
  ['发票\u202efdp.exe', 'pdf'],
  ['照片\u2066.png', 'png'],
  ['照片.png', 'program'],
  ['发票.pdf', 'program'],
  ['发票', 'program'],
];

/** Item 15: of evidence only harmless kinds reach another program, each as a copy under its own ending. */
export const openingEvidence: Proof = {
  says: 'no file that could be a program is handed to the system',
  breaches: async ({ page, home }) => {
    const beginnings = {
      png: png(3, 3),
      pdf: pdf('合同'),
      program: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60)]),
    };
    // The same content again would be the same evidence under its first name.
    const files = disguised.map(([name, kind]) => ({
      name,
      base64: Buffer.concat([beginnings[kind], Buffer.from(`%${name}`)]).toString('base64'),
    }));
    const trouble = await page.evaluate(async (all) => {
      const { desk } = window as unknown as { desk: Desk };
      const made = await desk.createEnterprise({ name: '测试厂' });
      if (!made.ok) return [`no enterprise: ${made.fault.code}`];
      const found: string[] = [];
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const begun = await desk.beginEvidence({ name, sizeBytes: bytes.length });
        if (!begun.ok) {
          found.push(`${name} was not taken: ${begun.fault.code}`);
          continue;
        }
        const { uploadId } = begun.value;
        await desk.sendEvidencePart({ uploadId, offset: 0, bytes });
        const added = await desk.finishEvidence({ uploadId, target: { enterpriseId: made.value.id } });
        if (!added.ok) {
          found.push(`${name} was not stored: ${added.fault.code}`);
          continue;
        }
        const opened = await desk.openEvidence({ evidenceId: added.value.evidence.id });
        if (opened.ok && opened.value.opened) found.push(`${name} was opened`);
      }
      return found;
    }, files);
    const noted = path.join(home, 'opened.txt');
    const lines = existsSync(noted) ? readFileSync(noted, 'utf8').split('\n') : [];
    return [...trouble, ...lines.filter((line) => line !== '').map((line) => `handed over: ${line}`)];
  },
};
