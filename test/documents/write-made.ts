import { dossierFormats } from '../../assessments/dossier/format.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

// Run in a process of its own: writes the hand-made dossier to the path given, in the format given or as PDF, and
// prints how that ended.
const [target = '', wanted] = process.argv.slice(2);
const format = dossierFormats.find((one) => one === wanted);
const end = await writeDossier(
  { model: madeDossier, format, target, fonts: fontFiles },
  () => undefined,
).catch((error: unknown) => (error instanceof DeskError ? error.fault : { code: String(error) }));
process.stdout.write(JSON.stringify(end));
