import type { Compared, ComparedAssessment, ComparedEnterprise } from '../../contract/keeping.ts';
import type { StoreSummary } from '../../db/summarise-store.ts';

type Assessment = StoreSummary['assessments'][number];
type Found = Compared['found'];

/** Present data beside a backup: every enterprise in which something differs, and how many are the same. */
export function compareStores(
  present: StoreSummary,
  backup: StoreSummary,
): { enterprises: ComparedEnterprise[]; same: number } {
  const ids = new Set([...present.enterprises, ...backup.enterprises].map(({ id }) => id));
  const compared = [...ids].map((id): ComparedEnterprise => {
    const here = present.enterprises.find((one) => one.id === id);
    const there = backup.enterprises.find((one) => one.id === id);
    return {
      id,
      name: here?.name ?? there?.name ?? '',
      found: foundIn(here, there),
      presentAt: here?.changedAt ?? null,
      backupAt: there?.changedAt ?? null,
      bin: binOf(here, there),
      factsDiffer: here?.facts !== there?.facts,
      restDiffers: here?.rest !== there?.rest,
      assessments: compareAssessments(
        present.assessments.filter((one) => one.enterpriseId === id),
        backup.assessments.filter((one) => one.enterpriseId === id),
      ),
    };
  });
  const enterprises = compared.filter(
    (one) =>
      one.found !== 'both' ||
      one.factsDiffer ||
      one.restDiffers ||
      one.bin.present !== one.bin.backup ||
      one.assessments.length > 0,
  );
  return { enterprises, same: compared.length - enterprises.length };
}

/** Only assessments in which something differs. */
function compareAssessments(
  present: readonly Assessment[],
  backup: readonly Assessment[],
): ComparedAssessment[] {
  const ids = new Set([...present, ...backup].map(({ id }) => id));
  return [...ids]
    .map((id) =>
      compareAssessment(
        present.find((one) => one.id === id),
        backup.find((one) => one.id === id),
      ),
    )
    .filter(
      ({ found, bin, restDiffers, answers }) =>
        found !== 'both' ||
        restDiffers ||
        bin.present !== bin.backup ||
        answers.different + answers.presentOnly + answers.backupOnly > 0,
    );
}

function compareAssessment(here: Assessment | undefined, there: Assessment | undefined): ComparedAssessment {
  const slots = new Set([...Object.keys(here?.answers ?? {}), ...Object.keys(there?.answers ?? {})]);
  const answers = { same: 0, different: 0, presentOnly: 0, backupOnly: 0 };
  for (const slot of slots) {
    const [left, right] = [here?.answers[slot], there?.answers[slot]];
    if (left === right) answers.same += 1;
    else if (right === undefined) answers.presentOnly += 1;
    else if (left === undefined) answers.backupOnly += 1;
    else answers.different += 1;
  }
  return {
    id: here?.id ?? there?.id ?? '',
    name: here?.title ?? there?.title ?? '',
    found: foundIn(here, there),
    presentAt: here?.changedAt ?? null,
    backupAt: there?.changedAt ?? null,
    bin: binOf(here, there),
    answers,
    restDiffers: here?.rest !== there?.rest,
  };
}

interface Binnable {
  readonly binned: boolean;
}

function binOf(here: Binnable | undefined, there: Binnable | undefined): Compared['bin'] {
  return { present: here?.binned ?? false, backup: there?.binned ?? false };
}

function foundIn(here: unknown, there: unknown): Found {
  if (here === undefined) return 'backup-only';
  return there === undefined ? 'present-only' : 'both';
}
