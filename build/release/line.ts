import type { run } from '../run.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';

/** What one line of the release checklist comes to. `not-here`: this machine cannot do it; `says` is why. */
export interface Verdict {
  readonly state: 'done' | 'open' | 'not-here';
  readonly says: string;
}

/** What is about to be released, and where. */
export interface ReleasePlace {
  /** The sources: the root of the repository. */
  readonly root: string;
  /** The built app: out/. */
  readonly built: string;
  /** What `npm run dist` has packed. */
  readonly dist: string;
  readonly env: NodeJS.ProcessEnv;
  readonly runtime: ElectronRuntime;
  readonly run: typeof run;
}

/** One line: what is asked, and how the answer is found. A look that throws leaves the line open. */
export interface ReleaseLine {
  readonly asks: string;
  readonly look: (place: ReleasePlace) => Promise<Verdict> | Verdict;
}

export function done(says: string): Verdict {
  return { state: 'done', says };
}

export function open(says: string): Verdict {
  return { state: 'open', says };
}

export function notHere(says: string): Verdict {
  return { state: 'not-here', says };
}

/** Walks the list from top to bottom and tells of each line. */
export async function walk(
  lines: readonly ReleaseLine[],
  place: ReleasePlace,
  tell: (asks: string, verdict: Verdict) => void,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { asks, look } of lines) {
    const verdict = await answer(look, place);
    tell(asks, verdict);
    verdicts.push(verdict);
  }
  return verdicts;
}

async function answer(look: ReleaseLine['look'], place: ReleasePlace): Promise<Verdict> {
  try {
    return await look(place);
  } catch (error) {
    return open(error instanceof Error ? error.message : String(error));
  }
}
