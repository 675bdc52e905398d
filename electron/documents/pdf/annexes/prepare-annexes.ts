import { withAnnexPages, type AnnexOutcome } from '../../../../assessments/dossier/annex-pages.ts';
import type { DossierDocument } from '../../../../assessments/dossier/dossier.ts';
import type { Setting } from '../pieces.ts';
import { pagesBeforeAnnexes } from '../plan-dossier.ts';
import { inspectAnnexes, type InspectedFile } from './inspect-annexes.ts';
import { placeSheets, type PlacedSheet } from './place-sheets.ts';

/** Annexes ready to be printed, and the dossier that says where. */
export interface PreparedAnnexes {
  readonly dossier: DossierDocument;
  readonly sheets: readonly PlacedSheet[];
  /** Pages of the dossier before the first page of annexes. */
  readonly before: number;
  /** Whether pages of foreign PDFs are among them: what is drawn there cannot be vouched for as PDF/A. */
  readonly foreignPdf: boolean;
}

/**
 * Looks at the files enclosed, deals them out to pages and puts what comes of it into the dossier, so that every page
 * is counted before anything is laid out. `paths`: where the files lie, by SHA-256; `pause` may throw to stop.
 */
export async function prepareAnnexes(
  setting: Setting,
  dossier: DossierDocument,
  paths: Readonly<Record<string, string>>,
  pause: () => Promise<void>,
): Promise<PreparedAnnexes> {
  const inspected = await inspectAnnexes(dossier.enclosed ?? [], paths, pause);
  const printable = inspected.filter((one) => one.kind === 'printable');
  const sheets = placeSheets(printable);
  const outcomes = inspected.map((one) => outcomeOf(one, sheets));
  // The numbers of pages stand in the contents and in the list, where they could move a line to the next page.
  let before = 0;
  let placed = withAnnexPages(dossier, outcomes, before);
  if (sheets.length > 0) {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const counted = pagesBeforeAnnexes(setting, placed);
      if (counted === before) break;
      before = counted;
      placed = withAnnexPages(dossier, outcomes, before);
    }
  }
  return { dossier: placed, sheets, before, foreignPdf: printable.some(({ origin }) => origin === 'pdf') };
}

function outcomeOf(one: InspectedFile, sheets: readonly PlacedSheet[]): AnnexOutcome {
  if (one.kind === 'listed') return one;
  return { kind: 'printed', number: one.number, sheets: sheets.filter(({ annex }) => annex === one.number) };
}
