import type { Localized } from '../../../assessments/pack/localized.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { JobState } from '../../contract.ts';
import type { Work } from '../jobs.ts';

/** The steps of an import in this process. */
const stepTexts = {
  backup: { 'zh-CN': '正在备份', en: 'Making a backup' },
  files: { 'zh-CN': '正在存入佐证文件', en: 'Storing evidence files' },
  store: { 'zh-CN': '正在写入', en: 'Storing' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Tells how far a step is. */
export type Report = (step: keyof typeof stepTexts, done: number, total: number) => void;

/** Work in this process that waits more than it computes. It answers with the state it ends in, or throws. */
export function stepWork(work: (report: Report, signal: AbortSignal) => Promise<JobState>): Work {
  return (tell) => {
    const controller = new AbortController();
    const report: Report = (step, done, total) =>
      tell({ kind: 'running', step: stepTexts[step], done, total });
    // Begun only when this call is over, so that nothing is told before the job is known.
    Promise.resolve()
      .then(() => work(report, controller.signal))
      .then(tell, (error: unknown) => tell(endOf(error, controller.signal)));
    const cancel = (): void => controller.abort();
    return { cancel, kill: cancel };
  };
}

function endOf(error: unknown, signal: AbortSignal): JobState {
  if (error instanceof DeskError) return { kind: 'failed', fault: error.fault };
  if (signal.aborted) return { kind: 'cancelled' };
  return { kind: 'failed', fault: { code: 'passing-on.failed', values: { reason: reasonOf(error) } } };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? (error instanceof Error ? error.name : typeof error) : code;
}
