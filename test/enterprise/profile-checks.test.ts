import { describe, expect, it } from 'vitest';
import { checkProfile, type ProfileFinding } from '../../assessments/enterprise/profile-checks.ts';
import {
  emptyProfile,
  profileSchema,
  type Certificate,
  type Profile,
  type ProfileField,
} from '../../assessments/enterprise/profile.ts';
import { sample } from '../fixtures/sample.ts';

const today = '2026-03-01';
const found = (change: Partial<Profile>): readonly ProfileFinding[] =>
  checkProfile({ ...sample.profile, ...change }, today);
const brief = (change: Partial<Profile>) =>
  found(change).map((finding) => `${finding.field} ${finding.severity} ${finding.kind}`);
const certificate = (change: Partial<Certificate>): Certificate => ({
  kind: 'high-tech',
  name: '',
  number: '',
  issuedOn: null,
  expiresOn: null,
  ...change,
});

describe('The sample enterprise', () => {
  it('is a valid profile with nothing to find', () => {
    expect(profileSchema.parse(sample.profile)).toEqual(sample.profile);
    expect(checkProfile(sample.profile, today)).toEqual([]);
  });
});

describe('An empty profile', () => {
  it('misses every field but the place outside the province and the certificates, and nothing is wrong', () => {
    const findings = checkProfile(emptyProfile, today);
    const expected = Object.keys(emptyProfile).filter(
      (field) => field !== 'otherDivision' && field !== 'certificates',
    );
    expect(findings.map((finding) => finding.field).toSorted()).toEqual(expected.toSorted());
    expect(new Set(findings.map((finding) => `${finding.severity} ${finding.kind}`))).toEqual(
      new Set(['missing not-given']),
    );
  });
});

describe('A field left empty', () => {
  const fields = Object.keys(emptyProfile) as ProfileField[];
  it.each(fields.filter((field) => field !== 'otherDivision' && field !== 'certificates'))(
    '%s is missing',
    (field) => {
      expect(brief({ [field]: emptyProfile[field] })).toEqual([`${field} missing not-given`]);
    },
  );

  it('of blanks only is missing too', () => {
    expect(brief({ name: ' \u3000' })).toEqual(['name missing not-given']);
  });
});

describe('A profile', () => {
  it.each<readonly [string, Partial<Profile>, readonly string[]]>([
    ['with a very short name', { name: '示例' }, ['name warning name-short']],
    [
      'with a code one character short',
      { creditCode: '9136070200000000H' },
      ['creditCode error code-length'],
    ],
    [
      'with a wrong check character',
      { creditCode: '913607020000000001' },
      ['creditCode error code-check-character'],
    ],
    ['outside Jiangxi', { division: null, otherDivision: '湖南省郴州市' }, []],
    ['with two places', { otherDivision: '湖南省' }, ['division warning division-twice']],
    ['in a retired county', { division: '360721' }, ['division warning division-retired']],
    ['in a county nobody knows', { division: '360799' }, ['division warning division-unknown']],
    ['with the city only', { division: '360700' }, ['division warning division-city']],
    ['with the section of its industry only', { industry: 'C' }, ['industry warning industry-coarse']],
    ['in real estate without the group', { industry: 'K70' }, ['industry warning industry-coarse']],
    ['in an unknown industry', { industry: 'C99' }, ['industry warning industry-unknown']],
    ['in education, which has no size class', { industry: 'P83' }, []],
    ['without people', { staff: 0 }, ['staff warning staff-zero']],
    ['without revenue', { revenue: '0' }, ['revenue warning money-zero']],
    ['with no revenue written at length', { revenue: '0.00' }, ['revenue warning money-zero']],
    ['with negative revenue', { revenue: '-1' }, ['revenue error money-negative']],
    ['without assets', { totalAssets: '0' }, ['totalAssets warning money-zero']],
    ['with negative assets', { totalAssets: '-0.5' }, ['totalAssets error money-negative']],
    ['with revenue in yuan', { revenue: '64800000' }, ['revenue warning money-unit']],
    ['with 5000 万元 a head', { revenue: '930000' }, []],
    ['with a little more a head', { revenue: '930000.01' }, ['revenue warning money-unit']],
    ['founded today', { foundedOn: today }, []],
    ['founded tomorrow', { foundedOn: '2026-03-02' }, ['foundedOn error founded-in-future']],
    ['founded in 1899', { foundedOn: '1899-12-31' }, ['foundedOn warning founded-long-ago']],
  ])('%s gives %j', (_, change, expected) => {
    expect(brief(change)).toEqual(expected);
  });

  it.each([
    '13800138000',
    '138 0013 8000',
    '+86 13800138000',
    '0797-0000000',
    '0791-88888888',
    '(0797) 8000000',
    '0797-8000000转123',
    '400-800-8000',
    '+852 2345 6789',
    '0797-6612345 / 13800000000',
    '13800138000、0791-88888888',
  ])('with the telephone %s is fine', (contactPhone) => {
    expect(brief({ contactPhone })).toEqual([]);
  });

  it.each(['8000000', '13800138000/', '1380013800', '12345678901', '无', '0797'])(
    'with the telephone %s is asked to check it',
    (contactPhone) => {
      expect(brief({ contactPhone })).toEqual(['contactPhone warning phone-shape']);
    },
  );

  it.each(['sample@example.com', 'a.b-c@mail.example.com.cn', '张三@example.cn'])(
    'with the e-mail %s is fine',
    (contactEmail) => {
      expect(brief({ contactEmail })).toEqual([]);
    },
  );

  it.each([
    'sample',
    'sample@',
    'sample@example',
    'a b@example.com',
    'a@b@example.com',
    'sample＠example。com',
    'a@example..com',
  ])('with the e-mail %s is asked to check it', (contactEmail) => {
    expect(brief({ contactEmail })).toEqual(['contactEmail warning email-shape']);
  });

  it('is held against a real date only', () => {
    expect(() => checkProfile(sample.profile, 'today')).toThrow(RangeError);
  });
});

describe('A certificate', () => {
  it.each<readonly [string, Partial<Certificate>, readonly string[]]>([
    ['without dates', {}, []],
    ['that expires today', { expiresOn: today }, []],
    ['that expired yesterday', { expiresOn: '2026-02-28' }, ['certificates warning certificate-expired']],
    ['issued today', { issuedOn: today }, []],
    ['issued tomorrow', { issuedOn: '2026-03-02' }, ['certificates error certificate-issued-in-future']],
    [
      'that expires before it was issued',
      { issuedOn: '2025-01-02', expiresOn: '2025-01-01' },
      ['certificates error certificate-dates'],
    ],
    ['of another kind without a name', { kind: 'other' }, ['certificates missing certificate-name']],
    ['of another kind with a name', { kind: 'other', name: 'CE' }, []],
  ])('%s gives %j', (_, change, expected) => {
    expect(brief({ certificates: [certificate(change)] })).toEqual(expected);
  });

  it('is named by its kind when it has no name, and by its place in the list', () => {
    const findings = found({ certificates: [certificate({}), certificate({ expiresOn: '2020-01-01' })] });
    expect(findings).toMatchObject([{ certificate: 1, values: { name: { 'zh-CN': '高新技术企业' } } }]);
  });
});
