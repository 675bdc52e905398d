import type { PDFDocument } from '@cantoo/pdf-lib';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import type { Faces } from '../fonts.ts';
import type { ArchivePart } from './archive/xmp.ts';
import { assemble } from './assemble.ts';
import { leftOf, mm, page, textWidth } from './look.ts';
import type { Node } from './paint/nodes.ts';
import { paintDocument, type Page } from './paint/paint-document.ts';
import { planDossier, settingOf } from './plan-dossier.ts';
import { runningFoot, runningHead, sealMarks } from './running.ts';

/**
 * Lays a dossier out by the rules of a part of PDF/A; `sealPdf` finishes it. The same dossier gives the same pages.
 * Nothing is read but the fonts, and nothing is fetched.
 */
export async function renderPdf(
  dossier: DossierDocument,
  faces: Faces,
  archive: ArchivePart = 'PDF/A-3b',
): Promise<PDFDocument> {
  const setting = settingOf(dossier, faces);
  const planned = planDossier(setting, dossier);
  const marks = sealMarks(setting, dossier);
  const head = runningHead(setting, dossier);
  const foot = runningFoot(setting, dossier);
  const bodies = planned.map(assemble);
  const pages = bodies.map((body, index): Page => {
    const number = index + 1;
    const x = leftOf(number);
    const at = (node: Node | undefined, y: number) =>
      node === undefined ? [] : [{ node, x, y, width: textWidth }];
    return {
      placed: [
        ...at(marks(number, bodies.length), 0),
        { node: body, x, y: page.top, width: textWidth },
        ...at(head(number, bodies.length), mm(14.5)),
        ...at(foot(number, bodies.length), page.height - page.bottom + mm(10)),
      ],
    };
  });
  return paintDocument({
    pages,
    faces,
    archive,
    language: dossier.language,
  });
}
