import { blockers, findGaps, type Gap } from '../../assessments/advice/gaps.ts';
import { wayUp } from '../../assessments/advice/way-up.ts';
import { howFar } from '../../assessments/answering/how-far.ts';
import { packProgress, type PackProgress } from '../../assessments/answering/progress.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { sizeClass } from '../../assessments/enterprise/size-class.ts';
import type { Language, Localized } from '../../assessments/pack/localized.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { formatExact } from '../../assessments/scoring/exact.ts';
import { questionsOf, scorePack } from '../../assessments/scoring/score-pack.ts';
import type { GateResult, LadderResult, PackResult } from '../../assessments/scoring/score.ts';
import { say } from '../../assessments/text/say.ts';
import { readAnyFile, type AssessmentInFile } from '../exchange/read-any-file.ts';
import { cliTexts } from './cli-texts.ts';
import { readLibrary } from './content.ts';

interface Scored {
  readonly pack: Pack;
  readonly result: PackResult;
  readonly progress: PackProgress;
}

/**
 * What an assessment file comes to: to read, or complete as JSON (a list where it holds several assessments). Throws
 * a DeskError for a bad file.
 */
export async function printScore(input: {
  file: string;
  json: boolean;
  language: Language;
}): Promise<string> {
  const found = await readAnyFile(input.file, readLibrary());
  const scored = found.map((one) => ({ one, packs: scoredPacks(one) }));
  if (input.json) {
    const all = scored.map(({ one, packs }) => ({
      enterprise: { name: one.profile.name, sample: one.sample, sizeClass: sizeClass(one.profile) },
      assessment: { title: one.title, startedAt: one.startedAt },
      packs: packs.map(asJson),
    }));
    return JSON.stringify(all.length === 1 ? all[0] : all, null, 2);
  }
  return scored
    .map(({ one, packs }) => {
      const text = packs.map((each) => asText(each, input.language)).join('\n\n');
      return scored.length === 1 ? text : `# ${one.profile.name} · ${one.title}\n\n${text}`;
    })
    .join('\n\n');
}

function scoredPacks({ profile, figures, answers, packs }: AssessmentInFile): readonly Scored[] {
  const situation: Situation = { profile, figures, answers };
  return packs.map((pack) => ({
    pack,
    result: scorePack(pack, situation),
    progress: packProgress(pack, situation),
  }));
}

function asJson({ pack, result, progress }: Scored): unknown {
  const { questions, score, axes, ladders } = result;
  return {
    id: pack.id,
    edition: pack.edition,
    title: pack.title,
    earned: score?.earned ?? null,
    possible: score?.possible ?? null,
    levels: ladders.map((ladder) => ({
      ladder: ladder.id,
      title: ladder.title,
      step: ladder.steps[ladder.reached]?.id ?? null,
      level: ladder.level,
      next: ladder.steps[ladder.reached + 1]?.id ?? null,
      unmetGates: blockers(ladder),
      wayUp: wayAsJson(pack, result, ladder),
    })),
    gaps: findGaps(pack, result).map(gapAsJson),
    missing: missingOf(pack, result),
    progress: countsOf(progress),
    score,
    axes: axes.map((axis) => axis.id),
    ladders,
    questions,
  };
}

/** One thing that could be better. Points are of the whole questionnaire, cost and time our own reference. */
function gapAsJson({ question, sectionId, result, next, best, gainNext, gainBest, blocks }: Gap): unknown {
  return {
    question: question.id,
    section: sectionId,
    prompt: question.prompt,
    status: result.status,
    advised: question.advised !== false,
    next,
    best,
    gainNext,
    gainBest,
    blocks,
    nextStep: question.nextStep,
    who: question.who ?? null,
    evidence: question.evidence,
  };
}

/** The cheapest improvements that reach the next level; null at the top, or where the questionnaire knows none. */
function wayAsJson(pack: Pack, result: PackResult, ladder: LadderResult): unknown {
  const way = wayUp(pack, result, ladder);
  if (way === null) return null;
  return {
    target: ladder.steps[way.target]?.id ?? null,
    yuan: way.yuan,
    days: way.days,
    steps: way.steps.map(({ question, sectionId, to }) => ({
      question: question.id,
      section: sectionId,
      prompt: question.prompt,
      to,
      nextStep: question.nextStep,
    })),
  };
}

/** Questions asked that have no usable answer yet, with the raw figures they wait for. */
function missingOf(pack: Pack, result: PackResult): unknown[] {
  return questionsOf(pack).flatMap((question) => {
    const one = result.questions[question.id];
    if (one === undefined || (one.status !== 'missing' && one.status !== 'unknown')) return [];
    const figures = one.reason.kind === 'figures-missing' ? one.reason.figures : [];
    return [{ question: question.id, prompt: question.prompt, status: one.status, figures }];
  });
}

type Counts = 'asked' | 'answered' | 'notApplicable' | 'unknown' | 'missing' | 'flagged';

function countsOf(progress: PackProgress): Record<Counts, number> {
  const { asked, answered, notApplicable, unknown, missing, flagged } = progress;
  return { asked, answered, notApplicable, unknown, missing, flagged };
}

function asText({ pack, result, progress }: Scored, language: Language): string {
  const line = (text: Localized, values: Parameters<typeof say>[2] = {}): string =>
    say(text, language, values);
  const number = (value: string): string => formatExact(value, language);
  const answered = { asked: progress.asked, done: progress.asked - progress.missing };
  const far = howFar(answered);
  const lines = [`${pack.title[language]} ${pack.edition}`];
  if (far === 'none') return [...lines, line(cliTexts.notAnswered, { asked: progress.asked })].join('\n');
  if (result.score !== null) {
    const { earned, possible } = result.score;
    lines.push(line(cliTexts.points, { earned: number(earned), possible: number(possible) }));
  }
  for (const ladder of result.ladders) {
    lines.push(
      `${ladder.title[language]}: ${ladder.level.title[language]}${far === 'part' ? line(cliTexts.provisional) : ''}`,
    );
    const gateLine = ({ label, now, need }: GateResult): string =>
      line(cliTexts.gate, { label, now: number(now), need: number(need) });
    lines.push(...blockers(ladder).map((gate) => `  ${gateLine(gate)}`));
  }
  lines.push(line(cliTexts.answered, countsOf(progress)));
  return lines.join('\n');
}
