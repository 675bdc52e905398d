import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import { packHeadSchema } from '../../assessments/pack/pack.ts';
import { readPack, type ReadPack } from '../../assessments/pack/read-pack.ts';
import type { Locate } from '../../assessments/pack/problem.ts';
import { fieldName, readYaml } from '../../assessments/pack/yaml-file.ts';
import { findUnreadable } from './find-unreadable.ts';
import { readYamlFolder } from './read-yaml-folder.ts';

/** A questionnaire folder read whole, with the way back from a field of `pack.yaml` to its line; or all its faults. */
export type ReadPackFolder =
  | (Extract<ReadPack, { kind: 'pack' }> & {
      readonly locate: Locate;
      /** YAML files of the folder that `pack.yaml` does not name. */
      readonly unused: readonly string[];
    })
  | Extract<ReadPack, { kind: 'problems' }>;

/**
 * Reads a folder somebody has written as a questionnaire and checks all of it. It is data only: nothing in it
 * runs. Throws a DeskError when the folder itself cannot be read.
 */
export function readPackFolder(folder: string, figures: FigureCatalogue): ReadPackFolder {
  const found = readYamlFolder(folder);
  if (found.kind === 'problems') return found;
  const unreadable = findUnreadable(found.files);
  if (unreadable.length > 0) return { kind: 'problems', problems: unreadable };
  const read = readPack(found.files, figures);
  if (read.kind === 'problems') return read;
  const head = readYaml('pack.yaml', found.files['pack.yaml'] ?? '', packHeadSchema);
  const used = new Set(['pack.yaml', ...(head.kind === 'value' ? head.value.sections : [])]);
  return {
    ...read,
    unused: Object.keys(found.files).filter((name) => !used.has(name)),
    locate: (path) => ({
      file: 'pack.yaml',
      line: head.kind === 'value' ? head.lineOf(path) : 0,
      field: fieldName(path),
    }),
  };
}
