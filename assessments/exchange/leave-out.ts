import type { Answer } from '../answering/answer.ts';
import type { JsonValue } from '../dossier/canonical-json.ts';
import type { Profile } from '../enterprise/profile.ts';
import { blankOut, evidenceIn, holds, nameless, namesIn, notesIn, type AbsentText } from './absent-text.ts';
import { freeTextsIn, mapFreeTexts } from './free-texts.ts';
import { renameAll } from './rename-ids.ts';
import type {
  LeftOut,
  PassedAssessment,
  PassedContent,
  PassedEnterprise,
  PassedLine,
} from './passed-file.ts';

/** A share copy, and the texts that must not be found in it. */
export interface ShareCopy {
  readonly content: PassedContent;
  readonly absent: readonly AbsentText[];
}

/**
 * Leaves out what a share copy is to do without. Names: name, credit code, address, legal representative, contacts,
 * numbers of certificates, people in the plan, who said an answer, consultant and tags, sources of figures keyed in, application forms, and every place in the
 * texts of others where one of these stands; since files cannot be searched, evidence goes too. Notes: at answers,
 * plan items, cost lines and budgets, and where the same words stand elsewhere. With either, the history goes, which
 * holds them all, and the ids become others: a share copy is never merged into the original. Evidence: files, what is
 * said of them, and closed versions, whose dossiers list them. `newId` must be the same for the same id.
 */
export function shareCopy(whole: PassedContent, asked: LeftOut, newId: (id: string) => string): ShareCopy {
  const leftOut = { ...asked, evidence: asked.evidence || asked.names };
  const absent = [
    ...(leftOut.names ? namesIn(whole) : []),
    ...(leftOut.notes ? notesIn(whole) : []),
    ...(leftOut.evidence ? evidenceIn(whole) : []),
  ];
  const kept = leftOut.evidence ? dropEvidence(whole) : whole;
  const withHistory = !leftOut.names && !leftOut.notes;
  const bare = withHistory ? kept : dropHistory(kept, leftOut);
  const blank = <Value>(value: Value): Value => mapFreeTexts(value, (text) => blankOut(text, absent));
  const content: PassedContent = {
    ...bare,
    leftOut,
    enterprises: blank(bare.enterprises),
    overrides: blank(bare.overrides),
    overrideHistory: blank(bare.overrideHistory),
  };
  return { content: withHistory ? content : renameAll(content, newId), absent };
}

function dropHistory(content: PassedContent, leftOut: LeftOut): PassedContent {
  return {
    ...content,
    withHistory: false,
    enterprises: content.enterprises.map((one) => dropFields(one, leftOut)),
    overrides: leftOut.names
      ? content.overrides.map((one) => ({
          ...one,
          override: { ...one.override, source: nameless, documentNumber: '' },
        }))
      : content.overrides,
    overrideHistory: [],
    frozen: {},
  };
}

/** Evidence, and closed versions with it: the dossiers kept in them list it by name and by the hash of its content. */
function dropEvidence(content: PassedContent): PassedContent {
  const other = (line: PassedLine): boolean =>
    !line.kind.startsWith('evidence-') && line.kind !== 'closed' && line.kind !== 'reopened';
  return {
    ...content,
    frozen: {},
    enterprises: content.enterprises.map((enterprise) => ({
      ...enterprise,
      evidence: [],
      history: enterprise.history.filter(other),
      assessments: enterprise.assessments.map((assessment) => ({
        ...assessment,
        links: [],
        closings: [],
        history: assessment.history.filter(other),
      })),
    })),
  };
}

type Fields = Readonly<Record<string, JsonValue>>;

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
    said.map(([slot, answer]) => [slot, dropInAnswer(answer, { names, notes })]),
  );
  // Applications name people, accounts and partners in nearly every field.
  const kept = Object.entries(assessment.parts).filter(([name]) => !(names && name === 'applications'));
  const parts = Object.fromEntries(
    kept.map(([name, part]) => [name, blankFields(part, { names, notes })]),
  ) as PassedAssessment['parts'];
  const unmapped = assessment.unmapped.filter((slot) => slot in answers);
  return { ...assessment, answers, unmapped, parts, closings: [], history: [] };
}

function dropInAnswer(
  { saidBy, ...answer }: Answer,
  { names, notes }: Pick<LeftOut, 'names' | 'notes'>,
): Answer {
  return {
    ...answer,
    ...(notes ? { note: '' } : {}),
    ...(names || saidBy === undefined ? {} : { saidBy }),
  };
}

/** Empties owners or notes, and reasons given for findings, wherever they stand in a part. */
function blankFields(value: JsonValue, leftOut: Pick<LeftOut, 'names' | 'notes'>): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: JsonValue) => blankFields(one, leftOut));
  return Object.fromEntries(
    Object.entries(value as Fields).map(([key, one]): [string, JsonValue] => {
      if (leftOut.names && key === 'owner' && typeof one === 'string') return [key, ''];
      if (leftOut.notes && key === 'note' && typeof one === 'string') return [key, ''];
      if (leftOut.notes && key === 'reasons') return [key, {}];
      return [key, blankFields(one, leftOut)];
    }),
  );
}

/**
 * Searches what was read back of a share copy for everything that was to be left out. Answers with the first text
 * that is still there, or null. `texts`: the entries as they stand in the file, without questionnaires.
 */
export function findLeftIn(
  content: PassedContent,
  entries: readonly { readonly name: string; readonly text: string }[],
  absent: readonly AbsentText[],
): string | null {
  if (absent.length === 0) return null;
  const own = [content.enterprises, content.overrides, content.overrideHistory];
  const written = freeTextsIn(own).join('\n');
  const evidence = JSON.stringify([
    content.frozen,
    ...content.enterprises.map((one) => [
      one.evidence,
      one.history.filter((line) => line.kind.startsWith('evidence-')),
    ]),
  ]);
  const whole = entries.filter(({ name }) => !/^(?:packs|figures)\//.test(name));
  const stands = (one: AbsentText): boolean => {
    switch (one.as) {
      case 'part':
      case 'word':
        return holds(written, one);
      case 'file-name':
        return evidence.includes(JSON.stringify(one.text).slice(1, -1));
      case 'hash':
        return whole.some(({ text }) => text.includes(one.text));
    }
  };
  return absent.find(stands)?.text ?? null;
}
