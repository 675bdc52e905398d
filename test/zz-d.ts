import { buildDossier } from '../assessments/dossier/build-dossier.ts';
import { dossierBook } from '../assessments/dossier/book/dossier-book.ts';
import { saveBook } from '../electron/documents/excel/save-book.ts';
import { fullInput } from './dossier/full-input.ts';
for (const l of ['zh-CN','en'] as const) await saveBook(dossierBook(buildDossier(fullInput(l))), `/tmp/workbook/dossier-${l}.xlsx`, ()=>Promise.resolve());
