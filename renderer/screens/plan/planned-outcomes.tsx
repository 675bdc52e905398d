import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { plannedResult, type PlanItem } from '../../../assessments/advice/plan.ts';
import { sayCounts } from '../../../assessments/answering/say-counts.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { RouteLink } from '../../parts/button.tsx';
import { farOf, progressOf, resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { TwoAxes } from '../way/two-axes.tsx';

/** What each questionnaire comes to once everything planned is done, beside how it stands. */
export function PlannedOutcomes({ items }: { readonly items: readonly PlanItem[] }): ReactNode {
  const t = useTranslations('plan');
  const { packs } = useOpened('packs');
  const planned = packs.filter((pack) => items.some((one) => one.packId === pack.id));
  return (
    <div className="stack">
      <div>
        <h2 className="group-title">{t('outcomes')}</h2>
        <p className="quiet-text">{t('outcomesNote')}</p>
      </div>
      {planned.map((pack) => (
        <PackOutcome key={pack.id} pack={pack} items={items} />
      ))}
    </div>
  );
}

function PackOutcome({
  pack,
  items,
}: {
  readonly pack: Pack;
  readonly items: readonly PlanItem[];
}): ReactNode {
  const t = useTranslations('plan');
  const tAxes = useTranslations('axes');
  const pick = usePick();
  const language = useLanguage();
  const { id: assessmentId } = useOpened('id');
  const tFar = useTranslations('howFar');
  const situation = useSituation();
  const far = farOf(pack, situation);
  const counts = sayCounts(progressOf(pack, situation), language);
  const now = resultOf(pack, situation);
  const planned = useMemo(() => plannedResult(pack, now, items), [pack, now, items]);
  const id = `outcome-${pack.id}`;
  return (
    <section className="card pad stack tight" aria-labelledby={id}>
      <h3 id={id}>{pick(pack.title)}</h3>
      {far === 'none' && <p>{tFar('plannedNone')}</p>}
      {(far === 'none' ? [] : now.ladders).map((ladder, place) => {
        const after = planned.ladders[place] ?? ladder;
        const names = { ladder: pick(ladder.title), to: pick(after.level.title) };
        return (
          <p key={ladder.id}>
            {after.reached === ladder.reached ? (
              t('levelSame', { ladder: names.ladder, level: names.to })
            ) : (
              <strong>{t('levelUp', { ...names, from: pick(ladder.level.title) })}</strong>
            )}
          </p>
        );
      })}
      {far === 'none' ? null : now.score === null || planned.score === null ? (
        <p>{t('noPoints', { count: items.filter((one) => one.packId === pack.id).length })}</p>
      ) : (
        <p>
          {t('score', {
            from: sayPoints(now.score.earned, language),
            to: sayPoints(planned.score.earned, language),
            possible: sayPoints(planned.score.possible, language),
          })}
        </p>
      )}
      {far === 'part' && <p className="quiet-text">{tFar('planned', { counts })}</p>}
      {far !== 'none' && now.axes.length > 0 && (
        <TwoAxes
          id={`${id}-axes`}
          first={{ label: tAxes('now'), axes: now.axes }}
          second={{ label: tAxes('planned'), axes: planned.axes }}
          solid="first"
          level={4}
        />
      )}
      <p>
        <RouteLink to={{ screen: 'result', assessmentId, packId: pack.id }}>
          {t('toResult', { pack: pick(pack.shortTitle) })}
        </RouteLink>
      </p>
    </section>
  );
}
