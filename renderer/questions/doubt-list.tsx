import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Doubt } from '../../assessments/answering/doubts.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { sayDoubt } from '../../assessments/text/doubt.ts';
import { useSituation } from '../stores/derived.ts';
import { doubtsOfFigure, doubtsOfQuestion } from '../stores/doubts.ts';
import { useLanguage } from '../text/language.ts';

/** Gentle questions: what looks odd and may yet be right. Nothing waits for an answer to them. */
export function DoubtList({ doubts }: { readonly doubts: readonly Doubt[] }): ReactNode {
  const t = useTranslations('doubts');
  const language = useLanguage();
  const sentences = [...new Set(doubts.map((one) => sayDoubt(one, language)))];
  return sentences.map((sentence) => (
    <p key={sentence} className="doubt">
      <CircleHelp size={15} aria-hidden />
      <span>
        <span className="unseen">{t('ask')}</span>
        {sentence}
      </span>
    </p>
  ));
}

/** Doubts about the answer of one question; said politely by a screen reader as they arise. */
export function QuestionDoubts({
  pack,
  questionId,
}: {
  readonly pack: Pack;
  readonly questionId: string;
}): ReactNode {
  const doubts = doubtsOfQuestion(pack, questionId, useSituation());
  return (
    <div role="status" className="doubts">
      <DoubtList doubts={doubts} />
    </div>
  );
}

/**
 * Doubts about one raw figure, as the situation was when its field was last left. What stands at two figures is said
 * by a screen reader at the one typed last.
 */
export function FigureDoubts({
  figureId,
  situation,
  typedLast,
}: {
  readonly figureId: string;
  readonly situation: Situation;
  readonly typedLast: boolean;
}): ReactNode {
  const doubts = doubtsOfFigure(figureId, situation);
  return (
    <div role={typedLast ? 'status' : undefined} className="doubts">
      <DoubtList doubts={doubts} />
    </div>
  );
}
