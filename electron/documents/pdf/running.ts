import type { Column, Content, DynamicBackground, DynamicContent } from 'pdfmake/interfaces.js';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { colour, leftOf, mm, page, textWidth, type } from './look.ts';
import type { Setting } from './pieces.ts';
import { lineNode, ruleNode } from './set-text.ts';

/** The head of every page but the cover: whose dossier it is (and that it is a sample), which dossier it is. */
export function runningHead(setting: Setting, dossier: DossierDocument): DynamicContent {
  const { running } = dossier.meta;
  const mark = running.sampleMark ?? '';
  const markStyle = { ...type.tiny, color: colour.accent };
  const markRoom = mark === '' ? 0 : setting.breaker.width(mark, markStyle) + 8;
  const right = setting.breaker.fit(running.title, type.tiny, textWidth * 0.45);
  const rightRoom = setting.breaker.width(right, type.tiny) + 6;
  const left = setting.breaker.fit(running.enterprise, type.tiny, textWidth - markRoom - rightRoom - 12);
  const leftRoom = setting.breaker.width(left, type.tiny) + 6;
  return (number): Content =>
    number === 1
      ? ''
      : {
          margin: [leftOf(number), mm(14.5), 0, 0],
          stack: [
            {
              columns: [
                { width: leftRoom, ...lineNode(setting, left, { ...type.tiny, color: colour.mid }) },
                { width: markRoom, ...lineNode(setting, mark, markStyle) },
                {
                  width: textWidth - leftRoom - markRoom,
                  ...lineNode(setting, right, { ...type.tiny, color: colour.mid }),
                  alignment: 'right',
                },
              ],
            },
            { ...ruleNode(textWidth, 0.4, colour.rule), margin: [0, 4, 0, 0] },
          ],
        };
}

/**
 * Where the cross-page seal goes: two short lines at the outer edge of the front of every sheet, as far apart as a seal
 * is wide, with the word between them. Nothing on the backs, which the seal does not reach.
 */
export function sealMarks(setting: Setting, dossier: DossierDocument): DynamicBackground | undefined {
  const { crossSeal } = dossier.meta;
  if (crossSeal === undefined) return undefined;
  const top = page.height / 2 - sealSide / 2;
  const right = page.width - mm(6);
  const style = { ...type.tiny, size: 6.5 };
  return (number): Content =>
    number % 2 === 0
      ? ''
      : [
          {
            absolutePosition: { x: right, y: top },
            canvas: [0, sealSide].map((y) => ({
              type: 'line' as const,
              x1: 0,
              y1: y,
              x2: mm(6),
              y2: y,
              lineWidth: 0.5,
              lineColor: colour.rule,
              dash: { length: 2, space: 1.6 },
            })),
          },
          {
            absolutePosition: { x: right - 2, y: top + sealSide / 2 - style.size },
            ...lineNode(setting, crossSeal, style),
          },
        ];
}

/** Company seals are 38 to 42 mm across. */
const sealSide = mm(42);

/**
 * The foot of every page, the cover included: page of pages on the outer edge (GB/T 9704-2012, 7.5), the fingerprint
 * on the binding edge, edition and date between them.
 */
export function runningFoot(setting: Setting, dossier: DossierDocument): DynamicContent {
  const { running } = dossier.meta;
  const side = 132;
  const middle = textWidth - 2 * side;
  const edition = setting.breaker.fit(running.edition, type.tiny, middle);
  const fingerprint = setting.breaker.fit(running.fingerprint, type.tiny, side);
  const low = [0, 1.7, 0, 0] as [number, number, number, number];
  return (number, count): Content => {
    const outer = number % 2 === 1 ? 'right' : 'left';
    const numbers: Column = {
      width: side,
      ...lineNode(setting, pageOf(setting, number, count), { ...type.tiny, size: 9, color: colour.mid }),
      alignment: outer,
    };
    const inner: Column = {
      width: side,
      ...lineNode(setting, fingerprint, type.tiny),
      alignment: outer === 'right' ? 'left' : 'right',
      margin: low,
    };
    const between: Column = {
      width: middle,
      ...lineNode(setting, edition, type.tiny),
      alignment: 'center',
      margin: low,
    };
    return {
      margin: [leftOf(number), mm(10), 0, 0],
      columns: outer === 'right' ? [inner, between, numbers] : [numbers, between, inner],
    };
  };
}

function pageOf(setting: Setting, number: number, count: number): string {
  return setting.language === 'en' ? `Page ${number} of ${count}` : `第 ${number} 页　共 ${count} 页`;
}
