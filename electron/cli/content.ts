import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readFigures, readPack } from '../../assessments/pack/read-pack.ts';
import { readYaml } from '../../assessments/pack/yaml-file.ts';
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

/** The questionnaires and raw figures the product ships. Throws an Error when a source does not pass its check. */
export function readLibrary(): PackLibrary {
  if (built) return readPackLibrary(builtFolder);
  const figures = readFigures(yamlFiles('figures'));
  if (figures.kind === 'problems') throw new Error(`figures: ${JSON.stringify(figures.problems)}`);
  const packs = readdirSync(path.join(sourceFolder, 'packs')).map((id) => {
    const read = readPack(yamlFiles(path.join('packs', id)), figures.figures);
    if (read.kind === 'problems') throw new Error(`packs/${id}: ${JSON.stringify(read.problems)}`);
    return read.pack;
  });
  return { packs: newestEditions(packs), figures: figures.figures };
}

/** The invented enterprise with its answers. */
export function readSampleContent(library: PackLibrary): Sample {
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
