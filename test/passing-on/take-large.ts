import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Pack } from '../../assessments/pack/pack.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { placeIn } from '../services/place.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { writeStore } from '../../electron/services/workplace.ts';
import { createImports } from '../../electron/services/passing-on/imports.ts';
import { addFile, exportTo, inProcess, takeFile, type TestDesk } from './desks.ts';

/**
 * A process of its own that writes or takes in a large file, so that its time and memory can be measured apart:
 * `make FOLDER FILE ANSWERS FILES` or `take FOLDER FILE`. Prints what it needed as one line of JSON.
 */
const [what = '', folder = '', file = '', answers = '0', files = '0'] = process.argv.slice(2);

const [section] = tinyPack.sections;
const [question] = section?.questions ?? [];
if (section === undefined || question === undefined) throw new Error('no question');
const many: Pack = {
  ...tinyPack,
  id: 'many',
  sections: [
    {
      ...section,
      questions: Array.from({ length: 2000 }, (_, number) => ({ ...question, id: `question-${number + 1}` })),
    },
  ],
  scoring: undefined,
  ladders: [],
  sets: undefined,
};

mkdirSync(folder, { recursive: true });
const place = placeIn(folder, [many]);
const desk: TestDesk = {
  folder,
  place,
  imports: createImports({ place, dataFolder: folder, spawn: inProcess }),
};
const started = performance.now();
if (what === 'make') {
  const enterprise = createEnterprise(place, { name: '大厂' });
  const assessment = startAssessment(place, {
    enterpriseId: enterprise.id,
    title: '大评估',
    packIds: ['many'],
  });
  writeStore(place, () => {
    for (let number = 1; number <= Number(answers); number += 1) {
      saveAnswer(place, {
        assessmentId: assessment.id,
        slot: `q:many/question-${number}`,
        answer: { response: { kind: 'choice', option: 'mid' }, note: `说明 ${number}`, flagged: false },
      });
    }
  });
  for (let number = 1; number <= Number(files); number += 1) {
    await addFile(desk, {
      enterpriseId: enterprise.id,
      assessmentId: assessment.id,
      slot: `q:many/question-${number}`,
      name: path.basename(`证明 ${number}.bin`),
      bytes: randomBytes(400_000),
    });
  }
  await exportTo(desk, { file });
} else {
  await takeFile(desk, file);
}
const seconds = (performance.now() - started) / 1000;
const mostMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ seconds, mostMegabytes })}\n`);
place.store.db.close();
