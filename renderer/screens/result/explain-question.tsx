import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { emptyAnswer, questionSlot } from '../../../assessments/answering/answer.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { sayAnswer } from '../../../assessments/text/answer-text.ts';
import { sayReason } from '../../../assessments/text/reason.ts';
import { RouteLink } from '../../parts/button.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { useLanguage } from '../../text/language.ts';

interface Props {
  readonly pack: Pack;
  readonly result: PackResult;
  readonly question: Question;
}

/** The end of every number: one question, its answer, why it earned what it earned, and where the rule is from. */
export function ExplainQuestion({ pack, result, question }: Props): ReactNode {
  const t = useTranslations('result');
  const language = useLanguage();
  const situation = useSituation();
  const { id: assessmentId } = useOpened('id');
  const now = result.questions[question.id];
  if (now === undefined) return null;
  const { note } = situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer;
  const answer = sayAnswer(question, pack, situation, language);
  // A computed answer is its own reason.
  const reason = sayReason(now.reason, language, situation.figures);
  const section = pack.sections.find((one) => one.questions.includes(question));
  const points = question.pointsProvenance ?? question.provenance;
  return (
    <>
      <dl className="facts">
        <dt>{t('answer')}</dt>
        <dd>{answer}</dd>
        {reason !== answer && (
          <>
            <dt>{t('reason')}</dt>
            <dd>{reason}</dd>
          </>
        )}
        <dt>{t('points')}</dt>
        <dd>
          {sayPoints(now.earned, language)} / {sayPoints(now.possible, language)}
        </dd>
        {question.kind === 'graded' && (
          <>
            <dt>{t('gradeReached')}</dt>
            <dd>{now.grade}</dd>
          </>
        )}
        {note.trim() !== '' && (
          <>
            <dt>{t('note')}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      <SourceLine provenance={points} source={pack.sources[points.source]} />
      {section !== undefined && (
        <RouteLink
          look="plain"
          to={{
            screen: 'section',
            assessmentId,
            packId: pack.id,
            sectionId: section.id,
            question: question.id,
          }}
        >
          {t('toQuestion')}
        </RouteLink>
      )}
    </>
  );
}
