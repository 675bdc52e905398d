import { rmSync } from 'node:fs';
import path from 'node:path';
import { shareCopy } from '../../../assessments/exchange/leave-out.ts';
import type { LeftOut, PassedContent } from '../../../assessments/exchange/passed-file.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { getAssessment } from '../../db/assessments.ts';
import { getEnterprise } from '../../db/enterprises.ts';
import { evidenceFolder, evidencePath } from '../../evidence/evidence-folder.ts';
import type { FromExchange, ToExchange } from '../../exchange/protocol.ts';
import type { WriteJob } from '../../exchange/write-passed-file.ts';
import { fileName } from '../file-name.ts';
import { processWork, removeUnfinished, type Spawn } from '../process-work.ts';
import type { Work } from '../jobs.ts';
import { readMuch, readStore, refuseDamaged, type Workplace } from '../workplace.ts';
import { collectContent } from './collect.ts';
import { deskId } from './desk-id.ts';
import { stateOfExchange } from './exchange-state.ts';
import { uuidOf } from './from-earlier.ts';

/** Which enterprises, with which of their assessments. */
export type Chosen = readonly { readonly enterpriseId: string; readonly assessmentIds: readonly string[] }[];

/** Shorter ones are found by trying; the age format slows that down, but not enough. */
const shortestPassphrase = 8;

/** Starts a worker for assessment files. */
export type SpawnExchange = Spawn<ToExchange, FromExchange>;

/** The name a file is offered under: the enterprise's, unless it is to be left out or there are several. */
export function exportFileName(
  place: Workplace,
  input: { enterprises: Chosen; leaveOut: LeftOut; passphrase: string | null },
): string {
  refuseDamaged(place);
  const [first] = input.enterprises;
  const names = readStore(place, (db) =>
    first === undefined || input.enterprises.length > 1 || input.leaveOut.names
      ? []
      : [
          getEnterprise(db, first.enterpriseId).profile.name,
          ...(first.assessmentIds.length === 1
            ? [getAssessment(db, first.assessmentIds[0] ?? '').title]
            : []),
        ],
  );
  const words = names.length === 0 ? ['就绪工作台', place.now().slice(0, 10)] : names;
  return fileName(words, input.passphrase === null ? 'readiness' : 'readiness.age');
}

/**
 * What is to be written, as stored at this moment. Throws when something named is not there, lies in the bin or
 * belongs to another enterprise, or when the passphrase is too short.
 */
export async function prepareExport(
  place: Workplace,
  input: {
    enterprises: Chosen;
    leaveOut: LeftOut;
    passphrase: string | null;
    target: string;
    appVersion: string;
    dataFolder: string;
  },
): Promise<WriteJob> {
  refuseDamaged(place);
  if (input.passphrase !== null && [...input.passphrase].length < shortestPassphrase)
    throw new DeskError('passing-on.passphrase-short', { least: shortestPassphrase });
  const desk = deskId(place);
  const { result: whole, seq } = await readMuch(place, (db) => {
    const chosen = input.enterprises.map(({ enterpriseId, assessmentIds }) => {
      for (const id of assessmentIds) {
        if (getAssessment(db, id).enterpriseId !== enterpriseId)
          throw new DeskError('store.other-enterprise');
      }
      return { enterprise: getEnterprise(db, enterpriseId), assessmentIds: [...new Set(assessmentIds)] };
    });
    return collectContent(place, db, desk, chosen);
  });
  const { content, absent } = shareCopy(whole, input.leaveOut, shareId);
  return {
    target: input.target,
    workFolder: path.join(input.dataFolder, 'passing-on', place.newId()),
    writtenBy: content.withHistory
      ? { app: input.appVersion, desk, seq }
      : { app: input.appVersion, desk: nobody, seq: 0 },
    content,
    files: filesOf(content, evidenceFolder(input.dataFolder)),
    passphrase: input.passphrase,
    absent,
  };
}

/** Writes the file in a process of its own. */
export function exportWork(spawn: SpawnExchange, job: WriteJob): Work {
  return processWork<ToExchange, FromExchange>({
    spawn,
    first: { kind: 'write', job },
    begin: stateOfExchange({ kind: 'step', step: 'pack', done: 0, total: 0 }, job.target),
    stateAfter: (message) => stateOfExchange(message, job.target),
    clear: () => {
      removeUnfinished(job.target);
      try {
        // A worker that was ended cannot do so itself.
        rmSync(job.workFolder, { recursive: true, force: true });
      } catch {
        // It goes when the app starts the next time.
      }
    },
  });
}

/** A share copy does not say which desk it comes from. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** The id something has in share copies: always the same, and no way back to the one it has here. */
function shareId(id: string): string {
  return uuidOf(`share copy of ${id}`);
}

function filesOf(content: PassedContent, folder: string): WriteJob['files'] {
  const files = new Map(
    content.enterprises
      .flatMap((one) => one.evidence)
      .map(({ state }) => [state.file.sha256, state.file.sizeBytes] as const),
  );
  return [...files]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([sha256, bytes]) => ({ sha256, bytes, path: evidencePath(folder, sha256) }));
}
