import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { listPackHashes } from '../db/assessments.ts';
import type { Db } from '../db/database.ts';
import { getFigureCatalogue, getPack } from '../db/packs.ts';

/** Reads what an assessment is pinned to. What is named by its own hash never changes, so it is read once. */
export interface PinnedPacks {
  /** The questionnaire kept under a hash. */
  readonly pack: (db: Db, hash: string) => Pack;
  readonly packsOf: (db: Db, assessmentId: string) => readonly Pack[];
  readonly figures: (db: Db, hash: string) => FigureCatalogue;
}

/** A reader that remembers every questionnaire it has read. */
export function createPinnedPacks(): PinnedPacks {
  const packs = new Map<string, Pack>();
  const catalogues = new Map<string, FigureCatalogue>();
  const read = (db: Db, hash: string): Pack => {
    const pack = packs.get(hash) ?? getPack(db, hash);
    packs.set(hash, pack);
    return pack;
  };
  return {
    pack: read,
    packsOf: (db, assessmentId) => listPackHashes(db, assessmentId).map((hash) => read(db, hash)),
    figures: (db, hash) => {
      const figures = catalogues.get(hash) ?? getFigureCatalogue(db, hash);
      catalogues.set(hash, figures);
      return figures;
    },
  };
}
