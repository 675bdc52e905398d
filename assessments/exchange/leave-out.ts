import type { JsonValue } from '../dossier/canonical-json.ts';
import type { Profile } from '../enterprise/profile.ts';
import { renameAll } from './rename-ids.ts';
import type { LeftOut, PassedAssessment, PassedContent, PassedEnterprise } from './passed-file.ts';

/** What stands in place of a name that is left out. */
const nameless = '（未提供）';

/** Shorter texts are too common to be searched for: one sign would be found in every questionnaire. */
const shortestName = 2;
const shortestNote = 6;

/** A share copy, and the texts that must not be found anywhere in what the users wrote. */
export interface ShareCopy {
  readonly content: PassedContent;
  readonly absent: readonly string[];
}

/**
 * Leaves out what a share copy is to do without. Names: name, credit code, address, legal representative, contacts,
 * numbers of certificates, people in the plan, application forms, and every place in the texts of others where one
 * of these stands; since files cannot be searched, evidence goes too. Notes: at answers, plan items and cost lines,
 * and where the same words stand elsewhere. With either, the history goes, which holds them all, and the ids become
 * others: a share copy is never merged into the original. `newId` must be the same for the same id.
 */
export function shareCopy(whole: PassedContent, asked: LeftOut, newId: (id: string) => string): ShareCopy {
  const leftOut = { ...asked, evidence: asked.evidence || asked.names };
  const withoutEvidence = leftOut.evidence ? dropEvidence(whole) : whole;
  if (!leftOut.names && !leftOut.notes) return { content: { ...withoutEvidence, leftOut }, absent: [] };
  const absent = [
    ...(leftOut.names ? namesIn(whole) : []),
    ...(leftOut.notes ? notesIn(whole) : []),
  ].toSorted((left, right) => right.length - left.length);
  const bare = withoutEvidence.enterprises.map((one) => dropFields(one, leftOut));
  const blanked = bare.map((one) => replaceIn(one, absent));
  const content: PassedContent = {
    ...withoutEvidence,
    leftOut,
    withHistory: false,
    enterprises: blanked,
    overrideHistory: [],
    frozen: {},
  };
  return { content: renameAll(content, newId), absent };
}

function dropEvidence(content: PassedContent): PassedContent {
  return {
    ...content,
    enterprises: content.enterprises.map((enterprise) => ({
      ...enterprise,
      evidence: [],
      history: enterprise.history.filter((line) => !line.kind.startsWith('evidence-')),
      assessments: enterprise.assessments.map((assessment) => ({
        ...assessment,
        links: [],
        history: assessment.history.filter((line) => !line.kind.startsWith('evidence-')),
      })),
    })),
  };
}

function namesIn(content: PassedContent): string[] {
  const found = content.enterprises.flatMap(({ profile, assessments }) => [
    profile.name,
    profile.creditCode,
    profile.address,
    profile.legalRepresentative,
    profile.contactName,
    profile.contactPhone,
    profile.contactEmail,
    ...profile.certificates.map((one) => one.number),
    ...assessments.flatMap((one) => itemTexts(one, 'owner')),
  ]);
  return texts(found, shortestName);
}

function notesIn(content: PassedContent): string[] {
  const found = content.enterprises.flatMap(({ assessments, evidence }) => [
    ...evidence.map((one) => one.state.details.note),
    ...assessments.flatMap((one) => [
      ...Object.values(one.answers).map((answer) => answer.note),
      ...itemTexts(one, 'note'),
    ]),
  ]);
  return texts(found, shortestNote);
}

/** Short numbers are left alone as well: they are no names, and every sum or date may hold them. */
function texts(found: readonly string[], shortest: number): string[] {
  return [...new Set(found.map((one) => one.trim()))].filter(
    (one) => one.length >= shortest && one !== nameless && !/^[\d.,/ -]{1,7}$/.test(one),
  );
}

/** One field of every plan item and cost line. */
function itemTexts(assessment: PassedAssessment, field: string): string[] {
  return Object.values(assessment.parts).flatMap((part) =>
    itemsOf(part).flatMap((item) => (typeof item[field] === 'string' ? [item[field]] : [])),
  );
}

type Fields = Readonly<Record<string, JsonValue>>;

function itemsOf(part: JsonValue): Fields[] {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [];
  return Object.values(part as Fields).flatMap((list) =>
    Array.isArray(list)
      ? list.filter((one: JsonValue): one is Fields => typeof one === 'object' && one !== null)
      : [],
  );
}

function dropFields(enterprise: PassedEnterprise, leftOut: LeftOut): PassedEnterprise {
  const { names, notes } = leftOut;
  const { name: _, certificates, ...rest } = enterprise.profile;
  const people = {
    creditCode: '',
    address: '',
    legalRepresentative: '',
    contactName: '',
    contactPost: '',
    contactPhone: '',
    contactEmail: '',
  } satisfies Partial<Profile>;
  return {
    ...enterprise,
    profile: names
      ? {
          ...rest,
          ...people,
          name: nameless,
          certificates: certificates.map((one) => ({ ...one, number: '' })),
        }
      : enterprise.profile,
    parts: names ? {} : enterprise.parts,
    history: [],
    evidence: enterprise.evidence.map(({ id, state }) => ({
      id,
      state: notes ? { ...state, details: { ...state.details, note: '' } } : state,
    })),
    assessments: enterprise.assessments.map((one) => dropInAssessment(one, leftOut)),
  };
}

function dropInAssessment(assessment: PassedAssessment, { names, notes }: LeftOut): PassedAssessment {
  const said = Object.entries(assessment.answers).filter(([slot]) => !(names && slot.startsWith('a:')));
  const answers = Object.fromEntries(
    said.map(([slot, answer]) => [slot, notes ? { ...answer, note: '' } : answer]),
  );
  const blank = (item: Fields): Fields => ({
    ...item,
    ...(names && 'owner' in item ? { owner: '' } : {}),
    ...(notes && 'note' in item ? { note: '' } : {}),
  });
  // Applications name people, accounts and partners in nearly every field.
  const kept = Object.entries(assessment.parts).filter(([name]) => !(names && name === 'applications'));
  const parts = Object.fromEntries(
    kept.map(([name, part]) => [name, mapItems(part, blank)]),
  ) as PassedAssessment['parts'];
  const unmapped = assessment.unmapped.filter((slot) => slot in answers);
  return { ...assessment, answers, unmapped, parts, closings: [], history: [] };
}

function mapItems(part: JsonValue, change: (item: Fields) => Fields): JsonValue {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(
    Object.entries(part as Fields).map(([name, list]) => [
      name,
      Array.isArray(list)
        ? list.map((one: JsonValue) =>
            typeof one === 'object' && one !== null && !Array.isArray(one) ? change(one as Fields) : one,
          )
        : list,
    ]),
  );
}

/** Fields users write freely in, wherever they stand; everything else is an id, a number, a date or a choice. */
const freeFields = new Set([
  'name',
  'title',
  'note',
  'reason',
  'owner',
  'provider',
  'number',
  'contractNumber',
  'proof',
  'source',
  'documentNumber',
  'mainProducts',
  'otherDivision',
]);

/** Puts the placeholder wherever one of the texts stands in what users write, the longest first. */
function replaceIn(enterprise: PassedEnterprise, absent: readonly string[]): PassedEnterprise {
  return mapFreeTexts(enterprise, (text) =>
    absent.reduce<string>((left, one) => left.replaceAll(one, nameless), text),
  );
}

function mapFreeTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => mapFreeTexts(one, change)) as Value;
  const isText = 'kind' in value && value.kind === 'text';
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => {
    const free = freeFields.has(key) || (isText && key === 'value');
    return [key, free && typeof one === 'string' ? change(one) : mapFreeTexts(one, change)];
  });
  return Object.fromEntries(entries) as Value;
}

/** From this length on a text is searched for in every sign of what was written, not in what users write alone. */
const longEnoughAnywhere = 8;

/**
 * Searches what was read back of a share copy for everything that was to be left out. Answers with the first text
 * that is still there, or null. `texts`: the entries as they stand in the file, without questionnaires.
 */
export function findLeftIn(
  content: PassedContent,
  entries: readonly { readonly name: string; readonly text: string }[],
  absent: readonly string[],
): string | null {
  const free: string[] = [];
  for (const one of content.enterprises) {
    mapFreeTexts(one, (text) => {
      free.push(text);
      return text;
    });
  }
  const own = entries.filter(({ name }) => name.startsWith('enterprises/') || name === 'overrides.json');
  for (const one of absent) {
    if (free.some((text) => text.includes(one))) return one;
    if (one.length < longEnoughAnywhere) continue;
    const written = JSON.stringify(one).slice(1, -1);
    if (own.some(({ text }) => text.includes(written))) return one;
  }
  return null;
}
