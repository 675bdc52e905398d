import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { exportTo, newDesk, takeFile } from '../passing-on/desks.ts';
import { ask } from './ask.ts';
import type { OpenDesk } from './desk.ts';
import type { FilledDesk } from './filled-desk.ts';
import { stored } from './steps.ts';

/** A filled desk, and an own folder for files that come and go. */
export interface Stage extends OpenDesk {
  readonly filled: FilledDesk;
  readonly files: string;
}

/** What the scripted dialogs answer with. */
type Dialog = 'SAVE' | 'OPEN' | 'FOLDER';

/** From now on the dialog chooses this file or folder. */
export async function choose(app: ElectronApplication, dialog: Dialog, chosen: string): Promise<void> {
  await app.evaluate(
    (_, [name, value]) => {
      process.env[name] = value;
    },
    [`READINESS_DIALOG_${dialog}`, chosen] as const,
  );
}

/** Waits until a piece of work has ended and says how. */
export async function ended(page: Page, jobId: string): Promise<string> {
  for (let seen = 0; ;) {
    const heard = await ask(page, 'awaitJob', { jobId, seen });
    if (heard.state.kind !== 'running') return heard.state.kind;
    seen = heard.seen;
  }
}

export const noteSlot = 'q:sme-digital-2024/network-security';

/** Writes a note past all screens. */
export async function noteIs(page: Page, assessmentId: string, note: string): Promise<void> {
  const { answers } = await stored(page, assessmentId);
  const answer = { ...(answers[noteSlot] ?? emptyAnswer), note };
  await ask(page, 'saveAnswer', { assessmentId, slot: noteSlot, answer });
}

/** A file of the sample in which a colleague has changed the note that has been changed here as well; `passphrase`: encrypted with it. */
export async function fileOfColleague(
  { app, page, filled, files }: Stage,
  passphrase: string | null,
): Promise<string> {
  const { assessmentId, enterpriseId } = filled;
  const own = mkdtempSync(path.join(files, 'colleague-'));
  const [mine, theirs] = [path.join(own, 'mine.readiness'), path.join(own, '李顾问的评估.readiness')];
  await choose(app, 'SAVE', mine);
  await noteIs(page, assessmentId, '两人之前');
  const job = await ask(page, 'exportFile', {
    enterprises: [{ enterpriseId, assessmentIds: [assessmentId] }],
    leaveOut: { names: false, notes: false, evidence: false },
    passphrase: null,
  });
  await ended(page, job?.jobId ?? '');
  await noteIs(page, assessmentId, '本机写的：防火墙去年更新');
  const desk = newDesk('李顾问', own);
  await takeFile(desk, mine);
  const answer = { ...emptyAnswer, ...openAssessment(desk.place, { assessmentId }).answers[noteSlot] };
  saveAnswer(desk.place, {
    assessmentId,
    slot: noteSlot,
    answer: { ...answer, note: '文件写的：防火墙今年三月更新' },
  });
  // The key is derived quickly here: how long that takes is not what is looked at.
  return exportTo(desk, { file: theirs, passphrase, scryptLogN: 10 });
}

/** Writes the dossier of the sample as a workbook and answers with its path. */
export async function writtenDossier({ app, page, filled, files }: Stage, file: string): Promise<string> {
  await choose(app, 'SAVE', path.join(files, file));
  const { assessmentId } = filled;
  const job = await ask(page, 'exportDossier', { assessmentId, language: 'zh-CN', format: 'xlsx' });
  await ended(page, job?.jobId ?? '');
  return path.join(files, file);
}
