import { planItem } from '../../assessments/advice/plan.ts';
import { findGaps } from '../../assessments/advice/gaps.ts';
import type { Answer, Slot } from '../../assessments/answering/answer.ts';
import type { EvidenceDetails, EvidenceField } from '../../assessments/evidence/evidence.ts';
import type { Profile, ProfileField } from '../../assessments/enterprise/profile.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { Contract, EnterpriseRow, Method, OpenAssessment, Settings } from '../../electron/contract.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import type { VersionRow } from '../../electron/contract/history.ts';
import type { PortfolioLook, PortfolioView } from '../../electron/contract/portfolio.ts';
import { application } from '../dossier/application-input.ts';
import type { FilledDesk } from '../e2e/filled-desk.ts';

/** Everything a text may have gone to, as it is read back. */
export interface Stored {
  readonly open: OpenAssessment;
  readonly enterprises: readonly EnterpriseRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly views: readonly PortfolioView[];
  readonly look: PortfolioLook | null;
  readonly settings: Settings;
  readonly versions: readonly VersionRow[];
}

/** A call that stores texts. `kept`: what it was given, beside what is read back of it. */
export interface Storing {
  readonly method: Method;
  readonly input: unknown;
  readonly kept: (sent: unknown, stored: Stored) => readonly [unknown, unknown];
}

const storing = <M extends Method>(
  method: M,
  input: Contract[M]['input'],
  kept: (sent: Contract[M]['input'], stored: Stored) => readonly [unknown, unknown],
): Storing => ({ method, input, kept: (sent, stored) => kept(sent as Contract[M]['input'], stored) });

const day = '2024-03-01';

/** Every field of a profile with something in it. */
const profile: Profile = {
  name: '厂',
  creditCode: '91360100MA35000000',
  division: '360702',
  otherDivision: '外省',
  address: '一号路',
  industry: 'C3812',
  productionType: 'discrete',
  mainProducts: '电机',
  staff: 187,
  revenue: '8600',
  totalAssets: '9200',
  foundedOn: day,
  ownership: 'private',
  legalRepresentative: '李某',
  contactName: '陈某',
  contactPost: '厂长',
  contactPhone: '0791',
  contactEmail: 'a@b',
  certificates: [{ kind: 'iso-9001', name: '证书', number: '1', issuedOn: day, expiresOn: day }],
};

const details: EvidenceDetails = {
  name: '合同.pdf',
  kind: 'contract',
  number: 'HT-1',
  date: day,
  amountFen: 100,
  note: '原件',
};

/**
 * A call for everything that keeps texts, each with every field of its own filled, on the desk as it is filled. Of the
 * answers `answers` get a note; `assessmentId` is the sample's.
 */
export function storingCalls(
  { assessmentId, enterpriseId, closedId, otherId, programmeId }: FilledDesk,
  { open, evidence }: Stored,
  answers: number,
): readonly Storing[] {
  const [evidenceId = ''] = evidence.map(({ id }) => id);
  const row = (stored: Stored, id: string): EnterpriseRow | undefined =>
    stored.enterprises.find((one) => one.id === id);
  return [
    storing(
      'changeSettings',
      { settings: { language: 'zh-CN', theme: 'light', author: '李', organisation: '所' } },
      ({ settings }, stored) => [settings, stored.settings],
    ),
    storing('createEnterprise', { name: '厂' }, ({ name }, { enterprises }) => [
      true,
      enterprises.some((one) => one.profile.name === name),
    ]),
    ...(Object.keys(profile) as ProfileField[]).map((field) =>
      storing('saveProfileField', { enterpriseId, field, value: profile[field] }, ({ value }, stored) => [
        value,
        row(stored, enterpriseId)?.profile[field],
      ]),
    ),
    storing(
      'saveHandling',
      { enterpriseId, handling: { consultant: '李顾问', tags: ['试点', '重点'] } },
      ({ handling }, stored) => [handling, row(stored, enterpriseId)?.handling],
    ),
    storing('saveHandling', { enterpriseId: otherId, handling: { consultant: '', tags: [] } }, () => [0, 0]),
    storing(
      'saveHandlings',
      { ids: [otherId], change: { consultant: '王', add: ['一'], remove: ['二'] } },
      ({ change }, stored) => [
        { consultant: change.consultant, tags: change.add },
        row(stored, otherId)?.handling,
      ],
    ),
    storing(
      'startAssessment',
      { enterpriseId: otherId, title: '评估', packIds: ['sme-digital-2024'] },
      ({ title }, stored) => [true, row(stored, otherId)?.assessments.some((one) => one.title === title)],
    ),
    storing('renameAssessment', { assessmentId, title: '评估' }, ({ title }, stored) => [
      title,
      stored.open.assessment.title,
    ]),
    storing('reopenAssessment', { assessmentId: closedId, reason: '更正' }, ({ reason }, { versions }) => [
      true,
      JSON.stringify(versions).includes(JSON.stringify(reason)),
    ]),
    storing('closeAssessment', { assessmentId: closedId }, () => [0, 0]),
    ...answersWithTexts(open, answers).map(([slot, answer]) =>
      storing('saveAnswer', { assessmentId, slot, answer }, (sent, stored) => [
        sent.answer,
        stored.open.answers[slot],
      ]),
    ),
    storing('savePlan', { assessmentId, plan: { items: planned(open) } }, ({ plan }, stored) => [
      plan,
      stored.open.plan,
    ]),
    storing('saveCosts', { assessmentId, costs: { lines: [line('one'), line('two')] } }, (sent, stored) => [
      sent.costs,
      stored.open.costs,
    ]),
    storing(
      'saveApplication',
      {
        assessmentId,
        programmeId,
        application: {
          ...application,
          attachments: { licence: [evidenceId], '*': ['x'] },
          reasons: { ...application.reasons, '*': '原件另交' },
        },
      },
      (sent, stored) => [sent.application, stored.open.applications[programmeId]],
    ),
    storing(
      'saveOverride',
      {
        programmeId: 'cloud-voucher',
        parameterId: 'rate',
        override: { value: '30', source: '通知', documentNumber: '1', date: day },
      },
      ({ override }, stored) => [override, stored.open.overrides['cloud-voucher']?.['rate']],
    ),
    ...(Object.keys(details) as EvidenceField[]).map((field) =>
      storing('saveEvidenceField', { evidenceId, field, value: details[field] }, ({ value }, stored) => [
        value,
        stored.evidence.find((one) => one.id === evidenceId)?.details[field],
      ]),
    ),
    storing('savePortfolioViews', { views: [view('一'), view('二')] }, ({ views }, stored) => [
      views,
      stored.views,
    ]),
    storing(
      'savePortfolioLook',
      { look: { sort: { by: 'name', descending: false }, group: null, columns: ['size'] } },
      (sent, { look }) => [sent.look, look],
    ),
  ];
}

/** Fields that are asked for their content: what is no value of theirs is refused with these words. */
export const refusedInWords: Readonly<Record<string, string>> = {
  'saveAnswer.answer.response.option': 'answer.unknown-option',
  'saveAnswer.answer.response.options[]': 'answer.unknown-option',
  'saveAnswer.answer.response.statements[]': 'answer.unknown-option',
  'saveOverride.override.value': 'programme.not-a-rate',
  'saveOverride.override.date': 'programme.override-form',
};

/** Methods that take texts and keep none: why each is no place for one to come back from. */
export const keepNone: Readonly<Partial<Record<Method, string>>> = {
  queryPortfolio: 'looked for',
  portfolioMedians: 'looked for',
  exportPortfolio: 'looked for',
  exportPortfolioList: 'looked for, and names of columns',
  findEnterprises: 'looked for',
  searchEverything: 'looked for',
  listHistory: 'looked for',
  beginDossier: 'the name of a file that is only read',
  carryOutImport: 'names of conflicts of a file read before',
  exportFile: 'a passphrase',
  readImport: 'a passphrase',
  unlockDesk: 'a passphrase',
  prepareLock: 'a passphrase',
  turnOffLock: 'a passphrase',
  changePassphrase: 'a passphrase',
  renewRecoveryKey: 'a passphrase',
  readyToClose: 'names of fields: said in a question of the system, which shows plain text',
  beginEvidence: 'the name of a file: tried by itself',
  pasteEvidence: 'the name of a file: tried by itself',
};

/** The sample's answers, each with every text an answer may have. */
function answersWithTexts(open: OpenAssessment, count: number): readonly (readonly [Slot, Answer])[] {
  const texts = { note: '见台账', saidBy: '刘工', takenOver: '2025 年度评估' };
  const entries = Object.entries(open.answers) as [Slot, Answer][];
  const kinds = ['choice', 'choices', 'statements', 'text', 'not-applicable'] as const;
  // One of each kind at least.
  const first = kinds.flatMap((kind) => {
    const found = entries.find(([slot, { response }]) => {
      if (response?.kind !== kind || slot.startsWith('p:')) return false;
      if (response.kind === 'choices') return response.options.length > 0;
      if (response.kind === 'statements') return response.statements.length > 0;
      return kind !== 'text' || slot === 'a:project/content';
    });
    return found === undefined ? [] : [found];
  });
  const chosen = new Map([...first, ...entries.filter(([slot]) => slot.startsWith('q:')).slice(0, count)]);
  return [...chosen].map(([slot, answer]) => [slot, { ...answer, ...texts }]);
}

function planned({ packs, enterprise, figures, answers }: OpenAssessment) {
  const [pack] = packs;
  if (pack === undefined) throw new Error('The sample has no questionnaire.');
  const gaps = findGaps(pack, scorePack(pack, { profile: enterprise.profile, figures, answers }));
  return gaps.slice(0, 2).map((gap, place) => ({
    ...planItem(`item-${place}`, gap, gap.next),
    owner: '刘建国',
    note: '先试三个月',
  }));
}

const line = (id: string) => ({
  ...emptyCostLine(id),
  class: 'cloud-saas' as const,
  name: '云 ERP 订阅',
  provider: '某公司',
  providerCreditCode: '91360100MA35000000',
  contractNumber: 'HT-1',
  contractedOn: day,
  contractFen: 12_000_000,
  invoices: [{ number: '0001', issuedOn: day, amountFen: 100 }],
  payments: [{ proof: '0001', paidOn: day, amountFen: 100 }],
  note: '一年',
});

const view = (name: string): PortfolioView => ({
  name,
  query: {
    filter: { text: '厂', division: '360702', sector: 'C38', consultant: '李', tag: '试点' },
    sort: { by: 'name', descending: false },
    group: null,
  },
  columns: ['size'],
});
