import { Fragment, useEffect, useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AssessmentRow, Compared } from '../../../electron/contract.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { openCompared, useCompared } from '../../stores/compared.ts';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { EarlierResults } from '../editions/earlier-results.tsx';
import { PackComparison } from './pack-comparison.tsx';
import { useSayLocalDay } from '../../text/use-dates.ts';

type CompareRoute = Extract<Route, { screen: 'compare' }>;

const noRows: readonly AssessmentRow[] = [];

/** Two assessments of the same enterprise side by side. */
export function CompareScreen({ route }: { readonly route: CompareRoute }): ReactNode {
  const t = useTranslations('compare');
  const tTrend = useTranslations('trend');
  const opened = useOpened('id', 'enterpriseId');
  const rows = useEnterprise(opened.enterpriseId)?.assessments ?? noRows;
  const others = rows.filter((row) => row.id !== opened.id);
  const chosen = others.find((row) => row.id === route.other) ?? others[0];
  const sayLocalDay = useSayLocalDay();
  const day = (row: AssessmentRow): string => sayLocalDay(row.createdAt);

  return (
    <Page title={t('title')} lead={t('lead')}>
      {chosen === undefined ? (
        <OnlyOne />
      ) : (
        <>
          <div className="compare-with">
            <Select
              label={t('with')}
              value={chosen.id}
              choices={others.map((row) => ({
                id: row.id,
                label: t('option', { title: row.title, date: day(row) }),
              }))}
              onChange={(other) => goInstead({ screen: 'compare', assessmentId: opened.id, other })}
              placeholder={t('with')}
            />
            <AgainLink />
            <RouteLink to={{ screen: 'trend', enterpriseId: opened.enterpriseId }} look="plain">
              {tTrend('title')}
            </RouteLink>
          </div>
          <Beside otherId={chosen.id} />
        </>
      )}
    </Page>
  );
}

function OnlyOne(): ReactNode {
  const t = useTranslations('compare');
  return (
    <section className="card pad stack">
      <h2>{t('only')}</h2>
      <p>{t('onlyText')}</p>
      <p>
        <AgainLink look="primary" />
      </p>
    </section>
  );
}

function AgainLink({ look = 'plain' }: { readonly look?: 'primary' | 'plain' }): ReactNode {
  const t = useTranslations('compare');
  const { id, enterpriseId } = useOpened('id', 'enterpriseId');
  return (
    <RouteLink to={{ screen: 'new-assessment', enterpriseId, copyFrom: id }} look={look}>
      {t('again')}
    </RouteLink>
  );
}

function Beside({ otherId }: { readonly otherId: string }): ReactNode {
  const t = useTranslations('compare');
  const sayFault = useSayFault();
  const compared = useCompared((state) => state.compared);
  useEffect(() => {
    // Always read anew: the other one may have been worked on since.
    void openCompared(otherId);
  }, [otherId]);

  if (compared.kind === 'none' || compared.id !== otherId || compared.kind === 'loading')
    return <p className="loading">{t('loading')}</p>;
  if (compared.kind === 'failed') {
    return (
      <Notice
        tone="bad"
        role="alert"
        title={t('failed')}
        actions={<Button onPress={() => void openCompared(otherId)}>{t('retry')}</Button>}
      >
        <p>{sayFault(compared.fault)}</p>
      </Notice>
    );
  }
  return <Packs sides={compared.sides} />;
}

function Packs({ sides }: { readonly sides: Compared }): ReactNode {
  const t = useTranslations('compare');
  const pick = usePick();
  const opened = useOpened('id', 'enterpriseId', 'packs', 'row');
  const { other, profileHere, profileOther } = sides;
  const present = useSituation();
  // The profile is the enterprise's and not the assessment's: each is judged by it as it was at its own time.
  const here: Situation = useMemo(() => ({ ...present, profile: profileHere }), [present, profileHere]);
  const there: Situation = useMemo(
    () => ({ profile: profileOther, figures: other.figures, answers: other.answers }),
    [profileOther, other],
  );
  // The list has the one begun last first, also where a wrong clock dated them the other way round.
  const rows = useEnterprise(opened.enterpriseId)?.assessments ?? noRows;
  const placeOf = (wanted: string): number => rows.findIndex(({ id }) => id === wanted);
  const otherFirst = placeOf(other.assessment.id) > placeOf(opened.id);
  const shared = opened.packs.flatMap((pack) => {
    const its = other.packs.find((one) => one.id === pack.id);
    return its === undefined ? [] : [{ pack, its }];
  });
  const without = (packs: readonly Pack[], others: readonly Pack[]): string =>
    packs
      .filter((pack) => !others.some((one) => one.id === pack.id))
      .map((pack) => pick(pack.title))
      .join(t('comma'));
  const [first, last] = otherFirst ? [other.packs, opened.packs] : [opened.packs, other.packs];
  const onlyBefore = without(first, last);
  const onlyAfter = without(last, first);
  const [before, after] = otherFirst
    ? [other.assessment.title, opened.row.title]
    : [opened.row.title, other.assessment.title];

  return (
    <>
      <p className="quiet-text">{t('order', { before, after })}</p>
      {shared.length === 0 && <p className="card pad">{t('noShared')}</p>}
      {shared.map(({ pack, its }) => {
        const now = { pack, situation: here };
        const beside = { pack: its, situation: there };
        return (
          <Fragment key={pack.id}>
            <PackComparison before={otherFirst ? beside : now} after={otherFirst ? now : beside} />
            <EarlierResults packId={pack.id} />
          </Fragment>
        );
      })}
      {onlyBefore !== '' && <p className="quiet-text">{t('onlyBefore', { packs: onlyBefore })}</p>}
      {onlyAfter !== '' && <p className="quiet-text">{t('onlyAfter', { packs: onlyAfter })}</p>}
    </>
  );
}
