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
import { useLanguage, usePick } from '../../text/language.ts';
import { today } from '../enterprise/read-date.ts';
import { AskPlace, placeUnknown } from './ask-place.tsx';
import { noFilter, passes } from './filter-programmes.ts';
import { groupProgrammes, regionsOf } from './group-programmes.ts';
import { ProgrammeFilterBar } from './programme-filter.tsx';
import { ProgrammeRow, type JudgedProgramme } from './programme-row.tsx';
import { sortProgrammes } from './sort-programmes.ts';

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

  const day = today();
  const found = (list: readonly Programme[]): readonly JudgedProgramme[] =>
    sortProgrammes(
      list.flatMap((programme) => {
        const one = judged.get(programme.id);
        return one !== undefined && passes(one, filter) ? [one] : [];
      }),
      day,
    );
  const here = found(groups.here);
  const national = found(groups.national);
  const local = found(groups.local);
  const elsewhere = found(groups.elsewhere);
  const count = here.length + national.length + local.length + elsewhere.length;

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
      <AskPlace />
      <ProgrammeFilterBar filter={filter} onChange={setFilter} found={count} all={programmes.length} />
      {count === 0 && <p className="card pad">{t('nothing')}</p>}
      <Here
        profile={profile}
        list={here}
        none={groups.here.length === 0}
        ofCity={groups.here.some(({ region }) => region.scope !== 'province')}
      />
      {national.length > 0 && (
        <section className="stack tight" aria-labelledby="programmes-national">
          <h2 id="programmes-national">{t('national')}</h2>
          <Rows list={national} />
        </section>
      )}
      <Folded name="local" list={local} />
      <Folded name="elsewhere" list={elsewhere} />
    </Page>
  );
}

interface HereProps {
  readonly profile: Profile;
  readonly list: readonly JudgedProgramme[];
  /** True when there is nothing for this place at all, whatever the filter. */
  readonly none: boolean;
  /** True when the city of the enterprise has a programme of its own here. */
  readonly ofCity: boolean;
}

function Here({ profile, list, none, ofCity }: HereProps): ReactNode {
  const t = useTranslations('programmes');
  const pick = usePick();
  const language = useLanguage();
  const division = profile.division === null ? null : findDivision(profile.division);
  const unknown = placeUnknown(profile);
  const city = division === null ? null : findDivision(division.city);
  const noneOfCity = none || ofCity || city === null ? null : pick(city.name);
  if (list.length === 0 && !none) return null;
  // Called by what it holds: a heading with the county over programmes of the province would be untrue.
  const regions = regionsOf(list.map(({ programme }) => programme)).map((name) => pick(name));
  const place = division === null ? profile.otherDivision.trim() || t('here') : pick(division.fullName);
  return (
    <section className="stack tight" aria-labelledby="programmes-here">
      <h2 id="programmes-here">
        {unknown ? t('hereUnknown') : none ? place : new Intl.ListFormat(language).format(regions)}
      </h2>
      {noneOfCity !== null && <p className="quiet-text">{t('hereNoneOfCity', { city: noneOfCity })}</p>}
      {none ? <p className="quiet-text">{t('hereNone')}</p> : <Rows list={list} />}
    </section>
  );
}

/** Programmes of other places, folded away: the list is long enough with those of its own. */
function Folded({
  name,
  list,
}: {
  readonly name: 'local' | 'elsewhere';
  readonly list: readonly JudgedProgramme[];
}): ReactNode {
  const t = useTranslations('programmes');
  if (list.length === 0) return null;
  const title = t(name, { count: list.length });
  return (
    <section className="elsewhere" aria-label={title}>
      <Disclosure title={title}>
        <p className="quiet-text">{t(`${name}Note`)}</p>
        <Rows list={list} />
      </Disclosure>
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
