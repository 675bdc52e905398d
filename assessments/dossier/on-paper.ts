import { paperText as text } from './paper-text.ts';
import type { Chapter, DossierDocument } from './dossier.ts';
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
  const { language, meta } = dossier;
  if (meta.crossSeal !== undefined) return dossier;
  const line = {
    kind: 'paragraph' as const,
    text: say(text.crossSealLine, language),
    tone: 'quiet' as const,
  };
  return {
    ...dossier,
    meta: { ...meta, crossSeal: say(text.crossSeal, language) },
    chapters: dossier.chapters.map((chapter): Chapter =>
      chapter.look === 'declaration' ? { ...chapter, blocks: [...chapter.blocks, line] } : chapter,
    ),
  };
}
