import { chmod, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { endingFor, mayOpen } from '../../../assessments/evidence/may-open.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { AskedEvidence } from '../../contract/evidence.ts';
import { copyOut } from '../../evidence/copy-out.ts';
import { fileName } from '../file-name.ts';
import type { Workplace } from '../workplace.ts';
import { askedEvidence } from './asked-file.ts';

/** What opening needs from outside. */
export interface OpeningSurroundings {
  /** Asks whether to open a file that may hold programs. */
  readonly askToOpen: (name: string) => Promise<boolean>;
  /** Hands a file to the system's program; what went wrong in words of the system, or ''. */
  readonly openPath: (file: string) => Promise<string>;
  /** A folder of this run of the app for copies, which is removed when it ends. */
  readonly copiesFolder: () => Promise<string>;
}

/**
 * Opens a copy of a stored file under a harmless name, so that no program can change the original. Throws
 * `evidence.not-opened` for programs and disguised names, and what `copyOut` throws.
 */
export async function openEvidence(
  place: Workplace,
  folder: string,
  around: OpeningSurroundings,
  input: AskedEvidence,
): Promise<{ opened: boolean }> {
  const { file, details } = askedEvidence(place, input);
  const { name } = details;
  const opening = mayOpen(name, file.mediaType);
  if (opening === 'never') throw new DeskError('evidence.not-opened', { name });
  if (opening === 'ask' && !(await around.askToOpen(name))) return { opened: false };
  const home = await mkdtemp(path.join(await around.copiesFolder(), 'copy-'));
  const copy = path.join(home, copyName(name, endingFor(name, file.mediaType)));
  await copyOut(folder, file.sha256, name, copy);
  // What is written into a copy would be lost; a program that says so at once saves the user the work.
  await chmod(copy, 0o444);
  const detail = await around.openPath(copy);
  if (detail === '') return { opened: true };
  await rm(home, { recursive: true, force: true }).catch(() => undefined);
  throw new DeskError('evidence.no-program', { name, detail });
}

/** The name a copy is offered under when it is saved: the original's as far as file systems take it. */
export function nameOfCopy(place: Workplace, input: AskedEvidence): string {
  const { file, details } = askedEvidence(place, input);
  const own = /\.(?<ending>[A-Za-z0-9]{1,8})$/.exec(details.name)?.groups?.['ending'];
  return copyName(details.name, own ?? endingFor(details.name, file.mediaType));
}

/** Writes a copy where the user said. */
export async function saveEvidenceCopy(
  place: Workplace,
  folder: string,
  input: AskedEvidence & { target: string },
): Promise<{ file: string }> {
  const { file, details } = askedEvidence(place, input);
  await copyOut(folder, file.sha256, details.name, input.target);
  return { file: input.target };
}

function copyName(name: string, ending: string): string {
  return fileName([name.replace(/\.[A-Za-z0-9]{1,8}$/, '')], ending);
}
