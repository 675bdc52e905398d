import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { formatExact } from '../../assessments/scoring/exact.ts';
import { sayPoints } from '../../assessments/scoring/say-score.ts';
import type { QuestionResult } from '../../assessments/scoring/score.ts';
import { sayReason } from '../../assessments/text/reason.ts';
import { resultOf, useOpened, useSituation } from '../stores/derived.ts';
import { useLanguage } from '../text/language.ts';

interface Props {
  readonly question: Question;
  readonly pack: Pack;
}

/** What a computed question comes to right now, with the reason; kinds that show it by themselves have none. */
export function Outcome({ question, pack }: Props): ReactNode {
  switch (question.kind) {
    case 'rate':
    case 'trend':
    case 'graded':
    case 'number':
      return <Computed question={question} pack={pack} />;
    default:
      return null;
  }
}

function Computed({ question, pack }: Props): ReactNode {
  const t = useTranslations('question');
  const language = useLanguage();
  const { figures } = useOpened('figures');
  const result = resultOf(pack, useSituation()).questions[question.id];
  if (result === undefined) return null;
  const special = result.reason.kind === 'not-applicable' || result.reason.kind === 'unknown';
  if (special || result.reason.kind === 'not-answered') return null;
  const number = headline(result, language);
  return (
    <div className="outcome">
      <p role="status" className={result.status === 'answered' ? 'outcome-line' : 'outcome-line open'}>
        {number !== null && <strong className="outcome-number">{number}</strong>}
        <span>{sayReason(result.reason, language, figures)}</span>
        {result.status === 'answered' && result.possible !== '0' && (
          <span className="points">
            {t('pointsOf', {
              earned: sayPoints(result.earned, language),
              possible: sayPoints(result.possible, language),
            })}
          </span>
        )}
      </p>
      {question.kind === 'rate' && <Bands question={question} result={result} />}
    </div>
  );
}

/** The one number of a computed answer. */
function headline(result: QuestionResult, language: 'zh-CN' | 'en'): string | null {
  return result.reason.kind === 'rate' ? `${formatExact(result.reason.percent, language)}%` : null;
}

/** The bands of a rate with their points, the one it falls into marked. */
function Bands({
  question,
  result,
}: {
  readonly question: Extract<Question, { kind: 'rate' }>;
  readonly result: QuestionResult;
}): ReactNode {
  const t = useTranslations('question');
  return (
    <ol className="bands" aria-label={t('bands')}>
      {question.bands.map((band, place) => {
        const here = result.status === 'answered' && result.grade === place;
        return (
          <li key={band.upTo} aria-current={here ? 'true' : undefined}>
            <span>{t('upTo', { percent: band.upTo })}</span>
            <span className="band-points">{t('points', { points: band.points })}</span>
          </li>
        );
      })}
    </ol>
  );
}
