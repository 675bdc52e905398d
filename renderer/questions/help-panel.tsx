import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { TermButton } from '../parts/with-terms.tsx';
import { useWordsOf } from './question-terms.ts';
import { SourceLine } from '../parts/source-line.tsx';
import { usePick } from '../text/language.ts';

interface Props {
  readonly question: Question;
  readonly pack: Pack;
}

/** What an owner, a consultant and an assessor need to know about a question. */
export function Help({ question, pack }: Props): ReactNode {
  const t = useTranslations('help');
  const pick = usePick();
  const words = useWordsOf(question, pack);
  return (
    <div className="help">
      <h3>{t('meaning')}</h3>
      <p>{pick(question.meaning)}</p>
      {words.length > 0 && (
        <>
          <h3>{t('words')}</h3>
          <ul className="in-line">
            {words.map((term) => (
              <li key={term.id}>
                <TermButton term={term}>{pick(term.title)}</TermButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('why')}</h3>
      <p>{pick(question.why)}</p>
      <h3>{t('example')}</h3>
      <p>{pick(question.example)}</p>
      <h3>{t('evidence')}</h3>
      <ul className="bullets">
        {question.evidence.map((one) => (
          <li key={one.en}>{pick(one)}</li>
        ))}
      </ul>
      <h3>{t('check')}</h3>
      <p>{pick(question.check)}</p>
      {question.who !== undefined && (
        <>
          <h3>{t('who')}</h3>
          <p>{pick(question.who)}</p>
        </>
      )}
      <h3>{t('source')}</h3>
      <SourceLine provenance={question.provenance} source={pack.sources[question.provenance.source]} />
      {question.pointsProvenance !== undefined && (
        <>
          <h3>{t('pointsSource')}</h3>
          <SourceLine
            provenance={question.pointsProvenance}
            source={pack.sources[question.pointsProvenance.source]}
          />
        </>
      )}
    </div>
  );
}
