import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { fieldAt, fieldSlot, isAsked } from '../../assessments/application/field-slot.ts';
import { fillForm, openFields, type FilledField } from '../../assessments/application/fill-form.ts';
import { emptyApplication, type Application } from '../../assessments/application/tables.ts';
import type { Answer } from '../../assessments/answering/answer.ts';
import { content, shipped, shippedProgramme } from '../programmes/shipped.ts';
import { budgetLine, emptyRows, fullProfile } from './make-application.ts';

const text = (value: string): Answer => ({ response: { kind: 'text', value }, note: '', flagged: false });
const pilot = shippedProgramme('nanchang-pilot');

function filled(answers: Readonly<Record<string, Answer>>, id: string): FilledField {
  const situation = { profile: fullProfile, figures: content.figures, answers };
  const form = fillForm(pilot, {
    situation,
    results: {},
    costs: { lines: [] },
    application: emptyApplication,
    startedOn: '2026-04-01',
    today: '2026-11-22',
  });
  const [section = '', field = ''] = id.split('/');
  const found = form.find((one) => one.section.id === section)?.fields.find((one) => one.field.id === field);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

describe('a form', () => {
  test('takes over what the enterprise has said elsewhere', () => {
    expect(filled({}, 'enterprise/name').value).toEqual({ kind: 'text', text: '赣江精密制造有限公司' });
    expect(filled({}, 'enterprise/division').value).toMatchObject({ kind: 'label' });
    expect(filled({}, 'enterprise/size').value).toEqual({ kind: 'size', size: 'small' });
    expect(filled({}, 'finance/revenue0').value).toMatchObject({ kind: 'number', value: '8000' });
    expect(filled({}, 'finance/assets').value).toEqual({ kind: 'money', value: '6500' });
  });

  test('names the year of what is asked by year, and speaks of last year where no year is known', () => {
    expect(filled({}, 'finance/revenue1')).toMatchObject({
      title: { 'zh-CN': '2024 年营业收入', en: 'Revenue, 2024' },
      year: 2024,
    });
    expect(filled({}, 'finance/liabilities').title['zh-CN']).toBe('2025 年末负债总额');
    const form = fillForm(pilot, {
      situation: { profile: fullProfile, figures: content.figures, answers: {} },
      results: {},
      costs: { lines: [] },
      application: emptyApplication,
      startedOn: null,
      today: '2026-11-22',
    });
    const finance = form.find(({ section }) => section.id === 'finance');
    const revenue = finance?.fields.find(({ field }) => field.id === 'revenue1');
    expect([revenue?.title['zh-CN'], revenue?.year]).toEqual(['再前一年营业收入', null]);
  });

  test('asks what it asks of several years of all three, so that no column stands half empty', () => {
    const years = new Map<string, number[]>();
    for (const { id, form } of shipped)
      for (const field of form.flatMap(({ fields }) => fields)) {
        if (!('year' in field) || field.year?.at !== 'year') continue;
        const name = `${id}: ${field.year.of.en}`;
        years.set(name, [...(years.get(name) ?? []), field.year.back]);
      }
    const several = [...years].filter(([, back]) => back.length > 1);
    expect(several.length).toBeGreaterThan(5);
    expect(
      several.filter(([, back]) => back.toSorted((one, other) => one - other).join() !== '1,2,3'),
    ).toEqual([]);
    const loss: Answer = { response: { kind: 'number', value: '-12.5' }, note: '', flagged: false };
    expect(filled({ 'p:profit.y2': loss }, 'finance/profit2')).toMatchObject({
      title: { 'zh-CN': '2023 年利润总额', en: 'Total profit, 2023' },
      value: { kind: 'number', value: '-12.5' },
    });
  });

  test('asks for the bank account where money is paid, and nowhere else', () => {
    const bank = (id: string) =>
      shippedProgramme(id)
        .form.find((section) => section.id === 'enterprise')
        ?.fields.find((field) => field.id === 'bank')?.required;
    expect(['nanchang-pilot', 'cloud-voucher', 'risk-compensation'].map(bank)).toEqual([true, true, true]);
    expect(['specialised-sme-recognition', 'rd-super-deduction'].map(bank)).toEqual([undefined, undefined]);
  });

  test('works out ratios exactly, and leads to what they lack', () => {
    const number = (value: string): Answer => ({
      response: { kind: 'number', value },
      note: '',
      flagged: false,
    });
    // 2310.5 of 6500 are 35.5461… %.
    expect(filled({ 'p:liabilities': number('2310.5') }, 'finance/debt-ratio').value).toEqual({
      kind: 'percent',
      value: '4621/130',
    });
    const open = filled({}, 'finance/debt-ratio');
    expect([open.value, open.place]).toEqual([
      null,
      { kind: 'fact', fact: 'liabilities', slot: 'p:liabilities' },
    ]);
    expect(filled({ 'f:rd.spend.y0': number('240') }, 'finance/rd-ratio').value).toMatchObject({
      value: '3',
    });
    expect(filled({}, 'finance/rd-ratio').place).toEqual({ kind: 'figure', figure: 'rd.spend.y0' });
  });

  test('asks what nothing else knows, once for all programmes that share the section', () => {
    const field = filled({}, 'project/title');
    expect(field.value).toBeNull();
    expect(field.place).toEqual({
      kind: 'field',
      slot: 'a:project/title',
      section: 'project',
      field: 'title',
    });
    expect(filled({ 'a:project/title': text(' 车间上云 ') }, 'project/title').value).toEqual({
      kind: 'text',
      text: '车间上云',
    });
  });

  test('asks the amount applied for of each programme by itself', () => {
    expect(filled({}, 'project/asked').place).toMatchObject({ slot: 'a:nanchang-pilot/project/asked' });
  });

  test('names every required field that is still open', () => {
    const situation = { profile: fullProfile, figures: content.figures, answers: {} };
    const application = {
      ...emptyApplication,
      budget: { ...emptyApplication.budget, lines: [budgetLine('a', 1)] },
    };
    const form = fillForm(pilot, {
      situation,
      results: {},
      costs: { lines: [] },
      application,
      startedOn: null,
      today: '2026-11-22',
    });
    const open = openFields(form).map(({ field }) => field.id);
    expect(open).toContain('title');
    expect(open).not.toContain('name');
    expect(form.find(({ section }) => section.id === 'budget')?.fields[0]?.value).toEqual({
      kind: 'rows',
      count: 1,
    });
  });

  test('an empty row fills no table', () => {
    const rowsOf = (application: Application, id: string) =>
      fillForm(pilot, {
        situation: { profile: fullProfile, figures: content.figures, answers: {} },
        results: {},
        costs: { lines: [emptyCostLine('c')] },
        application,
        startedOn: null,
        today: '2026-11-22',
      })
        .flatMap(({ fields }) => fields)
        .find(({ field }) => field.kind === 'table' && field.table === id)?.value;
    for (const table of ['costs', 'budget', 'targets']) expect(rowsOf(emptyRows, table)).toBeNull();
    const { budget, targets } = emptyRows;
    const [line] = budget.lines;
    const [target] = targets;
    if (line === undefined || target === undefined) throw new Error('no rows');
    const begun: Application = {
      ...emptyRows,
      budget: { ...budget, lines: [line, { ...line, id: 'note', note: '待询价' }] },
      targets: [target, { ...target, id: 'days', target: '14' }],
    };
    for (const table of ['budget', 'targets'])
      expect(rowsOf(begun, table)).toEqual({ kind: 'rows', count: 1 });
  });

  test('every field asked by a shipped programme is found again by its slot and takes a fitting answer', () => {
    for (const programme of shipped) {
      for (const section of programme.form) {
        for (const field of section.fields.filter(isAsked)) {
          const slot = fieldSlot(programme.id, section, field);
          expect(fieldAt(slot, shipped)?.kind).toBe(field.kind);
          const answer: Answer =
            field.kind === 'money'
              ? { ...text(''), response: { kind: 'number', value: '12.5' } }
              : text(field.kind === 'date' ? '2026-11-22' : '字');
          const situation = { profile: fullProfile, figures: content.figures, answers: {} };
          expect(checkAnswer({ slot, answer, packs: [], programmes: shipped, situation })).toBeNull();
        }
      }
    }
  });

  test.each([
    ['a:project/title', text('长'.repeat(101)), 'application.field-long'],
    ['a:project/start', text('2026-02-30'), 'application.field-date'],
    [
      'a:project/start',
      { ...text(''), response: { kind: 'number', value: '1' } } as Answer,
      'application.field-kind',
    ],
    [
      'a:nanchang-pilot/project/asked',
      { ...text(''), response: { kind: 'number', value: '-1' } } as Answer,
      'application.field-negative',
    ],
    ['a:project/nothing', text('x'), 'application.unknown-field'],
  ] as const)('refuses a wrong answer in %s', (slot, answer, code) => {
    const situation = { profile: fullProfile, figures: content.figures, answers: {} };
    expect(checkAnswer({ slot, answer, packs: [], programmes: shipped, situation })?.code).toBe(code);
  });
});
