import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { redo, undo, undoState } from '../../electron/services/undo/undo.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newAssessment, removeFolders } from '../services/place.ts';
import { anyDeed, perform } from './any-work.ts';
import { exportTo, newDesk, takeFile, type TestDesk } from './desks.ts';

afterEach(removeFolders);

const deeds = fc.array(anyDeed, { maxLength: 8 });

/** Everything that can be seen at a desk; an answer taken back says as much as one never given. */
function seen(desk: TestDesk): unknown {
  return listEnterprises(desk.place)
    .toSorted((left, right) => left.id.localeCompare(right.id))
    .map((enterprise) => ({
      profile: enterprise.profile,
      evidence: listEvidence(desk.place, () => 'sound', { enterpriseId: enterprise.id })
        .map((one) =>
          canonicalJson([one.id, one.file.sha256, one.details, one.links.map((link) => link.slot)]),
        )
        .toSorted(),
      assessments: enterprise.assessments.map(({ id, title }) => {
        const { answers, plan, costs, chosen } = openAssessment(desk.place, { assessmentId: id });
        const empty = canonicalJson(emptyAnswer);
        const said = Object.entries(answers).filter(([, answer]) => canonicalJson(answer) !== empty);
        return { id, title, said, plan, costs, chosen };
      }),
    }));
}

test(
  'an import is one step: undone, everything is as before it; redone, as after it',
  limit(60_000),
  async () => {
    const counts = { runs: 0, changed: 0 };
    await fc.assert(
      fc.asyncProperty(
        deeds,
        deeds,
        deeds,
        fc.constantFrom('merge' as const, 'replace' as const, 'as-new' as const),
        fc.constantFrom('mine' as const, 'theirs' as const),
        async (common, mine, theirs, how, otherwise) => {
          const [here, there] = [newDesk('甲'), newDesk('乙')];
          const at = newAssessment(here.place);
          for (const deed of common) await perform(here, at, deed);
          await takeFile(there, await exportTo(here));
          for (const deed of mine) await perform(here, at, deed);
          for (const deed of theirs) await perform(there, at, deed);
          const file = await exportTo(there);
          const before = seen(here);
          const top = undoState(here.place, {}).undo;
          await takeFile(here, file, { how, otherwise });
          const after = seen(here);
          const step = undoState(here.place, {}).undo;
          if (canonicalJson(step) !== canonicalJson(top)) {
            expect(step).toMatchObject({ kind: 'file-imported', refused: null });
            for (let round = 0; round < 2; round += 1) {
              undo(here.place, {});
              expect(seen(here)).toEqual(before);
              redo(here.place, {});
              expect(seen(here)).toEqual(after);
            }
            expect(findDamage(here.place.store.db)).toBeNull();
            counts.changed += 1;
          }
          counts.runs += 1;
          removeFolders();
        },
      ),
      { numRuns: size({ slice: 8, full: 500 }) },
    );
    tell('an import undone and redone', { ...counts, wrong: 0 });
  },
);
