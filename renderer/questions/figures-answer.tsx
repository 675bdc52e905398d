import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { figuresOfQuestion } from '../../assessments/answering/progress.ts';
import { yearsOf } from '../../assessments/figures/say-years.ts';
import { wholeFirst } from '../../assessments/figures/whole-first.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { useOpened } from '../stores/derived.ts';
import { FigureInput } from './figure-input.tsx';
import { YearsNote } from './years-note.tsx';

interface Props {
  readonly question: Extract<Question, { kind: 'rate' | 'trend' }>;
  readonly goOn: () => void;
}

/** The raw figures a computed question needs, to be typed right here; what is known already stands in its field. */
export function FiguresAnswer({ question, goOn }: Props): ReactNode {
  const t = useTranslations('question');
  const { figures, row } = useOpened('figures', 'row');
  const needed = wholeFirst(
    figuresOfQuestion(question).flatMap((id) => figures.figures.find((one) => one.id === id) ?? []),
  );
  return (
    <>
      <div className="figures-answer">
        {needed.map((figure) => (
          <FigureInput key={figure.id} figure={figure} goOn={goOn} />
        ))}
      </div>
      <YearsNote years={yearsOf(needed)} startedOn={row.createdAt} />
      <p className="quiet-text">{t('figuresOnce')}</p>
    </>
  );
}
