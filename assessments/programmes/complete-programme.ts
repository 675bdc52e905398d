import type { Localized } from '../pack/localized.ts';
import type { Mark } from '../pack/provenance.ts';
import type { Reading } from './programme.ts';
import { isRecord } from './shared-content.ts';
import type { SharedContent } from './shared-content.ts';

/** The most authority a reading of a source can give. */
export const markOfReading: Readonly<Record<Reading, Mark>> = {
  'official-text': 'official',
  'second-hand': 'implemented-elsewhere',
  memory: 'own-reference',
  own: 'own-reference',
};

const readingNotes: Readonly<Partial<Record<Reading, Localized>>> = {
  'second-hand': {
    'zh-CN': '没有读到发文机关的原文。',
    en: 'The original document was not read.',
  },
  memory: {
    'zh-CN': '凭一般了解写下，待核实。',
    en: 'From general knowledge, to be confirmed.',
  },
};

type Raw = Readonly<Record<string, unknown>>;

/**
 * Makes a programme as written complete, before its schema looks at it: parts named by id are taken from
 * `common.yaml`, and each provenance gets the mark its source can bear and a note where the source was not
 * read at first hand. Places in lists do not move, so faults are still found at their line.
 */
export function completeProgramme(raw: unknown, common: SharedContent): unknown {
  if (!isRecord(raw)) return raw;
  const shared: Raw = {
    ...raw,
    parameters: raw['parameters'] ?? [],
    values: raw['values'] ?? [],
    declarations: named(raw['declarations'], common.declarations),
    attachments: named(raw['attachments'], common.attachments),
    form: named(
      raw['form'],
      common.blocks.map((block) => blockFor(raw['kind'], block)),
    ),
  };
  const own = (Array.isArray(raw['facts']) ? raw['facts'] : []).map((one: unknown) =>
    isRecord(one) ? { ...one, shared: false } : one,
  );
  const ownIds = own.flatMap((one) => (isRecord(one) ? [one['id']] : []));
  const asked = valuesOf(shared, 'fact');
  const facts = [...own, ...common.facts.filter((fact) => asked.has(fact.id) && !ownIds.includes(fact.id))];
  const cited = sourcesCited(shared);
  const sources = {
    ...Object.fromEntries(Object.entries(common.sources).filter(([id]) => cited.has(id))),
    ...(isRecord(raw['sources']) ? raw['sources'] : {}),
  };
  return withMarks({ ...shared, facts, sources }, sources);
}

/** A section several programmes share, with the fields this kind of programme has. */
function blockFor(kind: unknown, block: SharedContent['blocks'][number]): SharedContent['blocks'][number] {
  const fields = block.fields.filter(
    ({ forKinds = null }) => forKinds?.some((one) => one === kind) !== false,
  );
  return { ...block, shared: true, fields };
}

/** Entries of a list that stand for shared parts: an id alone, or an id with some fields of its own. */
function named(list: unknown, parts: readonly { readonly id: string }[]): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((one: unknown) => {
    const id = isRecord(one) ? one['id'] : one;
    const part = parts.find((candidate) => candidate.id === id);
    if (part === undefined) return one;
    return isRecord(one) ? { ...part, ...one } : part;
  });
}

/** Ids in a list that name a shared part which does not exist. */
export function unknownParts(
  raw: unknown,
  common: SharedContent,
): readonly { readonly path: readonly PropertyKey[]; readonly id: string }[] {
  if (!isRecord(raw)) return [];
  const lists = [
    ['declarations', common.declarations],
    ['attachments', common.attachments],
    ['form', common.blocks],
  ] as const;
  return lists.flatMap(([field, parts]) => {
    const list: unknown = raw[field];
    if (!Array.isArray(list)) return [];
    return list.flatMap((one: unknown, place) =>
      typeof one === 'string' && !parts.some((part) => part.id === one)
        ? [{ path: [field, place], id: one }]
        : [],
    );
  });
}

/** Every text under a key of this name, anywhere. */
function valuesOf(value: unknown, key: string): ReadonlySet<string> {
  const found = new Set<string>();
  walk(value, (record) => {
    const one = record[key];
    if (typeof one === 'string') found.add(one);
  });
  return found;
}

function sourcesCited(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  walk(value, ({ provenance }) => {
    const source = isRecord(provenance) ? provenance['source'] : provenance;
    if (typeof source === 'string') found.add(source);
  });
  return found;
}

function walk(value: unknown, visit: (record: Raw) => void): void {
  if (Array.isArray(value)) value.forEach((one: unknown) => walk(one, visit));
  else if (isRecord(value)) {
    visit(value);
    Object.values(value).forEach((one) => walk(one, visit));
  }
}

function withMarks(value: unknown, sources: Raw): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withMarks(one, sources));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'provenance' ? marked(one, sources) : withMarks(one, sources),
    ]),
  );
}

function marked(provenance: unknown, sources: Raw): unknown {
  const given = typeof provenance === 'string' ? { source: provenance } : provenance;
  if (!isRecord(given)) return given;
  const source = sources[String(given['source'])];
  const reading = isRecord(source) ? readingOf(source['reading']) : 'own';
  const note = joined(given['note'], readingNotes[reading]);
  return {
    ...given,
    mark: given['mark'] ?? markOfReading[reading],
    ...(note === undefined ? {} : { note }),
  };
}

const readingOf = (value: unknown): Reading =>
  typeof value === 'string' && value in markOfReading ? (value as Reading) : 'own';

function joined(own: unknown, standard: Localized | undefined): unknown {
  if (standard === undefined || !isRecord(own)) return own ?? standard;
  return {
    ...own,
    'zh-CN': `${String(own['zh-CN'])}${standard['zh-CN']}`,
    en: `${String(own['en'])} ${standard.en}`,
  };
}
