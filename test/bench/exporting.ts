import { statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ask, longestSilence } from '../e2e/ask.ts';
import { dropFolder, endDesk, newFolder, openDesk } from '../e2e/desk.ts';
import { goTo } from '../e2e/steps.ts';
import { within, type Measurement } from './measure.ts';

/** The questionnaires whose dossier, with all that belongs to it, comes to about 21 pages. */
const packIds = ['sme-digital-2024', 'industrial-security'];

const starts = 3;
const warm = 6;

/**
 * A dossier exported by the real app, from the request to the file that was read back: the first one after the start and
 * later ones, against their limits; how long the main process was silent meanwhile; and the size of the file.
 */
export async function measureExporting(): Promise<readonly Measurement[]> {
  const folder = newFolder();
  const file = path.join(folder, 'dossier.pdf');
  const first: number[] = [];
  const later: number[] = [];
  const silence: number[] = [];
  let assessmentId = '';
  let pages = 0;
  try {
    for (let start = 0; start < starts; start += 1) {
      const desk = await openDesk({ folder, saveAs: file });
      try {
        if (assessmentId === '') assessmentId = await shortAssessment(desk.page);
        // A user looks at the page before the button is pressed.
        await goTo(desk.page, { screen: 'dossier', assessmentId });
        await desk.page.waitForTimeout(3000);
        for (let run = 0; run <= warm; run += 1) {
          const made = await exported(desk.page, assessmentId);
          ({ pages } = made);
          (run === 0 ? first : later).push(made.ms);
        }
        const { gapMs } = await longestSilence(desk.page, () => exported(desk.page, assessmentId));
        silence.push(gapMs);
      } finally {
        await endDesk(desk);
      }
    }
    const kilobytes = Math.round(statSync(file).size / 1024);
    return [
      within(
        `a dossier of ${pages} pages (${kilobytes} KB) is exported, the first after a start`,
        first,
        1200,
        'ms',
      ),
      within(`a dossier of ${pages} pages is exported, later ones`, later, 400, 'ms'),
      within('the main process is silent while a dossier is exported', silence, 50, 'ms'),
    ];
  } finally {
    dropFolder(folder);
  }
}

async function shortAssessment(page: Page): Promise<string> {
  const sample = await ask(page, 'openSample', {});
  const started = await ask(page, 'startAssessment', {
    enterpriseId: sample.enterpriseId,
    title: '2026',
    packIds,
    copyFrom: sample.assessmentId,
  });
  return started.id;
}

async function exported(page: Page, assessmentId: string): Promise<{ ms: number; pages: number }> {
  const begun = performance.now();
  const started = await ask(page, 'exportDossier', { assessmentId, language: 'zh-CN' });
  if (started === null) throw new Error('nothing was chosen');
  let seen = 0;
  for (;;) {
    const heard = await ask(page, 'awaitJob', { jobId: started.jobId, seen });
    ({ seen } = heard);
    const { state } = heard;
    if (state.kind === 'running') continue;
    if (state.kind !== 'done') throw new Error(JSON.stringify(state));
    return { ms: performance.now() - begun, pages: state.pages };
  }
}
