import { yuanPer } from '../application/money-unit.ts';
import { tooMuchPerPerson } from '../enterprise/typed-in-yuan.ts';
import type { Figure } from '../figures/figure.ts';
import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import { exact, toExact } from '../scoring/exact.ts';
import { figureValue } from '../scoring/figure-value.ts';
import type { Exact } from '../scoring/score.ts';
import { questionSlot } from './answer.ts';
import { askedQuestions } from './progress.ts';
import type { Situation } from './situation.ts';

/** Something that may be right but looks odd: it is questioned, never refused and never changed. */
export type Doubt =
  | {
      readonly kind: 'unusual-figure';
      readonly figure: Figure;
      readonly value: Exact;
      readonly other: Figure;
      readonly otherValue: Exact;
      /** The larger of the two where it was probably typed in yuan instead of 万元. */
      readonly inYuan: Figure | null;
    }
  /** An amount so large for the people there are that it was probably typed in yuan instead of 万元. */
  | { readonly kind: 'large-figure'; readonly figure: Figure; readonly value: Exact }
  /** An option ticked without those that normally come before it. */
  | {
      readonly kind: 'option-alone';
      readonly packId: string;
      readonly questionId: string;
      readonly option: Localized;
      readonly lacking: readonly Localized[];
    }
  /** A scene's grade reached while statements of a lower grade do not hold. */
  | {
      readonly kind: 'lower-grade-open';
      readonly packId: string;
      readonly questionId: string;
      readonly grade: Localized;
      readonly lacking: readonly Localized[];
    };

/** A ratio so many times beyond what is usual is sooner a wrong unit than an odd year: our own bound, only a hint. */
const beyondAnyYear = 100;

/**
 * Figures that look odd: too large for the people there are, or outside what is usual beside another figure, by the
 * catalogue's own bounds (our reference). A ratio that comes of a figure too large is not questioned again.
 */
export function figureDoubts(situation: Situation): readonly Doubt[] {
  const large = largeFigures(situation);
  const known = new Set(large.map(({ figure }) => figure));
  const odd = oddRatios(situation).filter(({ figure, value, other, otherValue }) => {
    const larger = exact(value).gt(exact(otherValue)) ? figure : other;
    return !known.has(larger);
  });
  return [...large, ...odd];
}

/** The figures a doubt is about, the one whose note explains it first; none for a doubt about an answer. */
export function figuresOfDoubt(doubt: Doubt): readonly Figure[] {
  if (doubt.kind === 'large-figure') return [doubt.figure];
  return doubt.kind === 'unusual-figure' ? [doubt.figure, doubt.other] : [];
}

function largeFigures(situation: Situation): readonly Extract<Doubt, { kind: 'large-figure' }>[] {
  return situation.figures.figures.filter(inTenThousands).flatMap((figure) => {
    const value = figureValue(figure.id, situation);
    if (value.kind !== 'value' || !tooMuchPerPerson(value.value.abs(), situation.profile.staff)) return [];
    return [{ kind: 'large-figure', figure, value: toExact(value.value) }];
  });
}

function oddRatios(situation: Situation): readonly Extract<Doubt, { kind: 'unusual-figure' }>[] {
  const { figures } = situation.figures;
  return figures.flatMap((figure): readonly Extract<Doubt, { kind: 'unusual-figure' }>[] => {
    const { usually } = figure;
    const other = figures.find((one) => one.id === usually?.figure);
    if (usually === undefined || other === undefined) return [];
    const value = figureValue(figure.id, situation);
    const beside = figureValue(other.id, situation);
    if (value.kind !== 'value' || beside.kind !== 'value' || beside.value.lte(0)) return [];
    const times = value.value.div(beside.value);
    const [from, to] = [exact(usually.from), exact(usually.to)];
    if (times.gte(from) && times.lte(to)) return [];
    const larger = times.gte(to.mul(beyondAnyYear))
      ? figure
      : times.gt(0) && times.mul(beyondAnyYear).lte(from)
        ? other
        : null;
    return [
      {
        kind: 'unusual-figure',
        figure,
        value: toExact(value.value),
        other,
        otherValue: toExact(beside.value),
        inYuan: inTenThousands(figure) && inTenThousands(other) ? larger : null,
      },
    ];
  });
}

/** Whether a figure is an amount of money in 万元. */
function inTenThousands({ unit }: Figure): boolean {
  return yuanPer(unit['zh-CN']) === 10_000;
}

/** Answers of a pack that look odd in themselves. */
export function answerDoubts(pack: Pack, situation: Situation): readonly Doubt[] {
  return askedQuestions(pack, situation).flatMap((question): readonly Doubt[] => {
    const response = situation.answers[questionSlot(pack.id, question.id)]?.response ?? null;
    const place = { packId: pack.id, questionId: question.id };
    if (question.kind === 'several-of' && response?.kind === 'choices') {
      const ticked = (id: string) => response.options.includes(id);
      return question.options.flatMap((option): readonly Doubt[] => {
        const lacking = question.options.filter((one) => option.expects?.includes(one.id) && !ticked(one.id));
        if (!ticked(option.id) || lacking.length === 0) return [];
        return [
          { kind: 'option-alone', ...place, option: option.label, lacking: lacking.map((one) => one.label) },
        ];
      });
    }
    if (question.kind === 'graded' && response?.kind === 'statements') {
      const held = (statement: { id: string }) => response.statements.includes(statement.id);
      const met = question.grades.map(({ meets, statements }) =>
        meets === 'all' ? statements.every(held) : statements.some(held),
      );
      const top = met.lastIndexOf(true);
      const open = question.grades.slice(0, Math.max(top, 0)).filter((_, place) => met[place] === false);
      const grade = question.grades[top];
      if (grade === undefined || open.length === 0) return [];
      const lacking = open.flatMap((one) => one.statements).filter((one) => !held(one));
      return [
        { kind: 'lower-grade-open', ...place, grade: grade.title, lacking: lacking.map((one) => one.text) },
      ];
    }
    return [];
  });
}
