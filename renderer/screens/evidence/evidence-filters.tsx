import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { evidenceKinds, type EvidenceKind } from '../../../assessments/evidence/evidence.ts';
import type { EvidenceRow } from '../../../electron/contract/evidence.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { evidenceStates, noFilter, type EvidenceFilter, type EvidenceState } from './filter-evidence.ts';

interface Props {
  readonly filter: EvidenceFilter;
  readonly change: (filter: EvidenceFilter) => void;
  readonly rows: readonly EvidenceRow[];
}

/** Narrows the table down; only kinds that occur are offered. */
export function EvidenceFilters({ filter, change, rows }: Props): ReactNode {
  const t = useTranslations('evidence');
  const tList = useTranslations('evidenceList');
  const occurring = evidenceKinds.filter((kind) => rows.some((one) => one.details.kind === kind));
  const set = (changed: Partial<EvidenceFilter>): void => {
    const next = { ...filter, ...changed };
    const none = next.kind === 'all' && next.state === 'all' && next.typed.trim() === '' && next.typed === '';
    change(none ? noFilter : next);
  };
  return (
    <div className="filters">
      <Select<EvidenceKind | 'all'>
        label={tList('filterKind')}
        value={filter.kind}
        choices={[
          { id: 'all', label: tList('allKinds') },
          ...occurring.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) })),
        ]}
        onChange={(kind) => set({ kind })}
        placeholder={tList('allKinds')}
      />
      <Select<EvidenceState>
        label={tList('filterState')}
        value={filter.state}
        choices={evidenceStates.map((state) => ({ id: state, label: tList(`states.${state}`) }))}
        onChange={(state) => set({ state })}
        placeholder={tList('states.all')}
      />
      <TextField
        label={tList('search')}
        value={filter.typed}
        onChange={(typed) => set({ typed })}
        placeholder={tList('searchHint')}
      />
      {filter !== noFilter && (
        <Button look="quiet" onPress={() => change(noFilter)}>
          {tList('clear')}
        </Button>
      )}
    </div>
  );
}
