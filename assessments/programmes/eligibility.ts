import type { Situation } from '../answering/situation.ts';
import type { Localized } from '../pack/localized.ts';
import type { PackResult } from '../scoring/score.ts';
import type { Choices } from './benefit-rule.ts';
import type { Condition } from './condition.ts';
import type { CostTable } from './cost-line.ts';
import {
  regionCondition,
  type ConditionResult,
  type EligibilityResult,
  type Truth,
} from './eligibility-result.ts';
import { judgeDivision } from './judge-division.ts';
import { judgeLeaf } from './judge-leaf.ts';
import type { ParameterOverrides } from './parameter.ts';
import { distinctPlaces } from './place.ts';
import type { Place } from './place.ts';
import type { Programme } from './programme.ts';
import type { Known } from './quantity-value.ts';
import { resolveParameters } from './resolve-parameters.ts';
import { standingOf } from './standing.ts';

/** What eligibility and benefit are judged by, beside the programme. */
export interface ProgrammeInput {
  readonly situation: Situation;
  /** Scored packs by id; leave out those not begun. */
  readonly results: Readonly<Record<string, PackResult>>;
  /** Values the user keyed in for this programme. */
  readonly overrides: ParameterOverrides;
  readonly choices: Choices;
  /** The cost table: a fact its lines have answered is not asked again. */
  readonly costs?: CostTable | undefined;
  /** ISO date; the domain has no clock. */
  readonly today: string;
}

/** The programme with everything known about the enterprise, parameters resolved. */
export function knownFor(programme: Programme, input: ProgrammeInput): Known {
  const { situation, results, choices, costs, today } = input;
  const parameters = resolveParameters(programme, input.overrides);
  return { programme, situation, results, parameters, choices, costs, today };
}

/**
 * Whether an enterprise meets the conditions of a programme: yes, no, or not known yet, with the reason of each
 * condition, the value it rests on, and where what is missing can be given. The place of the enterprise is always
 * the first condition, unless the programme is for the whole country.
 */
export function checkEligibility(programme: Programme, input: ProgrammeInput): EligibilityResult {
  const known = knownFor(programme, input);
  const region = judgeRegion(known);
  const own = judge(programme.eligibility, known);
  const root: ConditionResult = joined('all', 'eligibility', allConditions, [
    ...(region === null ? [] : [region]),
    ...(own.kind === 'all' ? own.of : [own]),
  ]);
  const acceptance = programme.acceptance === undefined ? null : judge(programme.acceptance, known);
  return {
    programmeId: programme.id,
    edition: programme.edition,
    state: root.state,
    root,
    acceptance,
    standing: standingOf(programme, input.today),
    missing: distinctPlaces([...openPlaces(root), ...(acceptance === null ? [] : openPlaces(acceptance))]),
  };
}

const allConditions: Localized = { 'zh-CN': '申报条件', en: 'Conditions of application' };

/** Judges a condition and everything below it. */
export function judge(condition: Condition, known: Known): ConditionResult {
  const { id, label, kind } = condition;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return joined(
        condition.kind,
        id,
        label,
        condition.of.map((one) => judge(one, known)),
      );
    case 'not': {
      const inner = judge(condition.of, known);
      const state = turned[inner.state];
      return {
        id,
        kind,
        label,
        state,
        basis: inner.basis,
        missing: inner.missing,
        provenance: inner.provenance,
        of: inner.of.length > 0 ? [inner] : [],
      };
    }
    default:
      return { id, kind, label, ...judgeLeaf(condition, known), provenance: condition.provenance, of: [] };
  }
}

const turned: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** `all`: one no decides, else one unknown leaves it open. `any`: one yes decides, else one unknown leaves it open. */
export function joinTruths(kind: 'all' | 'any', states: readonly Truth[]): Truth {
  const decisive = kind === 'all' ? 'no' : 'yes';
  if (states.includes(decisive)) return decisive;
  if (states.includes('unknown')) return 'unknown';
  return turned[decisive];
}

function joined(
  kind: 'all' | 'any',
  id: string,
  label: Localized,
  of: readonly ConditionResult[],
): ConditionResult {
  const state = joinTruths(
    kind,
    of.map((one) => one.state),
  );
  const missing = state === 'unknown' ? distinctPlaces(of.flatMap((one) => openPlaces(one))) : [];
  return { id, kind, label, state, basis: { kind: 'joined' }, missing, provenance: null, of };
}

/** Places that could still decide a condition: once it is decided, nothing more is asked for it. */
function openPlaces(result: ConditionResult): readonly Place[] {
  return result.state === 'unknown' ? result.missing : [];
}

function judgeRegion({ programme, situation }: Known): ConditionResult | null {
  const { region, document } = programme;
  if (region.scope === 'national') return null;
  const judged = judgeDivision({ under: region.divisions, names: region.names }, situation.profile);
  return {
    id: regionCondition,
    kind: 'division',
    label: {
      'zh-CN': `企业在${region.name['zh-CN']}`,
      en: `The enterprise is in ${region.name.en}`,
    },
    ...judged,
    provenance: document.provenance,
    of: [],
  };
}
