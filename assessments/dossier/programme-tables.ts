import { attachmentFormLabels, readingLabels, sealLabels } from '../programmes/labels.ts';
import { formatFen } from '../programmes/money.ts';
import type { ParameterKind, ParameterOverride } from '../programmes/parameter.ts';
import type { Programme } from '../programmes/programme.ts';
import { resolveParameters, type ResolvedParameter } from '../programmes/resolve-parameters.ts';
import { exact, toExact } from '../scoring/exact.ts';
import { rateNumber } from '../text/percent.ts';
import type { Block, Cell, TableBlock } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { sourceCell } from './eligibility-blocks.ts';
import { sayDate } from './numbering.ts';
import { programmeText as text } from './programme-text.ts';
import { dossierText } from './text.ts';

/** Every rate, limit and date with the value shipped and the user's own beside it, each with its source. */
export function parametersBlocks(writing: Writing, programme: Programme): Block[] {
  const { say } = writing;
  const resolved = Object.values(resolveParameters(programme, writing.overrides?.[programme.id] ?? {}));
  if (resolved.length === 0) return [];
  const keyed = resolved.some((one) => one.override !== null);
  const blank: Cell = { text: say(dossierText.blank), tone: 'quiet' };
  return [
    { kind: 'heading', level: 2, number: null, text: say(text.parameters), aside: null },
    {
      kind: 'table',
      title: say(text.parameters),
      columns: [
        { title: say(text.parameter), unit: null, align: 'start', width: 22 },
        { title: say(text.shipped), unit: null, align: 'start', width: 17 },
        { title: say(text.shippedFrom), unit: null, align: 'start', width: 20 },
        ...(keyed
          ? [
              { title: say(text.own), unit: null, align: 'start' as const, width: 18 },
              { title: say(text.ownFrom), unit: null, align: 'start' as const, width: 23 },
            ]
          : []),
      ],
      rows: resolved.map((one) => ({
        kind: 'row',
        cells: [
          { text: say(one.parameter.title) },
          shippedCell(writing, one),
          sourceCell(writing, programme, one.parameter.provenance),
          ...(!keyed
            ? []
            : one.override === null
              ? [blank, blank]
              : [
                  { text: sayValue(writing, one.parameter.kind, one.override.value), strong: true },
                  overrideCell(writing, one.override),
                ]),
        ],
      })),
    },
    { kind: 'paragraph', text: say(keyed ? text.parametersNote : text.noneKeyed), tone: 'quiet' },
  ];
}

/** Dark where it is the value in force. */
function shippedCell(writing: Writing, { parameter, override }: ResolvedParameter): Cell {
  if (parameter.value === null)
    return { text: writing.say(text.noValue), tone: override === null ? 'open' : 'quiet' };
  const said = sayValue(writing, parameter.kind, String(parameter.value));
  return override === null ? { text: said, strong: true } : { text: said, tone: 'quiet' };
}

/** Where a value that was keyed in is from. */
export function overrideCell(writing: Writing, { source, documentNumber, date }: ParameterOverride): Cell {
  const papers = [documentNumber.trim(), ...(date === null ? [] : [sayDate(date, writing.language)])].filter(
    (part) => part !== '',
  );
  return papers.length === 0
    ? { text: source, tone: 'quiet' }
    : { text: source, minor: papers.join(writing.language === 'zh-CN' ? '，' : ', '), tone: 'quiet' };
}

function sayValue(writing: Writing, kind: ParameterKind, value: string): string {
  const { language, say } = writing;
  switch (kind) {
    case 'rate':
      return say(text.rateValue, { value: rateNumber(toExact(exact(value)), language) });
    case 'money':
      return formatFen(exact(value).mul(100).valueOf(), language);
    case 'months':
      return say(text.months, { value: Number(value) });
    case 'date':
      return sayDate(value, language);
  }
}

/** What the rules were read in, and how. */
export function sourcesTable(writing: Writing, programme: Programme): TableBlock {
  const { language, say } = writing;
  return {
    kind: 'table',
    title: say(text.sources),
    columns: [
      { title: say(text.document), unit: null, align: 'start', width: 46 },
      { title: say(text.number), unit: null, align: 'start', width: 24 },
      { title: say(text.date), unit: null, align: 'start', width: 16 },
      { title: say(text.reading), unit: null, align: 'start', width: 14 },
    ],
    rows: Object.values(programme.sources).map((source) => ({
      kind: 'row',
      cells: [
        { text: say(source.title), ...(source.note === undefined ? {} : { minor: say(source.note) }) },
        { text: source.document ?? say(dossierText.blank) },
        { text: source.date === undefined ? say(dossierText.blank) : sayDate(source.date, language) },
        { text: say(readingLabels[source.reading]), tone: 'quiet' },
      ],
    })),
  };
}

/** Papers to enclose, numbered: form, seal, and whether they are always needed. */
export function attachmentsTable(writing: Writing, programme: Programme): TableBlock {
  const { say } = writing;
  return {
    kind: 'table',
    title: say(text.attachments),
    columns: [
      { title: say(text.place), unit: null, align: 'start', width: 8 },
      { title: say(text.paper), unit: null, align: 'start', width: 50 },
      { title: say(text.form), unit: null, align: 'start', width: 12 },
      { title: say(text.seal), unit: null, align: 'start', width: 16 },
      { title: say(text.need), unit: null, align: 'start', width: 14 },
    ],
    rows: programme.attachments.map((one, place) => ({
      kind: 'row',
      cells: [
        { text: String(place + 1), tone: 'quiet' },
        { text: say(one.title), ...(one.help === undefined ? {} : { minor: say(one.help) }) },
        { text: say(attachmentFormLabels[one.form]) },
        { text: say(sealLabels[one.seal]) },
        { text: say(one.required ? text.required : text.optional) },
      ],
    })),
  };
}
