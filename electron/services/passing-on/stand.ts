import { changesBySpot } from '../../../assessments/exchange/changes-by-spot.ts';
import { compareFigures } from '../../../assessments/exchange/compare-figures.ts';
import {
  compareOwners,
  overrideSpots,
  spotsOf,
  type ComparedSpot,
  type Spots,
} from '../../../assessments/exchange/compare-owners.ts';
import type {
  PassedAssessment,
  PassedContent,
  PassedEnterprise,
  PassedLine,
} from '../../../assessments/exchange/passed-file.ts';
import { placeOfKind, spotOf } from '../../../assessments/exchange/spot.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { ImportChoice } from '../../contract/passing-on.ts';
import { findAssessment, listAssessments } from '../../db/assessments.ts';
import { isBinned } from '../../db/bin.ts';
import type { Db } from '../../db/database.ts';
import { findEnterprise } from '../../db/enterprises.ts';
import type { Stepwise } from '../../db/walk.ts';
import type { Workplace } from '../workplace.ts';
import { collectEnterprise, collectOverrides } from './collect.ts';
import { choicesFor } from './standing.ts';

/** An assessment of a file beside the one here. */
export interface StoodAssessment {
  readonly theirs: PassedAssessment;
  /** Null: not here, or in the bin. */
  readonly mine: PassedAssessment | null;
  readonly spots: readonly ComparedSpot[];
  readonly closed: 'there' | 'here' | 'both' | null;
  readonly cannotMerge: Localized | null;
  readonly choices: readonly ImportChoice[];
}

/** An enterprise of a file beside the one here. */
export interface StoodEnterprise {
  readonly theirs: PassedEnterprise;
  readonly mine: PassedEnterprise | null;
  readonly spots: readonly ComparedSpot[];
  readonly choices: readonly ImportChoice[];
  readonly assessments: readonly StoodAssessment[];
}

/** A file held against the store as it is at this moment. */
export interface Stood {
  readonly enterprises: readonly StoodEnterprise[];
  readonly overrides: {
    readonly mine: Spots;
    readonly theirs: Spots;
    readonly spots: readonly ComparedSpot[];
  };
}

const reasons = {
  bin: {
    'zh-CN': '这里的这一份在回收站里。要合并，请先把它取出来。',
    en: 'The one here lies in the bin. To merge, please take it out first.',
  },
  closed: {
    'zh-CN': '已定稿的评估不能合并，可以作为新的一份放在旁边。',
    en: 'A closed assessment is never merged into; it can be taken in beside as a new one.',
  },
  editions: {
    'zh-CN': '两边的问卷或其版本不同，不能逐题合并，可以作为新的一份放在旁边。',
    en: 'The two hold other questionnaires, or other editions of them, and cannot be merged answer by answer; it can be taken in beside as a new one.',
  },
  versions: {
    'zh-CN':
      '其中一边定过稿，或换过、加过、移除过问卷，另一边没有这一步，不能合并，可以作为新的一份放在旁边。',
    en: 'One of the two was closed, or its questionnaires were changed, and the other knows nothing of it. They cannot be merged; it can be taken in beside as a new one.',
  },
  elsewhere: {
    'zh-CN': '这里的这个评估属于另一家企业，不能合并，可以作为新的一份放在旁边。',
    en: 'The assessment here belongs to another enterprise and cannot be merged with; it can be taken in beside as a new one.',
  },
  bare: {
    'zh-CN': '文件里没有修改记录，不能合并，可以作为新的一份放在旁边。',
    en: 'The file comes without its history and cannot be merged; it can be taken in beside as a new one.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Holds a file against the store. Reads only; belongs into one reading, or into the transaction that follows it. */
export function* standFile(place: Workplace, db: Db, desk: string, content: PassedContent): Stepwise<Stood> {
  const theirs = overrideSpots(content);
  const names = new Set(
    [...changesBySpot(content.overrideHistory).keys(), ...theirs.values.keys()].map((key) =>
      key.slice('override:'.length, key.lastIndexOf('/')),
    ),
  );
  const mine = overrideSpots(collectOverrides(db, desk, names));
  const named = new Set([...changesBySpot(content.overrideHistory).keys(), ...theirs.values.keys()]);
  const enterprises: StoodEnterprise[] = [];
  for (const one of content.enterprises)
    enterprises.push(yield* standEnterprise(place, db, desk, content, withoutBinned(db, one)));
  const spots = compareFigures(mine, theirs, desk).filter((one) => named.has(one.key));
  // Figures come with what they are for: where they bring something, so does the enterprise.
  const figuresToo = spots.every(({ kind }) => kind === 'same' || kind === 'mine');
  return {
    enterprises: enterprises.map((one) => (figuresToo && isSame(one) ? leftAlone(one) : one)),
    overrides: { mine, theirs, spots },
  };
}

/** Whether an enterprise and all the file has of it are here just as they are in the file. */
function isSame({ mine, spots, assessments }: StoodEnterprise): boolean {
  return [{ mine, spots }, ...assessments].every(
    (one) => one.mine !== null && one.spots.every(({ kind }) => kind === 'same'),
  );
}

/** What would change nothing is proposed to be left alone. */
function leftAlone(one: StoodEnterprise): StoodEnterprise {
  return { ...one, choices: ['skip', ...one.choices.filter((choice) => choice !== 'skip')] };
}

function* standEnterprise(
  place: Workplace,
  db: Db,
  desk: string,
  content: PassedContent,
  theirs: PassedEnterprise,
): Stepwise<StoodEnterprise> {
  const found = findEnterprise(db, theirs.id);
  const named = new Set(theirs.assessments.map((one) => one.id));
  const own = found === null ? [] : listAssessments(db, theirs.id).map((one) => one.id);
  const both = own.filter((id) => named.has(id));
  const mine =
    found === null || found.binned
      ? null
      : yield* collectEnterprise(place, db, desk, { enterprise: found, assessmentIds: both });
  const here = found !== null;
  const assessments: StoodAssessment[] = [];
  for (const one of theirs.assessments) {
    yield null;
    assessments.push(standAssessment(db, content, one, mine, theirs.id));
  }
  const spots = compareOwners(mine === null ? null : spotsOf(mine), spotsOf(theirs));
  return {
    theirs,
    mine,
    spots,
    choices: choicesFor({ here, mergeable: mine !== null && content.withHistory, spots, child: false }),
    assessments,
  };
}

function standAssessment(
  db: Db,
  content: PassedContent,
  theirs: PassedAssessment,
  enterprise: PassedEnterprise | null,
  enterpriseId: string,
): StoodAssessment {
  const stored = findAssessment(db, theirs.id);
  const mine = enterprise?.assessments.find((one) => one.id === theirs.id) ?? null;
  const spots = compareOwners(mine === null ? null : spotsOf(mine), spotsOf(theirs));
  const [closedHere, closedThere] = [
    stored?.closed !== undefined && stored?.closed !== null,
    isClosed(theirs),
  ];
  const closed = closedHere ? (closedThere ? 'both' : 'here') : closedThere ? 'there' : null;
  const cannotMerge = ((): Localized | null => {
    if (stored === null) return null;
    if (stored.enterpriseId !== enterpriseId) return reasons.elsewhere;
    if (mine === null) return reasons.bin;
    if (!content.withHistory) return reasons.bare;
    if (closed !== null) return reasons.closed;
    if (mine.packs.join() !== theirs.packs.join() || mine.figures !== theirs.figures) return reasons.editions;
    return events(mine.history) === events(theirs.history) ? null : reasons.versions;
  })();
  const choices = choicesFor({ here: stored !== null, mergeable: cannotMerge === null, spots, child: true });
  return { theirs, mine, spots, closed, cannotMerge, choices };
}

function isClosed(assessment: PassedAssessment): boolean {
  return (
    assessment.history.findLast((line) => line.kind === 'closed' || line.kind === 'reopened')?.kind ===
    'closed'
  );
}

/** Closings and moves to other editions are steps, not values: both sides must know the same ones. */
function events(history: readonly PassedLine[]): string {
  const kinds = history.filter((line) => {
    const spot = spotOf(line);
    return spot?.kind === 'editions' || spot?.kind === 'versions';
  });
  return kinds
    .map((line) => line.change)
    .toSorted()
    .join();
}

/** Evidence that lies in the bin here stays there; the file's word on it counts when it is taken out. */
function withoutBinned(db: Db, enterprise: PassedEnterprise): PassedEnterprise {
  const binned = new Set(
    enterprise.evidence.filter((one) => isBinned(db, 'evidence', one.id)).map((one) => one.id),
  );
  if (binned.size === 0) return enterprise;
  const isAbout = (line: PassedLine): boolean =>
    line.kind.startsWith('evidence-') &&
    binned.has(
      placeOfKind(line.kind) === 'enterprise'
        ? line.subject
        : line.subject.slice(line.subject.lastIndexOf(' ') + 1),
    );
  return {
    ...enterprise,
    evidence: enterprise.evidence.filter((one) => !binned.has(one.id)),
    history: enterprise.history.filter((line) => !isAbout(line)),
    assessments: enterprise.assessments.map((one) => ({
      ...one,
      links: one.links.filter((link) => !binned.has(link.evidenceId)),
      history: one.history.filter((line) => !isAbout(line)),
    })),
  };
}
