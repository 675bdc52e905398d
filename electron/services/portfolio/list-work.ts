import type { Localized } from '../../../assessments/pack/localized.ts';
import type { PrintedList } from '../../../assessments/sheets/printed-list.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { JobState } from '../../contract.ts';
import type { ListJob, WritingList } from '../../documents/pdf/list/write-list.ts';
import type { FromWorker, ToWorker } from '../../documents/protocol.ts';
import type { UnderWay, Work } from '../jobs.ts';
import { processWork, removeUnfinished, type Spawn } from '../process-work.ts';

const gathering: Localized = { 'zh-CN': '正在读取企业清单', en: 'Reading the list' };

const steps: Readonly<Record<WritingList, Localized>> = {
  rows: { 'zh-CN': '正在排表', en: 'Setting the table' },
  pages: { 'zh-CN': '正在排版', en: 'Laying out pages' },
  write: { 'zh-CN': '正在写入文件', en: 'Writing the file' },
  'read-back': { 'zh-CN': '正在读回核对', en: 'Reading back and comparing' },
};

/** A list written as PDF: gathered here, written in a process of its own, followed and stopped like every long work. */
export function listWork(input: {
  readonly spawn: Spawn<ToWorker, FromWorker>;
  readonly gather: () => Promise<PrintedList>;
  readonly job: Omit<ListJob, 'list'>;
}): Work {
  return (tell) => {
    let writing: UnderWay | null = null;
    let stopped = false;
    const stop = (): void => {
      if (stopped) return;
      stopped = true;
      tell({ kind: 'cancelled' });
    };
    tell(running(gathering, 0, 0));
    input.gather().then(
      (list) => {
        if (!stopped) writing = write(input, list)(tell);
      },
      (error: unknown) => {
        if (!stopped) tell(failed(error));
      },
    );
    return {
      cancel: () => (writing === null ? stop() : writing.cancel()),
      kill: () => (writing === null ? stop() : writing.kill()),
    };
  };
}

function write({ spawn, job }: Parameters<typeof listWork>[0], list: PrintedList): Work {
  return processWork<ToWorker, FromWorker>({
    spawn,
    first: { kind: 'write-list', job: { ...job, list } },
    begin: running(steps.rows, 0, 0),
    stateAfter: (message) => stateAfter(message, job.target),
    clear: () => removeUnfinished(job.target),
  });
}

function stateAfter(message: FromWorker, target: string): JobState {
  switch (message.kind) {
    case 'part':
      return running(steps[message.name as WritingList], message.done, message.total);
    case 'done':
      return { kind: 'done', file: target, ...message.written };
    case 'cancelled':
      return message;
    case 'failed':
      return { kind: 'failed', fault: message.fault };
    case 'step':
    case 'checked':
      // Said of dossiers only.
      return { kind: 'failed', fault: { code: 'store.job-ended', values: {} } };
  }
}

function running(step: Localized, done: number, total: number): JobState {
  return { kind: 'running', step, done, total };
}

function failed(error: unknown): JobState {
  const known =
    error instanceof DeskError ? error : new DeskError('document.write-failed', { reason: String(error) });
  return { kind: 'failed', fault: known.fault };
}
