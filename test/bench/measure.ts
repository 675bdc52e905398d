/** One measured comparison: ours against something plain, in milliseconds where no other unit is named, and their ratio. */
export interface Measurement {
  readonly name: string;
  readonly ours: Spread;
  readonly peer: Spread;
  readonly unit?: 'MB';
  /** What the peer is, in a few words. */
  readonly against: string;
  /** Median of ours over median of the peer's. */
  readonly ratio: number;
  /** The ratio we aim for, or less; null where only the distance is shown. */
  readonly aim: number | null;
  readonly runs: number;
}

export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly least: number;
}

/** Runs a piece of work and returns the milliseconds it took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Measures two pieces of work by turns, so that whatever else the machine does meets both alike. The first
 * `warmUps` rounds are thrown away.
 */
export async function compare(input: {
  readonly name: string;
  readonly against: string;
  readonly aim: number | null;
  readonly runs: number;
  readonly warmUps?: number;
  readonly ours: () => Promise<number>;
  readonly peer: () => Promise<number>;
}): Promise<Measurement> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = -(input.warmUps ?? 1); round < input.runs; round += 1) {
    const one = await input.ours();
    const other = await input.peer();
    if (round < 0) continue;
    ours.push(one);
    peer.push(other);
  }
  const [a, b] = [spread(ours), spread(peer)];
  return {
    name: input.name,
    ours: a,
    peer: b,
    against: input.against,
    ratio: round2(a.median / b.median),
    aim: input.aim,
    runs: input.runs,
  };
}

/** What was measured in a loop, held to a limit by its median. */
export function within(
  name: string,
  values: readonly number[],
  most: number,
  unit: 'ms' | 'MB',
): Measurement {
  const [ours, peer] = [spread(values), spread([most])];
  return {
    name,
    ours,
    peer,
    against: `${most} ${unit}`,
    ratio: share(ours.median, most),
    aim: 1,
    ...(unit === 'MB' ? { unit } : {}),
    runs: values.length,
  };
}

/** Held to a limit by the 99th percentile: one that comes late is noticed, however quick the others came. */
export function byTail(name: string, values: readonly number[], mostMs: number): Measurement {
  const [ours, peer] = [spread(values), spread([mostMs])];
  return {
    name,
    ours,
    peer,
    against: `${mostMs} ms, by the 99th percentile`,
    ratio: share(ours.p99, mostMs),
    aim: 1,
    runs: values.length,
  };
}

/** Median, 99th percentile and least of some durations. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round2(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { median: at(0.5), p99: at(0.99), least: at(0) };
}

const round2 = (value: number) => Math.round(value * 100) / 100;

/** The share of a limit. */
export const share = (value: number, of: number): number => Math.round((value / of) * 100) / 100;
