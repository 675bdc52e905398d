import { DeskError } from '../../assessments/text/fault.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

// Run in a process of its own: writes the hand-made dossier to the path given and prints how that ended.
const [target = ''] = process.argv.slice(2);
const end = await writeDossier({ model: madeDossier, target, fonts: fontFiles }, () => undefined).catch(
  (error: unknown) => (error instanceof DeskError ? error.fault : { code: String(error) }),
);
process.stdout.write(JSON.stringify(end));
