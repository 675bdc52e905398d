import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Trend, TrendAssessment } from '../../../electron/contract/trend.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSayFault } from '../../text/language.ts';
import { useSayLocalDay } from '../../text/use-dates.ts';
import { packsOf } from './trend-columns.ts';
import { TrendPack } from './trend-pack.tsx';

/** As many as stand side by side before anything is chosen: more are hard to take in at once. */
const shownFirst = 6;

/** The assessments that are ticked, questionnaire by questionnaire. Where there are few, all of them. */
export function TrendChosen({
  enterpriseId,
  trend,
}: {
  readonly enterpriseId: string;
  readonly trend: Trend;
}): ReactNode {
  const t = useTranslations('trend');
  const sayFault = useSayFault();
  const { assessments } = trend;
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const newest = assessments.slice(-shownFirst).map(({ id }) => id);
  const chosen = ticked ?? new Set(newest);
  const shown = assessments.filter(({ id }) => chosen.has(id));
  const [last, before] = assessments.toReversed();
  return (
    <>
      <p className="quiet-text">{t('rule')}</p>
      <p className="row">
        {last !== undefined && before !== undefined && (
          <RouteLink to={{ screen: 'compare', assessmentId: last.id, other: before.id }} look="plain">
            {t('compareNewest')}
          </RouteLink>
        )}
        {last !== undefined && (
          <RouteLink to={{ screen: 'new-assessment', enterpriseId, copyFrom: last.id }} look="plain">
            {t('again')}
          </RouteLink>
        )}
      </p>
      {assessments.map(({ id, title, outcome }) =>
        outcome.kind === 'unread' ? (
          <Notice key={id} tone="bad" title={t('unread', { title })}>
            <p>{sayFault(outcome.fault)}</p>
          </Notice>
        ) : null,
      )}
      {assessments.length > shownFirst && (
        <Chooser
          assessments={assessments}
          chosen={chosen}
          onChange={setTicked}
          onNewest={() => setTicked(null)}
        />
      )}
      {shown.length === 0 && (
        <p className="card pad" role="status">
          {t('noneChosen')}
        </p>
      )}
      {packsOf(shown, trend.words).map((pack) => (
        <TrendPack key={pack.packId} pack={pack} />
      ))}
    </>
  );
}

function Chooser({
  assessments,
  chosen,
  onChange,
  onNewest,
}: {
  readonly assessments: readonly TrendAssessment[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly onNewest: () => void;
}): ReactNode {
  const t = useTranslations('trend');
  const day = useSayLocalDay('short');
  return (
    <fieldset className="card pad stack tight">
      <legend>{t('choose')}</legend>
      <p className="quiet-text">{t('chooseHint', { count: assessments.length, shown: shownFirst })}</p>
      <ul className="trend-choices">
        {assessments.map(({ id, title, createdAt }) => (
          <li key={id}>
            <CheckBox
              isSelected={chosen.has(id)}
              onChange={(selected) => {
                const others = [...chosen].filter((one) => one !== id);
                onChange(new Set(selected ? [...others, id] : others));
              }}
            >
              <span className="breakable">{t('option', { title, date: day(createdAt) })}</span>
            </CheckBox>
          </li>
        ))}
      </ul>
      <p className="row">
        <Button look="quiet" onPress={onNewest}>
          {t('newest', { shown: shownFirst })}
        </Button>
        <Button look="quiet" onPress={() => onChange(new Set(assessments.map(({ id }) => id)))}>
          {t('all')}
        </Button>
      </p>
    </fieldset>
  );
}
