import { checkCost, measures, packOfCosts } from '../../assessments/advice/own-costs.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { overrideSchema, type ParameterOverride } from '../../assessments/programmes/parameter.ts';
import { checkOverride } from '../../assessments/programmes/resolve-parameters.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Saved } from '../contract.ts';
import type { CostList } from '../contract/about.ts';
import type { Db } from '../db/database.ts';
import { insertHistory, noEnterprise } from '../db/history.ts';
import { findOverride, upsertOverride } from '../db/overrides.ts';
import { offeredPacks, packsAtHand } from './offered-packs.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/**
 * Stores a figure of a programme as keyed in from a notice, or a cost of one's own; null takes it away again. It
 * holds for every assessment on this machine. Throws the fault, with nothing changed, when it does not fit its
 * parameter or names no source.
 */
export function saveOverride(
  place: Workplace,
  input: { programmeId: string; parameterId: string; override: ParameterOverride | null },
): Saved {
  const override = checked(place, input);
  return writeStore(place, (db) => storeOverride(place, db, { ...input, override }));
}

/** The one place a figure keyed in is written, already checked. Belongs into a transaction. */
export function storeOverride(
  place: Workplace,
  db: Db,
  input: { programmeId: string; parameterId: string; override: ParameterOverride | null },
): Saved {
  const { programmeId, parameterId, override } = input;
  const savedAt = place.now();
  const seq = insertHistory(db, {
    at: savedAt,
    who: place.who(),
    kind: 'override-saved',
    enterpriseId: noEnterprise,
    assessmentId: null,
    subject: `${programmeId}/${parameterId}`,
    old: canonicalJson(findOverride(db, programmeId, parameterId)),
    new: canonicalJson(override),
  });
  return { seq, savedAt, hash: upsertOverride(db, { programmeId, parameterId, override, seq, savedAt }) };
}

function checked(
  place: Workplace,
  input: { programmeId: string; parameterId: string; override: ParameterOverride | null },
): ParameterOverride | null {
  // What was keyed in may always be taken away, also when its programme is gone.
  if (input.override === null) return null;
  const packId = packOfCosts(input.programmeId);
  if (packId !== null) return checkedCost(place, { ...input, override: input.override, packId });
  const programme = place.library.programmes.find((one) => one.id === input.programmeId);
  if (programme === undefined) throw new DeskError('store.no-programme', { programme: input.programmeId });
  const parameter = programme.parameters.find((one) => one.id === input.parameterId);
  if (parameter === undefined) {
    const values = { programme: programme.shortTitle, parameter: input.parameterId };
    throw new DeskError('store.no-parameter', values);
  }
  const fault = checkOverride(parameter, input.override);
  if (fault !== null) throw DeskError.of(fault);
  return overrideSchema.parse(input.override);
}

/** A cost of one's own for a step of a questionnaire, in whichever edition at hand has that step. */
function checkedCost(
  place: Workplace,
  input: { packId: string; parameterId: string; override: ParameterOverride },
): ParameterOverride {
  const packs = readStore(place, (db) => packsAtHand(place, db)).filter(({ id }) => id === input.packId);
  const [newest] = packs;
  if (newest === undefined) throw new DeskError('store.no-questionnaire', { pack: input.packId });
  const measure = packs.flatMap(measures).find(({ id }) => id === input.parameterId);
  if (measure === undefined)
    throw new DeskError('store.no-step', { pack: newest.shortTitle, step: input.parameterId });
  const fault = checkCost(measure, input.override);
  if (fault !== null) throw DeskError.of(fault);
  return overrideSchema.parse(input.override);
}

/** What a window that lists costs of one's own needs: every questionnaire offered with its steps. */
export function listCosts(place: Workplace): readonly CostList[] {
  return readStore(place, (db) => offeredPacks(place, db)).map((pack) => ({
    packId: pack.id,
    shortTitle: pack.shortTitle,
    measures: measures(pack),
  }));
}
