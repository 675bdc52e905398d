import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import type { Faces, FontFiles, OwnFace } from '../fonts.ts';
import type { ArchivePart } from './archive/xmp.ts';
import { assemble, marginsOf } from './assemble.ts';
import { appearance } from './set-text.ts';
import { type } from './look.ts';
import type { Setting } from './pieces.ts';
import { planDossier, settingOf } from './plan-dossier.ts';
import { runningFoot, runningHead, sealMarks } from './running.ts';

/**
 * Lays a dossier out and returns the PDF by the rules of a part of PDF/A; `sealPdf` finishes it. The same dossier
 * gives the same bytes: the dates in the file are the dossier's own. Nothing but the three fonts and the profile of
 * the colours is read, and nothing is fetched.
 */
export async function renderPdf(
  dossier: DossierDocument,
  faces: Faces,
  fonts: FontFiles,
  archive: ArchivePart = 'PDF/A-3b',
): Promise<Buffer> {
  const setting = settingOf(dossier, faces);
  const definition = definitionOf(setting, dossier, archive);
  // A font of the user's is only named where it could be opened.
  const text = faces.regular.own?.source;
  const title = faces.title.own?.source;
  const allowed = new Set([fonts.regular, fonts.bold, fonts.title, text?.[0], title?.[0]]);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts({
    Sans: { normal: fonts.regular, bold: fonts.bold },
    Title: { normal: fonts.title, bold: fonts.title },
    ...(text === undefined ? {} : { OwnText: { normal: sourceOf(text) } }),
    ...(title === undefined ? {} : { OwnTitle: { normal: sourceOf(title) } }),
  });
  return pdfmake.createPdf(definition).getBuffer();
}

/** pdfmake hands a list on as file and name of the font in it, which its types do not say. */
function sourceOf(source: OwnFace['source']): string {
  return [...source] as unknown as string;
}

function definitionOf(
  setting: Setting,
  dossier: DossierDocument,
  archive: ArchivePart,
): TDocumentDefinitions {
  const { meta } = dossier;
  // Midnight UTC of the day printed: no clock and no time zone in the file.
  const made = new Date(`${meta.generatedOn}T00:00:00Z`);
  const marks = sealMarks(setting, dossier);
  return {
    pageSize: 'A4',
    pageMargins: marginsOf(1),
    version: archive === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: archive,
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
    ...(marks === undefined ? {} : { background: marks }),
    header: runningHead(setting, dossier),
    footer: runningFoot(setting, dossier),
    content: assemble(planDossier(setting, dossier)),
  };
}
