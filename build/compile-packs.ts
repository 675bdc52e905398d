import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { FigureCatalogue } from '../assessments/figures/figure.ts';
import type { Pack } from '../assessments/pack/pack.ts';
import { inOrder } from '../assessments/pack/order-packs.ts';
import type { PackProblem } from '../assessments/pack/problem.ts';
import { readFigures, readPack } from '../assessments/pack/read-pack.ts';
import type { Programme } from '../assessments/programmes/programme.ts';
import { readProgrammes } from '../assessments/programmes/read-programme.ts';

export interface Content {
  readonly figures: FigureCatalogue;
  readonly packs: readonly Pack[];
  readonly programmes: readonly Programme[];
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
      content: { figures: { groups: [], figures: [] }, packs: [], programmes: [], sample: {} },
      problems: inFolder('figures', figures.problems),
    };
  const folders = readdirSync(join(root, 'packs')).toSorted();
  const reads = folders.map((folder) => ({
    folder,
    read: readPack(yamlFiles(join(root, 'packs', folder)), figures.figures),
  }));
  const packs = inOrder(reads.flatMap(({ read }) => (read.kind === 'pack' ? [read.pack] : [])));
  const programmes = readProgrammes(yamlFiles(join(root, 'programmes', 'catalogue')), {
    figures: figures.figures,
    packs,
  });
  return {
    content: {
      figures: figures.figures,
      packs,
      programmes: programmes.kind === 'programmes' ? programmes.programmes : [],
      sample: Object.fromEntries(
        Object.entries(yamlFiles(join(root, 'sample'))).map(([file, text]): [string, unknown] => [
          basename(file, '.yaml'),
          parse(text),
        ]),
      ),
    },
    problems: [
      ...reads.flatMap(({ folder, read }) =>
        inFolder(`packs/${folder}`, read.kind === 'problems' ? read.problems : misnamed(folder, read.pack)),
      ),
      // A pack that does not read is named above; that programmes then miss it says nothing more.
      ...(programmes.kind === 'problems' && packs.length === folders.length
        ? inFolder('programmes/catalogue', programmes.problems)
        : []),
    ],
  };
}

/** A pack's folder is named after its id, so that two packs can never have one id. */
function misnamed(folder: string, pack: Pack): readonly PackProblem[] {
  if (pack.id === folder) return [];
  const message = {
    'zh-CN': `编号要与文件夹名一致，应为“${folder}”`,
    en: `The id must be the folder's name, “${folder}”`,
  };
  return [{ file: 'pack.yaml', line: 0, field: 'id', message }];
}

const inFolder = (folder: string, problems: readonly PackProblem[]) =>
  problems.map((one) => ({ ...one, file: `assessments/${folder}/${one.file}` }));

/** A problem as one line: `file:line field: what is wrong`. */
export function problemLine(problem: PackProblem): string {
  return `${problem.file}:${problem.line} ${problem.field}: ${problem.message.en}`;
}

/**
 * Writes the checked content as JSON for the app: `packs/<id>.json`, `figures.json`, `programmes.json`,
 * `sample.json`. Throws on any problem.
 */
export function compilePacks(folder: string): void {
  const { content, problems } = readContent();
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  mkdirSync(join(folder, 'packs'), { recursive: true });
  for (const pack of content.packs)
    writeFileSync(join(folder, 'packs', `${pack.id}.json`), JSON.stringify(pack));
  writeFileSync(join(folder, 'figures.json'), JSON.stringify(content.figures));
  writeFileSync(join(folder, 'programmes.json'), JSON.stringify(content.programmes));
  writeFileSync(join(folder, 'sample.json'), JSON.stringify(content.sample));
}
