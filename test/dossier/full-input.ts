import type { Plan } from '../../assessments/advice/plan.ts';
import { findGaps } from '../../assessments/advice/gaps.ts';
import { planItem } from '../../assessments/advice/plan.ts';
import type { Answer } from '../../assessments/answering/answer.ts';
import type { DossierAdditions, DossierInput } from '../../assessments/dossier/dossier-input.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { emptyCostLine, type CostLine } from '../../assessments/programmes/cost-line.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { shippedProgramme } from '../programmes/shipped.ts';
import { figures, packs, sample, sampleInput } from './real-input.ts';

const situation = { profile: sample.profile, figures, answers: sample.answers };

/** The nearest improvements of two packs, dealt out to the phases they fit, some with budget, owner and note. */
const plan: Plan = {
  items: ['sme-digital-2024', 'cloud-platform'].flatMap((packId) => {
    const pack = packs.find((one) => one.id === packId);
    if (pack === undefined) return [];
    return findGaps(pack, scorePack(pack, situation))
      .slice(0, 6)
      .map((gap, place) => ({
        ...planItem(`${packId}-${place}`, gap, place % 2 === 0 ? gap.next : gap.best),
        owner: place % 3 === 0 ? '刘建国（设备科）' : '',
        budgetFen: place % 3 === 2 ? null : 1_200_050 * (place + 1),
        note:
          place === 1
            ? '先在二号装配线试三个月，把停机记录对一遍，再推到其余三条线；供应商已来看过现场。'
            : '',
        done: place === 0,
      }));
  }),
};

/** The sample a year earlier: without the first answers of each pack, and one question answered better. */
const earlier = {
  title: '2025 年度评估（示例）',
  createdAt: '2025-04-02T02:00:00.000Z',
  packs: packs.filter((pack) => pack.id !== 'industrial-security'),
  situation: {
    ...situation,
    answers: Object.fromEntries(
      Object.entries(sample.answers).filter(([slot], place) => slot.startsWith('f:') || place % 4 !== 0),
    ),
  },
};

const line = (id: string, changed: Partial<CostLine>): CostLine => ({
  ...emptyCostLine(id),
  class: 'cloud-saas',
  inCatalogue: true,
  affiliate: false,
  fundedBefore: false,
  contractNumber: `HT-${id}`,
  contractedOn: '2026-01-10',
  usedFrom: '2026-02-01',
  serviceFrom: '2026-02-01',
  serviceTo: '2027-01-31',
  ...changed,
});
const paid = (fen: number): Partial<CostLine> => ({
  contractFen: fen,
  invoices: [{ number: '0001', issuedOn: '2026-02-05', amountFen: fen }],
  payments: [{ proof: '0001', paidOn: '2026-02-10', amountFen: fen }],
});

/** Five lines: two count, one is hardware, one has no invoice, of one something is not known. */
const costs = {
  lines: [
    line('erp', {
      ...paid(12_000_000),
      name: '云 ERP 订阅（销售、采购、库存、财务）',
      payments: [{ proof: '0001', paidOn: '2026-02-10', amountFen: 10_000_001 }],
    }),
    line('line', { ...paid(888_888), class: 'network', name: '企业上云专线' }),
    line('server', { ...paid(5_000_000), class: 'hardware', name: '机房服务器' }),
    line('mes', { ...paid(3_000_000), name: '生产管理系统', invoices: [] }),
    line('backup', { ...paid(240_000), name: '异地备份服务', fundedBefore: null }),
  ],
};

const answered = (option: string): Answer => ({
  response: { kind: 'choice', option },
  note: '',
  flagged: false,
});

const keyed = (value: string) => ({
  value,
  source: '二〇二六年度企业上云创新券申领通知',
  documentNumber: '赣市工信字〔2026〕8号',
  date: '2026-03-02',
});

export const followed: readonly Programme[] = [
  'cloud-voucher',
  'nanchang-pilot',
  'innovative-sme-recognition',
  'rd-super-deduction',
].map(shippedProgramme);

export const additions: DossierAdditions = {
  plan,
  earlier,
  programmes: followed,
  costs,
  overrides: {
    'cloud-voucher': {
      rate: keyed('30'),
      cap: keyed('20000'),
      'pay-from': keyed('2026-01-01'),
      'pay-to': keyed('2026-12-31'),
    },
  },
  choices: { 'nanchang-pilot': { batch: 'batch-1' } },
};

/** The sample with a plan, a former assessment and programmes. */
export function fullInput(
  language: Language,
  changed: Partial<Omit<DossierInput, 'canonicalSha256'>> = {},
): DossierInput {
  return sampleInput(language, {
    ...additions,
    situation: {
      ...situation,
      answers: {
        ...situation.answers,
        'p:is-supplier': answered('no'),
        'p:funded-same': answered('no'),
      },
    },
    ...changed,
  });
}
