import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { FigureCatalogue } from '../assessments/figures/figure.ts';
import type { Pack } from '../assessments/pack/pack.ts';
import { inOrder } from '../assessments/pack/order-packs.ts';
import type { PackProblem } from '../assessments/pack/problem.ts';
import { readFigures, readPack } from '../assessments/pack/read-pack.ts';

export interface Content {
  readonly figures: FigureCatalogue;
  readonly packs: readonly Pack[];
  /** Sample answers by pack id, as written: `{ answers, figures? }`. */
  readonly sample: Readonly<Record<string, unknown>>;
}

const root = join(import.meta.dirname, '..', 'assessments');

/** The YAML files of a folder as name → text, in order of name. */
function yamlFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Reads and checks all content the product ships. Problems name file (from the repository's root), line and field. */
export function readContent(): { readonly content: Content; readonly problems: readonly PackProblem[] } {
  const figures = readFigures(yamlFiles(join(root, 'figures')));
  if (figures.kind === 'problems')
    return {
      content: { figures: { groups: [], figures: [] }, packs: [], sample: {} },
      problems: inFolder('figures', figures.problems),
    };
  const reads = readdirSync(join(root, 'packs'))
    .toSorted()
    .map((id) => ({ id, read: readPack(yamlFiles(join(root, 'packs', id)), figures.figures) }));
  return {
    content: {
      figures: figures.figures,
      packs: inOrder(reads.flatMap(({ read }) => (read.kind === 'pack' ? [read.pack] : []))),
      sample: Object.fromEntries(
        Object.entries(yamlFiles(join(root, 'sample'))).map(([file, text]): [string, unknown] => [
          basename(file, '.yaml'),
          parse(text),
        ]),
      ),
    },
    problems: reads.flatMap(({ id, read }) =>
      read.kind === 'problems' ? inFolder(`packs/${id}`, read.problems) : [],
    ),
  };
}

const inFolder = (folder: string, problems: readonly PackProblem[]) =>
  problems.map((one) => ({ ...one, file: `assessments/${folder}/${one.file}` }));

/** A problem as one line: `file:line field: what is wrong`. */
export function problemLine(problem: PackProblem): string {
  return `${problem.file}:${problem.line} ${problem.field}: ${problem.message.en}`;
}

/** Writes the checked content as JSON for the app: `packs/<id>.json`, `figures.json`, `sample.json`. Throws on any problem. */
export function compilePacks(folder: string): void {
  const { content, problems } = readContent();
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  mkdirSync(join(folder, 'packs'), { recursive: true });
  for (const pack of content.packs)
    writeFileSync(join(folder, 'packs', `${pack.id}.json`), JSON.stringify(pack));
  writeFileSync(join(folder, 'figures.json'), JSON.stringify(content.figures));
  writeFileSync(join(folder, 'sample.json'), JSON.stringify(content.sample));
}
