import { useCallback, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  findDivision,
  listCities,
  listCounties,
  searchDivisions,
  type Division,
} from '../../../assessments/enterprise/divisions.ts';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import { SearchSelect, type Found } from '../../parts/search-select.tsx';
import { usePick } from '../../text/language.ts';
import { ProfileTextField, Warnings } from './profile-fields.tsx';
import { useProfileField } from './profile-context.ts';

/** Stands among the divisions for every place outside Jiangxi. */
const elsewhere = 'elsewhere';

/**
 * Where the enterprise is: a county of Jiangxi found by name, pinyin or code, or a place elsewhere as text.
 * An empty search lists the whole province, each city followed by its counties.
 */
export function DivisionField(): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const division = useProfileField('division');
  const other = useProfileField('otherDivision');
  const [outsideChosen, setOutsideChosen] = useState(false);
  const outside = division.value === null && (outsideChosen || other.value !== '');

  const entry = useCallback(
    (one: Division): Found => ({ id: one.code, label: pick(one.fullName), detail: one.code }),
    [pick],
  );
  const outsideEntry: Found = { id: elsewhere, label: t('outsideJiangxi') };
  const known = division.value === null ? null : findDivision(division.value);
  const chosen = known !== null ? entry(known) : outside ? outsideEntry : null;

  const find = (typed: string): readonly Found[] => {
    if (typed === '')
      return [
        ...listCities()
          .flatMap((city) => [city, ...listCounties(city.code)])
          .map(entry),
        outsideEntry,
      ];
    // The first hit is the one Enter takes: “outside” is among them only for who typed a part of it.
    const wantsOutside = outsideEntry.label.toLowerCase().includes(typed.toLowerCase());
    return [...searchDivisions(typed).map(entry), ...(wantsOutside ? [outsideEntry] : [])];
  };

  return (
    <>
      <div className="profile-field" data-field="division">
        <SearchSelect
          label={pick(profileFieldLabels.division)}
          chosen={chosen}
          onChange={(id) => {
            setOutsideChosen(id === elsewhere);
            if (id === elsewhere) {
              division.change(null, 'chosen');
            } else {
              division.change(id, 'chosen');
              if (other.value !== '') other.change('', 'chosen');
            }
          }}
          find={find}
          placeholder={t('choose')}
          searchLabel={t('searchDivision')}
          nothingFound={t('noDivision')}
          hint={t('divisionHint')}
          disabled={division.readOnly}
          error={division.error}
        />
        <Warnings warnings={division.warnings} />
      </div>
      {(outside || other.value !== '') && (
        <ProfileTextField field="otherDivision" maxLength={200} hint={t('otherDivisionHint')} />
      )}
    </>
  );
}
