import type { Situation } from '../answering/situation.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { climbLadder } from './climb-ladder.ts';
import { buildNode, findNode } from './score-tree.ts';
import { scoreQuestion } from './score-question.ts';
import type { PackResult, QuestionResult } from './score.ts';

/** Every question of a pack, in order. */
export function questionsOf(pack: Pack): readonly Question[] {
  return pack.sections.flatMap((section) => section.questions);
}

/**
 * Scores one pack: every question, the tree of points, and each ladder with its gates. Exact and pure: the
 * window, the documents and the command line call this and nothing else.
 */
export function scorePack(pack: Pack, situation: Situation): PackResult {
  const results = questionsOf(pack).map((question) => scoreQuestion(question, pack, situation));
  return judgePack(pack, Object.fromEntries(results.map((result) => [result.id, result])));
}

/** The tree and the ladders over given question results; lets "what if" change a result without an answer. */
export function judgePack(pack: Pack, questions: Readonly<Record<string, QuestionResult>>): PackResult {
  const score = pack.scoring === undefined ? null : buildNode(pack.scoring.root, pack, questions);
  return {
    packId: pack.id,
    edition: pack.edition,
    questions,
    score,
    axes: score === null ? [] : (pack.scoring?.axes ?? []).flatMap((id) => findNode(score, id) ?? []),
    ladders: (pack.ladders ?? []).map((ladder) => climbLadder(ladder, pack, score, questions)),
  };
}
