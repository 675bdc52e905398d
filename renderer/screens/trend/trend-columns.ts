import { howFar } from '../../../assessments/answering/how-far.ts';
import type { TrendChart } from '../../../assessments/charts/trend.ts';
import type { PackWords } from '../../../assessments/portfolio/standing.ts';
import { changeSince, type TrendChange, type TrendStanding } from '../../../assessments/portfolio/trend.ts';
import { fromExact } from '../../../assessments/scoring/exact.ts';
import type { TrendAssessment } from '../../../electron/contract/trend.ts';

/** One questionnaire in one assessment; `standing` is null where it does not have it or could not be read. */
export interface TrendColumn {
  readonly assessment: TrendAssessment;
  readonly standing: TrendStanding | null;
  readonly change: TrendChange;
}

/** One questionnaire over the assessments that are shown, with the words of every edition they rest on. */
export interface PackTrend {
  readonly packId: string;
  /** Of the newest edition that is shown. */
  readonly newest: PackWords;
  readonly words: Readonly<Record<string, PackWords>>;
  readonly columns: readonly TrendColumn[];
  /** The editions in the order they were used, each once. */
  readonly editions: readonly string[];
}

/** The questionnaires of these assessments in their usual order, each with a column for every assessment read. */
export function packsOf(
  assessments: readonly TrendAssessment[],
  words: Readonly<Record<string, PackWords>>,
): readonly PackTrend[] {
  const read = assessments.flatMap((assessment) =>
    assessment.outcome.kind === 'read' ? [{ assessment, standings: assessment.outcome.standings }] : [],
  );
  const ids = new Set(read.flatMap(({ standings }) => standings.map(({ packId }) => packId)));
  const packs = [...ids].flatMap((packId): PackTrend[] => {
    const found = read.map(({ assessment, standings }) => ({
      assessment,
      standing: standings.find((one) => one.packId === packId) ?? null,
    }));
    const there = found.flatMap(({ standing }) => standing ?? []);
    const newest = words[there.at(-1)?.words ?? ''];
    if (newest === undefined) return [];
    return [
      {
        packId,
        newest,
        words,
        columns: found.map(({ assessment, standing }, place) => ({
          assessment,
          standing,
          change:
            standing === null ? { kind: 'not-asked' } : changeSince(found[place - 1]?.standing, standing),
        })),
        editions: [...new Map(there.map((one) => [one.words, one.edition])).values()],
      },
    ];
  });
  const orderOf = ({ newest }: PackTrend): number => newest.order ?? Number.MAX_SAFE_INTEGER;
  return packs.toSorted((one, other) => orderOf(one) - orderOf(other));
}

/** The texts a chart is made of, in the window's language. */
export interface ChartWords {
  readonly title: string;
  readonly day: (instant: string) => string;
  /** The same to the minute: where several were begun on one day. */
  readonly moment: (instant: string) => string;
  readonly points: (exact: string) => string;
  readonly level: (standing: TrendStanding) => string;
  readonly edition: (edition: string) => string;
  readonly provisional: (words: string) => string;
  /** The steps of the newest edition, from none upwards; empty without a ladder. */
  readonly levels: readonly string[];
}

/**
 * The chart of a questionnaire: its points, or the steps of its levels where it has no points. Null where fewer than
 * two assessments have either.
 */
export function chartOf(
  { columns, words }: PackTrend,
  by: 'points' | 'level',
  say: ChartWords,
): TrendChart | null {
  const top = Math.max(0, ...columns.map(({ standing }) => fromExact(standing?.possible ?? '0').valueOf()));
  const days = columns.map(({ assessment }) => say.day(assessment.createdAt));
  const when = new Set(days).size < days.length ? say.moment : say.day;
  const known = columns.flatMap(({ standing, assessment }, column) => {
    if (standing === null) return [];
    const sure = howFar(standing) === 'whole';
    const at = { column, sure, standing, date: when(assessment.createdAt) };
    if (by === 'points') {
      if (standing.score === null || top === 0) return [];
      const percent = (fromExact(standing.score).valueOf() / top) * 100;
      return [{ ...at, percent, said: say.points(standing.score) }];
    }
    const steps = words[standing.words]?.levels?.steps.length ?? 0;
    if (standing.reached === null || steps === 0) return [];
    return [{ ...at, percent: ((standing.reached + 1) / steps) * 100, said: say.level(standing) }];
  });
  if (known.length < 2) return null;
  const runs: { readonly name: string; readonly label: string; readonly points: typeof known }[] = [];
  for (const point of known) {
    const run = runs.at(-1);
    if (run !== undefined && run.name === point.standing.words) run.points.push(point);
    else
      runs.push({
        name: point.standing.words,
        label: say.edition(point.standing.edition),
        points: [point],
      });
  }
  // Each edition has levels of its own: a scale at the side would be true of one alone.
  const scaled = by === 'points' || runs.length === 1;
  const last = Math.max(1, say.levels.length - 1);
  const ticks =
    by === 'points'
      ? [0, top / 2, top].map((value) => ({ at: (value / top) * 100, label: say.points(String(value)) }))
      : say.levels.map((label, place) => ({ at: (place / last) * 100, label }));
  return {
    kind: 'trend',
    title: say.title,
    description: known
      .map(({ date, said, sure }) => `${date} ${sure ? said : say.provisional(said)}`)
      .join('; '),
    columns: columns.map(({ assessment }) => ({ label: when(assessment.createdAt) })),
    ticks: scaled ? ticks : [],
    runs: runs.map(({ label, points }) => ({
      label,
      points: points.map(({ column, percent, said, sure }) => ({
        column,
        percent,
        value: by === 'level' && scaled ? '' : said,
        sure,
      })),
    })),
    joined: by === 'points' ? 'straight' : 'steps',
  };
}
