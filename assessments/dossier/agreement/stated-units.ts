import type { JsonValue } from '../canonical-json.ts';

/** What a unit belongs to: tells how its value is said. */
export type UnitTopic =
  | 'assessment'
  | 'enterprise'
  | 'figure'
  | 'answer'
  | 'edition'
  | 'result'
  | 'plan'
  /** A cost of the user's own. */
  | 'own-cost'
  | 'evidence'
  | 'programme'
  | 'fact'
  | 'form'
  | 'papers'
  | 'costs'
  | 'comparison'
  /** Follows from the others; spoken of only where nothing else differs. */
  | 'derived';

/** One thing a dossier states, small enough to be compared and said by itself. */
export interface StatedUnit {
  /** The same thing has the same key in every dossier of the same assessment. */
  readonly key: string;
  readonly topic: UnitTopic;
  /** The thing it is a part of; where that is missing on one side, its parts are not spoken of. */
  readonly within: string | null;
  /** Ids along the way: pack and question, field, row … what the words are found by. */
  readonly path: readonly string[];
  readonly value: JsonValue;
}

type Json = JsonValue | undefined;
type Fields = Readonly<Record<string, Json>>;

/**
 * Everything the canonical data of a dossier states, in reading order, cut into units. Data of any shape gives units;
 * what has an unknown name becomes a unit of its own, so that no difference between two data is lost.
 */
export function statedUnits(data: JsonValue): readonly StatedUnit[] {
  const whole = fieldsOf(data);
  const {
    assessment,
    profile,
    figures,
    packs,
    plan,
    ownCosts,
    earlier,
    programmes,
    costs,
    evidence,
    applying,
  } = whole;
  const known = new Set(
    [
      'format assessment seq profile figures packs plan ownCosts earlier programmes costs evidence applying'.split(
        ' ',
      ),
    ].flat(),
  );
  return [
    ...each('assessment', 'assessment', fieldsOf(assessment)),
    ...each('profile', 'enterprise', fieldsOf(profile)),
    ...each('figure', 'figure', fieldsOf(figures)),
    ...listOf(packs).flatMap(packUnits),
    ...items('plan', 'plan', fieldsOf(plan)['items']),
    ...derived('planned', fieldsOf(plan)['planned']),
    ...Object.entries(fieldsOf(ownCosts)).flatMap(([pack, own]) =>
      each(`own cost ${pack}`, 'own-cost', fieldsOf(own), [pack]),
    ),
    ...(earlier === undefined ? [] : [unit('earlier', 'comparison', [], earlier)]),
    ...listOf(programmes).flatMap(programmeUnits),
    ...items('cost', 'costs', fieldsOf(costs)['lines']),
    ...listOf(evidence).flatMap(evidenceUnits),
    ...(applying === undefined ? [] : applyingUnits(fieldsOf(applying))),
    ...Object.keys(whole)
      .filter((name) => !known.has(name))
      .flatMap((name) => derived(name, whole[name])),
  ];
}

function packUnits(pack: Fields): StatedUnit[] {
  const id = textOf(pack['id']);
  const { sha256, edition, answers, results, score, levels, answered } = pack;
  const key = `pack ${id}`;
  return [
    unit(key, 'edition', [id], { edition: edition ?? null, sha256: sha256 ?? null }),
    ...each(`answer ${id}`, 'answer', fieldsOf(answers), [id], key),
    {
      ...unit(`result ${id}`, 'result', [id], {
        score: score ?? null,
        levels: levels ?? null,
        // Data of format 2 do not say how much is answered.
        ...(answered === undefined ? {} : { answered }),
      }),
      within: key,
    },
    ...derived(`results ${id}`, results),
  ];
}

function programmeUnits(programme: Fields): StatedUnit[] {
  const { sha256 = null, facts, overrides, choices, received } = programme;
  const id = textOf(programme['id']);
  const key = `programme ${id}`;
  return [
    unit(key, 'programme', [id], sha256),
    ...each(`fact ${id}`, 'fact', fieldsOf(facts), [id], key),
    ...each(`override ${id}`, 'programme', fieldsOf(overrides), [id], key),
    ...each(`choice ${id}`, 'programme', fieldsOf(choices), [id], key),
    ...(received === undefined
      ? []
      : [{ ...unit(`received ${id}`, 'programme', [id, 'received'], received), within: key }]),
  ];
}

function evidenceUnits(one: Fields): StatedUnit[] {
  const { file = null, details, slots = null } = one;
  const sha256 = textOf(fieldsOf(file)['sha256']);
  const key = `evidence ${sha256}`;
  const name = fieldsOf(details)['name'] ?? '';
  return [
    unit(key, 'evidence', [sha256, textOf(name)], file),
    ...each(key, 'evidence', fieldsOf(details), [sha256, textOf(name)], key),
    { ...unit(`${key} slots`, 'evidence', [sha256, textOf(name), 'slots'], slots), within: key },
  ];
}

function applyingUnits({ programme = null, application, fields }: Fields): StatedUnit[] {
  const { budget, targets, attachments, reasons } = fieldsOf(application);
  const tables = fieldsOf(budget);
  return [
    unit('applying', 'programme', ['applying', textOf(programme)], programme),
    ...each('field', 'form', fieldsOf(fields)),
    ...Object.keys(tables).flatMap((name) => items(name, 'form', tables[name])),
    ...items('targets', 'form', targets),
    ...each(`paper ${textOf(programme)}`, 'papers', fieldsOf(attachments), [textOf(programme)]),
    ...each('reason', 'papers', fieldsOf(reasons), ['reason']),
  ];
}

/** The rows of a list by their ids, and each field of a row as a part of it. */
function items(prefix: string, topic: UnitTopic, list: Json): StatedUnit[] {
  return listOf(list).flatMap((row, place) => {
    const id = textOf(row['id']) || String(place);
    const key = `${prefix} ${id}`;
    const name = nameOf(row);
    const { id: _id, ...fields } = row;
    return [unit(key, topic, [prefix, name], true), ...each(key, topic, fields, [prefix, name], key)];
  });
}

function each(
  prefix: string,
  topic: UnitTopic,
  fields: Fields,
  path: readonly string[] = [],
  within: string | null = null,
): StatedUnit[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [{ key: `${prefix} ${name}`, topic, within, path: [...path, name], value }],
  );
}

function derived(key: string, value: Json): StatedUnit[] {
  return value === undefined ? [] : [unit(key, 'derived', [], value)];
}

function unit(key: string, topic: UnitTopic, path: readonly string[], value: JsonValue): StatedUnit {
  return { key, topic, within: null, path, value };
}

/** What a row is called: its own words, never its id. */
function nameOf(row: Fields): string {
  const { name, programme, target } = row;
  if (typeof name === 'string' && name !== '') return name;
  if (typeof programme === 'string' && programme !== '') return programme;
  const label = fieldsOf(fieldsOf(target)['label'])['zh-CN'];
  return textOf(label);
}

/** The named values of an object; none where it is none. */
export function fieldsOf(value: Json): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: Json): readonly Fields[] {
  return Array.isArray(value) ? value.map((one: JsonValue) => fieldsOf(one)) : [];
}

/** A text; '' for anything else. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}
