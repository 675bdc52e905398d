import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Situation } from '../../assessments/answering/situation.ts';

/** A whole-number fraction, reduced: numerator and denominator. */
export type Fraction = readonly [bigint, bigint];
type Yaml = Readonly<Record<string, never>>;

/** The fraction of a decimal. */
export const of = (value: number | string): Fraction => {
  const [whole = '0', decimals = ''] = String(value).split('.');
  return reduce([BigInt(whole + decimals), 10n ** BigInt(decimals.length)]);
};
export const reduce = ([n, d]: Fraction): Fraction => {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [n / a, d / a];
};
const plus = (a: Fraction, b: Fraction): Fraction => reduce([a[0] * b[1] + b[0] * a[1], a[1] * b[1]]);
const times = (a: Fraction, b: Fraction): Fraction => reduce([a[0] * b[0], a[1] * b[1]]);
const over = (a: Fraction, b: Fraction): Fraction =>
  b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : reduce([a[0] * b[1], a[1] * b[0]]);
const less = (a: Fraction, b: Fraction) => a[0] * b[1] < b[0] * a[1];
const nothing = of(0);

const root = path.join(import.meta.dirname, '..', '..', 'assessments', 'packs');
const load = (id: string, file: string) => parse(readFileSync(path.join(root, id, file), 'utf8')) as Yaml;

/** A raw figure of the situation, or null where it is not given. */
function figure(id: string, { profile, figures, answers }: Situation): Fraction | null {
  const from = figures.figures.find((one) => one.id === id)?.fromProfile;
  if (from !== undefined) return profile[from] === null ? null : of(profile[from]);
  const response = answers[`f:${id}`]?.response;
  return response?.kind === 'number' ? of(response.value) : null;
}

function value(expression: Yaml, situation: Situation): Fraction | null {
  const {
    figure: id,
    sum,
    divide,
    times: factor,
  } = expression as { figure?: string; sum?: Yaml[]; divide?: Yaml[]; times?: number };
  if (id !== undefined) return figure(id, situation);
  const parts = (sum ?? divide ?? []).map((one) => value(one, situation));
  if (parts.some((one) => one === null)) return null;
  const known = parts as Fraction[];
  if (sum !== undefined) return known.reduce(plus, nothing);
  const [a = nothing, b = nothing] = known;
  return b[0] === 0n ? null : times(over(a, b), of(factor ?? 1));
}

function size(situation: Situation): string | null {
  // Industry, section C only: 300, 20 people and 20 million, 3 million yuan (工信部联企业〔2011〕300号).
  const { staff, revenue } = situation.profile;
  if (staff === null || revenue === null) return null;
  const grade = (n: number, bounds: readonly number[]) => bounds.filter((bound) => n >= bound).length;
  return (
    ['micro', 'small', 'medium', 'large'][
      Math.min(grade(staff, [20, 300, 1000]), grade(Number(revenue), [300, 2000, 40000]))
    ] ?? null
  );
}

function holds(condition: Yaml, id: string, situation: Situation): boolean {
  const one = condition as {
    all?: Yaml[];
    any?: Yaml[];
    not?: Yaml;
    profile?: string;
    in?: string[];
    question?: string;
    has?: string[];
    figure?: string;
    atLeast?: number;
  };
  if (one.all) return one.all.every((part) => holds(part, id, situation));
  if (one.any) return one.any.some((part) => holds(part, id, situation));
  if (one.not) return !holds(one.not, id, situation);
  if (one.profile !== undefined) {
    const given =
      one.profile === 'sizeClass'
        ? size(situation)
        : one.profile === 'productionType'
          ? situation.profile.productionType
          : 'C';
    return given !== null && (one.in ?? []).includes(given);
  }
  if (one.question !== undefined) {
    const response = situation.answers[`q:${id}/${one.question}`]?.response;
    const said =
      response?.kind === 'choice' ? [response.option] : response?.kind === 'choices' ? response.options : [];
    return said.some((option) => one.has?.includes(option));
  }
  const known = figure(one.figure ?? '', situation);
  return known !== null && !less(known, of(one.atLeast ?? 0));
}

/** Points of a question or a whole pack; `counts`: whether it takes part in the score. */
export interface Points {
  readonly earned: Fraction;
  readonly most: Fraction;
  readonly counts: boolean;
}

function points(question: Yaml, head: Yaml, situation: Situation): Points {
  const q = question as unknown as {
    id: string;
    kind: string;
    appliesWhen?: Yaml;
    scale?: string;
    options?: { id: string; points?: number }[];
    bands: { upTo: number; points: number }[];
    numerator: Yaml;
    denominator: Yaml;
    before: Yaml;
    after: Yaml;
    better: string;
    points: Record<string, number>;
    steps?: { atLeast: number; points: number }[];
  };
  const { id, scales, scoring } = head as unknown as {
    id: string;
    scales?: Record<string, { id: string; points?: number }[]>;
    scoring: { notApplicable: string };
  };
  const response = situation.answers[`q:${id}/${q.id}`]?.response ?? null;
  const options = q.options ?? scales?.[q.scale ?? ''] ?? [];
  const all = options.map((option) => of(option.points ?? 0));
  const best = (values: readonly Fraction[]) => values.reduce((a, b) => (less(a, b) ? b : a), nothing);
  const mosts: Readonly<Record<string, () => Fraction>> = {
    'one-of': () => best(all),
    'several-of': () => all.reduce(plus, nothing),
    rate: () => best(q.bands.map((band) => of(band.points))),
    number: () => best((q.steps ?? []).map((step) => of(step.points))),
  };
  const most = mosts[q.kind]?.() ?? best(Object.values(q.points ?? {}).map(of));
  if (q.appliesWhen !== undefined && !holds(q.appliesWhen, id, situation))
    return { earned: nothing, most, counts: false };
  if (response?.kind === 'not-applicable')
    return { earned: nothing, most, counts: scoring.notApplicable === 'zero' };
  const earn = (): Fraction => {
    if (response?.kind === 'unknown') return nothing;
    if (q.kind === 'rate') {
      const rate = value({ divide: [q.numerator, q.denominator], times: 100 } as never, situation);
      const band =
        rate === null ? undefined : (q.bands.find((one) => !less(of(one.upTo), rate)) ?? q.bands.at(-1));
      return of(band?.points ?? 0);
    }
    if (q.kind === 'trend') {
      const [before, after] = [value(q.before, situation), value(q.after, situation)];
      if (before === null || after === null) return nothing;
      const moved = less(before, after) ? 'up' : less(after, before) ? 'down' : 'same';
      return of(q.points[moved === 'same' ? 'same' : moved === q.better ? 'better' : 'worse'] ?? 0);
    }
    if (response?.kind === 'number')
      return of((q.steps ?? []).findLast((step) => !less(of(response.value), of(step.atLeast)))?.points ?? 0);
    if (response?.kind === 'choices')
      return options
        .filter((one) => response.options.includes(one.id))
        .map((one) => of(one.points ?? 0))
        .reduce(plus, nothing);
    if (response?.kind !== 'choice') return nothing;
    return of(
      (q.kind === 'yes-partly-no'
        ? q.points?.[response.option]
        : options.find((one) => one.id === response.option)?.points) ?? 0,
    );
  };
  return { earned: earn(), most, counts: true };
}

function node(tree: Yaml, questions: ReadonlyMap<string, Yaml>, head: Yaml, situation: Situation): Points {
  const one = tree as unknown as {
    question?: string;
    rule: string;
    max?: number;
    children: (Yaml & { weight?: number })[];
  };
  if (one.question !== undefined) return points(questions.get(one.question) ?? ({} as Yaml), head, situation);
  const parts = one.children
    .map((child) => ({
      weight: of((child as { weight?: number }).weight ?? 1),
      ...node(child, questions, head, situation),
    }))
    .filter((part) => part.counts);
  if (one.rule === 'sum')
    return {
      earned: parts.map((part) => part.earned).reduce(plus, nothing),
      most: parts.map((part) => part.most).reduce(plus, nothing),
      counts: parts.length > 0,
    };
  const most = of(one.max ?? 100);
  const weighed = parts.filter((part) => part.most[0] !== 0n);
  const weights = weighed.map((part) => part.weight).reduce(plus, nothing);
  const shares = weighed
    .map((part) => times(part.weight, over(part.earned, part.most)))
    .reduce(plus, nothing);
  return {
    earned: weights[0] === 0n ? nothing : times(most, over(shares, weights)),
    most,
    counts: parts.length > 0,
  };
}

/** A pack scored a second time. */
export interface SecondComputation {
  readonly id: string;
  /** Null where the pack publishes no points. */
  score(situation: Situation): Points | null;
  question(questionId: string, situation: Situation): Points;
}

/**
 * Every pack scored a second time, straight from its YAML and by other means: whole-number fractions of our own,
 * no type, schema or function of the engine. Only what the packs publish is used.
 */
export const secondComputations: readonly SecondComputation[] = readdirSync(root).map((id) => {
  const head = load(id, 'pack.yaml');
  const { sections, scoring } = head as unknown as { sections: string[]; scoring?: { root: Yaml } };
  const questions = new Map(
    sections
      .flatMap((file) => (load(id, file) as unknown as { questions: (Yaml & { id: string })[] }).questions)
      .map((question) => [question.id as string, question as Yaml]),
  );
  return {
    id,
    score: (situation) => (scoring === undefined ? null : node(scoring.root, questions, head, situation)),
    question: (questionId, situation) => points(questions.get(questionId) ?? ({} as Yaml), head, situation),
  };
});
