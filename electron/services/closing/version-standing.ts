import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { Answers } from '../../../assessments/answering/answer.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import type { VersionStanding } from '../../contract/history.ts';
import type { Db } from '../../db/database.ts';
import type { Workplace } from '../workplace.ts';
import type { FrozenAssessment } from './frozen.ts';

/**
 * What a closed version came to, as it was kept on its closing day: nothing is scored anew. `before`: the version
 * before it; null for the first.
 */
export function versionStanding(
  place: Workplace,
  db: Db,
  frozen: FrozenAssessment,
  before: FrozenAssessment | null,
): VersionStanding {
  return {
    packs: frozen.pinned.packs.flatMap((hash) => {
      const { id, title } = place.pinned.pack(db, hash);
      const result = frozen.results[id];
      return result === undefined ? [] : [{ packId: id, title, ...cameTo(result) }];
    }),
    changed: before === null ? null : changedAnswers(before.open.answers, frozen.open.answers),
  };
}

function cameTo({
  questions,
  score,
  ladders,
}: PackResult): Omit<VersionStanding['packs'][number], 'packId' | 'title'> {
  const statuses = Object.values(questions).map(({ status }) => status);
  const asked = statuses.filter((one) => one !== 'not-asked').length;
  return {
    asked,
    done: asked - statuses.filter((one) => one === 'missing').length,
    score: score?.earned ?? null,
    levels: ladders.map(({ level }) => level.title),
  };
}

/** What is answered otherwise than before: a note or a mark alone changes no answer. */
function changedAnswers(before: Answers, after: Answers): NonNullable<VersionStanding['changed']> {
  const said = (answers: Answers, slot: string): string => canonicalJson(answers[slot]?.response ?? null);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (slot) => said(before, slot) !== said(after, slot),
  );
  const count = (kind: string): number => changed.filter((slot) => slot.startsWith(kind)).length;
  return { questions: count('q:'), figures: count('f:') };
}
