import { answeredOf, howFar } from '../../assessments/answering/how-far.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { EarlierResult } from '../../assessments/exchange/earlier-result.ts';
import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { PackResult } from '../../assessments/scoring/score.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { OpenAssessment } from '../contract.ts';
import { getAssessment, listPackHashes, repinAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { insertEarlierResult } from '../db/earlier-results.ts';
import { insertHistory } from '../db/history.ts';
import { insertFigureCatalogue, insertPack } from '../db/packs.ts';
import { readAssessment } from './assessments.ts';
import { getAssessmentToChange } from './open-to-change.ts';
import { offeredPacks } from './offered-packs.ts';
import { compareEditions } from './pack-library.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** What the history says of a move: the edition moved to, the hashes of both questionnaires and of their figures. */
export interface EditionMove {
  readonly edition: string;
  readonly from: string;
  readonly to: string;
  readonly figures: { readonly from: string; readonly to: string };
}

/** The newest edition of a questionnaire of an assessment, or null when the pinned one is the newest. */
export function newestEdition(
  place: Workplace,
  input: { assessmentId: string; packId: string },
): { pack: Pack } | null {
  return readStore(place, (db) => {
    const pinned = pinnedPack(place, db, input);
    const newest = newerThan(place, db, pinned.pack);
    return newest === null ? null : { pack: newest };
  });
}

/**
 * Pins the newest edition in place of the one the assessment rests on. Every answer stays where it is, also
 * where the new edition has no question or option for it. What the old edition came to is recorded first.
 */
export function moveToEdition(
  place: Workplace,
  input: { assessmentId: string; packId: string },
): OpenAssessment {
  return writeStore(place, (db) => {
    const assessment = getAssessmentToChange(db, input.assessmentId);
    const { pack: old, hash: from } = pinnedPack(place, db, input);
    const newest = newerThan(place, db, old);
    if (newest === null)
      throw new DeskError('pack.already-newest', { pack: old.shortTitle, edition: old.edition });
    const open = readAssessment(place, db, input.assessmentId);
    const at = place.now();
    const situation = { profile: open.enterprise.profile, figures: open.figures, answers: open.answers };
    const begun = howFar(answeredOf(old, situation)) !== 'none';
    const result = earlierResult(old, begun ? scorePack(old, situation) : null, at);
    const to = insertPack(db, newest);
    const figuresHash = insertFigureCatalogue(db, joinFigures(place.library.figures, open.figures));
    const seq = insertHistory(db, {
      at,
      who: place.who(),
      kind: 'edition-moved',
      enterpriseId: open.enterprise.id,
      assessmentId: input.assessmentId,
      subject: old.id,
      old: canonicalJson(result),
      new: canonicalJson({
        edition: newest.edition,
        from,
        to,
        figures: { from: assessment.figuresHash, to: figuresHash },
      } satisfies EditionMove),
    });
    insertEarlierResult(db, { assessmentId: input.assessmentId, seq, result });
    repinAssessment(db, { id: input.assessmentId, from, to, figuresHash });
    return readAssessment(place, db, input.assessmentId);
  });
}

export function pinnedPack(
  place: Workplace,
  db: Db,
  input: { assessmentId: string; packId: string },
): { pack: Pack; hash: string } {
  const assessment = getAssessment(db, input.assessmentId);
  for (const hash of listPackHashes(db, assessment.id)) {
    const pack = place.pinned.pack(db, hash);
    if (pack.id === input.packId) return { pack, hash };
  }
  throw new DeskError('pack.not-used', { pack: input.packId });
}

function newerThan(place: Workplace, db: Db, pinned: Pack): Pack | null {
  const offered = offeredPacks(place, db).find((pack) => pack.id === pinned.id);
  return offered !== undefined && compareEditions(offered.edition, pinned.edition) > 0 ? offered : null;
}

/** What a questionnaire came to; neither points nor a level where nothing was answered. */
function earlierResult(pack: Pack, result: PackResult | null, at: string): EarlierResult {
  const { score, ladders } = result ?? { score: null, ladders: [] };
  return {
    packId: pack.id,
    edition: pack.edition,
    at,
    score: score === null ? null : { earned: score.earned, possible: score.possible },
    levels: ladders.map((ladder) => ({ ladder: ladder.title, level: ladder.level.title })),
  };
}

/**
 * A catalogue with those figures of another added that it lacks. Moving to an edition it is the newest, with what other
 * questionnaires may still rest on; adding a questionnaire it is the one pinned, with what that one may need.
 */
export function joinFigures(first: FigureCatalogue, other: FigureCatalogue): FigureCatalogue {
  const missing = other.figures.filter((figure) => !first.figures.some((one) => one.id === figure.id));
  const groups = other.groups.filter(
    (group) =>
      missing.some((figure) => figure.group === group.id) && !first.groups.some((one) => one.id === group.id),
  );
  if (missing.length === 0) return first;
  return { groups: [...first.groups, ...groups], figures: [...first.figures, ...missing] };
}
