import { z } from 'zod';
import { figureCatalogueSchema } from '../figures/figure.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import { checkPack } from './check-pack.ts';
import { packHeadSchema, sectionSchema } from './pack.ts';
import type { Pack, Section } from './pack.ts';
import type { Locate, PackProblem } from './problem.ts';
import { fieldName, readYaml } from './yaml-file.ts';

export type ReadPack =
  | { readonly kind: 'pack'; readonly pack: Pack }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

/**
 * Reads a pack folder given as file name → text (`pack.yaml` and the sections it names) and checks all of it:
 * form first, then meaning. Either the whole pack is good or nothing of it is used.
 */
export function readPack(files: Readonly<Record<string, string>>, figures: FigureCatalogue): ReadPack {
  const headText = files['pack.yaml'];
  if (headText === undefined) return problems([missingFile('pack.yaml')]);
  const head = readYaml('pack.yaml', headText, packHeadSchema);
  if (head.kind === 'problems') return head;
  const sections = head.value.sections.map((file) => {
    const text = files[file];
    return {
      file,
      read: text === undefined ? problems([missingFile(file)]) : readYaml(file, text, sectionSchema),
    };
  });
  const faults = sections.flatMap(({ read }) => (read.kind === 'problems' ? read.problems : []));
  if (faults.length > 0) return problems(faults);
  const good = sections.flatMap(({ file, read }) => (read.kind === 'value' ? [{ file, read }] : []));
  const pack: Pack = { ...head.value, sections: good.map(({ read }): Section => read.value) };
  const locate: Locate = (path) => {
    const place = path[0] === 'sections' && typeof path[1] === 'number' ? good[path[1]] : undefined;
    const rest = place === undefined ? path : path.slice(2);
    const lineOf = place === undefined ? head.lineOf : place.read.lineOf;
    return { file: place?.file ?? 'pack.yaml', line: lineOf(rest), field: fieldName(rest) };
  };
  const meaning = checkPack(pack, figures, locate);
  return meaning.length > 0 ? problems(meaning) : { kind: 'pack', pack };
}

const problems = (all: readonly PackProblem[]) => ({ kind: 'problems', problems: all }) as const;

const missingFile = (file: string): PackProblem => ({
  file,
  line: 0,
  field: '',
  message: { 'zh-CN': '找不到这个文件', en: 'This file is missing' },
});

export type ReadFigures =
  | { readonly kind: 'figures'; readonly figures: FigureCatalogue }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

const figureFileSchema = figureCatalogueSchema.extend({
  groups: z.array(figureCatalogueSchema.shape.groups.element),
});

/** Reads every file of raw figures into one catalogue; ids must be unique over all of them. */
export function readFigures(files: Readonly<Record<string, string>>): ReadFigures {
  const reads = Object.entries(files).map(([file, text]) => ({
    file,
    read: readYaml(file, text, figureFileSchema),
  }));
  const faults = reads.flatMap(({ read }) => (read.kind === 'problems' ? read.problems : []));
  const good = reads.flatMap(({ file, read }) => (read.kind === 'value' ? [{ file, read }] : []));
  const figures = good.flatMap(({ read }) => read.value.figures);
  const groups = good.flatMap(({ read }) => read.value.groups);
  for (const { file, read } of good) {
    read.value.figures.forEach((figure, place) => {
      const at = (field: string) => ({
        file,
        line: read.lineOf(['figures', place, field]),
        field: `figures[${place}].${field}`,
      });
      if (figures.filter((one) => one.id === figure.id).length > 1)
        faults.push({
          ...at('id'),
          message: { 'zh-CN': `编号“${figure.id}”重复`, en: `The id “${figure.id}” is used twice` },
        });
      if (!groups.some((group) => group.id === figure.group))
        faults.push({
          ...at('group'),
          message: { 'zh-CN': `没有分组“${figure.group}”`, en: `There is no group “${figure.group}”` },
        });
      const { usually } = figure;
      if (usually !== undefined && !figures.some((one) => one.id === usually.figure))
        faults.push({
          ...at('usually'),
          message: { 'zh-CN': `没有数据“${usually.figure}”`, en: `There is no figure “${usually.figure}”` },
        });
      if (figure.atMost !== undefined && !figures.some((one) => one.id === figure.atMost))
        faults.push({
          ...at('atMost'),
          message: { 'zh-CN': `没有数据“${figure.atMost}”`, en: `There is no figure “${figure.atMost}”` },
        });
    });
  }
  return faults.length > 0 ? problems(faults) : { kind: 'figures', figures: { groups, figures } };
}
