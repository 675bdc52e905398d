import type { Pack, Section } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { places, type Place } from '../pack/place.ts';
import { roles, type Role } from '../pack/role.ts';
import type { QuestionStatus } from '../scoring/score.ts';
import type { PackProgress } from './progress.ts';

/** Questions by the sections of the questionnaires, by who knows, or by where one stands. */
export const interviewOrders = ['sections', 'people', 'rooms'] as const;
export type InterviewOrder = (typeof interviewOrders)[number];

/** One question of an interview. */
export interface InterviewCard {
  /** `pack/question`. */
  readonly key: string;
  readonly pack: Pack;
  readonly section: Section;
  readonly question: Question;
  readonly status: QuestionStatus;
  /** Whether its answer was copied from an earlier assessment and not confirmed since. */
  readonly carried: boolean;
}

/** Cards that belong together: a section, all that one role is asked, or all that is seen in one place. */
export type InterviewGroup = {
  readonly key: string;
  readonly cards: readonly InterviewCard[];
} & (
  | { readonly kind: 'section'; readonly pack: Pack; readonly section: Section }
  /** `role` null: the questionnaire does not say who knows. */
  | { readonly kind: 'role'; readonly role: Role | null }
  | { readonly kind: 'place'; readonly place: Place }
);

/**
 * The questions asked of this enterprise in the order of an interview. By people, a question is put to the first of
 * those who may know, by rooms it is asked at the first of the places named; within one the order of the questionnaires
 * stays. What a questionnaire names no place for comes after the rooms, by its sections. Groups without a question are
 * left out. `carried`: the keys of what was copied and not confirmed.
 */
export function interview(
  packs: readonly Pack[],
  progress: readonly PackProgress[],
  order: InterviewOrder,
  carried: ReadonlySet<string> = new Set(),
): readonly InterviewGroup[] {
  const groups = packs.flatMap((pack, place) => {
    const sections = progress[place]?.sections ?? [];
    return pack.sections.map((section): Extract<InterviewGroup, { kind: 'section' }> => {
      const statuses = sections.find((one) => one.id === section.id)?.questions ?? [];
      const cards = section.questions.flatMap((question): InterviewCard[] => {
        const status = statuses.find((one) => one.id === question.id);
        if (status === undefined || !status.asked) return [];
        const key = `${pack.id}/${question.id}`;
        return [{ key, pack, section, question, status: status.status, carried: carried.has(key) }];
      });
      return { kind: 'section', key: `${pack.id}/${section.id}`, pack, section, cards };
    });
  });
  if (order === 'sections') return groups.filter((one) => one.cards.length > 0);
  const cards = groups.flatMap((one) => one.cards);
  if (order === 'rooms') return byRooms(groups, cards).filter((one) => one.cards.length > 0);
  return [...roles, null]
    .map((role): InterviewGroup => ({
      kind: 'role',
      role,
      key: role ?? 'unknown',
      cards: cards.filter(({ question }) => (question.ask?.[0] ?? null) === role),
    }))
    .filter((one) => one.cards.length > 0);
}

function byRooms(
  sections: readonly Extract<InterviewGroup, { kind: 'section' }>[],
  cards: readonly InterviewCard[],
): readonly InterviewGroup[] {
  return [
    ...places.map((place): InterviewGroup => ({
      kind: 'place',
      place,
      key: place,
      cards: cards.filter(({ question }) => question.places?.[0] === place),
    })),
    ...sections.map((one): InterviewGroup => ({
      ...one,
      cards: one.cards.filter(({ question }) => question.places === undefined),
    })),
  ];
}
