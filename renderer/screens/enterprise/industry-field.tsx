import { useCallback, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  findIndustry,
  listIndustries,
  searchIndustries,
  type Industry,
} from '../../../assessments/enterprise/industries.ts';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import { SearchSelect, type Found } from '../../parts/search-select.tsx';
import { usePick } from '../../text/language.ts';
import { IndustryName } from './industry-name.tsx';
import { Warnings } from './profile-fields.tsx';
import { useProfileField } from './profile-context.ts';

const mostShown = 60;

/** The industry by GB/T 4754-2017, found by a word of its name or by its code. */
export function IndustryField(): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const { value, change, error, warnings, readOnly } = useProfileField('industry');
  const entry = useCallback(
    (one: Industry): Found => ({ id: one.code, label: pick(one.name), detail: one.code }),
    [pick],
  );
  const chosen = value === null ? null : findIndustry(value);

  const find = (typed: string): readonly Found[] => {
    if (typed !== '') return searchIndustries(typed, mostShown).map(entry);
    // To start from: what is near the present choice, else manufacturing, which most users are in.
    return listIndustries(chosen?.parent ?? 'C').map(entry);
  };

  return (
    <div className="profile-field" data-field="industry">
      <SearchSelect
        label={pick(profileFieldLabels.industry)}
        chosen={chosen === null ? null : entry(chosen)}
        onChange={(code) => change(code, 'chosen')}
        find={find}
        placeholder={t('choose')}
        searchLabel={t('searchIndustry')}
        nothingFound={t('noIndustry')}
        hint={t('industryHint')}
        disabled={readOnly}
        error={error}
      />
      {value !== null && value.length > 3 && (
        <p className="hint">
          <IndustryName code={value} path />
        </p>
      )}
      <Warnings warnings={warnings} />
    </div>
  );
}
