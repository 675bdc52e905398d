import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { built, type Unbuilt } from '../../electron/documents/dossier-source.ts';
import { writeDossier, type DossierJob } from '../../electron/documents/write-dossier.ts';
import { fileStates } from '../../electron/evidence/file-state.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { dossierOrder, dossierSource } from '../../electron/services/dossier.ts';
import { a4, madeJpeg, madePdf } from '../documents/annex-files.ts';
import { fontFiles } from '../documents/fonts.ts';
import { openShelf } from '../evidence/shelf.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { newAssessment, newFolder, placeIn, removeFolders } from './place.ts';

const run = promisify(execFile);
afterEach(removeFolders);

test('a photo behind an answer and a paper of the application are printed in the dossier', async () => {
  const home = newFolder();
  const { place, add } = openShelf(home, placeIn(home, [tinyPack], [tiny()]));
  const { assessmentId, enterpriseId } = newAssessment(place);
  const question = tinyPack.sections[0]?.questions[0]?.id ?? '';
  await add(madeJpeg(), '车间.jpg', {
    enterpriseId,
    link: { assessmentId, slot: `q:${tinyPack.id}/${question}` },
  });
  const paper = await add(await madePdf([a4, a4]), '营业执照.pdf', { enterpriseId });
  const conditions = ['honest', 'staff', 'conditions', 'region', 'eligibility', 'small'];
  saveApplication(place, {
    assessmentId,
    programmeId: 'tiny',
    application: {
      ...emptyApplication,
      budget: {
        lines: [{ id: 'a', class: 'software', name: '系统', amountFen: 100, note: '' }],
        sources: [{ id: 's', kind: 'own', name: '', amountFen: 100 }],
        earlier: [],
      },
      attachments: { licence: [paper.evidence.id] },
      reasons: {
        'profile-doubtful:name': '执照上就是这个名称',
        ...Object.fromEntries(conditions.map((id) => [`condition-open:${id}`, '待补'])),
      },
    },
  });
  const order = { assessmentId, language: 'zh-CN', programmeId: 'tiny', appVersion: '1' } as const;
  const source = dossierSource(place, { ...order, stateOf: fileStates(home) });
  const target = path.join(home, '申报材料.pdf');
  const job = dossierOrder(source, { target, fonts: fontFiles, dataFolder: home });
  const { pages } = await writeDossier(
    { ...built<DossierJob>(job as Unbuilt<DossierJob>), format: 'pdf' },
    () => undefined,
  );
  const { stdout } = await run('pdftotext', ['-raw', target, '-']);
  const read = stdout.split('\f');
  const at = read.findIndex((page) => page.includes('Foreign page 1'));
  expect(read[at]).toContain('附件 1 第 1 页');
  expect(read[at + 1]).toMatch(/附件 1 第 2 页[^]*Foreign page 2|Foreign page 2[^]*附件 1 第 2 页/);
  expect(read[at + 2]).toContain('附件 2 第 1 页');
  expect(pages).toBe(at + 4);
  const images = await run('pdfimages', ['-list', '-f', String(at + 3), '-l', String(at + 3), target]);
  expect(images.stdout).toMatch(/image\s+64\s+48\s+gray/);
});
