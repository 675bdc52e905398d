import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newAssessment, removeFolders } from '../services/place.ts';
import { anyDeed, perform, type Deed } from './any-work.ts';
import { contentsOf, exportTo, look, newDesk, takeFile, type TestDesk } from './desks.ts';

afterEach(removeFolders);

const deeds = fc.array(anyDeed, { maxLength: 8 });

async function doAll(
  desk: TestDesk,
  at: ReturnType<typeof newAssessment>,
  list: readonly Deed[],
): Promise<void> {
  for (const deed of list) await perform(desk, at, deed);
}

/** Everything an assessment and its enterprise say, in a form that can be compared between desks. */
function saying(desk: TestDesk, at: ReturnType<typeof newAssessment>): unknown {
  const { enterprise, assessment, answers, plan, costs, chosen } = openAssessment(desk.place, at);
  const evidence = listEvidence(desk.place, () => 'sound', at)
    .map((one) => ({ id: one.id, file: one.file, details: one.details, links: one.links.length }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return { profile: enterprise.profile, title: assessment.title, answers, plan, costs, chosen, evidence };
}

/** Every value the history of a desk has ever held about a subject. */
function everSaid(desk: TestDesk): Set<string> {
  const rows = desk.place.store.db
    .prepare<[], { subject: string; new: string | null }>(
      `SELECT subject, new FROM history WHERE enterprise_id <> '' AND new IS NOT NULL`,
    )
    .all();
  return new Set(rows.map((row) => `${row.subject} ${row.new ?? ''}`));
}

describe('two desks', () => {
  test('export, take in and export again the same, whatever was done (E1)', limit(60_000), async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 25 }), async (list) => {
        const [here, there] = [newDesk('甲'), newDesk('乙')];
        const at = newAssessment(here.place);
        await doAll(here, at, list);
        const file = await exportTo(here);
        await takeFile(there, file);
        expect(saying(there, at)).toEqual(saying(here, at));
        expect(await contentsOf(await exportTo(there))).toEqual(await contentsOf(file));
        runs += 1;
        removeFolders();
      }),
      { numRuns: size({ slice: 6, full: 2000 }) },
    );
    tell('E1', { runs });
  });

  test(
    'that go on apart come to the same in either order, and lose nothing (X1)',
    limit(120_000),
    async () => {
      const seen = { runs: 0, conflicts: 0 };
      await fc.assert(
        fc.asyncProperty(deeds, deeds, deeds, async (before, mine, theirs) => {
          const [here, there] = [newDesk('甲'), newDesk('乙')];
          const at = newAssessment(here.place);
          await doAll(here, at, before);
          await takeFile(there, await exportTo(here));
          await doAll(here, at, mine);
          await doAll(there, at, theirs);
          const [fromHere, fromThere] = [await exportTo(here), await exportTo(there)];
          const said = everSaid(there);
          const asked = (await look(here, fromThere)).preview.conflicts.map((one) => one.id);
          const askedThere = (await look(there, fromHere)).preview.conflicts.map((one) => one.id);
          expect(askedThere).toEqual(asked);
          // Both let the first desk's word count where they disagree.
          await takeFile(here, fromThere, { how: 'merge', otherwise: 'mine' });
          await takeFile(there, fromHere, { how: 'merge', otherwise: 'theirs' });
          expect(saying(there, at)).toEqual(saying(here, at));
          const now = everSaid(here);
          const answersOnly = [...said].filter((one) => /^[qf]:/.test(one) && !one.includes(' {"evidenceId'));
          const lost = answersOnly.filter((one) => !now.has(one));
          // A value both came to by themselves need not stand twice.
          expect(lost.filter((one) => asked.some((id) => id.includes(one.split(' ')[0] ?? '')))).toEqual([]);
          // Joined once more, there is nothing left to ask.
          expect((await look(here, await exportTo(there))).preview.conflicts).toEqual([]);
          seen.runs += 1;
          seen.conflicts += asked.length;
          removeFolders();
        }),
        { numRuns: size({ slice: 6, full: 2000 }) },
      );
      tell('X1', seen);
    },
  );

  test('take the same file in any number of times without a second effect (X2)', limit(60_000), async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deeds, async (before, theirs) => {
        const [here, there] = [newDesk('甲'), newDesk('乙')];
        const at = newAssessment(here.place);
        await doAll(here, at, before);
        await takeFile(there, await exportTo(here));
        await doAll(there, at, theirs);
        const file = await exportTo(there);
        await takeFile(here, file, { how: 'merge' });
        const lines = here.place.store.db.prepare('SELECT count(*) AS n FROM history').get();
        expect((await takeFile(here, file, { how: 'merge' })).changed).toBe(0);
        expect((await takeFile(here, await exportTo(here), { how: 'merge' })).changed).toBe(0);
        expect(here.place.store.db.prepare('SELECT count(*) AS n FROM history').get()).toEqual(lines);
        removeFolders();
      }),
      { numRuns: size({ slice: 4, full: 500 }) },
    );
  });
});
