import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import type { Route } from '../../routing/route.ts';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { useShownEvidence } from '../../stores/shown-evidence.ts';
import { usePick } from '../../text/language.ts';
import { checkOpenAnswer } from '../check/open-answer.ts';
import { lackingEvidence } from '../evidence/lacking.ts';
import type { Tasks } from './use-tasks.ts';

/** Everything that is missing, each a way to where it is given. */
export function MissingList({ tasks }: { readonly tasks: Tasks }): ReactNode {
  const t = useTranslations('homeMore');
  const pick = usePick();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const situation = useSituation();
  const lacking = lackingEvidence(packs, situation, useShownEvidence()).length;
  const noFigures = tasks.figures.needed - tasks.figures.given;
  const entries: readonly { readonly to: Route; readonly words: string; readonly about?: string }[] = [
    ...tasks.packs.flatMap(({ pack, asked, done, sections }) => {
      const unknown = sections.reduce((sum, one) => sum + one.progress.unknown, 0);
      const words = [
        ...(done < asked ? [t('missingQuestions', { count: asked - done })] : []),
        ...(unknown > 0 ? [t('missingUnknown', { count: unknown })] : []),
      ].join(t('comma'));
      const to = checkOpenAnswer(assessmentId, pack, situation);
      return words === '' ? [] : [{ to, words, about: pick(pack.shortTitle) }];
    }),
    ...(tasks.profile.missing > 0
      ? [
          {
            to: { screen: 'assessment-profile', assessmentId } as const,
            words: t('missingProfile', { count: tasks.profile.missing }),
          },
        ]
      : []),
    ...(noFigures > 0
      ? [
          {
            to: { screen: 'figures', assessmentId } as const,
            words: t('missingFigures', { count: noFigures }),
          },
        ]
      : []),
    ...(lacking > 0
      ? [
          {
            to: { screen: 'evidence', assessmentId } as const,
            words: t('missingEvidence', { count: lacking }),
          },
        ]
      : []),
  ];
  return (
    <section className="standing-row" aria-labelledby="home-missing">
      <h2 id="home-missing">{t(tasks.open === 0 ? 'couldAdd' : 'missing')}</h2>
      {entries.length === 0 ? (
        <p className="quiet-text">{t('missingNone')}</p>
      ) : (
        <ul className="in-line">
          {entries.map(({ to, words, about }) => (
            <li key={`${to.screen}${about ?? ''}`}>
              <RouteLink to={to}>{about === undefined ? words : t('about', { about, words })}</RouteLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
