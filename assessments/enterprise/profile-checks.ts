import { exact } from '../scoring/exact.ts';
import type { FaultValue } from '../text/fault.ts';
import { checkCreditCode, type CodeProblemKind } from './credit-code.ts';
import { findDivision } from './divisions.ts';
import { findIndustry } from './industries.ts';
import { certificateKindLabels } from './labels.ts';
import type { Certificate, Profile, ProfileField } from './profile.ts';
import { sizeClass } from './size-class.ts';
import { tooMuchPerPerson } from './typed-in-yuan.ts';

export type ProfileFindingKind =
  | CodeProblemKind
  | 'not-given'
  | 'name-short'
  | 'division-unknown'
  | 'division-retired'
  | 'division-city'
  | 'division-twice'
  | 'industry-unknown'
  | 'industry-coarse'
  | 'staff-zero'
  | 'money-zero'
  | 'money-negative'
  | 'money-unit'
  | 'founded-in-future'
  | 'founded-long-ago'
  | 'phone-shape'
  | 'email-shape'
  | 'certificate-name'
  | 'certificate-issued-in-future'
  | 'certificate-dates'
  | 'certificate-expired';

/** One thing to look at in a profile; its sentence is `profileText[kind]`, filled with `values`. */
export interface ProfileFinding {
  readonly field: ProfileField;
  readonly kind: ProfileFindingKind;
  /** `error`: cannot be right. `warning`: looks wrong, may be right. `missing`: not given yet. */
  readonly severity: 'error' | 'warning' | 'missing';
  readonly values: Readonly<Record<string, FaultValue>>;
  /** Which certificate, counted from 0; only for the field `certificates`. */
  readonly certificate?: number;
}

/** May stay empty without a finding: another province, or nothing held. */
const optional: ReadonlySet<ProfileField> = new Set(['otherDivision', 'certificates']);

/** The order in which people fill the profile in; findings follow it. */
const order: readonly ProfileField[] = [
  'name',
  'creditCode',
  'division',
  'otherDivision',
  'address',
  'industry',
  'productionType',
  'mainProducts',
  'staff',
  'revenue',
  'totalAssets',
  'foundedOn',
  'ownership',
  'legalRepresentative',
  'contactName',
  'contactPost',
  'contactPhone',
  'contactEmail',
  'certificates',
];

/**
 * Everything in a profile that is missing, cannot be right, or is worth a second look.
 * In: the profile and today's date (YYYY-MM-DD), since the domain has no clock. Out: findings in the order of the
 * form; none for a complete and sound profile. Nothing here stops saving. Throws RangeError on a `today` that is no
 * such date.
 * Source: the rules named in `credit-code.ts`, `divisions.ts`, `industries.ts` and `size-class.ts`; the shapes of
 * telephone numbers and e-mail addresses and the plausibility hints are our own and only warn.
 */
export function checkProfile(profile: Profile, today: string): readonly ProfileFinding[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new RangeError(`Not a date: ${today}`);
  return order.flatMap((field) => {
    if (isEmpty(profile, field))
      return optional.has(field) ? [] : [{ field, kind: 'not-given', severity: 'missing', values: {} }];
    return checkField(profile, field, today);
  });
}

/** What looks wrong in a profile, as screen and paper mark it; what is merely not given is left out. `today`: ISO day. */
export function profileDoubts(profile: Profile, today: string): readonly ProfileFinding[] {
  return checkProfile(profile, today).filter(({ severity }) => severity !== 'missing');
}

function isEmpty(profile: Profile, field: ProfileField): boolean {
  if (field === 'division') return profile.division === null && profile.otherDivision.trim() === '';
  const value = profile[field];
  return (
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function checkField(profile: Profile, field: ProfileField, today: string): readonly ProfileFinding[] {
  const find = (
    kind: ProfileFindingKind,
    severity: ProfileFinding['severity'],
    values: ProfileFinding['values'] = {},
  ): ProfileFinding[] => [{ field, kind, severity, values }];

  switch (field) {
    case 'name':
      return Array.from(profile.name.trim()).length < 4 ? find('name-short', 'warning') : [];
    case 'creditCode':
      return checkCreditCode(profile.creditCode).problems.map((problem) => ({ field, ...problem }));
    case 'division':
      return checkDivision(profile);
    case 'industry': {
      if (profile.industry === null) return [];
      if (findIndustry(profile.industry) === null)
        return find('industry-unknown', 'warning', { industry: profile.industry });
      const size = sizeClass({ ...profile, staff: null, revenue: null, totalAssets: null });
      const coarse = profile.industry.length === 1 || (size.kind === 'incomplete' && size.row === null);
      return coarse ? find('industry-coarse', 'warning', { industry: profile.industry }) : [];
    }
    case 'staff':
      return profile.staff === 0 ? find('staff-zero', 'warning') : [];
    case 'revenue':
    case 'totalAssets':
      return checkMoney(profile, field);
    case 'foundedOn':
      if (profile.foundedOn === null) return [];
      if (profile.foundedOn > today)
        return find('founded-in-future', 'error', { date: profile.foundedOn, today });
      return profile.foundedOn < '1900-01-01'
        ? find('founded-long-ago', 'warning', { date: profile.foundedOn })
        : [];
    case 'contactPhone':
      return looksLikePhones(profile.contactPhone)
        ? []
        : find('phone-shape', 'warning', { phone: profile.contactPhone });
    case 'contactEmail':
      return looksLikeEmail(profile.contactEmail)
        ? []
        : find('email-shape', 'warning', { email: profile.contactEmail });
    case 'certificates':
      return profile.certificates.flatMap((certificate, index) =>
        checkCertificate(certificate, index, today),
      );
    case 'otherDivision':
    case 'address':
    case 'productionType':
    case 'mainProducts':
    case 'ownership':
    case 'legalRepresentative':
    case 'contactName':
    case 'contactPost':
      return [];
  }
}

function checkDivision(profile: Profile): readonly ProfileFinding[] {
  const { division: code } = profile;
  if (code === null) return [];
  const findings: ProfileFinding[] = [];
  const add = (kind: ProfileFindingKind, values: ProfileFinding['values']) =>
    findings.push({ field: 'division', kind, severity: 'warning', values });
  const division = findDivision(code);
  const successor = division?.successor ? findDivision(division.successor) : null;
  if (division === null) add('division-unknown', { division: code });
  else if (successor !== null) {
    add('division-retired', {
      division: code,
      name: division.fullName,
      successor: successor.code,
      successorName: successor.fullName,
    });
  } else if (division.kind === 'city') add('division-city', { name: division.name });
  if (profile.otherDivision.trim() !== '') {
    add('division-twice', { name: division?.fullName ?? code, other: profile.otherDivision });
  }
  return findings;
}

function checkMoney(profile: Profile, field: 'revenue' | 'totalAssets'): readonly ProfileFinding[] {
  const text = profile[field];
  if (text === null) return [];
  const amount = exact(text);
  const find = (kind: ProfileFindingKind, severity: 'error' | 'warning'): ProfileFinding[] => [
    { field, kind, severity, values: { amount: text } },
  ];
  if (amount.lt(0)) return find('money-negative', 'error');
  if (amount.equals(0)) return find('money-zero', 'warning');
  return tooMuchPerPerson(amount, profile.staff) ? find('money-unit', 'warning') : [];
}

/** One telephone number or several with a stroke or comma between. */
function looksLikePhones(text: string): boolean {
  return text.split(/[/／、,，;；]/).every(looksLikePhone);
}

/** Mainland mobile, fixed line with area code, 400/800 number, or any number with another country's code. */
function looksLikePhone(text: string): boolean {
  const phone = text.replace(/[\s()（）－—-]/g, '').replace(/^(\+|00)86/, '');
  return /^(1[3-9]\d{9}|0\d{9,11}([#*转]\d{1,6})?|[48]00\d{7}|\+\d{8,15})$/.test(phone);
}

function looksLikeEmail(text: string): boolean {
  return /^[^\s@,;，；]+@[^\s@,;，；.]+(\.[^\s@,;，；.]+)*\.[a-z0-9-]{2,}$/i.test(text.trim());
}

function checkCertificate(certificate: Certificate, index: number, today: string): readonly ProfileFinding[] {
  const findings: ProfileFinding[] = [];
  const name: FaultValue =
    certificate.name.trim() === '' ? certificateKindLabels[certificate.kind] : certificate.name;
  const add = (
    kind: ProfileFindingKind,
    severity: ProfileFinding['severity'],
    values: ProfileFinding['values'],
  ) => findings.push({ field: 'certificates', kind, severity, values, certificate: index });
  const { issuedOn, expiresOn } = certificate;
  if (certificate.kind === 'other' && certificate.name.trim() === '') {
    add('certificate-name', 'missing', { position: index + 1 });
  }
  if (issuedOn !== null && issuedOn > today)
    add('certificate-issued-in-future', 'error', { name, date: issuedOn });
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) {
    add('certificate-dates', 'error', { name, issued: issuedOn, expires: expiresOn });
  } else if (expiresOn !== null && expiresOn < today)
    add('certificate-expired', 'warning', { name, date: expiresOn });
  return findings;
}
