import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ExportFormat } from '../../../assessments/dossier/bundle.ts';
import type { PaperWishes } from '../../../assessments/dossier/on-paper.ts';
import type { Language, Localized } from '../../../assessments/pack/localized.ts';
import { DeskError, type Fault } from '../../../assessments/text/fault.ts';
import type { JobState } from '../../contract.ts';
import type { BatchItem, BatchOutcome, BatchResult } from '../../contract/dossiers.ts';
import { diskFault } from '../../documents/write-aside.ts';
import type { FontFiles } from '../../documents/fonts.ts';
import { ownFonts } from '../document-fonts.ts';
import { openAssessment } from '../assessments.ts';
import { dossierWork, type SpawnWorker } from '../dossier-jobs.ts';
import { applicationFindings, inputOf } from '../dossier-model.ts';
import { dossierFileName, dossierOrder, dossierSource, readStated } from '../dossier.ts';
import type { Book } from '../../../assessments/sheets/sheet.ts';
import type { StateOf } from '../evidence/rows.ts';
import { fileName, folderName } from '../file-name.ts';
import type { UnderWay, Work } from '../jobs.ts';
import { localDay } from '../local-day.ts';
import { refuseDamaged, type Workplace } from '../workplace.ts';
import { resultBook, resultBookName } from './result-book.ts';

/** What one run is to write, and what it is written with. */
export interface BatchOrder {
  readonly assessmentIds: readonly string[];
  readonly language: Language;
  readonly format: ExportFormat;
  /** As applications for this programme. */
  readonly programmeId?: string | undefined;
  readonly wishes?: PaperWishes | undefined;
  /** Where the folder of the run is made. */
  readonly parent: string;
  readonly appVersion: string;
  readonly dataFolder: string;
  readonly fonts: FontFiles;
  readonly stateOf: StateOf;
  readonly spawn: SpawnWorker;
}

/** A run, and how it stands. */
export interface Batch {
  readonly work: Work;
  readonly outcome: () => BatchOutcome;
  /** The same as a workbook, in the language of the run, and the name it is offered under. */
  readonly list: () => { readonly name: string; readonly book: Book };
  /** What was written for an assessment. Throws while there is nothing. */
  readonly fileOf: (assessmentId: string) => string;
}

const runName: Localized = { 'zh-CN': '申报材料', en: 'dossiers' };

/**
 * Writes the dossiers of many assessments into one new folder, one after the other, each as the store has it when its
 * turn comes. What was written stays whole whatever becomes of the rest; an application that is not ready, or a dossier
 * that cannot be written, is listed and the run goes on. Throws `bundle.nothing-chosen`, and `store.damaged`.
 */
export function createBatch(place: Workplace, order: BatchOrder): Batch {
  refuseDamaged(place);
  if (order.assessmentIds.length === 0) throw new DeskError('bundle.nothing-chosen');
  const named = order.assessmentIds.map((assessmentId) => nameOf(place, assessmentId));
  const results = new Map<string, BatchResult>();
  const files = new Map<string, string>();
  const day = localDay(place.now());
  const folder = freeName(order.parent, folderName([runName[order.language], day]));
  const outcome = (): BatchOutcome => ({
    folder,
    items: named.map((one): BatchItem => ({
      ...one,
      result: results.get(one.assessmentId) ?? { kind: 'not-begun' },
    })),
  });
  return {
    outcome,
    list: () => ({
      name: fileName([resultBookName(order.language), day], 'xlsx'),
      book: resultBook(outcome(), order.language, day),
    }),
    fileOf: (assessmentId) => {
      const file = files.get(assessmentId);
      if (file === undefined) throw new DeskError('store.no-job');
      return file;
    },
    work: (tell) => {
      let cancelled = false;
      let current: UnderWay | null = null;
      const run = async (): Promise<JobState> => {
        await mkdir(folder).catch((error: unknown) => Promise.reject(diskFault(error, folder)));
        let bytes = 0;
        for (const [done, { assessmentId, enterprise }] of named.entries()) {
          // Between two dossiers the window is answered.
          await setImmediate();
          if (!cancelled) tell({ kind: 'running', step: stepText(enterprise), done, total: named.length });
          if (cancelled) break;
          const result = await writeOne(place, order, assessmentId, folder, (work) => {
            current = work;
            if (cancelled) work.cancel();
          });
          if (result === null) break;
          results.set(assessmentId, result.result);
          if (result.result.kind !== 'written') continue;
          files.set(assessmentId, path.join(folder, result.result.name));
          bytes += result.result.bytes;
        }
        // Only an empty folder is taken away.
        if (files.size === 0) await rmdir(folder).catch(() => undefined);
        if (cancelled) return { kind: 'cancelled' };
        return { kind: 'done', file: files.size === 0 ? '' : folder, bytes, pages: files.size, sha256: '' };
      };
      // Begun only when this call is over, so that nothing is told before the job is known.
      Promise.resolve()
        .then(run)
        .then(tell, (error: unknown) => tell({ kind: 'failed', fault: faultOf(error) }));
      return {
        cancel: () => {
          cancelled = true;
          current?.cancel();
        },
        kill: () => {
          cancelled = true;
          current?.kill();
        },
      };
    },
  };
}

/** Writes one dossier of a run; null when it was stopped. */
async function writeOne(
  place: Workplace,
  order: BatchOrder,
  assessmentId: string,
  folder: string,
  underWay: (work: UnderWay) => void,
): Promise<{ readonly result: BatchResult } | null> {
  try {
    const input = { ...order, assessmentId };
    if (order.programmeId !== undefined) {
      const { open, made } = readStated(place, input);
      const findings = applicationFindings(inputOf(open, made));
      if (findings.length > 0) return { result: { kind: 'not-ready', findings } };
    }
    const source = dossierSource(place, input);
    const target = freeName(folder, dossierFileName(place, input));
    const job = dossierOrder(source, { ...order, target, ownFonts: ownFonts(place) });
    const end = await finished(dossierWork(order.spawn, job), underWay);
    if (end.kind === 'cancelled') return null;
    if (end.kind === 'failed') return { result: end };
    return { result: { kind: 'written', name: path.basename(target), bytes: end.bytes } };
  } catch (error) {
    return { result: { kind: 'failed', fault: faultOf(error) } };
  }
}

type End = Exclude<JobState, { readonly kind: 'running' }>;

function finished(work: Work, underWay: (work: UnderWay) => void): Promise<End> {
  return new Promise((resolve) => {
    underWay(
      work((state) => {
        if (state.kind !== 'running') resolve(state);
      }),
    );
  });
}

function nameOf(place: Workplace, assessmentId: string): Omit<BatchItem, 'result'> {
  const { enterprise, assessment } = openAssessment(place, { assessmentId });
  return { assessmentId, enterprise: enterprise.profile.name, title: assessment.title };
}

/** A name nothing has yet: two enterprises may be called alike, and an earlier run is never written into. */
function freeName(folder: string, name: string): string {
  // The name of a folder may hold a dot, which begins no ending.
  const ending = /\.(?:pdf|docx|xlsx|html|zip)$/.exec(name)?.[0] ?? '';
  const start = ending === '' ? name : name.slice(0, -ending.length);
  for (let number = 1; ; number += 1) {
    const free = path.join(folder, number === 1 ? name : `${start} (${number})${ending}`);
    if (!existsSync(free)) return free;
  }
}

function stepText(enterprise: string): Localized {
  return { 'zh-CN': `正在生成：${enterprise}`, en: `Making: ${enterprise}` };
}

function faultOf(error: unknown): Fault {
  if (error instanceof DeskError) return error.fault;
  return {
    code: 'document.write-failed',
    values: { reason: error instanceof Error ? error.name : typeof error },
  };
}
