import type { ChosenWords } from '../../../assessments/portfolio/chosen-words.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { allRows, change, firstRow, type Db } from '../database.ts';

/**
 * What was chosen, to be searched. The words of an option are kept once, however many have chosen it; of an assessment
 * only the numbers of its options are indexed, which takes two or three bytes each.
 */
export const chosenSchema = `
  CREATE TABLE option (
    number INTEGER NOT NULL PRIMARY KEY,
    slot   TEXT NOT NULL,
    option TEXT NOT NULL,
    words  TEXT NOT NULL,
    UNIQUE (slot, option, words)
  ) STRICT;
  CREATE TABLE chosen (
    id            INTEGER NOT NULL PRIMARY KEY,
    n             INTEGER NOT NULL,
    assessment_id TEXT NOT NULL,
    options       TEXT NOT NULL
  ) STRICT;
  CREATE INDEX chosen_of_line ON chosen (n);
  CREATE VIRTUAL TABLE chosen_numbers USING fts5 (options, content='', columnsize=0, detail=none, tokenize='ascii');
`;

interface ChosenRow {
  readonly id: number;
  readonly assessment_id: string;
  readonly options: string;
}

/**
 * Puts what was chosen in the assessments of an enterprise in the place of what was; what has not changed stays. An
 * option nobody has chosen any more goes: a query looks at a few hundred options, and those must be ones that find
 * something.
 */
export function replaceChosen(
  db: Db,
  n: number,
  assessments: readonly { readonly id: string; readonly chosen: readonly ChosenWords[] }[],
): void {
  const wanted = new Map(
    assessments.flatMap(({ id, chosen }) =>
      chosen.length === 0
        ? []
        : [
            [
              id,
              chosen
                .map((one) => numberOf(db, one))
                .toSorted((a, b) => a - b)
                .join(' '),
            ] as const,
          ],
    ),
  );
  const dropped = new Set<string>();
  for (const row of allRows<ChosenRow>(db, 'SELECT id, assessment_id, options FROM chosen WHERE n = ?', n)) {
    if (wanted.get(row.assessment_id) === row.options) {
      wanted.delete(row.assessment_id);
      continue;
    }
    change(
      db,
      `INSERT INTO chosen_numbers (chosen_numbers, rowid, options) VALUES ('delete', ?, ?)`,
      row.id,
      row.options,
    );
    change(db, 'DELETE FROM chosen WHERE id = ?', row.id);
    for (const number of row.options.split(' ')) dropped.add(number);
  }
  for (const [id, options] of wanted) {
    change(db, 'INSERT INTO chosen (n, assessment_id, options) VALUES (?, ?, ?)', n, id, options);
    change(db, 'INSERT INTO chosen_numbers (rowid, options) VALUES (last_insert_rowid(), ?)', options);
    for (const number of options.split(' ')) dropped.delete(number);
  }
  for (const number of dropped)
    if (!isChosen(db, number)) change(db, 'DELETE FROM option WHERE number = ?', Number(number));
}

function isChosen(db: Db, number: string): boolean {
  const found = firstRow(
    db,
    'SELECT 1 FROM chosen_numbers WHERE chosen_numbers MATCH ? LIMIT 1',
    `"${number}"`,
  );
  return found !== null;
}

/** The number of an option; the words are part of what it is, since editions of a questionnaire can differ in them. */
function numberOf(db: Db, { slot, option, words }: ChosenWords): number {
  const key = [slot, option, JSON.stringify([words['zh-CN'], words.en])];
  const find = (): number | undefined =>
    firstRow<{ number: number }>(
      db,
      'SELECT number FROM option WHERE slot = ? AND option = ? AND words = ?',
      ...key,
    )?.number;
  const known = find();
  if (known !== undefined) return known;
  change(db, 'INSERT INTO option (slot, option, words) VALUES (?, ?, ?)', ...key);
  return find() ?? 0;
}

/** An option somebody has chosen. */
export interface KnownOption {
  readonly number: number;
  readonly slot: string;
  readonly words: Localized;
}

/** Every option of every questionnaire in use: a few thousand. */
export function listOptions(db: Db): KnownOption[] {
  return allRows<{ number: number; slot: string; words: string }>(
    db,
    'SELECT number, slot, words FROM option ORDER BY number',
  ).map(({ number, slot, words }) => {
    const [chinese = '', english = ''] = JSON.parse(words) as string[];
    return { number, slot, words: { 'zh-CN': chinese, en: english } };
  });
}

/** An assessment in which at least one of some options was chosen, with the numbers of all that were. */
export interface FoundChosen {
  readonly n: number;
  readonly enterpriseId: string;
  readonly enterprise: string;
  readonly sample: number;
  readonly assessmentId: string;
  readonly options: string;
}

/** The assessments in which one of the options was chosen, those changed last first; of one enterprise or of all. */
export function findChosen(
  db: Db,
  input: { options: readonly number[]; enterpriseId: string | null; limit: number },
): FoundChosen[] {
  const { options, enterpriseId, limit } = input;
  if (options.length === 0) return [];
  const shown = `line.n, line.id AS enterpriseId, line.name AS enterprise, line.sample,
    chosen.assessment_id AS assessmentId, chosen.options`;
  if (enterpriseId === null)
    return allRows(
      db,
      `SELECT ${shown} FROM chosen_numbers JOIN chosen ON chosen.id = chosen_numbers.rowid JOIN line USING (n)
       WHERE chosen_numbers MATCH ? ORDER BY chosen_numbers.rowid DESC LIMIT ?`,
      options.map((number) => `"${number}"`).join(' OR '),
      limit,
    );
  // One enterprise has few assessments: they are looked through without the index.
  const wanted = new Set(options.map(String));
  return allRows<FoundChosen>(
    db,
    `SELECT ${shown} FROM line JOIN chosen USING (n) WHERE line.id = ? ORDER BY chosen.id DESC`,
    enterpriseId,
  ).filter((one) => one.options.split(' ').some((number) => wanted.has(number)));
}
