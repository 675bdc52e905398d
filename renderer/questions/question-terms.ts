import { useCallback, useMemo } from 'react';
import { firstPlaces, termsIn } from '../../assessments/glossary/find-terms.ts';
import type { Term } from '../../assessments/glossary/terms.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { useLanguage } from '../text/language.ts';
import { choosables } from './choosing.ts';

/** The terms to be explained in the texts of one question, by id. */
export interface QuestionTerms {
  readonly prompt: ReadonlySet<string>;
  readonly hint: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Which terms each question of a page is the first to name. The same objects until questions or language change. */
export function useTermsOf(questions: readonly Question[]): (questionId: string) => QuestionTerms {
  const language = useLanguage();
  const ids = questions.map((question) => question.id).join(' ');
  const terms = useMemo(() => {
    const places = firstPlaces(
      questions.flatMap(({ id, prompt, hint }) => [
        { key: `${id}/prompt`, text: prompt[language] },
        ...(hint === undefined ? [] : [{ key: `${id}/hint`, text: hint[language] }]),
      ]),
      language,
    );
    return new Map(
      questions.map(({ id }): [string, QuestionTerms] => [
        id,
        { prompt: places.get(`${id}/prompt`) ?? none, hint: places.get(`${id}/hint`) ?? none },
      ]),
    );
    // The questions of a page are new objects only when one comes or goes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ids, language]);
  return useCallback((id) => terms.get(id) ?? { prompt: none, hint: none }, [terms]);
}

/** Every term in the texts of a question and of what can be chosen in it. */
export function useWordsOf(question: Question, pack: Pack): readonly Term[] {
  const language = useLanguage();
  return useMemo(() => {
    const options = choosables(question, pack).flatMap(({ label, detail }) => [
      label[language],
      ...(detail === undefined ? [] : [detail[language]]),
    ]);
    const texts = [
      question.prompt,
      ...(question.hint === undefined ? [] : [question.hint]),
      question.meaning,
    ];
    return termsIn([...texts.map((text) => text[language]), ...options], language);
  }, [question, pack, language]);
}
