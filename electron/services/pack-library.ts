import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import { inOrder, scanOrder } from '../../assessments/pack/order-packs.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { readSample, type Sample } from '../../assessments/sample/read-sample.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { PackSummary } from '../contract.ts';

/** The questionnaires an app ships, each in its newest edition, the raw figures they share, and the programmes. */
export interface PackLibrary {
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly programmes: readonly Programme[];
}

/**
 * Reads what the build compiled from the YAML: `packs/<id>.json`, `figures.json` and `programmes.json` in `folder`. The build has
 * checked all of it, and it lies inside the app. Throws `store.no-questionnaires` when it cannot be read.
 */
export function readPackLibrary(folder: string): PackLibrary {
  const packs = readdirOrRefuse(path.join(folder, 'packs')).map((name) =>
    readJson<Pack>(path.join(folder, 'packs', name)),
  );
  return {
    packs: newestEditions(packs),
    figures: readJson<FigureCatalogue>(path.join(folder, 'figures.json')),
    programmes: readJson<readonly Programme[]>(path.join(folder, 'programmes.json')),
  };
}

/** Puts the sample together from what the build wrote into `sample.json`. Throws `store.no-questionnaires`. */
export function readSampleFile(folder: string, library: Omit<PackLibrary, 'programmes'>): Sample {
  const files = readJson<Readonly<Record<string, unknown>>>(path.join(folder, 'sample.json'));
  return readSample(files, library.packs, library.figures);
}

/** Of several editions of one questionnaire the newest, in the order the packs ask for. */
export function newestEditions(packs: readonly Pack[]): readonly Pack[] {
  const newest = new Map<string, Pack>();
  for (const pack of packs) {
    const other = newest.get(pack.id);
    if (other === undefined || compareEditions(pack.edition, other.edition) > 0) newest.set(pack.id, pack);
  }
  return inOrder([...newest.values()]);
}

/** Compares editions such as 2024.1 and 2024.10 number by number. */
export function compareEditions(left: string, right: string): number {
  const [leftParts, rightParts] = [left, right].map((edition) => edition.split('.').map(Number));
  for (let place = 0; ; place += 1) {
    const [one, other] = [leftParts?.[place], rightParts?.[place]];
    if (one === undefined && other === undefined) return 0;
    if (one !== other) return (one ?? -1) - (other ?? -1);
  }
}

/** What a list of questionnaires shows of one. */
export function summarise(pack: Pack): PackSummary {
  return {
    id: pack.id,
    edition: pack.edition,
    title: pack.title,
    shortTitle: pack.shortTitle,
    summary: pack.summary,
    questions: pack.sections.reduce((sum, section) => sum + section.questions.length, 0),
    minutes: pack.sections.reduce((sum, section) => sum + section.minutes, 0),
    sources: Object.values(pack.sources),
    ...(pack.quickScan === undefined
      ? {}
      : {
          quickScan: {
            questions: pack.quickScan.questions.length,
            minutes: pack.quickScan.minutes,
            order: scanOrder(pack),
          },
        }),
  };
}

function readdirOrRefuse(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    throw new DeskError('store.no-questionnaires', { file: folder });
  }
}

/** The file came through the pack check when the app was built. */
function readJson<Content>(file: string): Content {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Content;
  } catch {
    throw new DeskError('store.no-questionnaires', { file });
  }
}
