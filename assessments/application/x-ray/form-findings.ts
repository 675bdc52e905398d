import { exact, fromExact } from '../../scoring/exact.ts';
import { formatFen } from '../../programmes/money.ts';
import type { BenefitResult } from '../../programmes/benefit-result.ts';
import { asksForTable } from '../../programmes/application.ts';
import { fenDown, fenFromWan } from '../../programmes/money.ts';
import { hasAmountWords } from '../amount-words.ts';
import { budgetSums } from '../budget-sums.ts';
import { openFields, type FieldValue, type FilledField, type FilledSection } from '../fill-form.ts';
import type { Application } from '../tables.ts';
import type { FindingKind, Found } from './finding.ts';
import { inWords, nameInWords } from './in-words.ts';

const table = { kind: 'table' } as const;

/**
 * Required fields without a value, dates in the wrong order, and sums of the form that do not agree. `packIds`: the
 * questionnaires of the assessment; the form may ask for the level of one that was left out.
 */
export function formFindings(
  sections: readonly FilledSection[],
  application: Application,
  benefit: BenefitResult | null,
  packIds: readonly string[],
): readonly Found[] {
  return [
    ...openFields(sections).map(({ field, title, place }): Found => {
      const about = `${sectionOf(sections, field.id, title)}/${field.id}`;
      const leftOut = field.kind === 'level' && !packIds.includes(field.pack);
      if (leftOut && field.questionnaire !== undefined)
        return {
          kind: 'pack-not-taken',
          severity: 'red',
          about,
          values: { title, pack: field.questionnaire },
          place,
        };
      return { kind: 'field-open', severity: 'red', about, values: { title }, place };
    }),
    ...datesInOrder(sections),
    ...budgetFindings(sections, application),
    ...askedFindings(sections, application, benefit),
    ...targetFindings(application),
  ];
}

function sectionOf(sections: readonly FilledSection[], id: string, title: FilledField['title']): string {
  const found = sections.find(({ fields }) =>
    fields.some((one) => one.field.id === id && one.title === title),
  );
  return found?.section.id ?? '';
}

/** A project whose last date lies before its first: the first and the last date asked in one section. */
function datesInOrder(sections: readonly FilledSection[]): readonly Found[] {
  return sections.flatMap(({ section, fields }): readonly Found[] => {
    const dates = fields.filter(({ field }) => field.kind === 'date');
    const [first, last] = [dates[0], dates.at(-1)];
    if (first?.value?.kind !== 'date' || last?.value?.kind !== 'date' || first.value.date <= last.value.date)
      return [];
    return [
      {
        kind: 'project-ends-early',
        severity: 'red',
        about: section.id,
        values: {
          first: inWords(first.value.date),
          last: inWords(last.value.date),
          from: first.title,
          to: last.title,
        },
        place: last.place,
      },
    ];
  });
}

function budgetFindings(sections: readonly FilledSection[], { budget }: Application): readonly Found[] {
  const form = sections.map(({ section }) => section);
  if (!asksForTable(form, 'budget') || budget.lines.length === 0) return [];
  const { withoutClass, open, differenceFen, costFen, sourceFen } = budgetSums(budget);
  const found = (kind: FindingKind, values: Found['values']): Found => ({
    kind,
    severity: 'red',
    about: '',
    values,
    place: { ...table, table: 'budget' },
  });
  const classes = withoutClass === 0 ? [] : [found('budget-class-open', { count: withoutClass })];
  if (open > 0) return [...classes, found('budget-open', { count: open })];
  if (differenceFen === 0) return classes;
  const values = {
    costs: inBoth(costFen),
    sources: inBoth(sourceFen),
    difference: inBoth(Math.abs(differenceFen)),
  };
  return [...classes, found('budget-unbalanced', values)];
}

/** The amount applied for against what the rules come to, and against the public money in the budget. */
function askedFindings(
  sections: readonly FilledSection[],
  application: Application,
  benefit: BenefitResult | null,
): readonly Found[] {
  const asked = sections.flatMap(({ fields }) => fields).find(({ field }) => field.kind === 'money');
  const askedFen = fenOf(asked?.value ?? null);
  if (asked === undefined || askedFen === null) return [];
  // Beyond that an amount cannot be said in capitals, which the form has: a digit too many, or yuan typed as 万元.
  if (!hasAmountWords(askedFen))
    return [
      {
        kind: 'asked-too-large',
        severity: 'red',
        about: '',
        values: { asked: inBoth(askedFen) },
        place: asked.place,
      },
    ];
  const found: Found[] = [];
  if (benefit?.fen !== null && benefit !== null && askedFen > benefit.fen)
    found.push({
      kind: 'asked-above-benefit',
      severity: 'amber',
      about: '',
      values: { asked: inBoth(askedFen), benefit: inBoth(benefit.fen) },
      place: asked.place,
    });
  const { publicFen, sourceFen } = budgetSums(application.budget);
  if (sourceFen > 0 && askedFen !== publicFen)
    found.push({
      kind: askedFen > publicFen ? 'asked-above-sources' : 'sources-above-asked',
      severity: 'amber',
      about: '',
      values: { asked: inBoth(askedFen), public: inBoth(publicFen) },
      place: { ...table, table: 'budget' },
    });
  return found;
}

function targetFindings({ targets }: Application): readonly Found[] {
  return targets.flatMap((line): readonly Found[] => {
    const { before, target, better } = line;
    const found = (kind: 'target-no-better' | 'target-unit-open', values: Found['values']): Found => ({
      kind,
      severity: 'amber',
      about: line.id,
      values: { name: nameInWords(line.name), ...values },
      place: { ...table, table: 'targets' },
    });
    const figures = [before, target, line.after].some((one) => one !== null);
    const open = figures && line.unit.trim() === '' ? [found('target-unit-open', {})] : [];
    if (before === null || target === null) return open;
    const gained = exact(target).sub(exact(before));
    return (better === 'higher' ? gained.gt(0) : gained.lt(0))
      ? open
      : [...open, found('target-no-better', { before, target })];
  });
}

function fenOf(value: FieldValue | null): number | null {
  return value?.kind === 'money' ? fenDown(fenFromWan(fromExact(value.value))) : null;
}

function inBoth(fen: number) {
  return { 'zh-CN': formatFen(fen, 'zh-CN'), en: formatFen(fen, 'en') };
}
