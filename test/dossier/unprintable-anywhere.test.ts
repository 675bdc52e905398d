import { expect, test } from 'vitest';
import { costsKey, measures } from '../../assessments/advice/own-costs.ts';
import { checkApplication } from '../../assessments/dossier/check-application.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { sayFinding } from '../../assessments/application/x-ray/say-finding.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { applicationInput } from './application-input.ts';

/** Ids, kinds, amounts and days are chosen or checked where they are given: no sign can stand in them. */
const given = /^(?:[a-z][a-z0-9-]*(?:[/:.][a-z0-9./-]+)?|-?[\d.]+|\d{4}-\d\d-\d\d(?:T.*)?|[0-9a-f]{64})$/;

type Change = (path: string, text: string) => string;

function changed(value: unknown, path: string, change: Change): unknown {
  if (typeof value === 'string') return given.test(value) ? value : change(path, value);
  if (Array.isArray(value)) return value.map((one, at) => changed(one, `${path}/${at}`, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, changed(one, `${path}/${key}`, change)]),
  );
}

/**
 * The input with every text somebody typed changed. A former assessment is another one's: what stands in it is named
 * when the file is made, and cannot be put right from here.
 */
function typed(change: Change): DossierInput {
  const input = everythingSaid();
  const { situation, applying } = input;
  const of = <T>(path: string, value: T): T => changed(value, path, change) as T;
  return {
    ...input,
    assessment: of('assessment', input.assessment),
    situation: {
      ...situation,
      profile: of('profile', situation.profile),
      answers: of('answers', situation.answers),
    },
    plan: {
      items: input.plan?.items.map((item) => ({ ...of('plan', item), target: item.target })) ?? [],
    },
    costs: of('costs', input.costs),
    overrides: of('overrides', input.overrides),
    evidence: of('evidence', input.evidence),
    ...(applying === undefined
      ? {}
      : { applying: { ...applying, application: of('application', applying.application) } }),
  };
}

/** The sample applying, with each kind of remark an answer can have. */
function everythingSaid(): DossierInput {
  const input = applicationInput('zh-CN');
  const [first = '', second = '', third = ''] = Object.keys(input.situation.answers).filter((slot) =>
    slot.startsWith('q:sme-digital-2024/'),
  );
  const { answers } = input.situation;
  const [pack] = input.packs;
  const [step] = pack === undefined ? [] : measures(pack);
  if (pack === undefined || step === undefined) throw new Error('no step has a cost');
  const said = { ...answers[first], response: answers[first]?.response ?? null, note: '', flagged: false };
  return {
    ...input,
    overrides: {
      'nanchang-pilot': {
        'rate-1': {
          value: '30',
          source: '申报通知',
          documentNumber: '洪工信字〔2026〕8号',
          date: '2026-03-02',
        },
      },
      [costsKey(pack.id)]: {
        [step.id]: { value: '3000', source: '三家报价', documentNumber: '比价单 7', date: '2026-03-02' },
      },
    },
    situation: {
      ...input.situation,
      answers: {
        ...answers,
        [first]: { ...said, saidBy: '陈敏 生产经理', basis: 'told', takenOver: '上年评估' },
        [second]: { response: { kind: 'not-applicable', reason: '没有车间' }, note: '', flagged: false },
        [third]: { response: { kind: 'unknown' }, note: '下次来看', flagged: true },
      },
    },
  };
}

/** The signs the check names among those put into each text of these places, one of its own each. */
function seen(places: ReadonlySet<string>): ReadonlySet<string> {
  const signs = new Map<string, string>();
  const marked = typed((path, text) => {
    if (!places.has(path)) return text;
    const sign = String.fromCodePoint(first + signs.size);
    signs.set(path, sign);
    return text + sign;
  });
  const named = checkApplication(marked)
    .filter(({ kind }) => kind === 'text-unprintable')
    .map((finding) => sayFinding(finding, 'en'))
    .join('\n');
  return new Set([...signs].filter(([, sign]) => named.includes(codeOf(sign))).map(([path]) => path));
}

/** A code point no font has a sign for, and the ones behind it. */
const first = 0x40000;
const codeOf = (sign: string): string => `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}`;

test('every text that is printed is looked at before an application is exported', () => {
  const all = new Map<string, string>();
  const marked = typed((path, text) => {
    const sign = String.fromCodePoint(first + all.size);
    all.set(path, sign);
    return text + sign;
  });
  const printed = readingOrder(buildDossier(marked)).map((one) => (one.kind === 'text' ? one.text : ''));
  const text = printed.join('\n');
  let unseen = new Set([...all].filter(([, sign]) => text.includes(sign)).map(([path]) => path));
  expect(unseen.size).toBeGreaterThan(150);
  // Of one text only some signs are named: those that were not are looked for again by themselves.
  for (let before = Infinity; unseen.size < before;) {
    before = unseen.size;
    const found = seen(unseen);
    unseen = new Set([...unseen].filter((path) => !found.has(path)));
  }
  expect([...unseen]).toEqual([]);
});
