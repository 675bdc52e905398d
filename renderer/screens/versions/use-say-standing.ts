import { useTranslations } from 'use-intl';
import { howFar } from '../../../assessments/answering/how-far.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { Exact } from '../../../assessments/scoring/score.ts';
import { useLanguage, usePick } from '../../text/language.ts';

/** What a questionnaire came to. */
export interface PackStanding {
  readonly asked: number;
  readonly done: number;
  /** Null where it gives no points. */
  readonly score: Exact | null;
  readonly levels: readonly Localized[];
}

/** Says score, levels and how much was answered, part by part; what is provisional is marked, and nothing said of nothing. */
export function useSayStanding(): (standing: PackStanding) => readonly string[] {
  const t = useTranslations('versions');
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const language = useLanguage();
  return ({ asked, done, score, levels }) => {
    const far = howFar({ asked, done });
    const mark = (words: string): string => (far === 'part' ? tFar('provisional', { words }) : words);
    return [
      ...(far === 'none'
        ? [tFar('notAnswered')]
        : [
            score === null ? t('noScore') : mark(t('score', { score: sayPoints(score, language) })),
            ...levels.map((level) => mark(pick(level))),
          ]),
      t('answers', { done, asked }),
    ];
  };
}
