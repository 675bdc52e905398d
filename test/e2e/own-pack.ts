import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newPack } from '../../electron/cli/new-pack.ts';

export const ownPackId = 'workshop-check';

/** A text of a questionnaire's file and what stands in its place. */
export type PackChange = readonly [file: string, from: string, to: string];

/** Edition 1.1: one question more, one fewer, one with another wording, points and an option that is gone. */
export const newerEdition: readonly PackChange[] = [
  ['pack.yaml', "edition: '1.0'", "edition: '1.1'"],
  ['01-workshop.yaml', '- id: backup', '- id: labels'],
  ['01-workshop.yaml', '图纸和订单有备份吗？', '物料有标签吗？'],
  ['01-workshop.yaml', '车间数字化有计划吗？', '车间数字化有书面计划吗？'],
  ['01-workshop.yaml', '- id: talked', '- id: drafted'],
  ['01-workshop.yaml', 'points: 2', 'points: 1'],
];

/** Two faults: a text that is missing, and a question nobody knows. */
export const brokenPack: readonly PackChange[] = [
  [
    '01-workshop.yaml',
    '    why: { zh-CN: 有计划，钱才花在要紧处。, en: With a plan the money goes where it matters. }\n',
    '',
  ],
  ['pack.yaml', 'children: [{ question: plan }]', 'children: [{ question: plans }]'],
];

/**
 * Writes the questionnaire its author starts from into `folder`, in place of what is there, with texts replaced; each of
 * them must be there.
 */
export function writeOwnPack(folder: string, changes: readonly PackChange[] = []): void {
  rmSync(folder, { recursive: true, force: true });
  newPack({ folder, id: ownPackId, title: '车间自查', language: 'zh-CN' });
  for (const [name, from, to] of changes) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    writeFileSync(
      file,
      text.replace(from, () => to),
    );
  }
}
