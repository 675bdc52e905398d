import type { Block, Chapter, DossierDocument, TableRow } from '../../assessments/dossier/dossier.ts';
import { answer } from './changed-dossier.ts';
import { madeDossier } from './made-dossier.ts';

/** 300 letters no line has room for. */
export const endlessWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(9).slice(0, 300);
/** A name as long as a name may be. */
export const longName = '江西省赣州市章贡区精密电机与智能装备（示范）有限公司'.repeat(9).slice(0, 200);
/** 20,000 characters without a place to break, of either script. */
export const unbroken = {
  han: '设备台账与现场一致'.repeat(2223).slice(0, 20_000),
  latin: 'x7'.repeat(10_000),
};
/** Marks wherever a line may end, and nothing but marks. */
export const marked = '甲，乙。丙、（丁）《戊》“己”！庚；【辛】：壬？癸……子——丑'.repeat(40);
const onlyMarks = '，。、；：？！）】》”’……——（【《“‘'.repeat(30);

const wide = (text: string, rest: readonly string[] = []): TableRow => ({
  kind: 'row',
  cells: [{ text }, ...[0, 1, 2].map((place) => ({ text: rest[place] ?? '1' }))],
});

const columns = [30, 25, 20, 25].map((width, place) => ({
  title: `栏目${place + 1}`,
  unit: place === 2 ? '分' : null,
  align: place === 2 ? ('end' as const) : ('start' as const),
  width,
}));

const heading = (place: number, text = `第${place}个标题`): Block => ({
  kind: 'heading',
  level: place % 3 === 0 ? 1 : 2,
  number: place % 2 === 0 ? `（${place}）` : null,
  text,
  aside: place % 5 === 0 ? '附注' : null,
});

/** Headings with texts of all heights below, so that some would fall on the foot of a page. */
const manyHeadings: readonly Block[] = Array.from({ length: 90 }, (_, place): readonly Block[] => [
  heading(place),
  ...(place % 7 === 0 ? [heading(place + 1000)] : []),
  place % 4 === 3
    ? {
        kind: 'table',
        title: '表',
        columns,
        rows: Array.from({ length: 1 + (place % 9) }, () => wide('内容')),
      }
    : { kind: 'paragraph', text: '本段说明现场情况。'.repeat(1 + ((place * 13) % 60)), tone: 'plain' },
]).flat();

const chapter = (id: string, blocks: readonly Block[]): Chapter => ({
  id,
  number: '六、',
  title: `极端内容（${id}）`,
  summary: '行高、词长、表长',
  aside: null,
  look: 'chapter',
  blocks,
});

/** Everything a page could break on, in one dossier. */
export const extremeDossier: DossierDocument = {
  ...madeDossier,
  meta: {
    ...madeDossier.meta,
    enterprise: longName,
    running: { ...madeDossier.meta.running, enterprise: longName, title: `${longName}申报材料` },
  },
  cover: { ...madeDossier.cover, enterprise: longName },
  chapters: [
    ...madeDossier.chapters
      .slice(0, -1)
      .map((one) => (one.id === 'answers' ? { ...one, blocks: one.blocks.map(withLongAnswers) } : one)),
    chapter('rows', [
      {
        kind: 'table',
        title: '五百行',
        columns,
        rows: Array.from({ length: 500 }, (_, place) =>
          wide(`第${place + 1}行`, [`${place}`, `${place * 7}.5`]),
        ),
      },
    ]),
    chapter('words', [
      heading(1, longName),
      heading(2, endlessWord),
      { kind: 'paragraph', text: endlessWord, tone: 'plain' },
      { kind: 'callout', title: endlessWord, text: `${endlessWord} ${longName}` },
      {
        kind: 'table',
        title: '长词',
        columns,
        rows: [
          { kind: 'band', text: endlessWord, aside: endlessWord },
          wide(endlessWord, [longName, '123456789'.repeat(12), endlessWord]),
          { kind: 'note', label: '说明', text: endlessWord },
        ],
      },
      {
        kind: 'form',
        groups: [
          {
            title: longName,
            rows: [
              [
                { label: endlessWord.slice(0, 60), value: endlessWord },
                { label: '名称', value: longName },
              ],
            ],
          },
        ],
      },
      { kind: 'notes', items: [endlessWord, longName, marked] },
      { kind: 'paragraph', text: marked, tone: 'plain' },
      { kind: 'paragraph', text: onlyMarks, tone: 'quiet' },
    ]),
    chapter('headings', manyHeadings),
    ...madeDossier.chapters.slice(-1),
  ],
};

function withLongAnswers(block: Block): Block {
  if (block.kind !== 'answers') return block;
  const items = [
    answer({ number: '1.1', answer: unbroken.han, note: endlessWord }),
    answer({ number: '1.2', note: unbroken.latin }),
    answer({ number: '1.3', prompt: longName, answer: marked, doubts: [endlessWord], annexes: '附件 1、2' }),
  ];
  return { ...block, sections: block.sections.map((section) => ({ ...section, items })) };
}
