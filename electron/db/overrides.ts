import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { ParameterOverride, ParameterOverrides } from '../../assessments/programmes/parameter.ts';
import { storedJson, type Db } from './database.ts';
import { findState, listStates, upsertState, type StateTable } from './present-state.ts';

/** The figures keyed in, by programme and parameter. */
export const overrideTable: StateTable<'programme_id' | 'parameter_id'> = {
  table: 'programme_override',
  keys: ['programme_id', 'parameter_id'],
  kinds: ['override-saved'],
  subject: `row.programme_id || '/' || row.parameter_id`,
  owner: null,
};

/** Puts a keyed-in figure in the place of the one before; null takes it away. Returns the hash of the row. */
export function upsertOverride(
  db: Db,
  input: {
    programmeId: string;
    parameterId: string;
    override: ParameterOverride | null;
    seq: number;
    savedAt: string;
  },
): string {
  const keys = { programme_id: input.programmeId, parameter_id: input.parameterId };
  return upsertState(db, overrideTable, keys, { ...input, state: canonicalJson(input.override) });
}

/** The figure keyed in for a parameter, or null where the shipped one counts. */
export function findOverride(db: Db, programmeId: string, parameterId: string): ParameterOverride | null {
  const found = findState(db, overrideTable, { programme_id: programmeId, parameter_id: parameterId });
  return found === null ? null : storedJson<ParameterOverride | null>(db, found.state, null);
}

/** Every figure keyed in, by programme. */
export function listOverrides(db: Db): Record<string, ParameterOverrides> {
  const found: Record<string, Record<string, ParameterOverride>> = {};
  for (const row of listStates(db, overrideTable, {})) {
    const override = storedJson<ParameterOverride | null>(db, row.state, null);
    if (override !== null) (found[row.programme_id] ??= {})[row.parameter_id] = override;
  }
  return found;
}
