import { computeBenefit } from '../programmes/benefit.ts';
import type { BenefitResult } from '../programmes/benefit-result.ts';
import { checkEligibility, type ProgrammeInput } from '../programmes/eligibility.ts';
import type { EligibilityResult } from '../programmes/eligibility-result.ts';
import { programmeKindLabels } from '../programmes/labels.ts';
import { isMoneyKind } from '../programmes/programme-kind.ts';
import type { Programme } from '../programmes/programme.ts';
import type { PackResult } from '../scoring/score.ts';
import { benefitBlocks, sumInWords } from './benefit-blocks.ts';
import { noticeNumber } from './cover.ts';
import type { Block, Chapter, FormBlock, TableBlock } from './dossier.ts';
import { headings, type PackOutcome, type Writing } from './dossier-input.ts';
import { eligibilityBlocks, stateCell } from './eligibility-blocks.ts';
import { sentences } from './joining.ts';
import { chapterNumber, sayDate } from './numbering.ts';
import { begunOf } from './outcome.ts';
import { attachmentsTable, parametersBlocks, sourcesTable } from './programme-tables.ts';
import { programmeText as text } from './programme-text.ts';
import { sayDoubt, sayStatus, sayValidity } from './say-standing.ts';
import { dossierText } from './text.ts';

/** A programme with what it comes to for the enterprise on the day of the dossier. */
export interface ProgrammeOutcome {
  readonly programme: Programme;
  readonly eligibility: EligibilityResult;
  /** Null for a programme that gives no money. */
  readonly benefit: BenefitResult | null;
}

/** The results by pack. A questionnaire nobody has begun says nothing about the enterprise and is left out. */
export function begunResults(outcomes: readonly PackOutcome[]): Readonly<Record<string, PackResult>> {
  return Object.fromEntries(begunOf(outcomes).map(({ pack, result }) => [pack.id, result]));
}

/** Every programme the user follows, judged by the same functions the window uses. */
export function judgeProgrammes(writing: Writing, outcomes: readonly PackOutcome[]): ProgrammeOutcome[] {
  const results = begunResults(outcomes);
  return (writing.programmes ?? []).map((programme) => {
    const input: ProgrammeInput = {
      situation: writing.situation,
      results,
      overrides: writing.overrides?.[programme.id] ?? {},
      choices: writing.choices?.[programme.id] ?? {},
      costs: writing.costs,
      today: writing.today,
    };
    return {
      programme,
      eligibility: checkEligibility(programme, input),
      benefit: computeBenefit(programme, writing.costs ?? { lines: [] }, input),
    };
  });
}

/** Whether all that is checked grants a status and no money: then nothing is said of sums. */
export function onlyStatus(programmes: readonly Programme[] = []): boolean {
  return programmes.length > 0 && programmes.every(({ kind }) => kind === 'recognition');
}

/** Conditions, sums, parameters and papers of every programme followed; null when there is none. */
export function programmesChapter(
  writing: Writing,
  outcomes: readonly ProgrammeOutcome[],
  index: number,
): Chapter | null {
  const { language, say } = writing;
  if (outcomes.length === 0) return null;
  const heading = headings(writing, index);
  const blocks: Block[] = [
    {
      kind: 'callout',
      title: say(text.officeTitle),
      text: say(onlyStatus(writing.programmes) ? text.officeStatus : text.office),
    },
    ...(outcomes.length === 1 ? [] : [heading(text.overview), overviewTable(writing, outcomes)]),
    ...outcomes.flatMap(({ programme, eligibility, benefit }): Block[] => [
      heading(programme.title, say(programmeKindLabels[programme.kind])),
      formBlock(writing, programme, eligibility),
      ...eligibilityBlocks(writing, programme, eligibility),
      ...benefitBlocks(writing, programme, benefit, eligibility.state),
      ...parametersBlocks(writing, programme),
      { kind: 'heading', level: 2, number: null, text: say(text.attachments), aside: null },
      attachmentsTable(writing, programme),
      { kind: 'heading', level: 2, number: null, text: say(text.sources), aside: null },
      sourcesTable(writing, programme),
    ]),
  ];
  return {
    id: 'programmes',
    number: chapterNumber(index, language),
    title: say(text.title),
    summary: say(onlyStatus(writing.programmes) ? text.summaryStatus : text.summary, {
      count: outcomes.length,
    }),
    aside: say(text.judgedOn, { date: sayDate(writing.today, language) }),
    look: 'chapter',
    blocks,
  };
}

function overviewTable(writing: Writing, outcomes: readonly ProgrammeOutcome[]): TableBlock {
  const { language, say } = writing;
  return {
    kind: 'table',
    title: say(text.overview),
    columns: [
      { title: say(text.programme), unit: null, align: 'start', width: 42 },
      { title: say(text.checked), unit: null, align: 'start', width: 20 },
      { title: say(text.sum), unit: null, align: 'start', width: 38 },
    ],
    rows: outcomes.map(({ programme, eligibility, benefit }) => ({
      kind: 'row',
      cells: [
        { text: say(programme.shortTitle), minor: sayStatus(programme, eligibility.standing, language) },
        stateCell(writing, eligibility.state),
        benefit === null
          ? { text: say(isMoneyKind(programme.kind) ? text.noRuleShort : text.noSum), tone: 'quiet' }
          : eligibility.state === 'no'
            ? { text: say(dossierText.blank), minor: say(text.notEligibleShort) }
            : { text: sumInWords(writing, programme, benefit) },
      ],
    })),
  };
}

function formBlock(writing: Writing, programme: Programme, eligibility: EligibilityResult): FormBlock {
  const { language, say } = writing;
  const { document, region } = programme;
  const pair = (label: keyof typeof text, value: string) => ({ label: say(text[label]), value });
  const note = sayNotes(writing, programme, eligibility);
  const notice = noticeNumber(writing, programme);
  return {
    kind: 'form',
    groups: [
      {
        title: null,
        rows: [
          [pair('authority', say(programme.authority))],
          ...(notice === null ? [] : [[pair('notice', notice)]]),
          [pair('document', say(document.title))],
          [
            pair('number', document.number ?? say(text.noNumber)),
            pair('date', document.date === null ? say(dossierText.blank) : sayDate(document.date, language)),
          ],
          [
            pair('region', region.scope === 'national' ? say(text.nation) : say(region.name)),
            pair('validity', sayValidity(programme, language)),
          ],
          [
            pair('status', sayStatus(programme, eligibility.standing, language)),
            pair('edition', programme.edition),
          ],
          ...(note === '' ? [] : [[pair('note', note)]]),
        ],
      },
    ],
  };
}

function sayNotes(
  writing: Writing,
  programme: Programme,
  { standing, state }: Pick<EligibilityResult, 'standing' | 'state'>,
): string {
  const { language, say } = writing;
  // Who keyed in a notice has asked already, and nobody asks about what is only an example.
  const settled = noticeNumber(writing, programme) !== null || (standing.elsewhere && state === 'no');
  return sentences(writing, [
    ...(standing.elsewhere ? [say(text.elsewhere)] : []),
    (settled ? null : sayDoubt(programme, standing, language)) ?? '',
    ...(programme.status.note === undefined ? [] : [say(programme.status.note)]),
  ]);
}
