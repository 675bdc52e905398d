import type { PassedContent } from './passed-file.ts';
import { textsOfFields } from './free-texts.ts';
import { isPersonName } from './person-name.ts';

/**
 * A text that must not stand in a share copy, and where it is searched for. `part`: as any part of what users
 * write. `word`: there too, but only between other signs than letters and digits; for what may be an ordinary word.
 * `file-name`: in what the app keeps of evidence; whoever writes “see scan.pdf” in a note means to say so.
 * `hash`: anywhere.
 */
export interface AbsentText {
  readonly text: string;
  readonly as: 'part' | 'word' | 'file-name' | 'hash';
}

/** What stands in place of a name that is left out. */
export const nameless = '（未提供）';

const shortestName = 2;
/** Shorter notes are common phrases such as 已完成. */
const shortestNote = 6;
/** A name as short as 东风 is a word in other places. */
const shortestPart = 4;

type Fields = Readonly<Record<string, unknown>>;

/** Names, numbers and addresses of the enterprises, people in plans and behind answers, and who made the changes; former ones as well. */
export function namesIn(content: PassedContent): AbsentText[] {
  const common = JSON.stringify([content.packs, content.figures]);
  const lines = [
    ...content.overrideHistory,
    ...content.enterprises.flatMap((one) => [
      ...one.history,
      ...one.assessments.flatMap((each) => each.history),
    ]),
  ];
  const own = (profile: Fields): string[] => [
    ...inFields(profile, ['name', 'creditCode', 'address', 'contactPhone', 'contactEmail']),
    ...textsOfFields(profile['certificates'], ['number']),
  ];
  const named = (profile: Fields): string[] => inFields(profile, ['legalRepresentative', 'contactName']);
  const profiles = content.enterprises.map((one): Fields => one.profile);
  const former = lines.filter((line) => line.kind.startsWith('profile-')).flatMap(formerOf);
  const plans = content.enterprises.flatMap((one) => one.assessments.map((each) => each.parts['plan']));
  const formerPlans = lines.filter((line) => line.subject === 'plan').flatMap((line) => [line.old, line.new]);
  const said = content.enterprises.flatMap((one) => one.assessments.map((each) => each.answers));
  const formerSaid = lines
    .filter((line) => line.kind.startsWith('answer-'))
    .flatMap((line) => [line.old, line.new]);
  const handling = content.enterprises.map((one) => one.parts['handling']);
  const formerHandling = lines
    .filter((line) => line.subject === 'handling')
    .flatMap((line) => [line.old, line.new]);
  const ownTexts = withFormer(profiles.flatMap(own), former.flatMap(own));
  const people = withFormer(profiles.flatMap(named), former.flatMap(named));
  const others = [
    ...withFormer(textsOfFields(plans, ['owner']), textsOfFields(formerPlans, ['owner'])),
    ...withFormer(textsOfFields(said, ['saidBy']), textsOfFields(formerSaid, ['saidBy'])),
    ...withFormer(textsOfFields(handling, ['consultant']), textsOfFields(formerHandling, ['consultant'])),
    ...lines.map((line) => line.who),
  ];
  const search = (found: readonly string[], isName: (text: string) => boolean): AbsentText[] =>
    worth(found, shortestName).map((text) => ({
      text,
      as: isName(text) && !common.includes(text) ? 'part' : 'word',
    }));
  return [
    ...search(ownTexts, (text) => [...text].length >= shortestPart),
    ...search(people, (text) => isPersonName(text, true)),
    ...search(others, (text) => isPersonName(text, false)),
  ];
}

/** Former values as well, but for those a later one begins with: they were stored while somebody was typing. */
function withFormer(present: readonly string[], former: readonly string[]): string[] {
  const all = [...new Set([...present, ...former])];
  const whole = all.filter((one) => !all.some((other) => other !== one && other.startsWith(one)));
  return [...new Set([...present, ...whole])];
}

function inFields(value: Fields, fields: readonly string[]): string[] {
  return fields.flatMap((field) => (typeof value[field] === 'string' ? [value[field]] : []));
}

/** Notes at answers, evidence, plan items, cost lines and budgets, and reasons given for findings. */
export function notesIn(content: PassedContent): AbsentText[] {
  const found = content.enterprises.flatMap(({ assessments, evidence }) => [
    ...evidence.map((one) => one.state.details.note),
    ...assessments.flatMap((one) => textsOfFields([one.answers, one.parts], ['note'])),
  ]);
  return worth(found, shortestNote).map((text) => ({ text, as: 'part' }));
}

/** Contents and file names of all evidence, of former states and of closed versions as well. */
export function evidenceIn(content: PassedContent): AbsentText[] {
  const lines = content.enterprises.flatMap((one) =>
    one.history.filter((line) => line.kind.startsWith('evidence-')),
  );
  const kept = Object.values(content.frozen).map((one) =>
    typeof one === 'object' && one !== null && 'evidence' in one ? one.evidence : null,
  );
  const states = [lines, kept, ...content.enterprises.map((one) => one.evidence)];
  const hashes = textsOfFields(states, ['sha256']).filter((one) => /^[0-9a-f]{64}$/.test(one));
  // Only what looks like a file's name: the app's own words have no such ending.
  const names = textsOfFields(states, ['name']).filter((one) => /.\.[a-z][a-z0-9]{1,4}$/i.test(one));
  return [
    ...[...new Set(hashes)].map((text) => ({ text, as: 'hash' as const })),
    ...[...new Set(names)].map((text) => ({ text, as: 'file-name' as const })),
  ];
}

/** The values a change of a profile's field names, as fields of profiles. */
function formerOf(line: {
  readonly subject: string;
  readonly old?: unknown;
  readonly new?: unknown;
}): Fields[] {
  return [{ [line.subject]: line.old ?? null }, { [line.subject]: line.new ?? null }];
}

/** Short numbers are no names, and every sum or date may hold them; signs alone say nothing. */
function worth(found: readonly string[], shortest: number): string[] {
  return [...new Set(found.map((one) => one.trim()))].filter(
    (one) =>
      [...one].length >= shortest &&
      /[\p{L}\p{N}]/u.test(one) &&
      !nameless.includes(one) &&
      !/^[\d.,/ -]{1,7}$/.test(one),
  );
}

/** Whether a text holds one that is to be absent from what users write. */
export function holds(text: string, absent: AbsentText): boolean {
  switch (absent.as) {
    case 'part':
    case 'hash':
      return text.includes(absent.text);
    case 'word':
      return text.includes(absent.text) && wordPattern(absent.text).test(text);
    case 'file-name':
      return false;
  }
}

/**
 * The text with a sign in place of each sign to be absent. It is never longer than before, so that no field becomes
 * too long by it. The longest come first; it goes on until none is left, since two names may overlap.
 */
export function blankOut(text: string, absent: readonly AbsentText[]): string {
  let left = text;
  for (;;) {
    const found = absent.filter((one) => holds(left, one));
    if (found.length === 0) return left;
    for (const one of found.toSorted((a, b) => b.text.length - a.text.length)) {
      const signs = '＊'.repeat(Math.min(3, one.text.length));
      left =
        one.as === 'word'
          ? left.replace(wordPattern(one.text), signs)
          : left.replaceAll(one.text, () => signs);
    }
  }
}

/** Chinese is written without spaces: beside it, a word in Latin letters ends; a Chinese one does not. */
function wordPattern(text: string): RegExp {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const edge = (sign: string): string =>
    /\p{Script=Han}/u.test(sign) ? String.raw`[\p{L}\p{N}]` : String.raw`[\p{Script=Latin}\p{N}]`;
  const signs = [...text];
  return new RegExp(`(?<!${edge(signs[0] ?? '')})${escaped}(?!${edge(signs.at(-1) ?? '')})`, 'gu');
}
