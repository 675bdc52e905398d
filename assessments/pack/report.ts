import type { Pack } from './pack.ts';

/** Says what is wrong at a place of the pack. */
export type Report = (path: readonly PropertyKey[], zh: string, en: string) => void;

/** A provenance must name a source the pack lists. */
export function checkSource(source: string, pack: Pack, path: readonly PropertyKey[], report: Report): void {
  if (pack.sources[source] === undefined)
    report(path, `来源“${source}”没有列在 sources 里`, `The source “${source}” is not listed under sources`);
}
