import { useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { computeBenefit } from '../../../assessments/programmes/benefit.ts';
import { checkEligibility } from '../../../assessments/programmes/eligibility.ts';
import { findDivision } from '../../../assessments/enterprise/divisions.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Page } from '../../parts/page.tsx';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { useProgrammeInputs } from '../../stores/programmes.ts';
import { usePick } from '../../text/language.ts';
import { noFilter, passes } from './filter-programmes.ts';
import { groupProgrammes } from './group-programmes.ts';
import { ProgrammeFilterBar } from './programme-filter.tsx';
import { ProgrammeRow, type JudgedProgramme } from './programme-row.tsx';

/** Every programme known, those of the enterprise's own place first, each with whether it fits. */
export function ProgrammesScreen(): ReactNode {
  const t = useTranslations('programmes');
  const { id: assessmentId, programmes, costs } = useOpened('id', 'programmes', 'costs');
  const { profile } = useSituation();
  const inputFor = useProgrammeInputs();
  const [filter, setFilter] = useState(noFilter);
  const judged = useMemo(
    () =>
      new Map(
        programmes.map((programme) => {
          const input = inputFor(programme);
          return [
            programme.id,
            {
              programme,
              eligibility: checkEligibility(programme, input),
              benefit: computeBenefit(programme, costs, input),
            },
          ];
        }),
      ),
    [programmes, costs, inputFor],
  );
  const groups = useMemo(() => groupProgrammes(programmes, profile), [programmes, profile]);

  const found = (list: readonly Programme[]): readonly JudgedProgramme[] =>
    list.flatMap((programme) => {
      const one = judged.get(programme.id);
      return one !== undefined && passes(one, filter) ? [one] : [];
    });
  const here = found(groups.here);
  const national = found(groups.national);
  const elsewhere = found(groups.elsewhere);
  const count = here.length + national.length + elsewhere.length;

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <RouteLink to={{ screen: 'costs', assessmentId }} look="plain">
          {t('costs')}
        </RouteLink>
      }
    >
      <ProgrammeFilterBar filter={filter} onChange={setFilter} found={count} all={programmes.length} />
      {count === 0 && <p className="card pad">{t('nothing')}</p>}
      <Here profile={profile} assessmentId={assessmentId} list={here} none={groups.here.length === 0} />
      {national.length > 0 && (
        <section className="stack tight" aria-labelledby="programmes-national">
          <h2 id="programmes-national">{t('national')}</h2>
          <Rows list={national} />
        </section>
      )}
      {elsewhere.length > 0 && (
        <section className="elsewhere" aria-label={t('elsewhere', { count: elsewhere.length })}>
          <Disclosure title={t('elsewhere', { count: elsewhere.length })}>
            <p className="quiet-text">{t('elsewhereNote')}</p>
            <Rows list={elsewhere} />
          </Disclosure>
        </section>
      )}
    </Page>
  );
}

interface HereProps {
  readonly profile: Profile;
  readonly assessmentId: string;
  readonly list: readonly JudgedProgramme[];
  /** True when there is nothing for this place at all, whatever the filter. */
  readonly none: boolean;
}

function Here({ profile, assessmentId, list, none }: HereProps): ReactNode {
  const t = useTranslations('programmes');
  const pick = usePick();
  const division = profile.division === null ? null : findDivision(profile.division);
  const unknown = profile.division === null && profile.otherDivision.trim() === '';
  if (list.length === 0 && !none) return null;
  return (
    <section className="stack tight" aria-labelledby="programmes-here">
      <div className="group-head">
        <h2 id="programmes-here">
          {unknown
            ? t('hereUnknown')
            : division === null
              ? profile.otherDivision.trim() || t('here')
              : pick(division.fullName)}
        </h2>
        {unknown && (
          <RouteLink to={{ screen: 'assessment-profile', assessmentId, field: 'division' }}>
            {t('givePlace')}
          </RouteLink>
        )}
      </div>
      {none ? <p className="quiet-text">{t('hereNone')}</p> : <Rows list={list} />}
    </section>
  );
}

function Rows({ list }: { readonly list: readonly JudgedProgramme[] }): ReactNode {
  return (
    <ul className="card programme-rows">
      {list.map((one) => (
        <ProgrammeRow key={one.programme.id} {...one} />
      ))}
    </ul>
  );
}
