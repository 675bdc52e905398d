import { describe, expect, it } from 'vitest';
import {
  findDivision,
  listCities,
  listCounties,
  searchDivisions,
} from '../../assessments/enterprise/divisions.ts';
import { pinyinInitials } from '../../assessments/enterprise/pinyin-initials.ts';

const counts: readonly (readonly [string, string, number])[] = [
  ['360100', '南昌市', 9],
  ['360200', '景德镇市', 4],
  ['360300', '萍乡市', 5],
  ['360400', '九江市', 13],
  ['360500', '新余市', 2],
  ['360600', '鹰潭市', 3],
  ['360700', '赣州市', 18],
  ['360800', '吉安市', 13],
  ['360900', '宜春市', 10],
  ['361000', '抚州市', 11],
  ['361100', '上饶市', 12],
];

const retired: readonly (readonly [string, string, string])[] = [
  ['360105', '湾里区', '360112'],
  ['360122', '新建县', '360112'],
  ['360421', '九江县', '360404'],
  ['360427', '星子县', '360483'],
  ['360622', '余江县', '360603'],
  ['360721', '赣县', '360704'],
  ['360727', '龙南县', '360783'],
  ['360782', '南康市', '360703'],
  ['361029', '东乡县', '361003'],
  ['361121', '上饶县', '361104'],
  ['361122', '广丰县', '361103'],
];

const codes = (text: string) => searchDivisions(text).map((division) => division.code);

describe('The divisions of Jiangxi', () => {
  it('are 11 cities in the order of their codes', () => {
    expect(listCities().map((city) => [city.code, city.name['zh-CN']])).toEqual(
      counts.map(([code, name]) => [code, name]),
    );
  });

  it.each(counts)('%s %s has %i counties, cities and districts', (code, _, count) => {
    const counties = listCounties(code);
    expect(counties).toHaveLength(count);
    expect(new Set(counties.map((county) => county.code.slice(0, 4)))).toEqual(new Set([code.slice(0, 4)]));
  });

  it('are 100 at county level, each with an English name that says its kind', () => {
    const counties = listCities().flatMap((city) => listCounties(city.code));
    expect(counties).toHaveLength(100);
    for (const { name, kind } of counties) {
      expect(kind).toBe('county');
      const ending = { 区: 'District', 县: 'County', 市: 'City' }[name['zh-CN'].slice(-1)];
      expect(name.en).toMatch(new RegExp(`^[A-Z][a-z']+ ${ending ?? 'none'}$`));
    }
  });

  it('name a county with its city in both languages', () => {
    expect(findDivision('360702')).toEqual({
      code: '360702',
      kind: 'county',
      name: { 'zh-CN': '章贡区', en: 'Zhanggong District' },
      fullName: { 'zh-CN': '赣州市章贡区', en: 'Zhanggong District, Ganzhou' },
      city: '360700',
      successor: null,
    });
  });

  it.each(retired)('keep %s %s as retired and lead to %s', (code, name, successor) => {
    const division = findDivision(code);
    expect(division).toMatchObject({ successor });
    expect(division?.name['zh-CN']).toBe(name);
    expect(findDivision(successor)?.successor).toBeNull();
    expect(codes(code)).toEqual([successor]);
  });

  it.each(['', '36070', '360799', '110101', '360701', 'x'])('do not hold “%s”', (code) => {
    expect(findDivision(code)).toBeNull();
  });
});

describe('Searching for a division', () => {
  it.each([
    ['a Chinese name', '章贡', '360702'],
    ['pinyin', 'zhanggong', '360702'],
    ['pinyin in capitals with a blank around it', ' Zhanggong ', '360702'],
    ['full-width letters', 'ｚｈａｎｇｇｏｎｇ', '360702'],
    ['pinyin without its apostrophe', 'jingan', '360925'],
    ['pinyin with its apostrophe', "jing'an", '360925'],
    ['city and county', 'ganzhou zhanggong', '360702'],
    ['city and county in Chinese, unparted', '赣州市章贡区', '360702'],
    ['the whole code', '360702', '360702'],
    ['the reading Yanshan of 铅山', 'yanshan', '361124'],
    ['a former name', '南康市', '360703'],
    ['a former district', 'wanli', '360112'],
  ])('by %s finds the one meant first', (_, text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('by the beginning of a code finds the city and all its counties', () => {
    expect(codes('3607')).toHaveLength(19);
  });

  it('finds each division once, and none that is retired', () => {
    const found = codes('36');
    expect(found).toHaveLength(111);
    expect(new Set(found).size).toBe(111);
  });

  it.each(['', '  ', '北京', '9999'])('for “%s” finds nothing', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('are found by the initials of their pinyin, alone or after those of their city', () => {
    expect(codes('zg')[0]).toBe('360702');
    for (const typed of ['zgq', 'gzzg', 'GZSZGQ', 'gz zg']) expect(codes(typed)).toEqual(['360702']);
    expect(codes('ja')).toContain('360800');
    // 新干 may be parted as xin-gan or as xing-an: both are taken.
    expect(codes('xgx')).toContain(codes('新干县')[0]);
    // One letter is no initial of anybody in particular.
    expect(codes('q').every((code) => /q/i.test(findDivision(code)?.fullName.en ?? ''))).toBe(true);
  });

  it('have pinyin that can be parted into as many syllables as the name has characters', () => {
    for (const city of listCities())
      for (const one of [city, ...listCounties(city.code)]) {
        const kind = one.name['zh-CN'].length - 1;
        expect(pinyinInitials(one.name.en.split(' ')[0] ?? '', kind), one.name.en).not.toEqual([]);
      }
    expect(pinyinInitials('Xingan', 2).toSorted()).toEqual(['xa', 'xg']);
    expect(pinyinInitials("Ji'an", 2)).toEqual(['ja']);
    expect(pinyinInitials('Zhanggong', 3)).toEqual([]);
  });
});
