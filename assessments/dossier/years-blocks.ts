import type { FieldValue, FilledField } from '../application/fill-form.ts';
import { calendarYear } from '../application/name-year.ts';
import type { YearOfField } from '../programmes/application.ts';
import { quantityOf } from '../text/quantity.ts';
import { applicationText as text } from './application-text.ts';
import { sayFilled } from './application-words.ts';
import type { Block, Cell } from './dossier.ts';
import { startedOn, type Writing } from './dossier-input.ts';
import { column, tableHeading } from './table-parts.ts';
import { dossierText } from './text.ts';

/** A field whose year is known. */
type Dated = FilledField & { readonly year: number };

/** What of a section is given for several years, and the other fields. */
export function byYear(fields: readonly FilledField[]): {
  readonly dated: readonly Dated[];
  readonly others: readonly FilledField[];
} {
  const named = (one: FilledField) => {
    const told = yearOf(one);
    return told?.at === 'year' && one.year !== null ? told.of['zh-CN'] : null;
  };
  const several = (one: FilledField): one is Dated =>
    named(one) !== null && fields.filter((other) => named(other) === named(one)).length > 1;
  return { dated: fields.filter(several), others: fields.filter((one) => !several(one)) };
}

/** What was asked for several years, a row each, a column a year under its own number, the earliest first. */
export function yearsBlocks(writing: Writing, dated: readonly Dated[]): Block[] {
  if (dated.length === 0) return [];
  const { say } = writing;
  const years = [...new Set(dated.map(({ year }) => year))].toSorted((one, other) => one - other);
  const names = [...new Map(dated.map((one) => [yearOf(one)?.of['zh-CN'], yearOf(one)?.of])).values()];
  const units = new Set(dated.flatMap(({ value }) => unitOf(writing, value) ?? []));
  const [only] = units.size === 1 ? units : [];
  const title = say(text.byYear);
  return [
    tableHeading(title),
    {
      kind: 'table',
      title,
      columns: [
        column(say(text.byYearOf), 100 - 22 * years.length),
        ...years.map((year) => column(say(text.year, { year: String(year) }), 22, 'end', only ?? null)),
      ],
      rows: names.flatMap((name) =>
        name === undefined
          ? []
          : [
              {
                kind: 'row',
                cells: [
                  { text: say(name) },
                  ...years.map((year) => {
                    const found = dated.find(
                      (one) => one.year === year && yearOf(one)?.of['zh-CN'] === name['zh-CN'],
                    );
                    // The form does not ask every figure of every year.
                    return found === undefined
                      ? ({ text: say(text.notAsked), tone: 'quiet' } as const)
                      : valueCell(writing, found, only !== undefined);
                  }),
                ],
              } as const,
            ],
      ),
    },
  ];
}

/** Says how the years were named; nothing where the section names none. */
export function yearsNote(writing: Writing, fields: readonly FilledField[]): Block[] {
  if (fields.every(({ year }) => year === null)) return [];
  const year = (back: number) => String(calendarYear(back, startedOn(writing)));
  return [
    {
      kind: 'paragraph',
      text: writing.say(text.yearsNote, { started: year(0), last: year(1) }),
      tone: 'quiet',
    },
  ];
}

function yearOf({ field }: FilledField): YearOfField | undefined {
  return 'year' in field ? field.year : undefined;
}

function valueCell(writing: Writing, filled: FilledField, unitAbove: boolean): Cell {
  const { value, doubtful } = filled;
  if (value?.kind !== 'number' || value.unit === null || !unitAbove)
    return { text: sayFilled(writing, filled) };
  const { number } = quantityOf(value.value, value.unit, writing.language, 6);
  return { text: doubtful ? writing.say(dossierText.toCheck, { value: number }) : number };
}

function unitOf(writing: Writing, value: FieldValue | null): string | null {
  if (value?.kind !== 'number' || value.unit === null) return null;
  const { before, after } = quantityOf('0', value.unit, writing.language);
  return `${before.trim()}${after}`;
}
