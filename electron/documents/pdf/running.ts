import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { numberGap } from '../../../assessments/dossier/running-title.ts';
import { colour, mm, page, textWidth, type } from './look.ts';
import { stack, type Align, type LineNode, type Node } from './paint/nodes.ts';
import type { Setting } from './pieces.ts';
import { lineNode, ruleNode } from './set-text.ts';

/** What stands on a page besides the text of the dossier, `undefined` where nothing does. */
export type Running = (number: number, count: number) => Node | undefined;

/**
 * The head of every page but the cover: whose dossier it is (and that it is a sample), which dossier it is. Name and
 * title are cut where they do not fit beside one another; the number never is, since it tells whose a loose page is.
 */
export function runningHead(setting: Setting, dossier: DossierDocument): Running {
  const { running } = dossier.meta;
  const mark = running.sampleMark ?? '';
  const markStyle = { ...type.tiny, color: colour.accent };
  const markRoom = mark === '' ? 0 : setting.breaker.width(mark, markStyle) + 8;
  const number = numberGap(dossier.language) + running.reference;
  const widthOf = (text: string) => setting.breaker.width(text, type.tiny);
  const room = textWidth - markRoom - widthOf(number) - 14;
  const titleRoom = Math.max(room / 2, room - widthOf(running.enterprise));
  const right = setting.breaker.fit(running.title, type.tiny, titleRoom) + number;
  const left = setting.breaker.fit(running.enterprise, type.tiny, room + widthOf(number) - widthOf(right));
  const leftRoom = widthOf(left) + 6;
  const columns: Node = {
    kind: 'columns',
    columns: [
      { width: leftRoom, node: lineNode(setting, left, { ...type.tiny, color: colour.mid }) },
      { width: markRoom, node: lineNode(setting, mark, markStyle) },
      {
        width: textWidth - leftRoom - markRoom,
        node: { ...lineNode(setting, right, { ...type.tiny, color: colour.mid }), align: 'right' },
      },
    ],
  };
  const head = stack([columns, { ...ruleNode(textWidth, 0.4, colour.rule), margin: [0, 4, 0, 0] }]);
  return (number) => (number === 1 ? undefined : head);
}

/**
 * Where the cross-page seal goes: two short lines at the outer edge of the front of every sheet, as far apart as a seal
 * is wide, with the word between them. Nothing on the backs, which the seal does not reach.
 */
export function sealMarks(setting: Setting, dossier: DossierDocument): Running {
  const { crossSeal } = dossier.meta;
  if (crossSeal === undefined) return () => undefined;
  const top = page.height / 2 - sealSide / 2;
  const right = page.width - mm(6);
  const style = { ...type.tiny, size: 6.5 };
  const pinned = (x: number, y: number, node: Node): Node => ({
    kind: 'pinned',
    at: { x, y },
    width: mm(6) + 2,
    node,
  });
  const ends = [0, sealSide].map((y): Node =>
    pinned(right, top + y, { ...ruleNode(mm(6), 0.5, colour.rule), dash: [2, 1.6] }),
  );
  const word = pinned(right - 2, top + sealSide / 2 - style.size, lineNode(setting, crossSeal, style));
  const marks = stack([...ends, word]);
  return (number) => (number % 2 === 0 ? undefined : marks);
}

/** Company seals are 38 to 42 mm across. */
const sealSide = mm(42);

/**
 * The foot of every page, the cover included: page of pages on the outer edge (GB/T 9704-2012, 7.5), the fingerprint
 * on the binding edge, edition and date between them.
 */
export function runningFoot(setting: Setting, dossier: DossierDocument): Running {
  const { running } = dossier.meta;
  const side = 132;
  const middle = textWidth - 2 * side;
  const edition = setting.breaker.fit(running.edition, type.tiny, middle);
  const fingerprint = setting.breaker.fit(running.fingerprint, type.tiny, side);
  const line = (text: string, align: Align): LineNode => ({
    ...lineNode(setting, text, type.tiny),
    align,
    margin: [0, 1.7, 0, 0],
  });
  return (number, count) => {
    const outer = number % 2 === 1 ? 'right' : 'left';
    const style = { ...type.tiny, size: 9, color: colour.mid };
    const numbers: LineNode = { ...lineNode(setting, pageOf(setting, number, count), style), align: outer };
    const inner = line(fingerprint, outer === 'right' ? 'left' : 'right');
    const [left, right] = outer === 'right' ? [inner, numbers] : [numbers, inner];
    return {
      kind: 'columns',
      columns: [
        { width: side, node: left },
        { width: middle, node: line(edition, 'center') },
        { width: side, node: right },
      ],
    };
  };
}

function pageOf(setting: Setting, number: number, count: number): string {
  return setting.language === 'en' ? `Page ${number} of ${count}` : `第 ${number} 页　共 ${count} 页`;
}
