import type { Provenance } from '../pack/provenance.ts';
import type { ConditionResult, EligibilityResult, Truth } from '../programmes/eligibility-result.ts';
import { readingLabels, truthLabels } from '../programmes/labels.ts';
import { distinctPlaces, type Place } from '../programmes/place.ts';
import type { Programme } from '../programmes/programme.ts';
import { sayBasis } from '../programmes/say-condition.ts';
import { sayPlace } from '../programmes/say-place.ts';
import type { Block, Cell, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { listed, sentences } from './joining.ts';
import { eligibilityLabels, programmeText as text } from './programme-text.ts';
import { dossierText, markWords } from './text.ts';

/** What the conditions come to, and each of them with its reason, what is missing, and where it is written. */
export function eligibilityBlocks(
  writing: Writing,
  programme: Programme,
  eligibility: EligibilityResult,
): Block[] {
  const { say } = writing;
  const own = eligibility.root.of;
  const count = (state: Truth) => own.filter((one) => one.state === state).length;
  const acceptance = eligibility.acceptance;
  return [
    {
      kind: 'callout',
      title: say(eligibilityLabels[eligibility.state]),
      text: sentences(writing, [
        say(text.counts, {
          total: own.length,
          yes: count('yes'),
          no: count('no'),
          unknown: count('unknown'),
        }),
        ...(eligibility.missing.length === 0
          ? []
          : [say(text.missingCount, { count: eligibility.missing.length })]),
        // Said to whoever applies; the office reads the sources and their marks.
        ...(writing.applying?.programme.id === programme.id ? [] : [say(programme.caution)]),
      ]),
    },
    { kind: 'heading', level: 2, number: null, text: say(text.conditions), aside: null },
    {
      kind: 'table',
      title: say(text.conditions),
      columns: [
        { title: say(text.condition), unit: null, align: 'start', width: 35 },
        { title: say(text.state), unit: null, align: 'start', width: 14 },
        { title: say(text.basis), unit: null, align: 'start', width: 29 },
        { title: say(text.source), unit: null, align: 'start', width: 22 },
      ],
      rows: [
        ...own.flatMap((one) => conditionRows(writing, programme, one, 0, stateCell)),
        ...(acceptance === null
          ? []
          : [
              { kind: 'band' as const, text: say(text.acceptance), aside: null },
              ...conditionRows(writing, programme, acceptance, 0, laterCell),
            ]),
      ],
    },
  ];
}

/** A condition, and below it the parts it is joined from. */
function conditionRows(
  writing: Writing,
  programme: Programme,
  condition: ConditionResult,
  indent: number,
  cellOf: (writing: Writing, state: Truth) => Cell,
): TableRow[] {
  const { language, say } = writing;
  const missing = condition.of.length > 0 ? '' : sayMissing(writing, programme, condition.missing);
  return [
    {
      kind: 'row',
      cells: [
        { text: say(condition.label), ...(indent === 0 ? {} : { indent }) },
        cellOf(writing, condition.state),
        {
          text: sayBasis(condition.basis, language),
          ...(missing === '' ? {} : { minor: say(text.missing, { list: missing }) }),
        },
        sourceCell(writing, programme, condition.provenance),
      ],
    },
    ...condition.of.flatMap((one) => conditionRows(writing, programme, one, indent + 1, cellOf)),
  ];
}

/** Met, not met or not known yet; what is not met stands out. */
export function stateCell(writing: Writing, state: Truth): Cell {
  const said = writing.say(truthLabels[state]);
  return state === 'yes' ? { text: said } : { text: said, tone: 'open' };
}

/** What is judged when the finished work is accepted is not met before, whatever the answers of today come to. */
function laterCell(writing: Writing, state: Truth): Cell {
  return { ...stateCell(writing, state), text: writing.say(text.atAcceptance) };
}

/**
 * Document (its number where it has one) and clause, with the mark that says how much authority it has; a dash for
 * what only joins others. Titles stand in the table of sources.
 */
export function sourceCell(writing: Writing, programme: Programme, provenance: Provenance | null): Cell {
  const { say } = writing;
  if (provenance === null) return { text: say(dossierText.blank), tone: 'quiet' };
  const source = programme.sources[provenance.source];
  if (source?.reading === 'own') return { text: say(markWords[provenance.mark]), tone: 'quiet' };
  const title = source === undefined ? provenance.source : (source.document ?? say(source.title));
  return {
    text:
      provenance.clause === undefined
        ? title
        : say(text.titleAndClause, { title, clause: provenance.clause }),
    // What a programme has from elsewhere was told by somebody, not carried out in another system.
    minor: say(
      provenance.mark === 'implemented-elsewhere' ? readingLabels['second-hand'] : markWords[provenance.mark],
    ),
    tone: 'quiet',
  };
}

/** Where what is missing can be given, in one row of words. */
export function sayMissing(writing: Writing, programme: Programme, places: readonly Place[]): string {
  const context = { figures: writing.situation.figures, packs: writing.packs };
  return listed(
    writing,
    distinctPlaces(places).map((place) =>
      sayPlace(place, writing.language, programme, context, writing.costs),
    ),
  );
}
