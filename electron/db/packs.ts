import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sha256 } from './canonical.ts';
import { allRows, change, eachRow, firstRow, type Db } from './database.ts';

/** Keeps a questionnaire under the hash of its content and returns the hash; one already there stays as it is. */
export function insertPack(db: Db, pack: Pack): string {
  const content = canonicalJson(pack);
  const hash = sha256(content);
  change(
    db,
    'INSERT INTO pack (hash, pack_id, edition, content) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    hash,
    pack.id,
    pack.edition,
    content,
  );
  return hash;
}

/** Keeps a catalogue of raw figures under the hash of its content and returns the hash. */
export function insertFigureCatalogue(db: Db, figures: FigureCatalogue): string {
  const content = canonicalJson(figures);
  const hash = sha256(content);
  change(
    db,
    'INSERT INTO figure_catalogue (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
    hash,
    content,
  );
  return hash;
}

/** The questionnaire kept under a hash. Throws when there is none or it was changed. */
export function getPack(db: Db, hash: string): Pack {
  return JSON.parse(getContent(db, 'pack', hash)) as Pack;
}

/** The hashes of every questionnaire kept, in every edition: once started on, or taken in. */
export function listKeptPackHashes(db: Db): string[] {
  return allRows<{ hash: string }>(db, 'SELECT hash FROM pack ORDER BY pack_id, edition, hash').map(
    (row) => row.hash,
  );
}

/** The catalogue of raw figures kept under a hash. Throws when there is none or it was changed. */
export function getFigureCatalogue(db: Db, hash: string): FigureCatalogue {
  return JSON.parse(getContent(db, 'figure_catalogue', hash)) as FigureCatalogue;
}

/** Ids of questionnaires (or `figures`) whose content no longer fits the hash it is kept under. */
export function findDamagedPacks(db: Db): string[] {
  const damaged: string[] = [];
  const rows = eachRow<{ hash: string; id: string; labelled: number; content: string }>(
    db,
    `SELECT hash, pack_id AS id, content, json_extract(content, '$.id', '$.edition') = json_array(pack_id, edition)
       AS labelled FROM pack
     UNION ALL SELECT hash, 'figures', content, 1 FROM figure_catalogue`,
  );
  for (const { hash, id, labelled, content } of rows) {
    if (labelled !== 1 || sha256(content) !== hash) damaged.push(id);
  }
  return damaged;
}

function getContent(db: Db, table: 'pack' | 'figure_catalogue', hash: string): string {
  const row = firstRow<{ content: string }>(db, `SELECT content FROM ${table} WHERE hash = ?`, hash);
  if (row === null || sha256(row.content) !== hash)
    throw new DeskError('store.damaged-spot', { file: db.name });
  return row.content;
}
