import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheckCharacter } from '../../assessments/enterprise/credit-code.ts';
import {
  certificateKindLabels,
  ownershipLabels,
  productionTypeLabels,
  profileFieldLabels,
  sizeIndicatorLabels,
  sizeLabels,
} from '../../assessments/enterprise/labels.ts';
import { parseDecimal, parseNumber } from '../../assessments/enterprise/numbers.ts';
import { checkProfile } from '../../assessments/enterprise/profile-checks.ts';
import {
  certificateSchema,
  emptyProfile,
  ownerships,
  productionTypes,
  type Certificate,
  type Profile,
} from '../../assessments/enterprise/profile.ts';
import { sample } from '../fixtures/sample.ts';
import { sizes } from '../../assessments/enterprise/size-class.ts';
import { sizeStandard } from '../../assessments/enterprise/size-table.ts';
import {
  creditCodeText,
  missingForSizeText,
  numberText,
  profileText,
  unclassifiedText,
} from '../../assessments/enterprise/text.ts';
import { languages, localizedSchema, type Localized } from '../../assessments/pack/localized.ts';
import { provenanceSchema, sourceSchema } from '../../assessments/pack/provenance.ts';
import type { FaultValue } from '../../assessments/text/fault.ts';
import { say } from '../../assessments/text/say.ts';

const withCheck = (first17: string) => first17 + (creditCodeCheckCharacter(first17) ?? '?');
const certificate = (change: Partial<Certificate>): Certificate => ({
  kind: 'other',
  name: '',
  number: '',
  issuedOn: null,
  expiresOn: null,
  ...change,
});

/** Profiles that together bring out every kind of finding. */
const profiles: readonly Partial<Profile>[] = [
  emptyProfile,
  {
    name: '短',
    staff: 0,
    revenue: '0',
    totalAssets: '-1',
    foundedOn: '2030-01-01',
    contactPhone: '1',
    contactEmail: 'x',
  },
  { revenue: '99999999', foundedOn: '1850-01-01', division: '360721', otherDivision: '外省', industry: 'C' },
  { division: '360700', industry: 'C99' },
  { division: '360799' },
  { creditCode: '9' },
  { creditCode: '913A0100M000100Y4Z' },
  { creditCode: withCheck('91360702000000001') },
  { creditCode: withCheck('51360799000000000') },
  { creditCode: withCheck('91360721000000000') },
  {
    certificates: [
      certificate({}),
      certificate({ issuedOn: '2030-01-01' }),
      certificate({ issuedOn: '2025-01-02', expiresOn: '2025-01-01' }),
      certificate({ expiresOn: '2020-01-01' }),
    ],
  },
];
const findings = profiles.flatMap((change) => checkProfile({ ...sample.profile, ...change }, '2026-03-01'));

function expectSentence(text: Localized, values: Readonly<Record<string, FaultValue>>): void {
  for (const language of languages) {
    const sentence = say(text, language, values);
    expect(sentence).not.toMatch(/[{}]|undefined|\[object/);
    expect(sentence).toMatch(language === 'en' ? /^[A-Z“0-9赣-龥（].*\.$/ : /。$/);
  }
}

describe('Every sentence', () => {
  it('of the profile is brought out by some profile and can be said in both languages', () => {
    expect(new Set(findings.map((finding) => finding.kind))).toEqual(new Set(Object.keys(profileText)));
    for (const finding of findings) expectSentence(profileText[finding.kind], finding.values);
  });

  it('of the credit code is part of the catalogue of the profile', () => {
    expect(profileText).toMatchObject(creditCodeText);
    for (const problem of checkCreditCode('913A0100M000100Y4Z').problems) {
      expectSentence(creditCodeText[problem.kind], problem.values);
    }
  });

  it('of the numbers is brought out by some text and can be said in both languages', () => {
    const problems = [
      ...['', 'x', '2O', '1,2', '-1', '0.1234567', '1000000000000000'].map((text) => parseDecimal(text)),
      ...['1.5', '99999999999'].map((text) => parseNumber(text)),
    ].flatMap((read) => (read.kind === 'problem' ? [read] : []));
    expect(new Set(problems.map((problem) => problem.problem))).toEqual(new Set(Object.keys(numberText)));
    for (const problem of problems) expectSentence(numberText[problem.problem], problem.values);
  });

  it('about the size needs no values', () => {
    for (const text of Object.values(unclassifiedText)) expectSentence(text, {});
    for (const text of Object.values(missingForSizeText))
      expect(localizedSchema.safeParse(text).success).toBe(true);
  });
});

describe('Every label', () => {
  it.each([
    ['field', profileFieldLabels, Object.keys(emptyProfile)],
    ['ownership', ownershipLabels, ownerships],
    ['production type', productionTypeLabels, productionTypes],
    ['certificate kind', certificateKindLabels, certificateSchema.shape.kind.options],
    ['size', sizeLabels, sizes],
    ['size indicator', sizeIndicatorLabels, ['staff', 'revenue', 'totalAssets']],
  ])('of a %s is there in both languages, and no two are the same', (_, labels, keys) => {
    expect(Object.keys(labels).toSorted()).toEqual([...keys].toSorted());
    for (const language of languages) {
      const texts = Object.values(labels).map((label: Localized) => label[language]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    for (const label of Object.values(labels)) expect(localizedSchema.safeParse(label).success).toBe(true);
  });
});

describe('The size table', () => {
  it('says of every row where its bounds and its industries come from', () => {
    for (const row of sizeStandard.rows) {
      for (const from of [row.boundsFrom, row.industriesFrom]) {
        expect(provenanceSchema.safeParse(from).success).toBe(true);
        expect(Object.keys(sizeStandard.sources)).toContain(from.source);
      }
    }
    for (const source of Object.values(sizeStandard.sources))
      expect(sourceSchema.safeParse(source).success).toBe(true);
  });
});
