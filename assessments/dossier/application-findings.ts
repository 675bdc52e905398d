import { emptyPlan } from '../advice/plan.ts';
import { fillForm } from '../application/fill-form.ts';
import { enclosedPapers, type Paper } from '../application/papers.ts';
import type { Finding } from '../application/x-ray/finding.ts';
import { xRay } from '../application/x-ray/x-ray.ts';
import { knownFor } from '../programmes/eligibility.ts';
import type { PackResult } from '../scoring/score.ts';
import { annexesOf, type StatedEvidence } from './annexes.ts';
import { startedOn, type Writing } from './dossier-input.ts';
import type { ProgrammeOutcome } from './programmes-chapter.ts';

/** What the check before filing finds for the programme applied for; nothing when the dossier is not for one. */
export function applicationFindings(
  writing: Writing,
  results: Readonly<Record<string, PackResult>>,
  outcome: ProgrammeOutcome | null,
): readonly Finding[] {
  const { applying, situation, packs, today, evidence = [], costs = { lines: [] } } = writing;
  if (applying === undefined || outcome === null) return [];
  const { programme, application } = applying;
  const { overrides = {} } = writing;
  const known = knownFor(programme, {
    situation,
    results,
    overrides: overrides[programme.id] ?? {},
    choices: writing.choices?.[programme.id] ?? {},
    costs,
    today,
  });
  return xRay({
    title: writing.assessment.title,
    plan: writing.plan ?? emptyPlan,
    overrides,
    annexes: annexesOf(writing).map((one) => paperOf(one.evidence)),
    programme,
    situation,
    packs,
    results,
    costs,
    application,
    sections: fillForm(programme, {
      situation,
      results,
      costs,
      application,
      startedOn: startedOn(writing),
      today,
    }),
    entries: enclosedPapers(programme, application, evidence.map(paperOf), known),
    eligibility: outcome.eligibility,
    benefit: outcome.benefit,
    linked: new Set(evidence.flatMap(({ slots }) => slots)),
    today,
  });
}

/** Evidence as the check looks at it. */
export function paperOf({ id, details, fileState }: StatedEvidence): Paper {
  const { name, kind, number, date, amountFen } = details;
  return { id, name, kind, number, date, amountFen, state: fileState };
}
