import type { Slot } from '../../../assessments/answering/answer.ts';
import { chosenWords } from '../../../assessments/portfolio/chosen-words.ts';
import { mayHaveText } from '../../../assessments/portfolio/file-pieces.ts';
import { standingOf, wordsOf } from '../../../assessments/portfolio/standing.ts';
import { assessmentSpots, enterpriseSpots, evidenceSpots } from '../../../assessments/portfolio/spots.ts';
import { comingDeadlines } from '../../../assessments/programmes/deadlines.ts';
import { findNode } from '../../../assessments/scoring/score-tree.ts';
import { fromExact } from '../../../assessments/scoring/exact.ts';
import { scorePack } from '../../../assessments/scoring/score-pack.ts';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { OpenAssessment } from '../../contract.ts';
import { listPackHashes, listAssessments } from '../../db/assessments.ts';
import type { Db } from '../../db/database.ts';
import { getEnterprise } from '../../db/enterprises.ts';
import { getEnterprisePart } from '../../db/enterprise-parts.ts';
import { listEnterpriseEvidence } from '../../db/evidence.ts';
import { listEnterpriseLinks } from '../../db/evidence-links.ts';
import { replaceChosen } from '../../db/portfolio/chosen-options.ts';
import { keepFiles } from '../../db/portfolio/file-texts.ts';
import { insertPackWords, saveStanding, type LineStanding } from '../../db/portfolio/lines.ts';
import { replaceSpots } from '../../db/portfolio/texts.ts';
import { readAssessment } from '../assessments.ts';
import type { Workplace } from '../workplace.ts';

const nothing: LineStanding = {
  asked: null,
  done: null,
  lacking: null,
  followed: [],
  deadline: null,
  packs: [],
};

/**
 * Works out what the newest assessment of an enterprise came to and everything there is to be searched, and stores
 * both. What cannot be read, because the store is damaged there, is left out: the assessment itself says so when it is
 * opened.
 */
export function workOutLine(
  place: Workplace,
  derived: Db,
  line: { readonly n: number; readonly id: string },
  today: string,
): void {
  const { db } = place.store;
  const enterprise = getEnterprise(db, line.id);
  const handling = getEnterprisePart(db, line.id, 'handling');
  const opened = listAssessments(db, line.id).flatMap(({ id }) =>
    readable(() => readAssessment(place, db, id)),
  );
  const [newest] = opened;
  const links = listEnterpriseLinks(db, line.id);
  const evidence = listEnterpriseEvidence(db, line.id);
  replaceSpots(derived, line.n, [
    ...enterpriseSpots(enterprise.profile, handling),
    ...opened.flatMap((open) =>
      assessmentSpots(open.assessment.id, { ...open, title: open.assessment.title }),
    ),
    ...evidence.flatMap(({ id, details }) => evidenceSpots(id, details)),
  ]);
  replaceChosen(
    derived,
    line.n,
    opened.map((open) => ({ id: open.assessment.id, chosen: chosenWords(open) })),
  );
  keepFiles(
    derived,
    line.n,
    evidence.flatMap(({ id, file }) => (mayHaveText(file) ? [{ evidenceId: id, file }] : [])),
  );
  if (newest === undefined) return saveStanding(derived, line.n, nothing);
  const there = new Set(evidence.map(({ id }) => id));
  const proved = new Set<Slot>(
    links.flatMap(({ assessmentId, slot, evidenceId }) =>
      assessmentId === newest.assessment.id && there.has(evidenceId) ? [slot] : [],
    ),
  );
  saveStanding(derived, line.n, standingRow(db, derived, newest, proved, today));
}

function standingRow(
  db: Db,
  derived: Db,
  open: OpenAssessment,
  proved: ReadonlySet<Slot>,
  today: string,
): LineStanding {
  const { packs, enterprise, figures, answers } = open;
  const situation = { profile: enterprise.profile, figures, answers };
  const standing = standingOf(packs, situation, proved);
  const [deadline] = comingDeadlines(open, today);
  const hashes = listPackHashes(db, open.assessment.id);
  return {
    asked: standing.asked,
    done: standing.done,
    lacking: standing.lacking,
    followed: open.chosen,
    deadline: deadline === undefined ? null : { date: deadline.date, of: deadline.programmeId },
    packs: standing.packs.map((one, place) => {
      const [pack, hash = ''] = [packs[place], hashes[place]];
      if (pack !== undefined) keepWords(derived, hash, pack);
      return {
        packId: one.packId,
        hash,
        reached: one.reached,
        score: one.score,
        scoreNumber: one.score === null ? null : fromExact(one.score).valueOf(),
        whole: one.asked > 0 && one.done === one.asked,
        json: JSON.stringify({ ...one, words: hash }),
      };
    }),
  };
}

/** Packs whose words have been kept, by the database they were kept in. */
const kept = new WeakMap<Db, Set<string>>();

function keepWords(derived: Db, hash: string, pack: Pack): void {
  const known = kept.get(derived) ?? new Set<string>();
  kept.set(derived, known);
  if (known.has(hash)) return;
  const empty = { profile: emptyProfile, figures: { groups: [], figures: [] }, answers: {} };
  const { score } = scorePack(pack, empty);
  const axes = (pack.scoring?.axes ?? []).flatMap((id) => {
    const node = score === null ? null : findNode(score, id);
    return node === null ? [] : [{ id, title: node.title }];
  });
  insertPackWords(derived, hash, pack.id, wordsOf(pack, axes));
  known.add(hash);
}

function readable<Result>(read: () => Result): readonly Result[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof DeskError) return [];
    throw error;
  }
}
