import { z } from 'zod';
import { canonicalJson } from '../dossier/canonical-json.ts';
import { DeskError } from '../text/fault.ts';
import {
  overridesEntrySchema,
  passedAssessmentSchema,
  passedEnterpriseSchema,
  passedLineSchema,
  type Manifest,
  type PassedAssessment,
  type PassedContent,
  type PassedEnterprise,
  type PassedLine,
} from './passed-file.ts';
import { parseJson } from './parse-json.ts';
import { schemaFault } from './schema-fault.ts';

/** An entry of the archive that holds text. */
export interface TextEntry {
  readonly name: string;
  readonly text: string;
}

/** How many lines of history one entry holds at most, so that none grows beyond what a reader takes. */
const linesAnEntry = 4000;

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const hash = '[0-9a-f]{64}';
const textName = new RegExp(
  `^(?:overrides\\.json|(?:figures|packs|frozen)/${hash}\\.json|` +
    `enterprises/${id}/(?:assessments/${id}/)?(?:(?:enterprise|assessment)\\.json|history-[1-9]\\d{0,3}\\.json))$`,
);
const fileName = new RegExp(`^evidence/${hash}$`);

/** What an entry beside `mimetype` and `manifest.json` may be, by its name alone; null: nothing of ours. */
export function entryKind(name: string): 'text' | 'file' | null {
  if (fileName.test(name)) return 'file';
  return textName.test(name) ? 'text' : null;
}

/** The text entries of a file, in their order. Texts are canonical JSON: equal content gives equal entries. */
export function toEntries(content: PassedContent): TextEntry[] {
  const entries: TextEntry[] = [];
  const add = (name: string, value: unknown): void => void entries.push({ name, text: canonicalJson(value) });
  add('overrides.json', { overrides: content.overrides, history: content.overrideHistory });
  for (const folder of ['figures', 'packs', 'frozen'] as const) {
    for (const one of Object.keys(content[folder]).toSorted())
      add(`${folder}/${one}.json`, content[folder][one]);
  }
  const addHistory = (folder: string, lines: readonly PassedLine[]): void => {
    for (let from = 0; from < lines.length; from += linesAnEntry) {
      add(`${folder}/history-${from / linesAnEntry + 1}.json`, lines.slice(from, from + linesAnEntry));
    }
  };
  for (const { assessments, history, ...enterprise } of content.enterprises) {
    const folder = `enterprises/${enterprise.id}`;
    add(`${folder}/enterprise.json`, enterprise);
    addHistory(folder, history);
    for (const { history: lines, ...assessment } of assessments) {
      add(`${folder}/assessments/${assessment.id}/assessment.json`, assessment);
      addHistory(`${folder}/assessments/${assessment.id}`, lines);
    }
  }
  return entries;
}

/**
 * Reads the text entries one by one and puts the content together. `finish` is called after the last. Throws a
 * DeskError that names the entry; whether the parts fit together is another check.
 */
export function entryReader(): {
  readonly add: (name: string, text: string) => void;
  readonly finish: (manifest: Manifest) => PassedContent;
} {
  const byHash = { figures: {}, packs: {}, frozen: {} } as Record<
    'figures' | 'packs' | 'frozen',
    Record<string, unknown>
  >;
  let overrides: z.infer<typeof overridesEntrySchema> | null = null;
  const enterprises: PassedEnterprise[] = [];
  const add = (name: string, text: string): void => {
    const parts = name.split('/');
    const [folder = '', second = ''] = parts;
    if (name === 'overrides.json') {
      overrides = read(name, text, overridesEntrySchema);
    } else if (folder === 'figures' || folder === 'packs' || folder === 'frozen') {
      byHash[folder][second.slice(0, -'.json'.length)] = read(name, text, z.unknown());
    } else {
      addBelow(name, parts, text);
    }
  };
  // The entries come in the order they are written: an enterprise, its history, its assessments with theirs.
  const addBelow = (name: string, parts: readonly string[], text: string): void => {
    const last = enterprises.at(-1);
    if (parts.length === 3 && parts[2] === 'enterprise.json') {
      const enterprise = read(name, text, passedEnterpriseSchema);
      if (enterprise.id !== parts[1] || enterprises.some((one) => one.id === enterprise.id))
        throw new DeskError('passing-on.entry-misplaced', { entry: name });
      enterprises.push({ ...enterprise, history: [], assessments: [] });
      return;
    }
    if (last === undefined || last.id !== parts[1])
      throw new DeskError('passing-on.entry-misplaced', { entry: name });
    if (parts.length === 3) return appendLines(name, text, last, last.assessments.length === 0);
    const assessment = last.assessments.at(-1);
    if (parts[4] === 'assessment.json') {
      const found = read(name, text, passedAssessmentSchema);
      const twice = enterprises.some((one) => one.assessments.some((other) => other.id === found.id));
      if (found.id !== parts[3] || twice) throw new DeskError('passing-on.entry-misplaced', { entry: name });
      (last.assessments as PassedAssessment[]).push({ ...found, history: [] });
      return;
    }
    if (assessment === undefined || assessment.id !== parts[3])
      throw new DeskError('passing-on.entry-misplaced', { entry: name });
    appendLines(name, text, assessment, true);
  };
  return {
    add,
    finish: (manifest) => {
      if (overrides === null) throw new DeskError('passing-on.entry-missing', { entry: 'overrides.json' });
      return {
        leftOut: manifest.leftOut,
        withHistory: manifest.history,
        enterprises,
        overrides: overrides.overrides,
        overrideHistory: overrides.history,
        ...byHash,
      };
    },
  };
}

function appendLines(
  name: string,
  text: string,
  to: { readonly history: readonly PassedLine[] },
  inOrder: boolean,
): void {
  const number = Number(/history-(\d+)\.json$/.exec(name)?.[1]);
  if (!inOrder || number !== Math.ceil(to.history.length / linesAnEntry) + 1)
    throw new DeskError('passing-on.entry-misplaced', { entry: name });
  for (const line of read(name, text, z.array(passedLineSchema).max(linesAnEntry)))
    (to.history as PassedLine[]).push(line);
}

function read<Value>(name: string, text: string, schema: z.ZodType<Value>): Value {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw error instanceof DeskError ? DeskError.of({ ...error.fault, path: name }) : error;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fault = schemaFault(parsed.error, value);
  throw DeskError.of({ ...fault, path: fault.path === undefined ? name : `${name}: ${fault.path}` });
}
