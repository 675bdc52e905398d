import { say } from '../text/say.ts';
import { annexText as text } from './annex-text.ts';
import type { Block, DossierDocument } from './dossier.ts';

/**
 * The dossier as a writer says it that prints no annexes: above the list of files enclosed it says where they are to
 * be found. Unchanged where nothing is enclosed.
 */
export function withAnnexesBeside(dossier: DossierDocument): DossierDocument {
  const { enclosed = [], language } = dossier;
  if (enclosed.length === 0) return dossier;
  const where: Block = { kind: 'paragraph', text: say(text.beside, language), tone: 'quiet' };
  return {
    ...dossier,
    chapters: dossier.chapters.map((chapter) => {
      const list = chapter.blocks.findLastIndex(({ kind }) => kind === 'table');
      return chapter.id === 'annexes' && list >= 0
        ? { ...chapter, blocks: chapter.blocks.toSpliced(list, 0, where) }
        : chapter;
    }),
  };
}
