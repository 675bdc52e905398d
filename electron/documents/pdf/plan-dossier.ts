import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import type { Faces } from '../fonts.ts';
import { setAnnexPages } from './annexes/set-annexes.ts';
import { lineBreaker } from './break-lines.ts';
import { textHeight } from './look.ts';
import type { Piece, Setting } from './pieces.ts';
import { planPages, type PlannedPage } from './plan-pages.ts';
import { setChapter } from './set-chapter.ts';
import { setContents, setCover } from './set-front.ts';

/** A text that goes on over a page end gets the space of a row there, which the plan does not count; and rounding. */
const slack = 10;

/** What the texts of a dossier are measured and broken with. */
export function settingOf({ language }: DossierDocument, faces: Faces): Setting {
  return { breaker: lineBreaker(faces, language), language };
}

/** The pages of a dossier as planned; they are painted so. */
export function planDossier(setting: Setting, dossier: DossierDocument): PlannedPage[] {
  const { chapters, annexPages } = dossier;
  const pieces: Piece[] = [
    ...beforeAnnexes(setting, dossier),
    ...(annexPages === undefined ? [] : setAnnexPages(setting, annexPages)),
    ...chapters.slice(-1).flatMap((chapter) => setChapter(setting, chapter)),
  ];
  return planPages(pieces, textHeight - slack);
}

/** How many pages come before the first page of annexes. */
export function pagesBeforeAnnexes(setting: Setting, dossier: DossierDocument): number {
  return planPages(beforeAnnexes(setting, dossier), textHeight - slack).length;
}

/** All but the closing chapter, which annexes come before. */
function beforeAnnexes(setting: Setting, dossier: DossierDocument): Piece[] {
  return [
    ...setCover(setting, dossier),
    ...setContents(setting, dossier),
    ...dossier.chapters.slice(0, -1).flatMap((chapter) => setChapter(setting, chapter)),
  ];
}
