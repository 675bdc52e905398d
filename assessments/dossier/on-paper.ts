import { paperText as text } from './paper-text.ts';
import type { DossierDocument } from './dossier.ts';
import { say } from '../text/say.ts';

/** What the user wants on paper besides what the dossier states. */
export interface PaperWishes {
  /** Marks for the cross-page seal (骑缝章) at the outer edge of the sheets, and a line that says so. */
  readonly crossSeal?: boolean | undefined;
  /** Who prepared it, on the cover; empty texts are left out. */
  readonly preparedBy?: { readonly organisation: string; readonly author: string } | undefined;
}

/** The dossier as it is wanted on paper. What it states, and so its fingerprint, stays as it is. */
export function onPaper(dossier: DossierDocument, wishes: PaperWishes): DossierDocument {
  const prepared = wishes.preparedBy === undefined ? dossier : withPreparedBy(dossier, wishes.preparedBy);
  return wishes.crossSeal === true ? withCrossSeal(prepared) : prepared;
}

function withPreparedBy(
  dossier: DossierDocument,
  { organisation, author }: Required<PaperWishes>['preparedBy'] & object,
): DossierDocument {
  const names = [organisation.trim(), author.trim()].filter((name) => name !== '');
  if (names.length === 0) return dossier;
  const { cover, language } = dossier;
  const fact = {
    label: say(text.preparedBy, language),
    value: names.join(language === 'zh-CN' ? '　' : ', '),
    aside: null,
  };
  return { ...dossier, cover: { ...cover, facts: [...cover.facts, fact] } };
}

function withCrossSeal(dossier: DossierDocument): DossierDocument {
  const { language, meta, contents } = dossier;
  if (meta.crossSeal !== undefined) return dossier;
  // Among the notes, not below the declaration: that page is full, and the line would stand alone on the next.
  return {
    ...dossier,
    meta: { ...meta, crossSeal: say(text.crossSeal, language) },
    contents: { ...contents, notes: [...contents.notes, say(text.crossSealLine, language)] },
  };
}
