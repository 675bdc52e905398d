import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { RouteLink } from '../../parts/button.tsx';
import { progressOf, resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { usedIn, useEvidence } from '../../stores/evidence.ts';
import { usePick } from '../../text/language.ts';
import { useSayStanding } from './use-say-standing.ts';

/** Everything closing freezes, as it stands now, with what is still open in it. */
export function WhatIsFrozen(): ReactNode {
  const t = useTranslations('versions');
  const {
    id: assessmentId,
    packs,
    plan,
    costs,
    chosen,
    applications,
  } = useOpened('id', 'packs', 'plan', 'costs', 'chosen', 'applications');
  const rows = useEvidence((state) => state.rows);
  const used = usedIn(rows, { id: assessmentId, applications }).length;
  return (
    <section className="card pad stack tight" aria-labelledby="frozen">
      <h2 id="frozen">{t('willFreeze')}</h2>
      <ul className="frozen">
        {packs.map((pack) => (
          <FrozenPack key={pack.id} pack={pack} />
        ))}
        <li>
          <RouteLink to={{ screen: 'assessment-profile', assessmentId }}>{t('profile')}</RouteLink>
        </li>
        <li>
          <RouteLink to={{ screen: 'evidence', assessmentId }}>
            {t('evidenceCount', { count: used })}
          </RouteLink>
        </li>
        <li>
          <RouteLink to={{ screen: 'plan', assessmentId }}>
            {t('plan', { count: plan.items.length })}
          </RouteLink>
          {t('comma')}
          <RouteLink to={{ screen: 'costs', assessmentId }}>
            {t('costs', { count: costs.lines.length })}
          </RouteLink>
          {t('comma')}
          <RouteLink to={{ screen: 'programmes', assessmentId }}>
            {t('programmes', { count: chosen.length })}
          </RouteLink>
        </li>
      </ul>
      <p className="quiet-text">{t('mayStill')}</p>
    </section>
  );
}

function FrozenPack({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('versions');
  const pick = usePick();
  const sayStanding = useSayStanding();
  const situation = useSituation();
  const { id: assessmentId } = useOpened('id');
  const { asked, missing, sections } = progressOf(pack, situation);
  const { score, ladders } = resultOf(pack, situation);
  const review = sections
    .flatMap(({ questions }) => questions)
    .filter(({ status, flagged }) => status === 'unknown' || flagged).length;
  const words = [
    ...sayStanding({
      asked,
      done: asked - missing,
      score: score?.earned ?? null,
      levels: ladders.map(({ level }) => level.title),
    }),
    ...(missing > 0 ? [t('missing', { count: missing })] : []),
    ...(review > 0 ? [t('review', { count: review })] : []),
  ];
  return (
    <li>
      <RouteLink to={{ screen: 'check', assessmentId, packId: pack.id }}>{pick(pack.title)}</RouteLink>
      <span className="quiet-text block">{words.join(t('comma'))}</span>
    </li>
  );
}
