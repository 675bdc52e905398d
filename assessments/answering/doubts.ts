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
    }
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

/** Figures outside what is usual beside another figure, by the catalogue's own bounds (our reference). */
export function figureDoubts(situation: Situation): readonly Doubt[] {
  const { figures } = situation.figures;
  return figures.flatMap((figure): readonly Doubt[] => {
    const other = figures.find((one) => one.id === figure.usually?.figure);
    if (figure.usually === undefined || other === undefined) return [];
    const value = figureValue(figure.id, situation);
    const beside = figureValue(other.id, situation);
    if (value.kind !== 'value' || beside.kind !== 'value' || beside.value.lte(0)) return [];
    const times = value.value.div(beside.value);
    if (times.gte(exact(figure.usually.from)) && times.lte(exact(figure.usually.to))) return [];
    return [
      {
        kind: 'unusual-figure',
        figure,
        value: toExact(value.value),
        other,
        otherValue: toExact(beside.value),
      },
    ];
  });
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
