import type { FigureCatalogue } from '../figures/figure.ts';
import type Fraction from 'fraction.js';
import { exact, zero } from '../scoring/exact.ts';
import { highestGrade } from '../scoring/highest-grade.ts';
import { pointsPossible } from '../scoring/score-question.ts';
import { checkQuestion } from './check-question.ts';
import { checkTexts } from './check-texts.ts';
import type { Localized } from './localized.ts';
import type { Gate, Pack, ScoringNode } from './pack.ts';
import type { Locate, PackProblem } from './problem.ts';
import type { Question } from './question.ts';
import { checkSource } from './report.ts';
import type { Report } from './report.ts';

/**
 * Checks what a pack means, beyond its form: ids unique and known, points that add up, options and levels
 * that can be reached, better answers that never earn less, and texts that fit their place.
 */
export function checkPack(pack: Pack, figures: FigureCatalogue, locate: Locate): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, zh, en) => {
    const message: Localized = { 'zh-CN': zh, en };
    problems.push({ ...locate(path), message });
  };
  const questions = pack.sections.flatMap((section) => section.questions);
  unique(
    pack.sections.map((one, place) => [one.id, ['sections', place, 'id']]),
    report,
  );
  unique(
    pack.sections.flatMap((section, s) =>
      section.questions.map((one, q) => [one.id, ['sections', s, 'questions', q, 'id']]),
    ),
    report,
  );
  pack.sections.forEach((section, s) =>
    section.questions.forEach((question, q) =>
      checkQuestion(question, pack, figures, (path, zh, en) =>
        report(['sections', s, 'questions', q, ...path], zh, en),
      ),
    ),
  );
  for (const [id, set] of Object.entries(pack.sets ?? {}))
    set.questions.forEach((one, place) => known(one, questions, ['sets', id, 'questions', place], report));
  checkScoring(pack, questions, report);
  checkLadders(pack, questions, report);
  checkQuickScan(pack, questions, report);
  checkTexts(pack, report);
  return problems;
}

function unique(ids: readonly (readonly [string, readonly PropertyKey[]])[], report: Report): void {
  const seen = new Set<string>();
  for (const [id, path] of ids) {
    if (seen.has(id)) report(path, `编号“${id}”重复`, `The id “${id}” is used twice`);
    seen.add(id);
  }
}

function known(
  id: string,
  questions: readonly Question[],
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (!questions.some((one) => one.id === id))
    report(path, `没有题目“${id}”`, `There is no question “${id}”`);
}

/** All nodes of the tree with the path that leads to each. */
function nodesOf(
  node: ScoringNode,
  path: readonly PropertyKey[],
): readonly (readonly [ScoringNode, readonly PropertyKey[]])[] {
  if ('question' in node) return [[node, path]];
  return [
    [node, path],
    ...node.children.flatMap((child, place) => nodesOf(child, [...path, 'children', place])),
  ];
}

function checkScoring(pack: Pack, questions: readonly Question[], report: Report): void {
  if (pack.scoring === undefined) return;
  const nodes = nodesOf(pack.scoring.root, ['scoring', 'root']);
  unique(
    nodes.map(([node, path]) => ['question' in node ? node.question : node.id, path]),
    report,
  );
  for (const [node, path] of nodes) {
    if ('question' in node) {
      known(node.question, questions, [...path, 'question'], report);
      const question = questions.find((one) => one.id === node.question);
      if (question !== undefined && pointsPossible(question, pack).equals(0))
        report(path, `“${node.question}”没有分值，不能计分`, `“${node.question}” has no points to earn`);
      continue;
    }
    checkSource(node.provenance.source, pack, [...path, 'provenance', 'source'], report);
    if (
      node.rule === 'sum' &&
      node.max !== undefined &&
      !mostOf(node, pack, questions).equals(exact(node.max))
    )
      report(
        [...path, 'max'],
        `各项分值相加不等于 ${node.max}`,
        `The points below do not add up to ${node.max}`,
      );
    node.children.forEach((child, place) => {
      if (node.rule === 'weighted-mean' && child.weight === undefined)
        report(
          [...path, 'children', place],
          '加权平均的每一项都要写权重',
          'Every part of a weighted mean needs a weight',
        );
      if (node.rule === 'sum' && child.weight !== undefined)
        report([...path, 'children', place], '相加的项不能有权重', 'A part of a sum takes no weight');
    });
  }
  pack.scoring.axes.forEach((axis, place) => {
    if (!nodes.some(([node]) => !('question' in node) && node.id === axis))
      report(['scoring', 'axes', place], `计分树里没有“${axis}”`, `The score tree has no node “${axis}”`);
  });
}

/** The most a node of a pack can earn. */
export function mostOf(node: ScoringNode, pack: Pack, questions: readonly Question[]): Fraction {
  if ('question' in node) {
    const question = questions.find((one) => one.id === node.question);
    return question === undefined ? zero : pointsPossible(question, pack);
  }
  if (node.rule === 'weighted-mean') return exact(node.max ?? 100);
  return node.children.reduce((sum, child) => sum.add(mostOf(child, pack, questions)), zero);
}

function checkLadders(pack: Pack, questions: readonly Question[], report: Report): void {
  unique(
    (pack.ladders ?? []).map((one, place) => [one.id, ['ladders', place, 'id']]),
    report,
  );
  (pack.ladders ?? []).forEach((ladder, l) => {
    checkSource(ladder.provenance.source, pack, ['ladders', l, 'provenance', 'source'], report);
    unique(
      ladder.steps.map((one, place) => [one.id, ['ladders', l, 'steps', place, 'id']]),
      report,
    );
    ladder.steps.forEach((step, s) =>
      step.gates.forEach((gate, g) =>
        checkGate(gate, pack, questions, ['ladders', l, 'steps', s, 'gates', g], report),
      ),
    );
  });
}

function checkGate(
  gate: Gate,
  pack: Pack,
  questions: readonly Question[],
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (gate.kind === 'score') {
    const nodes = pack.scoring === undefined ? [] : nodesOf(pack.scoring.root, []);
    const node = nodes.find(([one]) => !('question' in one) && one.id === gate.node)?.[0];
    if (node === undefined)
      report([...path, 'node'], `计分树里没有“${gate.node}”`, `The score tree has no node “${gate.node}”`);
    else if (mostOf(node, pack, questions).lt(exact(gate.atLeast)))
      report(
        [...path, 'atLeast'],
        '满分也达不到这个分数，等级无法达到',
        'Full marks do not reach this score; the level cannot be reached',
      );
    return;
  }
  const set = pack.sets?.[gate.set];
  if (set === undefined) {
    report([...path, 'set'], `没有题组“${gate.set}”`, `There is no set “${gate.set}”`);
    return;
  }
  const able = set.questions.filter((id) => {
    const question = questions.find((one) => one.id === id);
    return question !== undefined && highestGrade(question, pack) >= gate.gradeAtLeast;
  });
  if (able.length < gate.atLeast)
    report(
      [...path, 'atLeast'],
      '题组里没有这么多题能达到这个等级',
      'Not so many questions of the set can reach this grade; the level cannot be reached',
    );
}

/** A quick scan names known questions, each once, and leads to a level; without one there is no range to show. */
function checkQuickScan(pack: Pack, questions: readonly Question[], report: Report): void {
  if (pack.quickScan === undefined) return;
  const { provenance, questions: ids } = pack.quickScan;
  checkSource(provenance.source, pack, ['quickScan', 'provenance', 'source'], report);
  ids.forEach((id, place) => known(id, questions, ['quickScan', 'questions', place], report));
  unique(
    ids.map((id, place) => [id, ['quickScan', 'questions', place]]),
    report,
  );
  if ((pack.ladders ?? []).length === 0)
    report(
      ['quickScan'],
      '问卷没有等级，快速扫描得不出范围',
      'The questionnaire has no levels, so a quick scan has no range to give',
    );
}
