import path from 'node:path';
import { statSync } from 'node:fs';
import { toDossier } from '../../electron/documents/dossier-source.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { fullInput } from '../dossier/full-input.ts';
import { a4, enclose, madeJpeg, madePdf, madePng, type MadeFile } from '../documents/annex-files.ts';
import { fontFiles } from '../documents/fonts.ts';

// Run in a process of its own: writes a dossier of some 300 pages, 200 of them annexes, into the folder given, and says
// how long that took and the most memory the process has held. Its files are made before the time is taken.

/** What an applicant scans and takes: contracts of five pages, screenshots of two megapixels, photographs. */
async function papers(): Promise<readonly MadeFile[]> {
  const contracts = await Promise.all(
    Array.from({ length: 24 }, async (_, at): Promise<MadeFile> => ({
      name: `合同 ${at + 1}.pdf`,
      mediaType: 'application/pdf',
      bytes: await madePdf([a4, a4, a4, a4, [842, 595 + at]]),
    })),
  );
  const screenshots = Array.from({ length: 40 }, (_, at): MadeFile => ({
    name: `截图 ${at + 1}.png`,
    mediaType: 'image/png',
    bytes: madePng(1920, 1080 + at, 6),
  }));
  const photos = Array.from({ length: 40 }, (_, at): MadeFile => ({
    name: `现场 ${at + 1}.jpg`,
    mediaType: 'image/jpeg',
    bytes: madeJpeg({ orientation: 1 + (at % 8), size: [64, 48 + at] }),
  }));
  return [...contracts, ...screenshots, ...photos];
}

const [folder = ''] = process.argv.slice(2);
const input = fullInput('zh-CN');
const { answers } = input.situation;
// A note at every answer, as where an adviser has written down what was seen.
const noted = Object.fromEntries(
  Object.entries(answers).map(([slot, answer]) => [
    slot,
    { ...answer, note: `${answer.note}${'现场核对：设备台账与实物一致，编号见附件。'.repeat(20)}` },
  ]),
);
const model = toDossier({ ...input, situation: { ...input.situation, answers: noted } });
const target = path.join(folder, 'large.pdf');
const job = { ...enclose(folder, model, await papers()), target, fonts: fontFiles };
const begun = performance.now();
const { pages } = await writeDossier(job, () => undefined);
const ms = performance.now() - begun;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, pages, megabytes, bytes: statSync(target).size }));
