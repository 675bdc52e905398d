import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { colour, mm, page, textWidth, type } from './look.ts';
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
          margin: [page.left, mm(14.5), page.right, 0],
          stack: [
            {
              columns: [
                { width: leftRoom, ...lineNode(setting, left, { ...type.tiny, color: colour.mid }) },
                { width: markRoom, ...lineNode(setting, mark, markStyle) },
                {
                  width: '*',
                  ...lineNode(setting, right, { ...type.tiny, color: colour.mid }),
                  alignment: 'right',
                },
              ],
            },
            { ...ruleNode(textWidth, 0.4, colour.rule), margin: [0, 4, 0, 0] },
          ],
        };
}

/** The foot of every page, the cover included: fingerprint, page of pages, edition and date. */
export function runningFoot(setting: Setting, dossier: DossierDocument): DynamicContent {
  const { running } = dossier.meta;
  const side = (textWidth - 110) / 2;
  const edition = setting.breaker.fit(running.edition, type.tiny, side);
  const fingerprint = setting.breaker.fit(running.fingerprint, type.tiny, side);
  return (number, count): Content => ({
    margin: [page.left, mm(10), page.right, 0],
    columns: [
      { width: side, ...lineNode(setting, fingerprint, type.tiny), margin: [0, 1.7, 0, 0] },
      {
        width: 110,
        ...lineNode(setting, pageOf(setting, number, count), { ...type.tiny, size: 9, color: colour.mid }),
        alignment: 'center',
      },
      { width: side, ...lineNode(setting, edition, type.tiny), alignment: 'right', margin: [0, 1.7, 0, 0] },
    ],
  });
}

function pageOf(setting: Setting, number: number, count: number): string {
  return setting.language === 'en' ? `Page ${number} of ${count}` : `第 ${number} 页　共 ${count} 页`;
}
