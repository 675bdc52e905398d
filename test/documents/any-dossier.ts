import fc from 'fast-check';
import { findGaps } from '../../assessments/advice/gaps.ts';
import { planItem, type Plan } from '../../assessments/advice/plan.ts';
import type { Answer, Answers, Slot } from '../../assessments/answering/answer.ts';
import { fieldSlot, isAsked } from '../../assessments/application/field-slot.ts';
import { sourceKinds, type Application } from '../../assessments/application/tables.ts';
import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import {
  cloudDepths,
  costClasses,
  emptyCostLine,
  type CostTable,
} from '../../assessments/programmes/cost-line.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';
import { anySituation } from '../fixtures/any-situation.ts';
import { anyText, maybeText } from './any-text.ts';

export const { content } = readContent();

/** Everything that is put into a store before a dossier is made of it. */
export interface Given {
  readonly language: Language;
  readonly title: string;
  readonly profile: Profile;
  readonly packs: readonly Pack[];
  readonly answers: Answers;
  /** The programme applied for; null for a dossier without an application. */
  readonly programme: Programme | null;
  readonly application: Application;
  readonly costs: CostTable;
  readonly plan: Plan;
}

const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day: date }) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const fen = fc.oneof(fc.nat(500_000_000), fc.constantFrom(null, 0, 1, 99, 1e12));
const decimal = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.nat(99_999), fc.nat(999))
    .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}5`)),
);

/** Rows with ids of their own; seldom a long table. */
function rows<Row>(row: fc.Arbitrary<Row>, most: number): fc.Arbitrary<(Row & { id: string })[]> {
  return fc
    .oneof(
      { weight: 12, arbitrary: fc.array(row, { maxLength: 6 }) },
      { weight: 1, arbitrary: fc.array(row, { minLength: Math.min(20, most), maxLength: most }) },
    )
    .map((all) => all.map((one, place) => ({ ...one, id: `r${place}` })));
}

const application: fc.Arbitrary<Application> = fc.record({
  budget: fc.record({
    lines: rows(
      fc.record({
        class: fc.constantFrom(null, ...costClasses),
        name: maybeText(200),
        amountFen: fen,
        note: maybeText(1000),
      }),
      60,
    ),
    sources: rows(
      fc.record({ kind: fc.constantFrom(...sourceKinds), name: maybeText(200), amountFen: fen }),
      20,
    ),
    earlier: rows(
      fc.record({
        programme: maybeText(200),
        document: maybeText(200),
        amountFen: fen,
        receivedOn: fc.option(day),
      }),
      20,
    ),
  }),
  targets: rows(
    fc.record({
      name: maybeText(200),
      unit: maybeText(40),
      better: fc.constantFrom('higher' as const, 'lower' as const),
      before: decimal,
      target: decimal,
      after: decimal,
      proof: maybeText(500),
    }),
    30,
  ),
  attachments: fc.constant({}),
  reasons: fc.constant({}),
});

const paper = fc.record({ number: maybeText(100), issuedOn: fc.option(day), amountFen: fc.nat(500_000_000) });
const costs: fc.Arbitrary<CostTable> = rows(
  fc.record({
    class: fc.constantFrom(...costClasses, null),
    name: maybeText(200),
    provider: maybeText(200),
    providerCreditCode: fc.constantFrom('', '91360100MA00000000'),
    depth: fc.constantFrom(null, ...cloudDepths),
    units: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100_000 })),
    serviceFrom: fc.option(day),
    serviceTo: fc.option(day),
    usedFrom: fc.option(day),
    usedTo: fc.option(day),
    acceptedOn: fc.option(day),
    contractNumber: maybeText(100),
    contractedOn: fc.option(day),
    contractFen: fc.option(fc.nat(500_000_000)),
    affiliate: fc.option(fc.boolean()),
    fundedBefore: fc.option(fc.boolean()),
    inCatalogue: fc.option(fc.boolean()),
    invoices: fc.array(paper, { maxLength: 3 }),
    payments: fc
      .array(paper, { maxLength: 3 })
      .map((all) =>
        all.map(({ number, issuedOn, amountFen }) => ({ proof: number, paidOn: issuedOn, amountFen })),
      ),
    note: maybeText(300),
  }),
  40,
).map((lines) => ({
  lines: lines.map((line) => ({ ...emptyCostLine(line.id), ...line })),
}));

const profileTexts = fc.record({
  name: anyText(200).map((text) => text.trim()),
  creditCode: fc.constantFrom('', '91360700MA00000000'),
  division: fc.constantFrom(null, '360102', '360702'),
  otherDivision: fc.constant(''),
  address: maybeText(300),
  mainProducts: maybeText(500),
  foundedOn: fc.option(day),
  legalRepresentative: maybeText(100),
  contactName: maybeText(100),
  contactPost: maybeText(100),
  contactPhone: fc.constantFrom('', '0791-88880000'),
  contactEmail: fc.constantFrom('', 'a@example.invalid'),
});

interface Remark {
  readonly note: string;
  readonly flagged: boolean;
  readonly basis: Answer['basis'];
}
const remark: fc.Arbitrary<Remark> = fc.record({
  note: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: anyText(20_000) }),
  flagged: fc.boolean(),
  basis: fc.constantFrom(undefined, undefined, 'told' as const, 'shown' as const, 'seen' as const),
});

function withRemark(answer: Answer, { note, flagged, basis }: Remark): Answer {
  return { ...answer, note, flagged, ...(basis === undefined ? {} : { basis }) };
}

/** What the form of a programme asks by itself. */
function anyFields(programme: Programme | null): fc.Arbitrary<Answers> {
  const asked = (programme?.form ?? []).flatMap((section) =>
    section.fields.filter(isAsked).map((field) => ({
      slot: fieldSlot(programme?.id ?? '', section, field),
      value: field.kind === 'text' ? anyText(field.maxLength) : field.kind === 'date' ? day : decimal,
      kind: field.kind === 'money' ? ('number' as const) : ('text' as const),
    })),
  );
  return fc.tuple(...asked.map(({ value }) => value)).map((values) =>
    Object.fromEntries(
      asked.flatMap(({ slot, kind }, place): [Slot, Answer][] => {
        const value = values[place] ?? null;
        return value === null ? [] : [[slot, { response: { kind, value }, note: '', flagged: false }]];
      }),
    ),
  );
}

/** Everything of one dossier but the plan, which follows from what was answered. */
const given = fc
  .record({
    packs: fc.shuffledSubarray([...content.packs], { minLength: 1, maxLength: 3 }),
    programme: fc.constantFrom(null, ...content.programmes),
  })
  .chain(({ packs, programme }) =>
    fc.record({
      packs: fc.constant(packs),
      programme: fc.constant(programme),
      language: fc.constantFrom<Language>('zh-CN', 'en'),
      title: anyText(100),
      texts: profileTexts,
      situations: fc.tuple(...packs.map((pack) => anySituation(pack, content.figures))),
      remarks: fc.infiniteStream(remark),
      fields: anyFields(programme),
      application,
      costs,
      planned: fc.array(fc.record({ owner: maybeText(100), note: maybeText(2000), budgetFen: fen }), {
        maxLength: 8,
      }),
    }),
  );

/** One dossier's worth of hostile but printable content; the same for one seed. */
export function givenBy(seed: number): Given {
  const [one] = fc.sample(given, { seed, numRuns: 1 });
  if (one === undefined) throw new Error('nothing was drawn');
  const { packs, situations, texts, remarks, planned } = one;
  const profile = { ...emptyProfile, ...situations[0]?.profile, ...texts };
  const drawn: Answers = Object.assign({}, ...situations.map(({ answers }) => answers));
  const answers: Answers = {
    ...Object.fromEntries(
      Object.entries(drawn).map(([slot, answer]) => [
        slot,
        withRemark(answer, remarks.next().value as Remark),
      ]),
    ),
    ...one.fields,
  };
  const situation = { profile, figures: content.figures, answers };
  const gaps = packs.flatMap((pack) => findGaps(pack, scorePack(pack, situation)));
  const plan = {
    items: planned.flatMap((words, place) => {
      const gap = gaps[place * 3];
      return gap === undefined ? [] : [{ ...planItem(`p${place}`, gap, gap.next), ...words }];
    }),
  };
  return { ...one, profile, answers, plan };
}
