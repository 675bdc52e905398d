import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plan } from '../../assessments/advice/plan.ts';
import { emptyPlan } from '../../assessments/advice/plan.ts';
import type { Answers } from '../../assessments/answering/answer.ts';
import type { Profile } from '../../assessments/enterprise/profile.ts';
import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { CostTable } from '../../assessments/programmes/cost-line.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { readAssessmentFile, type KnownContent } from './assessment-file.ts';
import { lookAt } from './look-at-file.ts';
import { readPassedFile } from './read-passed-file.ts';

/** One assessment out of a file, whatever its format: what it takes to score it or to print it. */
export interface AssessmentInFile {
  readonly sample: boolean;
  readonly profile: Profile;
  readonly title: string;
  readonly startedAt: string;
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly answers: Answers;
  readonly plan: Plan;
  readonly costs: CostTable;
  readonly programmes: readonly string[];
}

/**
 * Every assessment in a file, a `.readiness` archive or an early JSON document, in the order of the file. Evidence is
 * checked and not kept. Throws a DeskError for a bad file, and for one that is encrypted.
 */
export async function readAnyFile(file: string, known: KnownContent): Promise<readonly AssessmentInFile[]> {
  const { look } = await lookAt(file);
  if (look === 'encrypted') throw new DeskError('passing-on.encrypted');
  if (look !== 'archive') return [fromDocument(file, known)];
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-desk-'));
  try {
    const job = { file, passphrase: null, folder, knownPacks: [] };
    const { content } = await readPassedFile(job, () => undefined, new AbortController().signal);
    return content.enterprises.flatMap(({ sample, profile, assessments }) =>
      assessments.map((one) => ({
        sample,
        profile,
        title: one.title,
        startedAt: one.createdAt,
        // Checked while reading: each is there and is what it should be.
        packs: one.packs.map((hash) => content.packs[hash] as Pack),
        figures: content.figures[one.figures] as FigureCatalogue,
        answers: one.answers,
        plan: (one.parts['plan'] ?? emptyPlan) as Plan,
        costs: (one.parts['costs'] ?? { lines: [] }) as CostTable,
        programmes: (one.parts['programmes'] ?? []) as readonly string[],
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fromDocument(file: string, known: KnownContent): AssessmentInFile {
  const { file: read, packs } = readAssessmentFile(file, known);
  return {
    sample: read.sample,
    profile: read.enterprise,
    title: read.assessment.title,
    startedAt: read.assessment.startedAt,
    packs,
    figures: known.figures,
    answers: read.answers,
    plan: read.plan,
    costs: read.costs,
    programmes: read.programmes,
  };
}
