import { searchTerms } from '../../../assessments/portfolio/search-form.ts';
import type { Spot, SpotKind } from '../../../assessments/portfolio/spots.ts';
import { allRows, change, firstRow, type Db } from '../database.ts';

interface SpotRow {
  readonly id: number;
  readonly kind: SpotKind;
  readonly assessment_id: string | null;
  readonly subject: string;
  readonly text: string;
}

/**
 * Puts the texts of an enterprise in the place of those before; what has not changed is left alone. The texts of its
 * files are another matter: see `file-texts.ts`.
 */
export function replaceSpots(db: Db, n: number, spots: readonly Spot[]): void {
  const wanted = new Map(
    spots.map((one) => [placeOf(one.kind, one.assessmentId, one.subject), one] as const),
  );
  for (const row of allRows<SpotRow>(
    db,
    `SELECT id, kind, assessment_id, subject, text FROM spot WHERE n = ? AND kind <> 'file'`,
    n,
  )) {
    const place = placeOf(row.kind, row.assessment_id, row.subject);
    if (wanted.get(place)?.text === row.text) wanted.delete(place);
    else removeSpot(db, row);
  }
  for (const one of wanted.values()) insertSpot(db, n, one);
}

/** Adds a text, and its terms to the index of its kind. */
export function insertSpot(db: Db, n: number, { kind, assessmentId, subject, text }: Spot): void {
  change(
    db,
    'INSERT INTO spot (n, kind, assessment_id, subject, text) VALUES (?, ?, ?, ?, ?)',
    n,
    kind,
    assessmentId,
    subject,
    text,
  );
  const id = firstRow<{ id: number }>(db, 'SELECT last_insert_rowid() AS id')?.id ?? 0;
  change(db, `INSERT INTO ${kind}_text (rowid, terms) VALUES (?, ?)`, id, searchTerms(text));
}

/** Takes a text away, and its terms out of the index. */
export function removeSpot(db: Db, { id, kind, text }: Pick<SpotRow, 'id' | 'kind' | 'text'>): void {
  // The index holds no texts: to take one out it is told which terms it was given.
  change(
    db,
    `INSERT INTO ${kind}_text (${kind}_text, rowid, terms) VALUES ('delete', ?, ?)`,
    id,
    searchTerms(text),
  );
  change(db, 'DELETE FROM spot WHERE id = ?', id);
}

const placeOf = (kind: SpotKind, assessmentId: string | null, subject: string): string =>
  `${kind} ${assessmentId ?? ''} ${subject}`;

/** A text that was found, with the enterprise it belongs to. */
export interface FoundSpot {
  readonly n: number;
  readonly enterpriseId: string;
  readonly enterprise: string;
  readonly sample: number;
  readonly kind: SpotKind;
  readonly assessmentId: string | null;
  readonly subject: string;
  readonly text: string;
}

/** The texts of a kind in which a query of the index is found, those written last first; in one enterprise or in all. */
export function findSpots(
  db: Db,
  input: { kind: SpotKind; match: string; enterpriseId: string | null; limit: number },
): FoundSpot[] {
  const { kind, match, enterpriseId, limit } = input;
  const select = `SELECT spot.n, line.id AS enterpriseId, line.name AS enterprise, line.sample, spot.kind,
      spot.assessment_id AS assessmentId, spot.subject, spot.text
    FROM ${kind}_text JOIN spot ON spot.id = ${kind}_text.rowid JOIN line ON line.n = spot.n
    WHERE ${kind}_text MATCH ?`;
  return enterpriseId === null
    ? allRows(db, `${select} ORDER BY ${kind}_text.rowid DESC LIMIT ?`, match, limit)
    : allRows(
        db,
        `${select} AND line.id = ? ORDER BY ${kind}_text.rowid DESC LIMIT ?`,
        match,
        enterpriseId,
        limit,
      );
}
