import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import type { Faces, FontFiles } from '../fonts.ts';
import { assemble } from './assemble.ts';
import { lineBreaker } from './break-lines.ts';
import { appearance } from './set-text.ts';
import { page, textHeight, type } from './look.ts';
import type { Piece, Setting } from './pieces.ts';
import { planPages, type PlannedPage } from './plan-pages.ts';
import { runningFoot, runningHead } from './running.ts';
import { setChapter } from './set-chapter.ts';
import { setContents, setCover } from './set-front.ts';

/** A text that goes on over a page end gets the space of a row there, which the plan does not count; and rounding. */
const slack = 10;

/**
 * Lays a dossier out and returns the finished PDF. The same dossier gives the same bytes: the dates in the file
 * are the dossier's own. Nothing but the three fonts is read, and nothing is fetched.
 */
export async function renderPdf(dossier: DossierDocument, faces: Faces, fonts: FontFiles): Promise<Buffer> {
  const setting: Setting = { breaker: lineBreaker(faces, dossier.language), language: dossier.language };
  const definition = definitionOf(setting, dossier);
  const allowed = new Set<string>(Object.values(fonts));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts({
    Sans: { normal: fonts.regular, bold: fonts.bold },
    Title: { normal: fonts.title, bold: fonts.title },
  });
  return pdfmake.createPdf(definition).getBuffer();
}

/** The pages of a dossier as planned; pdfmake breaks where the plan says, and nowhere else. */
export function planDossier(setting: Setting, dossier: DossierDocument): PlannedPage[] {
  const pieces: Piece[] = [
    ...setCover(setting, dossier),
    ...setContents(setting, dossier),
    ...dossier.chapters.flatMap((chapter) => setChapter(setting, chapter)),
  ];
  return planPages(pieces, textHeight - slack);
}

function definitionOf(setting: Setting, dossier: DossierDocument): TDocumentDefinitions {
  const { meta } = dossier;
  // Midnight UTC of the day printed: no clock and no time zone in the file.
  const made = new Date(`${meta.generatedOn}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    version: '1.7',
    language: dossier.language,
    displayTitle: true,
    defaultStyle: appearance(type.body),
    info: {
      title: `${meta.title} · ${meta.enterprise}`,
      author: meta.enterprise,
      subject: meta.subtitle,
      keywords: `sha256:${meta.canonicalSha256}`,
      creator: `Readiness Desk ${meta.appVersion}`,
      producer: 'pdfmake',
      creationDate: made,
      modDate: made,
    },
    header: runningHead(setting, dossier),
    footer: runningFoot(setting, dossier),
    content: assemble(planDossier(setting, dossier)),
  };
}
