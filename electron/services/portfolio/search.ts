import { shownField } from '../../../assessments/application/field-slot.ts';
import type { Slot } from '../../../assessments/answering/answer.ts';
import { listDivisions, placeOf } from '../../../assessments/enterprise/divisions.ts';
import { saysAll } from '../../../assessments/portfolio/chosen-words.ts';
import { ofPiece } from '../../../assessments/portfolio/file-pieces.ts';
import { findIn, matchOf, wordsOf } from '../../../assessments/portfolio/search-form.ts';
import type { Language, Localized } from '../../../assessments/pack/localized.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { concernedFirst, type Concern } from '../../../assessments/programmes/concerned-first.ts';
import { factSlot } from '../../../assessments/programmes/fact.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { partOfApplication, spotKinds, type SpotKind } from '../../../assessments/portfolio/spots.ts';
import type { SearchHit, SearchResult } from '../../contract/portfolio.ts';
import { getParts } from '../../db/assessment-parts.ts';
import { findAssessment } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { findEvidence } from '../../db/evidence.ts';
import { findChosen, listOptions } from '../../db/portfolio/chosen-options.ts';
import { findLinesIn, listLinesByNumber } from '../../db/portfolio/find-lines.ts';
import { findFirstLines } from '../../db/portfolio/line-filter.ts';
import { findSpots, type FoundSpot } from '../../db/portfolio/texts.ts';
import type { Workplace } from '../workplace.ts';
import type { Derived } from './derived.ts';

/** How many hits of one kind are looked at, and how many of one enterprise are shown. */
const perKind = 60;
const perEnterprise = 12;
/** How many options a query may stand for: a single character stands in most of them. */
const mostOptions = 300;
/** Characters shown on either side of a match. */
const around = 40;

/**
 * Looks in everything that was written; names and facts of enterprises come first, then what was written last.
 * Every hit stands under its own enterprise and nowhere else.
 */
export function searchEverything(
  place: Workplace,
  derived: Derived,
  input: { text: string; language: Language; enterpriseId?: string | undefined },
): SearchResult {
  const match = matchOf(input.text);
  const enterpriseId = input.enterpriseId ?? null;
  return derived.read((db, pending) => {
    const filesPending = derived.filesToRead(enterpriseId);
    if (match === null) return { enterprises: [], further: 'none', more: false, pending, filesPending };
    const ofKind = (kind: SpotKind): readonly FoundSpot[] =>
      findSpots(db, { kind, match, enterpriseId, limit: perKind + 1 });
    const options = optionsOf(db, input.text);
    const found = [
      ofKind('enterprise'),
      findPlaces(db, { ...input, enterpriseId, limit: perKind + 1 }),
      ...spotKinds.filter((kind) => kind !== 'enterprise' && kind !== 'file').map(ofKind),
      findAnswers(db, { ...input, enterpriseId, options, limit: perKind + 1 }),
      ofKind('file'),
    ];
    const spots = found.flatMap((one) => one.slice(0, perKind));
    const beyond = found.flatMap((one) => one.slice(perKind));
    const cut = beyond.length > 0 || options.size > mostOptions;
    const byEnterprise = [...Map.groupBy(spots, (one) => one.enterpriseId).values()];
    const listed = new Set(spots.map((one) => one.enterpriseId));
    const say = sayer(place);
    return {
      enterprises: byEnterprise.flatMap((of) => {
        const [first] = of;
        if (first === undefined) return [];
        const hits = of.slice(0, perEnterprise).map((one) => hitOf(one, input.text, say));
        return [{ id: first.enterpriseId, name: first.enterprise, sample: first.sample === 1, hits }];
      }),
      further:
        enterpriseId !== null || !cut
          ? 'none'
          : beyond.some((one) => !listed.has(one.enterpriseId))
            ? 'some'
            : 'perhaps',
      more: cut || byEnterprise.some((of) => of.length > perEnterprise),
      pending,
      filesPending,
    };
  });
}

/** What is looked for beside the indexes of texts, in one enterprise or in all. */
interface Looking {
  readonly text: string;
  readonly language: Language;
  readonly enterpriseId: string | null;
  readonly limit: number;
}

/** Enterprises of which the county, its city or the province has all words of the query; see `inOneLanguage`. */
function findPlaces(db: Db, input: Looking): readonly FoundSpot[] {
  const words = wordsOf(input.text);
  const places = new Map(
    listDivisions()
      .map((one) => [one.code, placeOf(one)] as const)
      .filter(([, place]) => saysAll(place, words)),
  );
  return findLinesIn(db, { ...input, divisions: [...places.keys()] }).flatMap(({ division, ...line }) => {
    const place = places.get(division);
    if (place === undefined) return [];
    const text = inOneLanguage(place, input);
    return [{ ...line, kind: 'enterprise', assessmentId: null, subject: 'division', text }];
  });
}

type Options = ReadonlyMap<string, ReturnType<typeof listOptions>[number]>;

/** The options that have all words of the query, by their number. */
function optionsOf(db: Db, text: string): Options {
  const words = wordsOf(text);
  return new Map(
    listOptions(db)
      .filter((one) => saysAll(one.words, words))
      .map((one) => [String(one.number), one]),
  );
}

/** Answers of which one of these options is chosen, in words of the language asked for if the query is among these. */
function findAnswers(db: Db, input: Looking & { readonly options: Options }): readonly FoundSpot[] {
  const { options } = input;
  const of = [...options.values()].slice(0, mostOptions).map(({ number }) => number);
  return findChosen(db, { ...input, options: of }).flatMap((found) =>
    found.options.split(' ').flatMap((number): readonly FoundSpot[] => {
      const option = options.get(number);
      if (option === undefined) return [];
      const text = inOneLanguage(option.words, input);
      return [{ ...found, kind: 'answer', subject: option.slot, text }];
    }),
  );
}

/** The words in the language asked for if the query is found in them, else in the other. */
function inOneLanguage(words: Localized, { text, language }: Pick<Looking, 'text' | 'language'>): string {
  const own = words[language];
  return findIn(own, text) === null ? words[language === 'en' ? 'zh-CN' : 'en'] : own;
}

type Said = Pick<SearchHit, 'label' | 'section' | 'programmeId' | 'assessmentTitle' | 'page' | 'subject'>;

const unsaid = { label: null, section: null, programmeId: null, assessmentTitle: null, page: null } as const;

function hitOf(spot: FoundSpot, query: string, say: (spot: FoundSpot) => Said): SearchHit {
  const { text } = spot;
  const at = findIn(text, query) ?? { from: 0, to: 0 };
  const from = Math.max(0, at.from - around);
  const to = Math.min(text.length, at.to + around);
  const whole = (part: string): string => part.toWellFormed().replaceAll('\uFFFD', '');
  return {
    kind: spot.kind,
    assessmentId: spot.assessmentId,
    slot: spot.kind === 'answer' ? (spot.subject as Slot) : null,
    before: `${from > 0 ? '…' : ''}${whole(text.slice(from, at.from))}`,
    match: text.slice(at.from, at.to),
    after: `${whole(text.slice(at.to, to))}${to < text.length ? '…' : ''}`,
    ...say(spot),
  };
}

/** What is read of an assessment to say where its texts stand. */
interface Read {
  readonly title: string;
  readonly packs: readonly Pack[];
  readonly hash: string;
  readonly concern: Concern;
}

/** Says where a text stands; what it has read of an assessment it reads once. */
function sayer(place: Workplace): (spot: FoundSpot) => Said {
  const known = new Map<string, Read>();
  const { db } = place.store;
  const assessment = (id: string): Read | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const row = findAssessment(db, id);
    if (row === null) return null;
    const { programmes: chosen, applications } = getParts(db, id);
    const concern = { chosen, applications };
    const read = { title: row.title, packs: packsOf(place, id), hash: row.figuresHash, concern };
    known.set(id, read);
    return read;
  };
  return (spot) => {
    const { subject } = spot;
    if (spot.kind === 'file') return sayFile(db, subject);
    const open = spot.assessmentId === null ? null : assessment(spot.assessmentId);
    if (open === null) return { ...unsaid, subject };
    const said = { ...unsaid, subject, assessmentTitle: open.title };
    if (spot.kind === 'answer') return { ...said, ...sayAnswer(place, subject, open) };
    if (spot.kind === 'application') return { ...said, ...sayApplication(place, subject) };
    return said;
  };
}

function sayFile(db: Db, subject: string): Said {
  const { evidenceId, page } = ofPiece(subject);
  const name = findEvidence(db, evidenceId)?.details.name ?? '';
  return { ...unsaid, subject: evidenceId, page, label: name === '' ? null : { 'zh-CN': name, en: name } };
}

function sayApplication(place: Workplace, subject: string): Partial<Said> {
  const { programmeId } = partOfApplication(subject);
  const programme = place.library.programmes.find(({ id }) => id === programmeId);
  return programme === undefined ? {} : { label: programme.shortTitle, programmeId };
}

function packsOf(place: Workplace, assessmentId: string): readonly Pack[] {
  try {
    return place.pinned.packsOf(place.store.db, assessmentId);
  } catch (error) {
    // In a damaged store a questionnaire may not be readable; its answers can be found all the same.
    if (error instanceof DeskError) return [];
    throw error;
  }
}

function sayAnswer(place: Workplace, slot: string, { packs, hash, concern }: Read): Partial<Said> {
  const [, packId, questionId] = /^q:([^/]+)\/(.+)$/.exec(slot) ?? [];
  for (const section of packs.find(({ id }) => id === packId)?.sections ?? []) {
    const question = section.questions.find(({ id }) => id === questionId);
    if (question !== undefined && packId !== undefined)
      return { label: question.prompt, section: { packId, sectionId: section.id, question: question.id } };
  }
  if (slot.startsWith('f:')) {
    const { figures } = place.pinned.figures(place.store.db, hash);
    const title: Localized | undefined = figures.find(({ id }) => `f:${id}` === slot)?.title;
    return { label: title ?? null };
  }
  if (slot.startsWith('a:')) {
    const shown = shownField(slot as Slot, place.library.programmes, concern);
    return { label: shown?.field.title ?? null, programmeId: shown?.programme?.id ?? null };
  }
  for (const programme of concernedFirst(place.library.programmes, concern)) {
    const fact = programme.facts.find((one) => factSlot(programme.id, one) === slot);
    if (fact !== undefined) return { label: fact.title, programmeId: programme.id };
  }
  return {};
}

/** Enterprises by a part of name, code, consultant or tag, by name; at most twenty. */
export function findEnterprises(
  derived: Derived,
  text: string,
): readonly { readonly id: string; readonly name: string; readonly detail: string }[] {
  return derived.read((db) => {
    const numbers = findFirstLines(db, text, 20);
    return listLinesByNumber(db, numbers).map(({ id, name, credit_code: detail }) => ({ id, name, detail }));
  });
}
