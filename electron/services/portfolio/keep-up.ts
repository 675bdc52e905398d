import { makeNameOrder, type NameOrder } from '../../../assessments/portfolio/name-order.ts';
import { getEnterprisePart } from '../../db/enterprise-parts.ts';
import { countEnterprises, getEnterprise } from '../../db/enterprises.ts';
import { findLine as findHistoryLine } from '../../db/history.ts';
import type { Db } from '../../db/database.ts';
import {
  findHead,
  listHeads,
  listTouched,
  summariseAssessments,
  type Head,
} from '../../db/portfolio/changes-since.ts';
import { replaceChosen } from '../../db/portfolio/chosen-options.ts';
import { keepFiles, removeForgotten } from '../../db/portfolio/file-texts.ts';
import { countLines } from '../../db/portfolio/find-lines.ts';
import {
  deleteLine,
  findLine,
  listLinesBetween,
  listToDo,
  markForProgramme,
  markPassed,
  upsertLine,
} from '../../db/portfolio/lines.ts';
import { findMeta, setMeta } from '../../db/portfolio/open-derived.ts';
import { replaceSpots } from '../../db/portfolio/texts.ts';
import { historyHead } from '../../db/store-facts.ts';
import { localDay } from '../local-day.ts';
import type { Workplace } from '../workplace.ts';
import { lineFacts } from './line-facts.ts';
import { workOutLine } from './line-standing.ts';

/** How many enterprises are looked at in one piece of work: a few milliseconds. */
const facts = 40;
/** How many texts of files are removed in one piece of work. */
const piecesAtOnce = 6;
/** As many assessments are worked out in one transaction, unless that takes longer than this. */
const [atOnce, onePieceMs] = [8, 8];

/** Brings what was derived up to the store, a piece at a time. */
export interface KeepUp {
  /** Does the next piece; false when there is nothing left to do. */
  readonly step: () => boolean;
  /** How many enterprises have no line yet, while every one of them is being compared. */
  readonly notCompared: () => number;
  /** Lines whose assessments are wanted before all others: what the window shows. */
  readonly want: (numbers: readonly number[]) => void;
}

/**
 * The store says itself what has changed: every change is a line of its history, and each line carries the hash of
 * the one before. So what was derived notes the newest line it holds. Is that line still there with the same hash,
 * only the lines after it count. Is it not (another store was restored, or nothing was derived yet), every enterprise
 * is compared by the newest line about it. No writer has to tell anybody anything, and none can forget to.
 */
export function createKeepUp(place: Workplace, derived: Db): KeepUp {
  const { db } = place.store;
  let wanted: readonly number[] = [];
  let order: NameOrder | null = null;
  let making: ReturnType<typeof makeNameOrder> | null = null;
  let toDo = true;
  let newestSeen = -1;
  let forgotten = false;

  const inOne = (work: () => void): void => derived.transaction(work)();

  const steps: readonly (() => boolean)[] = [
    () => {
      const today = localDay(place.now());
      if (findMeta(derived, 'day') === today) return false;
      inOne(() => {
        markPassed(derived, today);
        setMeta(derived, 'day', today);
      });
      toDo = true;
      return true;
    },
    followLines,
    compareAll,
    () => {
      if (!toDo) return false;
      const next = listToDo(derived, wanted, atOnce);
      if (next.length === 0) {
        toDo = false;
        return false;
      }
      const today = localDay(place.now());
      inOne(() => {
        const until = performance.now() + onePieceMs;
        for (const line of next) {
          workOutLine(place, derived, line, today);
          if (performance.now() >= until) break;
        }
      });
      return true;
    },
    () => {
      let some = false;
      inOne(() => (some = removeForgotten(derived, piecesAtOnce)));
      if (some) forgotten = true;
      else if (forgotten) {
        // The log must not keep what was purged.
        derived.pragma('wal_checkpoint(TRUNCATE)');
        forgotten = false;
      }
      return some;
    },
  ];

  /** Makes the order of names, a part at a time; true when it is there. Most runs of the app never need it. */
  function hasOrder(): boolean {
    if (order !== null) return true;
    making ??= makeNameOrder();
    const made = making.next();
    if (made.done === true) order = made.value;
    return false;
  }

  /** The changes after the newest that is contained. */
  function followLines(): boolean {
    const [seq, hash] = [Number(findMeta(derived, 'seq') ?? -1), findMeta(derived, 'hash')];
    if (seq === -1 || findMeta(derived, 'comparing') !== null) return false;
    const { seq: newest } = historyHead(db);
    if (newest === seq && newestSeen === seq) return false;
    if (seq > 0 && findHistoryLine(db, seq)?.hash !== hash) {
      inOne(() => setMeta(derived, 'seq', null));
      return true;
    }
    newestSeen = seq;
    const lines = listTouched(db, seq, 2000);
    const ids = [...new Set(lines.map((line) => line.enterpriseId))];
    // A piece is a few enterprises: the lines up to the first one that no longer fits are taken.
    const left = new Set(ids.slice(facts));
    const cut = lines.findIndex((line) => left.has(line.enterpriseId));
    const taken = cut === -1 ? lines : lines.slice(0, cut);
    const last = taken.at(-1);
    if (last === undefined) return false;
    if (!hasOrder()) return true;
    inOne(() => {
      for (const id of new Set(taken.map((line) => line.enterpriseId))) {
        if (id !== '') refresh(findHead(db, id), id);
      }
      for (const line of taken) {
        if (line.kind === 'override-saved') markForProgramme(derived, line.subject.split('/', 1)[0] ?? '');
      }
      setMeta(derived, 'seq', String(last.seq));
      setMeta(derived, 'hash', last.hash);
    });
    newestSeen = last.seq;
    toDo = true;
    // The log must not keep what was purged.
    if (taken.some((line) => line.kind === 'purged')) derived.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  }

  /** Every enterprise by the newest line about it. */
  function compareAll(): boolean {
    const comparing = findMeta(derived, 'comparing');
    if (comparing === null && findMeta(derived, 'seq') !== null) return false;
    if (comparing === null) {
      const { seq, head } = historyHead(db);
      inOne(() => {
        setMeta(derived, 'comparing', '');
        setMeta(derived, 'comparing-seq', String(seq));
        setMeta(derived, 'comparing-hash', head);
      });
      return true;
    }
    const heads = listHeads(db, comparing, facts);
    const end = heads.length < facts ? null : (heads.at(-1)?.id ?? null);
    const known = new Map(listLinesBetween(derived, comparing, end).map((line) => [line.id, line]));
    const fits = heads.every(
      ({ id, seq, head }) => known.get(id)?.seq === seq && known.get(id)?.head === head,
    );
    if (!fits && !hasOrder()) return true;
    inOne(() => {
      for (const head of heads) {
        const line = known.get(head.id);
        known.delete(head.id);
        if (line?.seq !== head.seq || line.head !== head.head) refresh(head, head.id);
      }
      for (const { n } of known.values()) remove(n);
      setMeta(derived, 'comparing', end);
      if (end !== null) return;
      setMeta(derived, 'seq', findMeta(derived, 'comparing-seq'));
      setMeta(derived, 'hash', findMeta(derived, 'comparing-hash'));
    });
    toDo = true;
    return true;
  }

  function refresh(head: Head | null, id: string): void {
    if (head === null) {
      const line = findLine(derived, id);
      if (line !== null) remove(line.n);
      return;
    }
    upsertLine(
      derived,
      lineFacts({
        enterprise: getEnterprise(db, id),
        handling: getEnterprisePart(db, id, 'handling'),
        assessments: summariseAssessments(db, id),
        newestLine: head,
        order: order ?? ((name) => name),
      }),
    );
  }

  function remove(n: number): void {
    replaceSpots(derived, n, []);
    replaceChosen(derived, n, []);
    keepFiles(derived, n, []);
    deleteLine(derived, n);
  }

  return {
    step: () => steps.some((step) => step()),
    notCompared: () =>
      findMeta(derived, 'seq') === null || findMeta(derived, 'comparing') !== null
        ? Math.max(0, countEnterprises(db) - countLines(derived))
        : 0,
    want: (numbers) => {
      wanted = numbers;
    },
  };
}
