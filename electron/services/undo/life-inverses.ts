import type { BinKind } from '../../../assessments/history/bin-kind.ts';
import { isBinned } from '../../db/bin.ts';
import { listInstalledHashes } from '../../db/installed-packs.ts';
import { getBinnable, storeBinned } from '../bin.ts';
import { addInstalledPack, removeInstalledPack } from '../pack-folder.ts';
import type { Inverse } from './inverse.ts';

/** Something new: taken back it lies in the bin with all it holds, done again it comes out of it. */
export function creationInverse(kind: BinKind): Inverse {
  return {
    kind: 'value',
    family: `life of ${kind}`,
    restorable: false,
    before: 'step',
    whenClosed: 'fine',
    empty: () => null,
    present: (db, change) => (isBinned(db, kind, change.subject) ? null : change.new),
    write: (place, db, change, value) => {
      storeBinned(place, db, getBinnable(db, kind, change.subject), value === null);
    },
  };
}

/** Into the bin, or out of it. */
export const binInverse: Inverse = {
  kind: 'value',
  family: 'bin',
  restorable: false,
  before: 'step',
  whenClosed: 'fine',
  empty: () => null,
  present: (db, change) => {
    const [kind, id] = binnedOf(change.subject);
    return isBinned(db, kind, id) ? (change.new ?? change.old) : null;
  },
  write: (place, db, change, value) => {
    const [kind, id] = binnedOf(change.subject);
    storeBinned(place, db, getBinnable(db, kind, id), value !== null);
  },
};

/** A questionnaire offered beside the shipped ones, or no longer. */
export const packInverse: Inverse = {
  kind: 'value',
  family: 'pack',
  restorable: false,
  before: 'step',
  whenClosed: 'fine',
  empty: () => null,
  present: (db, change) =>
    listInstalledHashes(db).includes(change.subject) ? (change.new ?? change.old) : null,
  write: (place, db, change, value) => {
    if (value === null) removeInstalledPack(place, db, change.subject);
    else addInstalledPack(place, db, place.pinned.pack(db, change.subject));
  },
};

function binnedOf(subject: string): [BinKind, string] {
  const cut = subject.indexOf(':');
  return [subject.slice(0, cut) as BinKind, subject.slice(cut + 1)];
}
