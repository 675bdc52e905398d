import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { a4, enclose, madeJpeg, madePdf, madePng, sealedDossier } from './annex-files.ts';
import { fontFiles } from './fonts.ts';

// Run in a process of its own: writes a dossier with annexes, whose files it puts into the folder given.
const [folder = '', target = ''] = process.argv.slice(2);
const enclosed = enclose(folder, sealedDossier, [
  { name: '合同.pdf', mediaType: 'application/pdf', bytes: await madePdf([a4, [842, 595]]) },
  { name: '截图.png', mediaType: 'image/png', bytes: madePng(600, 400, 6) },
  { name: '现场.jpg', mediaType: 'image/jpeg', bytes: madeJpeg() },
]);
await writeDossier({ ...enclosed, target, fonts: fontFiles }, () => undefined);
