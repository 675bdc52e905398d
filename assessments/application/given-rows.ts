import type { Application, BudgetLine, EarlierFund, FundingSource, TargetLine } from './tables.ts';

/** An application with the rows somebody has filled in. An empty row says nothing: it is neither counted nor printed. */
export function givenRows(application: Application): Application {
  return {
    ...application,
    budget: givenBudget(application.budget),
    targets: application.targets.filter(targetGiven),
  };
}

/** The same of the budget and what stands beside it. */
export function givenBudget({ lines, sources, earlier }: Application['budget']): Application['budget'] {
  return {
    lines: lines.filter(lineGiven),
    sources: sources.filter(sourceGiven),
    earlier: earlier.filter(fundGiven),
  };
}

const written = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

function lineGiven(line: BudgetLine): boolean {
  return line.class !== null || line.amountFen !== null || written(line.name, line.note);
}

/** A new row is of one’s own funds: only another kind was chosen by somebody. */
function sourceGiven({ kind, amountFen, name }: FundingSource): boolean {
  return kind !== 'own' || amountFen !== null || written(name);
}

function fundGiven({ amountFen, receivedOn, programme, document }: EarlierFund): boolean {
  return amountFen !== null || receivedOn !== null || written(programme, document);
}

/** Which way is better says nothing without what is to change. */
function targetGiven({ before, target, after, name, unit, proof }: TargetLine): boolean {
  return [before, target, after].some((one) => one !== null) || written(name, unit, proof);
}
