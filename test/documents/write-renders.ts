import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierFormats } from '../../assessments/dossier/format.ts';
import { renderHtml } from '../../electron/documents/html/render-html.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { fontFiles } from './fonts.ts';
import { sealedMade } from './sealed-made.ts';

// Run in a process of its own: writes the hand-made dossier as PDF and in the other formats as often as it is told, on
// a day that many days away, and prints the hash of each file; then, for the test of the test, the hash of a page that
// bears the day of this process.
const [pdfs = '1', others = '1', days = '0'] = process.argv.slice(2);
const shift = Number(days) * 86_400_000;
const RealDate = Date;
// The clock of this process goes wrong, as the one of another computer might.
Reflect.set(
  globalThis,
  'Date',
  class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [RealDate.now() + shift] : given) as [number]));
    }
    static override now(): number {
      return RealDate.now() + shift;
    }
  },
);

const folder = await mkdtemp(join(tmpdir(), 'renders-'));
const hashes: string[] = [];
for (let round = 0; round < Math.max(Number(pdfs), Number(others)); round += 1) {
  for (const format of dossierFormats) {
    if (round >= Number(format === 'pdf' ? pdfs : others)) continue;
    const target = join(folder, `${round}.${format}`);
    await writeDossier({ model: sealedMade, format, target, fonts: fontFiles }, () => undefined);
    hashes.push(
      `${format} ${createHash('sha256')
        .update(await readFile(target))
        .digest('hex')}`,
    );
  }
}
await rm(folder, { recursive: true });
const generatedOn = new Date().toISOString().slice(0, 10);
const dated = renderHtml({
  ...sealedMade,
  meta: { ...sealedMade.meta, running: { ...sealedMade.meta.running, edition: generatedOn } },
});
hashes.push(`dated ${createHash('sha256').update(dated).digest('hex')}`);
process.stdout.write(JSON.stringify(hashes));
