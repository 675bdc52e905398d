import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { programmeKindLabels } from '../../../assessments/programmes/labels.ts';
import { programmeKinds } from '../../../assessments/programmes/programme-kind.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { usePick } from '../../text/language.ts';
import { noFilter, type ProgrammeFilter } from './filter-programmes.ts';

interface Props {
  readonly filter: ProgrammeFilter;
  readonly onChange: (filter: ProgrammeFilter) => void;
  readonly found: number;
  readonly all: number;
}

const statuses = ['open', 'unknown', 'draft', 'closed'] as const;
const fits = ['yes', 'unknown', 'no'] as const;
const any = 'any';

/** Narrows the list by kind, by whether it is open, and by whether the conditions are met. */
export function ProgrammeFilterBar({ filter, onChange, found, all }: Props): ReactNode {
  const t = useTranslations('programmes');
  const pick = usePick();
  const withAny = <T extends string>(ids: readonly T[], anyLabel: string, label: (id: T) => string) => [
    { id: any, label: anyLabel },
    ...ids.map((id) => ({ id, label: label(id) })),
  ];
  const one = <T extends string>(ids: readonly T[], chosen: string): T | null =>
    ids.find((id) => id === chosen) ?? null;
  return (
    <div className="filter-bar">
      <Select
        label={t('kind')}
        value={filter.kind ?? any}
        choices={withAny(programmeKinds, t('anyKind'), (id) => pick(programmeKindLabels[id]))}
        onChange={(id) => onChange({ ...filter, kind: one(programmeKinds, id) })}
        placeholder={t('anyKind')}
      />
      <Select
        label={t('status')}
        value={filter.status ?? any}
        choices={withAny(statuses, t('anyStatus'), (id) => t(`statuses.${id}`))}
        onChange={(id) => onChange({ ...filter, status: one(statuses, id) })}
        placeholder={t('anyStatus')}
      />
      <Select
        label={t('fit')}
        value={filter.fit ?? any}
        choices={withAny(fits, t('anyFit'), (id) => t(`fits.${id}`))}
        onChange={(id) => onChange({ ...filter, fit: one(fits, id) })}
        placeholder={t('anyFit')}
      />
      <p className="quiet-text filter-found" role="status">
        {found === all ? t('foundAll', { all }) : t('found', { count: found, all })}
      </p>
      {found < all && (
        <Button look="quiet" small onPress={() => onChange(noFilter)}>
          {t('showAll')}
        </Button>
      )}
    </div>
  );
}
