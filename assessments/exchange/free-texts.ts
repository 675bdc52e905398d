/**
 * Fields the app fills itself with ids, choices, dates and figures. Every other text counts as written by users, so
 * that a field added later is searched and not forgotten.
 */
const fixedFields = new Set(
  (
    'id kind class depth phase basis packId questionId option better edition ' +
    'division industry productionType ownership mediaType sha256 slot evidenceId programmeId ' +
    'parameterId figures change subject at createdAt date earned ' +
    'possible revenue totalAssets before target after'
  ).split(' '),
);

const day = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;

/**
 * The same value with every text that users write changed, wherever it stands. Texts in lists are ids of options,
 * questionnaires and programmes; users write in fields only.
 */
export function mapFreeTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => mapFreeTexts(one, change)) as Value;
  // A figure, a date or a figure of a programme stands in the same field as an answer in words.
  const isText = !('value' in value) || ('kind' in value && value.kind === 'text');
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => {
    if (typeof one !== 'string') return [key, mapFreeTexts(one, change)];
    const fixed = fixedFields.has(key) || (key === 'value' && !isText) || day.test(one);
    return [key, fixed ? one : change(one)];
  });
  return Object.fromEntries(entries) as Value;
}

/** Every text users wrote in a value. */
export function freeTextsIn(value: unknown): string[] {
  const found: string[] = [];
  mapFreeTexts(value, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

/** Every text in a value that stands in one of the fields named, at any depth. */
export function textsOfFields(value: unknown, fields: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    typeof one === 'string' ? (fields.includes(key) ? [one] : []) : textsOfFields(one, fields),
  );
}
