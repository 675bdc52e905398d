import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { EvidenceState } from '../../../assessments/evidence/evidence.ts';
import type { PassedContent } from '../../../assessments/exchange/passed-file.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { ImportChoices } from '../../contract/passing-on.ts';
import { wantedContents } from '../../db/evidence.ts';
import { discard } from '../../db/sync-to-disk.ts';
import { evidencePath } from '../../evidence/evidence-folder.ts';
import { compareFile } from '../../evidence/file-state.ts';
import { takeIn } from '../../evidence/take-in.ts';
import { readStore, type Workplace } from '../workplace.ts';
import type { Report } from './step-work.ts';

/**
 * Puts the files of what was chosen into their place, before any row speaks of them; `added` gets the contents that
 * were not there before. Throws when one is not of the kind it is said to be.
 */
export async function putEvidence(
  from: {
    readonly content: PassedContent;
    readonly choices: ImportChoices;
    readonly folder: string | null;
    readonly evidence: string;
    readonly added: string[];
  },
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const files = new Map<string, EvidenceState>();
  for (const { id, evidence } of from.content.enterprises) {
    const taken = (from.choices.enterprises[id] ?? 'skip') !== 'skip';
    if (taken) for (const { state } of evidence) files.set(state.file.sha256, state);
  }
  let done = 0;
  for (const [sha256, { file, details }] of files) {
    signal.throwIfAborted();
    report('files', (done += 1), files.size);
    if ((await compareFile(from.evidence, file, { signal })) === 'sound') continue;
    const arriving = await takeIn(from.evidence, details.name);
    for await (const part of createReadStream(path.join(from.folder ?? '', 'files', sha256)))
      await arriving.write(part as Buffer);
    const kept = await arriving.keep();
    from.added.push(sha256);
    if (kept.sha256 !== sha256 || kept.mediaType !== file.mediaType)
      throw new DeskError('passing-on.wrong-kind', { name: details.name });
  }
}

/** What was put in place for an import that came to nothing is removed, unless something else wants it by now. */
export function takeBack(place: Workplace, folder: string, added: readonly string[]): void {
  const wanted = readStore(place, (db) => wantedContents(db, added));
  for (const sha256 of added) if (!wanted.has(sha256)) discard(evidencePath(folder, sha256));
}
