import { describe, expect, it } from 'vitest';
import { localizedSchema } from '../../assessments/pack/localized.ts';
import { profileSchema } from '../../assessments/enterprise/profile.ts';
import {
  findIndustry,
  industryPath,
  listIndustries,
  searchIndustries,
  type Industry,
} from '../../assessments/enterprise/industries.ts';
import { industryWords } from '../../assessments/enterprise/industry-words.ts';

const below = (industry: Industry): readonly Industry[] => [
  industry,
  ...listIndustries(industry.code).flatMap(below),
];
const all = listIndustries(null).flatMap(below);
const codes = (text: string, limit = 10) => searchIndustries(text, limit).map((industry) => industry.code);

describe('GB/T 4754-2017', () => {
  it.each([
    ['section', 20],
    ['division', 97],
    ['group', 473],
    ['class', 1381],
  ])('has of level %s %i entries', (level, count) => {
    expect(all.filter((industry) => industry.level === level)).toHaveLength(count);
  });

  it.each([
    ['A', 5, 24],
    ['B', 7, 19],
    ['C', 31, 179],
    ['D', 3, 9],
    ['E', 4, 18],
    ['F', 2, 18],
    ['G', 8, 27],
    ['H', 2, 10],
    ['I', 3, 17],
    ['J', 4, 26],
    ['K', 1, 5],
    ['L', 2, 12],
    ['M', 3, 19],
    ['N', 4, 18],
    ['O', 3, 16],
    ['P', 1, 6],
    ['Q', 2, 6],
    ['R', 5, 27],
    ['S', 6, 16],
    ['T', 1, 1],
  ])('section %s has %i divisions and %i groups', (section, divisions, groups) => {
    const children = listIndustries(section);
    expect(children).toHaveLength(divisions);
    expect(children.flatMap((division) => listIndustries(division.code))).toHaveLength(groups);
  });

  it('numbers its divisions 01 to 97 without a gap', () => {
    const numbers = all
      .filter((industry) => industry.level === 'division')
      .map((industry) => Number(industry.code.slice(1)));
    expect(numbers).toEqual(Array.from({ length: 97 }, (_, index) => index + 1));
  });

  it('names every entry in both languages and every code fits the profile', () => {
    for (const { code, name } of all) {
      expect(localizedSchema.safeParse(name).success, code).toBe(true);
      expect(name['zh-CN'], code).toMatch(/^[\p{sc=Han}、（）3D]+$/u);
      expect(name.en, code).toMatch(/^[A-Z][\x20-\x7e]+$/);
      expect(profileSchema.shape.industry.safeParse(code).success, code).toBe(true);
    }
  });

  it('gives every class of mining, industry and information services a name of its own, not its code', () => {
    const bare = all.filter(({ code, name }) => /^[BCDI]/.test(code) && name.en.includes('(class'));
    expect(bare).toEqual([]);
  });

  it.each([
    ['C32', '有色金属冶炼和压延加工业'],
    ['C38', '电气机械和器材制造业'],
    ['C381', '电机制造'],
    ['C3812', '电动机制造'],
    ['C3741', '飞机制造'],
    ['C2730', '中药饮片加工'],
    ['G591', '装卸搬运'],
    ['G592', '通用仓储'],
    ['G599', '其他仓储业'],
    ['I6513', '应用软件开发'],
    ['K701', '房地产开发经营'],
    ['K702', '物业管理'],
    ['K703', '房地产中介服务'],
    ['K704', '房地产租赁经营'],
    ['K709', '其他房地产业'],
    ['Q84', '卫生'],
    ['Q85', '社会工作'],
    ['S91', '中国共产党机关'],
    ['S96', '基层群众自治组织及其他组织'],
    ['T97', '国际组织'],
  ])('%s is %s', (code, name) => {
    expect(findIndustry(code)?.name['zh-CN']).toBe(name);
  });

  it('leads from the section down to a class', () => {
    expect(industryPath('C3812').map((industry) => industry.code)).toEqual(['C', 'C38', 'C381', 'C3812']);
  });

  it.each(['', 'U', 'C99', 'A38', 'C3810', 'c38', '3812', 'C38120'])('has no “%s”', (code) => {
    expect(findIndustry(code)).toBeNull();
    expect(industryPath(code)).toEqual([]);
  });
});

describe('Searching for an industry', () => {
  it.each([
    ['the whole code', 'C3812', 'C3812'],
    ['the digits alone', '3812', 'C3812'],
    ['a code in lower case', 'c38', 'C38'],
    ['full-width digits', '３８１２', 'C3812'],
    ['a Chinese name', '电动机', 'C3812'],
    ['the beginning of a Chinese name', '电机', 'C381'],
    ['English words in any order', 'motors electric', 'C381'],
    ['the code of an undivided group', '3240', 'C3240'],
    ['words of both languages', '软件 software', 'I651'],
  ])('by %s finds the one meant first', (_, text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('gives no more than asked for', () => {
    expect(codes('制造', 7)).toHaveLength(7);
    expect(codes('制造', 0)).toEqual([]);
  });

  it('shows an undivided group once', () => {
    expect(codes('有色金属合金')).toEqual(['C324']);
  });

  it.each(['', '  ', '火星', 'zzz'])('for “%s” finds nothing', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('answers within a keystroke over the whole table', () => {
    const start = performance.now();
    for (let turn = 0; turn < 100; turn += 1) searchIndustries('制造', 20);
    expect((performance.now() - start) / 100).toBeLessThan(16);
  });
});

describe('the plain words of industries', () => {
  const lines = industryWords
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

  it('each lead to an entry of the standard', () => {
    for (const [code = '', words = ''] of lines) {
      expect(findIndustry(code), code).not.toBeNull();
      for (const word of words.split(' ')) expect(codes(word, 100), `${word} of ${code}`).toContain(code);
    }
  });

  it('find those who make a thing before those who trade in it', () => {
    expect(codes('五金', 3)[0]).toBe('C33');
    expect(codes('五金', 60)).toContain('F5174');
    expect(codes('螺丝')).toEqual(['C3482']);
    expect(codes('PCB')).toEqual(['C3982']);
    expect(codes('注塑')).toContain('C292');
    expect(codes('screws')).toEqual(['C3482']);
  });
});
