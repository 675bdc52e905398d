import { certificateKindLabels, sizeLabels } from '../enterprise/labels.ts';
import { sizeClass } from '../enterprise/size-class.ts';
import type { MissingForSize } from '../enterprise/size-class.ts';
import { findIndustry } from '../enterprise/industries.ts';
import { toExact } from '../scoring/exact.ts';
import type { Leaf } from './condition.ts';
import { monthsLater } from './dates.ts';
import type { Basis, Judged, Truth } from './eligibility-result.ts';
import { judgeDivision } from './judge-division.ts';
import { judgeLevel, judgeScore } from './judge-level.ts';
import { factFromCosts } from './fact-from-costs.ts';
import { factSlot } from './fact.ts';
import type { Place } from './place.ts';
import { quantityValue } from './quantity-value.ts';
import type { Known } from './quantity-value.ts';

const truth = (met: boolean): Truth => (met ? 'yes' : 'no');
const decided = (met: boolean, basis: Basis): Judged => ({ state: truth(met), basis, missing: [] });
const open = (...missing: readonly Place[]): Judged => ({
  state: 'unknown',
  basis: { kind: 'missing' },
  missing,
});

/** Judges one condition. What is not given never makes it met or unmet. */
export function judgeLeaf(leaf: Leaf, known: Known): Judged {
  const { profile } = known.situation;
  switch (leaf.kind) {
    case 'size':
      return judgeSize(leaf.in, known);
    case 'industry':
      return judgeIndustry(leaf.under, profile.industry);
    case 'division':
      return judgeDivision(leaf, profile);
    case 'age': {
      if (profile.foundedOn === null) return open({ kind: 'profile', field: 'foundedOn' });
      const day = leaf.on ?? known.today;
      const latest = monthsLater(day, -leaf.months);
      return decided(monthsLater(profile.foundedOn, leaf.months) <= day, {
        kind: 'date',
        value: profile.foundedOn,
        need: latest,
      });
    }
    case 'compare':
      return judgeCompare(leaf, known);
    case 'certificate':
      return judgeCertificate(leaf.anyOf, known);
    case 'level':
      return judgeLevel(leaf, known);
    case 'score':
      return judgeScore(leaf, known);
    case 'statement':
      return judgeStatement(leaf, known);
  }
}

const profileFieldFor: Readonly<Record<MissingForSize, 'industry' | 'staff' | 'revenue' | 'totalAssets'>> = {
  industry: 'industry',
  'industry-division': 'industry',
  'industry-group': 'industry',
  staff: 'staff',
  revenue: 'revenue',
  totalAssets: 'totalAssets',
};

function judgeSize(wanted: Extract<Leaf, { kind: 'size' }>['in'], { situation }: Known): Judged {
  const found = sizeClass(situation.profile);
  if (found.kind === 'classified')
    return decided(wanted.includes(found.size), { kind: 'label', value: sizeLabels[found.size] });
  if (found.kind === 'not-classifiable')
    return { state: 'unknown', basis: { kind: 'not-classifiable' }, missing: [] };
  return open(...found.missing.map((one): Place => ({ kind: 'profile', field: profileFieldFor[one] })));
}

function judgeIndustry(under: readonly string[], industry: string | null): Judged {
  const place: Place = { kind: 'profile', field: 'industry' };
  if (industry === null) return open(place);
  const name = findIndustry(industry)?.name;
  const basis: Basis =
    name === undefined
      ? { kind: 'text', value: industry }
      : { kind: 'label', value: { 'zh-CN': `${industry} ${name['zh-CN']}`, en: `${industry} ${name.en}` } };
  if (under.some((code) => industry.startsWith(code))) return decided(true, basis);
  // A code too coarse to tell: C when C38 is asked.
  if (under.some((code) => code.startsWith(industry))) return { state: 'unknown', basis, missing: [place] };
  return decided(false, basis);
}

function judgeCompare(leaf: Extract<Leaf, { kind: 'compare' }>, known: Known): Judged {
  const [left, right] = [quantityValue(leaf.left, known), quantityValue(leaf.right, known)];
  if (left.kind === 'missing' || right.kind === 'missing')
    return open(
      ...(left.kind === 'missing' ? left.places : []),
      ...(right.kind === 'missing' ? right.places : []),
    );
  const none = left.kind === 'none' ? left : right.kind === 'none' ? right : null;
  if (none !== null)
    return { state: 'unknown', basis: { kind: 'no-value', why: none.why }, missing: none.places };
  if (left.kind !== 'value' || right.kind !== 'value') return open();
  const met = {
    'at-least': left.value.gte(right.value),
    'more-than': left.value.gt(right.value),
    'at-most': left.value.lte(right.value),
    'less-than': left.value.lt(right.value),
  }[leaf.is];
  return decided(met, {
    kind: 'number',
    now: toExact(left.value),
    is: leaf.is,
    need: toExact(right.value),
    unit: leaf.unit,
  });
}

/**
 * A certificate counts on its last day. Without a date of expiry it cannot be said to be valid. None in the profile
 * counts as none held; the reason says that one can be added.
 */
function judgeCertificate(
  kinds: Extract<Leaf, { kind: 'certificate' }>['anyOf'],
  { situation, today }: Known,
): Judged {
  const held = situation.profile.certificates.filter((one) => kinds.includes(one.kind));
  const place: Place = { kind: 'profile', field: 'certificates' };
  const nameOf = ({ name, kind }: (typeof held)[number]) =>
    name.trim() === '' ? certificateKindLabels[kind] : { 'zh-CN': name, en: name };
  const valid = held.find(
    (one) =>
      one.expiresOn !== null && today <= one.expiresOn && (one.issuedOn === null || one.issuedOn <= today),
  );
  if (valid !== undefined)
    return decided(true, { kind: 'certificate', name: nameOf(valid), expiresOn: valid.expiresOn });
  const undated = held.find((one) => one.expiresOn === null);
  if (undated !== undefined)
    return { state: 'unknown', basis: { kind: 'no-expiry', name: nameOf(undated) }, missing: [place] };
  const expired = held.find((one) => one.expiresOn !== null && one.expiresOn < today);
  return expired?.expiresOn
    ? decided(false, { kind: 'expired', name: nameOf(expired), expiresOn: expired.expiresOn })
    : decided(false, { kind: 'none-held' });
}

function judgeStatement(leaf: Extract<Leaf, { kind: 'statement' }>, known: Known): Judged {
  const { programme, situation } = known;
  const fact = programme.facts.find((one) => one.id === leaf.fact);
  if (fact === undefined) return open();
  const slot = factSlot(programme.id, fact);
  const response = situation.answers[slot]?.response ?? null;
  const place: Place = { kind: 'fact', fact: leaf.fact, slot };
  if (response?.kind === 'choice' && (response.option === 'yes' || response.option === 'no'))
    return decided(response.option === leaf.is, { kind: 'answer', value: response.option });
  if (response?.kind === 'unknown')
    return { state: 'unknown', basis: { kind: 'do-not-know' }, missing: [place] };
  const told = response === null ? factFromCosts(fact, programme, known.costs) : null;
  return told === null ? open(place) : decided(told.value === leaf.is, { kind: 'cost-lines', ...told });
}
