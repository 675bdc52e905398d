import type { Answers } from '../../../assessments/answering/answer.ts';
import type { JsonValue } from '../../../assessments/dossier/canonical-json.ts';
import type { ComparedSpot } from '../../../assessments/exchange/compare-owners.ts';
import type { PassedContent, PassedLine } from '../../../assessments/exchange/passed-file.ts';
import { sayTopic, sayValue, type AnswerContext } from '../../../assessments/exchange/say-conflict.ts';
import { sayOwnFigure, sayOwnValue } from '../../../assessments/exchange/say-own-figure.ts';
import { spotKey, spotOf } from '../../../assessments/exchange/spot.ts';
import type { FigureCatalogue } from '../../../assessments/figures/figure.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type {
  AssessmentPreview,
  ConflictSide,
  EnterprisePreview,
  FigurePreview,
  ImportConflict,
  ImportPreview,
} from '../../contract/passing-on.ts';
import type { Stood, StoodAssessment, StoodEnterprise } from './stand.ts';
import { countSpots, standingOf } from './standing.ts';

/** Names a conflict; the same for the same spot as long as neither side changes. */
export function conflictId(ownerId: string, key: string, item: string): string {
  return `${ownerId}|${key}|${item}`;
}

/** Stands in place of an owner for figures keyed in. */
export const deskOwner = 'desk';

const figureStandings = {
  new: 'new',
  same: 'same',
  mine: 'newer-here',
  theirs: 'newer-there',
  both: 'conflicting',
} as const satisfies Readonly<Record<ComparedSpot['kind'], FigurePreview['standing']>>;

/** What taking a file in would do, in words and numbers. `packIsHere` says whether a questionnaire is kept already. */
export function previewOf(
  name: string,
  content: PassedContent,
  stood: Stood,
  packIsHere: (hash: string) => boolean,
  programmes: readonly Programme[],
): ImportPreview {
  // A questionnaire whose steps cost something comes along; a programme is known here or it is not.
  const named = { packs: Object.values(content.packs) as readonly Pack[], programmes };
  const conflicts = [
    ...stood.enterprises.flatMap((one) => conflictsOf(one, content)),
    ...stood.overrides.spots.flatMap((spot) =>
      conflictsAt(spot, {
        ownerId: deskOwner,
        enterpriseId: null,
        assessmentId: null,
        mine: stood.overrides.mine.history,
        theirs: stood.overrides.theirs.history,
        words: {
          title: (key) => sayOwnFigure(key, named),
          value: (key, value) => sayOwnValue(key, value, named),
        },
      }),
    ),
  ];
  return {
    name,
    who: newestAuthor(content),
    leftOut: content.leftOut,
    withoutHistory: !content.withHistory,
    enterprises: stood.enterprises.map((one) => enterprisePreview(one, content, packIsHere)),
    figures: stood.overrides.spots.map(({ key, kind, conflicts, mine, theirs }) => ({
      key,
      title: sayOwnFigure(key, named),
      standing: conflicts.length > 0 ? 'conflicting' : figureStandings[kind],
      mine: mine === undefined ? null : sayOwnValue(key, mine, named),
      theirs: theirs === undefined ? null : sayOwnValue(key, theirs, named),
    })),
    conflicts,
  };
}

function enterprisePreview(
  stood: StoodEnterprise,
  content: PassedContent,
  packIsHere: (hash: string) => boolean,
): EnterprisePreview {
  const { theirs, mine, spots } = stood;
  const fresh = theirs.evidence.filter((one) => !(mine?.evidence ?? []).some((own) => own.id === one.id));
  return {
    enterpriseId: theirs.id,
    name: theirs.profile.name,
    nameHere: mine?.profile.name ?? null,
    sample: theirs.sample,
    standing: standingOf(mine !== null, spots),
    counts: countSpots(spots),
    choices: stood.choices,
    evidence: {
      new: fresh.length,
      bytes: fresh.reduce((sum, one) => sum + one.state.file.sizeBytes, 0),
    },
    assessments: stood.assessments.map((one) => assessmentPreview(one, content, packIsHere)),
  };
}

function assessmentPreview(
  stood: StoodAssessment,
  content: PassedContent,
  packIsHere: (hash: string) => boolean,
): AssessmentPreview {
  const { theirs, mine, spots } = stood;
  return {
    assessmentId: theirs.id,
    title: theirs.title,
    titleHere: mine?.title ?? null,
    standing: standingOf(mine !== null, spots),
    counts: countSpots(spots),
    choices: stood.choices,
    closed: stood.closed,
    cannotMerge: stood.cannotMerge,
    answers: Object.keys(theirs.answers).length,
    packs: theirs.packs.map((hash) => {
      const pack = content.packs[hash] as Pack;
      return { id: pack.id, edition: pack.edition, title: pack.shortTitle, here: packIsHere(hash) };
    }),
  };
}

function conflictsOf(stood: StoodEnterprise, content: PassedContent): ImportConflict[] {
  const { theirs, mine } = stood;
  if (mine === null || !content.withHistory) return [];
  const own = stood.spots.flatMap((spot) =>
    conflictsAt(spot, {
      ownerId: theirs.id,
      enterpriseId: theirs.id,
      assessmentId: null,
      mine: mine.history,
      theirs: theirs.history,
      words: wordsIn(null),
    }),
  );
  const inside = stood.assessments.flatMap((one) => {
    if (one.mine === null || one.cannotMerge !== null) return [];
    const ours = one.mine;
    const context: AnswerContext = {
      packs: one.theirs.packs.map((hash) => content.packs[hash] as Pack),
      situation: {
        profile: mine.profile,
        figures: content.figures[one.theirs.figures] as FigureCatalogue,
        answers: ours.answers as Answers,
      },
    };
    return one.spots.flatMap((spot) =>
      conflictsAt(spot, {
        ownerId: one.theirs.id,
        enterpriseId: theirs.id,
        assessmentId: one.theirs.id,
        mine: ours.history,
        theirs: one.theirs.history,
        words: wordsIn(context),
      }),
    );
  });
  return [...own, ...inside];
}

/** How a value, and what it is a value of, are called. */
interface SpotWords {
  readonly title: (key: string, item: string, like: JsonValue | undefined) => Localized;
  readonly value: (key: string, value: JsonValue | undefined) => Localized;
}

const wordsIn = (context: AnswerContext | null): SpotWords => ({
  title: (key, item, like) => sayTopic(key, item, like, context),
  value: (key, value) => sayValue(key, value, context),
});

function conflictsAt(
  spot: ComparedSpot,
  at: {
    readonly ownerId: string;
    readonly enterpriseId: string | null;
    readonly assessmentId: string | null;
    readonly mine: readonly PassedLine[];
    readonly theirs: readonly PassedLine[];
    readonly words: SpotWords;
  },
): ImportConflict[] {
  const side = (lines: readonly PassedLine[], value: JsonValue | undefined): ConflictSide => {
    const line = lines.findLast((one) => {
      const about = spotOf(one);
      return about !== null && spotKey(about) === spot.key;
    });
    return { words: at.words.value(spot.key, value), who: line?.who ?? '', at: line?.at ?? '' };
  };
  return spot.conflicts.map(({ item, base, mine, theirs }) => ({
    id: conflictId(at.ownerId, spot.key, item),
    enterpriseId: at.enterpriseId,
    assessmentId: at.assessmentId,
    about: aboutOf(spot.key, item),
    title: at.words.title(spot.key, item, mine ?? theirs),
    before: base === undefined ? null : at.words.value(spot.key, base),
    mine: side(at.mine, mine),
    theirs: side(at.theirs, theirs),
  }));
}

function aboutOf(key: string, item: string): ImportConflict['about'] {
  const [kind, name] = [key.split(':', 1)[0], key.slice(key.indexOf(':') + 1)];
  switch (kind) {
    case 'answer':
      return { kind: 'answer', slot: name };
    case 'profile':
      return { kind: 'profile', field: name };
    case 'evidence':
      return { kind: 'evidence', evidenceId: name, field: item };
    case 'override': {
      const at = name.lastIndexOf('/');
      return { kind: 'override', programmeId: name.slice(0, at), parameterId: name.slice(at + 1) };
    }
    case 'title':
      return { kind: 'title' };
    default:
      return { kind: 'part', part: name, item };
  }
}

/** By the clock: it only says whose name is shown first. */
function newestAuthor(content: PassedContent): string {
  const lines = content.enterprises.flatMap((one) => [
    ...one.history,
    ...one.assessments.flatMap((each) => each.history),
  ]);
  return lines.reduce((newest, line) => (line.at >= newest.at ? line : newest), { at: '', who: '' }).who;
}
