import type { AnswerItem, Block, DossierDocument } from '../../assessments/dossier/dossier.ts';
import { madeDossier } from './made-dossier.ts';

/** The hand-made dossier with other answers in its chapter of answers. */
export function withAnswers(items: readonly AnswerItem[]): DossierDocument {
  return changeBlocks((block) =>
    block.kind === 'answers'
      ? { ...block, sections: [{ title: '一、数字化基础', aside: null, items }] }
      : block,
  );
}

/** The hand-made dossier with every block passed through `change`. */
export function changeBlocks(change: (block: Block) => Block): DossierDocument {
  return {
    ...madeDossier,
    chapters: madeDossier.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(change) })),
  };
}

/** One plain answer with parts replaced. */
export function answer(changed: Partial<AnswerItem> = {}): AnswerItem {
  return {
    number: '1.1',
    prompt: '生产与办公网络覆盖情况',
    status: 'answered',
    answer: '车间办公区全覆盖',
    reason: null,
    points: '3 / 3',
    flagged: false,
    doubts: [],
    note: null,
    annexes: null,
    ...changed,
  };
}
