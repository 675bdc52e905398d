import { z } from 'zod';
import type { Locate, PackProblem } from '../pack/problem.ts';
import { fieldName, readYaml } from '../pack/yaml-file.ts';
import { checkProgramme } from './check-programme.ts';
import { checkSuccession } from './check-succession.ts';
import { completeProgramme, unknownParts } from './complete-programme.ts';
import type { ProgrammeContext } from './context.ts';
import { programmeSchema } from './programme.ts';
import type { Programme } from './programme.ts';
import { sharedContentSchema } from './shared-content.ts';
import type { SharedContent } from './shared-content.ts';

export type ReadProgrammes =
  | { readonly kind: 'programmes'; readonly programmes: readonly Programme[] }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

interface ReadFile {
  readonly file: string;
  readonly programme: Programme;
  readonly locate: Locate;
}

/**
 * Reads a folder of programmes given as file name → text: `common.yaml` and one `<id>.yaml` a programme. Form
 * first, then meaning, then what they say of each other. Either all of it is good or nothing of it is used.
 */
export function readProgrammes(
  files: Readonly<Record<string, string>>,
  context: ProgrammeContext,
): ReadProgrammes {
  const commonText = files['common.yaml'];
  if (commonText === undefined) return { kind: 'problems', problems: [missing('common.yaml')] };
  const common = readYaml('common.yaml', commonText, sharedContentSchema);
  if (common.kind === 'problems') return common;
  const reads = Object.entries(files)
    .filter(([file]) => file !== 'common.yaml')
    .map(([file, text]) => readOne(file, text, common.value, context));
  const good = reads.flatMap((read) => ('problems' in read ? [] : [read]));
  const problems = [
    ...reads.flatMap((read) => ('problems' in read ? read.problems : [])),
    ...good.flatMap(misnamed),
    ...checkSuccession(good),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'programmes', programmes: good.map(({ programme }) => programme) };
}

function readOne(
  file: string,
  text: string,
  common: SharedContent,
  context: ProgrammeContext,
): ReadFile | { readonly problems: readonly PackProblem[] } {
  const raw = readYaml(file, text, z.unknown());
  if (raw.kind === 'problems') return raw;
  const locate: Locate = (path) => ({ file, line: raw.lineOf(path), field: fieldName(path) });
  const unknown = unknownParts(raw.value, common).map(({ path, id }) => ({
    ...locate(path),
    message: {
      'zh-CN': `common.yaml 里没有“${id}”`,
      en: `common.yaml has no “${id}”`,
    },
  }));
  if (unknown.length > 0) return { problems: unknown };
  const read = readYaml(
    file,
    text,
    z.preprocess((value) => completeProgramme(value, common), programmeSchema),
  );
  if (read.kind === 'problems') return read;
  const problems = checkProgramme(read.value, context, locate);
  return problems.length > 0 ? { problems } : { file, programme: read.value, locate };
}

/** The file is named after the programme, so that it can be found by its id. */
function misnamed({ file, programme, locate }: ReadFile): readonly PackProblem[] {
  if (`${programme.id}.yaml` === file) return [];
  const name = file.replace(/\.yaml$/, '');
  return [
    {
      ...locate(['id']),
      message: {
        'zh-CN': `编号要与文件名一致，应为“${name}”`,
        en: `The id must be the file's name, “${name}”`,
      },
    },
  ];
}

const missing = (file: string): PackProblem => ({
  file,
  line: 0,
  field: '',
  message: { 'zh-CN': '找不到这个文件', en: 'This file is missing' },
});
