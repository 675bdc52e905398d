import type { Answers } from '../../assessments/answering/answer.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Profile } from '../../assessments/enterprise/profile.ts';
import { reduce, secondComputations, of, type Fraction } from '../packs/second-computation.ts';
import { content } from './any-dossier.ts';

/** What of the canonical JSON inside a dossier its scores follow from, and the scores. */
interface Canonical {
  readonly profile: Profile;
  readonly figures: Answers;
  readonly packs: readonly {
    readonly id: string;
    readonly answers: Answers;
    readonly results: Readonly<Record<string, { status: string; earned: string; possible: string }>>;
    readonly score: { readonly earned: string; readonly possible: string } | null;
  }[];
}

/** How many numbers were recomputed, and which were found to differ. */
export interface Rescored {
  readonly scores: number;
  readonly differences: readonly string[];
}

/**
 * Recomputes every score of a dossier from the answers in its canonical JSON by the second computation, and compares
 * with the scores there and with the points printed at each question and at the foot of each table of results.
 */
export function scoreTwice(canonical: string, dossier: DossierDocument): Rescored {
  const { profile, figures, packs } = JSON.parse(canonical) as Canonical;
  const differences: string[] = [];
  let scores = 0;
  const compare = (place: string, stated: string | undefined, again: string): void => {
    scores += 1;
    if (stated !== again) differences.push(`${place}: ${stated ?? '–'} / ${again}`);
  };
  for (const { id, answers, results, score } of packs) {
    const second = secondComputations.find((one) => one.id === id);
    const pack = content.packs.find((one) => one.id === id);
    if (second === undefined || pack === undefined) throw new Error(id);
    const situation = { profile, figures: content.figures, answers: slots(id, answers, figures) };
    const asked = pack.sections
      .flatMap(({ questions }) => questions)
      .filter(
        (question) => results[question.id] !== undefined && results[question.id]?.status !== 'not-asked',
      );
    const printed = itemsOf(dossier, id);
    if (printed.length !== asked.length) differences.push(`${id}: ${printed.length} / ${asked.length}`);
    const total = second.score(situation);
    if (total === null) continue;
    for (const [place, question] of asked.entries()) {
      const again = second.question(question.id, situation);
      const at = `${id}/${question.id}`;
      compare(at, exactOf(results[question.id]?.earned), exactText(again.earned));
      if (again.most[0] !== 0n && again.counts)
        compare(
          `${at}, printed`,
          printed[place]?.points ?? undefined,
          `${say(again.earned)} / ${say(again.most)}`,
        );
    }
    compare(id, exactOf(score?.earned), exactText(total.earned));
    compare(`${id}, possible`, exactOf(score?.possible), exactText(total.most));
    if (total.counts) compare(`${id}, printed`, totalOf(dossier, id, say(total.earned)), say(total.earned));
  }
  return { scores, differences };
}

function slots(id: string, answers: Answers, figures: Answers): Answers {
  return Object.fromEntries([
    ...Object.entries(answers).map(([question, answer]) => [`q:${id}/${question}`, answer] as const),
    ...Object.entries(figures).map(([figure, answer]) => [`f:${figure}`, answer] as const),
  ]);
}

function itemsOf(dossier: DossierDocument, packId: string) {
  const chapter = dossier.chapters.find(({ id }) => id === `answers-${packId}`);
  const blocks = chapter?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.kind === 'answers' ? block.sections.flatMap(({ items }) => items) : [],
  );
}

/** The cell of the last line of the results that says this, or that line as it is. */
function totalOf(dossier: DossierDocument, packId: string, wanted: string): string | undefined {
  const chapter = dossier.chapters.find(({ id }) => id === `result-${packId}`);
  const cells = (chapter?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => (row.kind === 'total' ? row.cells.map(({ text }) => text) : []))
      : [],
  );
  return cells.includes(wanted) ? wanted : cells.join(' | ');
}

const exactText = ([n, d]: Fraction): string => `${n}/${d}`;

/** The text of an exact number, "1.875" or "17/3", as a reduced fraction. */
function exactOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [n = '', d] = text.split('/');
  return exactText(d === undefined ? of(n) : reduce([BigInt(n), BigInt(d)]));
}

/** For people: three decimals at most, half up, without trailing zeros, thousands apart. */
function say([n, d]: Fraction): string {
  const thousandths = (n * 2000n + d) / (d * 2n);
  const whole = String(thousandths / 1000n).replace(/\B(?=(\d{3})+$)/g, ',');
  const part = String(thousandths % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return part === '' ? whole : `${whole}.${part}`;
}
