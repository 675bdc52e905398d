import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import { readFigures, readPack } from '../../assessments/pack/read-pack.ts';
import { readYaml } from '../../assessments/pack/yaml-file.ts';
import { readProgrammes } from '../../assessments/programmes/read-programme.ts';
import { readSample, type Sample } from '../../assessments/sample/read-sample.ts';
import {
  newestEditions,
  readPackLibrary,
  readSampleFile,
  type PackLibrary,
} from '../services/pack-library.ts';

/** In the sources the content is YAML beside this folder; in a built app it is the JSON made of it. */
const builtFolder = path.join(import.meta.dirname, 'assessments');
const sourceFolder = path.join(import.meta.dirname, '..', '..', 'assessments');
const built = existsSync(path.join(builtFolder, 'figures.json'));

/** The raw figures the product ships. Throws an Error when a source does not pass its check. */
export function readFigureCatalogue(): FigureCatalogue {
  if (built) return readPackLibrary(builtFolder).figures;
  const figures = readFigures(yamlFiles('figures'));
  if (figures.kind === 'problems') throw new Error(`figures: ${JSON.stringify(figures.problems)}`);
  return figures.figures;
}

/** The questionnaires and raw figures the product ships: what programmes may refer to. */
export function readPackContext(): Omit<PackLibrary, 'programmes'> {
  if (built) return readPackLibrary(builtFolder);
  const figures = readFigureCatalogue();
  const packs = readdirSync(path.join(sourceFolder, 'packs')).map((id) => {
    const read = readPack(yamlFiles(path.join('packs', id)), figures);
    if (read.kind === 'problems') throw new Error(`packs/${id}: ${JSON.stringify(read.problems)}`);
    return read.pack;
  });
  return { packs: newestEditions(packs), figures };
}

/** The questionnaires, raw figures and programmes the product ships. */
export function readLibrary(): PackLibrary {
  if (built) return readPackLibrary(builtFolder);
  const context = readPackContext();
  const programmes = readProgrammes(yamlFiles(path.join('programmes', 'catalogue')), context);
  if (programmes.kind === 'problems') throw new Error(`programmes: ${JSON.stringify(programmes.problems)}`);
  return { ...context, programmes: programmes.programmes };
}

/** The invented enterprise with its answers. */
export function readSampleContent(library: Omit<PackLibrary, 'programmes'>): Sample {
  if (built) return readSampleFile(builtFolder, library);
  const files = Object.entries(yamlFiles('sample')).map(([name, text]) => {
    const read = readYaml(name, text, z.unknown());
    if (read.kind === 'problems') throw new Error(`sample/${name}: ${JSON.stringify(read.problems)}`);
    return [path.basename(name, '.yaml'), read.value];
  });
  return readSample(Object.fromEntries(files), library.packs, library.figures);
}

function yamlFiles(folder: string): Record<string, string> {
  const names = readdirSync(path.join(sourceFolder, folder)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.toSorted().map((name) => [name, readFileSync(path.join(sourceFolder, folder, name), 'utf8')]),
  );
}
