import type { PackWords } from '../../assessments/portfolio/standing.ts';
import { trendOf, type TrendStanding } from '../../assessments/portfolio/trend.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { OpenAssessment } from '../contract.ts';
import type { Trend, TrendAssessment } from '../contract/trend.ts';
import { listAssessments, listPackHashes, type StoredAssessment } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { getEnterprise } from '../db/enterprises.ts';
import { toStoreError } from '../db/sqlite-fault.ts';
import type { Stepwise } from '../db/walk.ts';
import { readAssessment } from './assessments.ts';
import { profileThen } from './compare-assessments.ts';
import { readMuch, readStore, type Workplace } from './workplace.ts';

/** The ids of the assessments a trend is made of, so that each can be held to its hashes first. */
export function trendIds(place: Workplace, input: { enterpriseId: string }): readonly string[] {
  return readStore(place, (db) => oldestFirst(db, input.enterpriseId).map(({ id }) => id));
}

/**
 * What every questionnaire came to in each assessment of an enterprise, oldest first; those in the bin are left out.
 * Each is judged by the edition it rests on. The one changed last is judged by the profile as it is now, the others by
 * the profile as it was at their own newest change, as when two are compared. One that cannot be read carries its
 * fault, and the others are there. Throws when there is no such enterprise, and when it lies in the bin.
 */
export async function readTrend(place: Workplace, input: { enterpriseId: string }): Promise<Trend> {
  const { result } = await readMuch(place, (db) => gather(place, db, input.enterpriseId));
  return result;
}

function oldestFirst(db: Db, enterpriseId: string): StoredAssessment[] {
  return listAssessments(db, getEnterprise(db, enterpriseId).id).toReversed();
}

function* gather(place: Workplace, db: Db, enterpriseId: string): Stepwise<Trend> {
  const words: Record<string, PackWords> = {};
  const read: { readonly row: StoredAssessment; readonly open: OpenAssessment | DeskError }[] = [];
  for (const row of oldestFirst(db, enterpriseId)) {
    read.push({ row, open: readable(place, () => readAssessment(place, db, row.id)) });
    yield null;
  }
  const newest = Math.max(...read.map(({ open }) => (open instanceof DeskError ? -1 : open.seq)));
  const assessments: TrendAssessment[] = [];
  for (const { row, open } of read) {
    const judged =
      open instanceof DeskError
        ? open
        : readable(place, (): TrendStanding[] => {
            const { answers, figures, packs, seq, enterprise } = open;
            const profile = seq === newest ? enterprise.profile : profileThen(db, open);
            const hashes = listPackHashes(db, row.id);
            return packs.map((pack, index) => {
              const name = hashes[index] ?? `${pack.id} ${pack.edition}`;
              const trend = trendOf(pack, { profile, figures, answers }, name);
              words[name] = trend.words;
              return trend.standing;
            });
          });
    assessments.push({
      id: row.id,
      title: row.title,
      createdAt: row.createdAt,
      closed: row.closed !== null,
      outcome:
        judged instanceof DeskError
          ? { kind: 'unread', fault: judged.fault }
          : { kind: 'read', standings: judged },
    });
    yield null;
  }
  return { assessments, words };
}

/** What reading gives, or the fault it ends in. */
function readable<Result>({ store }: Workplace, read: () => Result): Result | DeskError {
  try {
    return read();
  } catch (error) {
    const known = toStoreError(error, store.file);
    if (known instanceof DeskError) return known;
    throw error;
  }
}
