import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { BinKind } from '../../assessments/history/bin-kind.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { allRows } from '../../electron/db/database.ts';
import { listAllEvidence } from '../../electron/db/evidence.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { evidencePath, listStoredFiles } from '../../electron/evidence/evidence-folder.ts';
import { putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { clearLeftFiles } from '../../electron/services/evidence/left-files.ts';
import { linkEvidence, unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { purge } from '../../electron/services/purge.ts';
import { redo, undo, undoState } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newAssessment, newFolder, placeIn, removeFolders } from '../services/place.ts';
import { openShelf, type Shelf } from './shelf.ts';

afterEach(removeFolders);

const kinds = [
  'add',
  'replace',
  'bin',
  'unbin',
  'purge',
  'link',
  'unlink',
  'undo',
  'redo',
  'reconcile',
  'age',
] as const;

/** One thing a user does: to the `which`-th piece of evidence, with the `content`-th file. */
interface Step {
  readonly kind: (typeof kinds)[number];
  readonly which: number;
  readonly content: number;
}

const anySteps = fc.array(
  fc.record<Step>({
    // Adding is what everything else needs.
    kind: fc.oneof(
      { weight: 1, arbitrary: fc.constant<Step['kind']>('add') },
      { weight: 4, arbitrary: fc.constantFrom(...kinds) },
    ),
    // Mostly the first few: several steps must meet at one piece to tell anything.
    which: fc.oneof(fc.constant(0), fc.nat(2)),
    content: fc.nat(5),
  }),
  { minLength: 4, maxLength: 25, size: 'max' },
);

const contentOf = (number: number): string => `content ${number}`;
const nameOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const byName = new Map([0, 1, 2, 3, 4, 5].map((number) => [nameOf(contentOf(number)), contentOf(number)]));

/** What may still be asked for: by evidence, in the bin or not, and by every line of the history that has its content. */
function wanted({ place }: Shelf): Set<string> {
  const told = allRows<{ old: string | null; new: string | null }>(
    place.store.db,
    `SELECT old, new FROM history WHERE kind IN ('evidence-added', 'evidence-saved')`,
  );
  const texts = told.flatMap((line) => [line.old ?? '', line.new ?? '']);
  const named = [...byName.keys()].filter((sha256) => texts.some((text) => text.includes(sha256)));
  return new Set([...named, ...listAllEvidence(place.store.db).map((one) => one.file.sha256)]);
}

/** The contents that may be asked for and whose file is gone or not as it was. */
function lost(shelf: Shelf): string[] {
  return [...wanted(shelf)].filter((sha256) => {
    try {
      return readFileSync(evidencePath(shelf.folder, sha256), 'utf8') !== byName.get(sha256);
    } catch {
      return true;
    }
  });
}

/** Does the steps one after the other. Returns what was lost at any of them, or what is wrong in the end. */
async function walk(steps: readonly Step[], eager: boolean): Promise<unknown> {
  const home = newFolder();
  let day = 0;
  let second = 0;
  const now = (): string => new Date(Date.UTC(2026, 2, 2 + day, 1, 0, (second += 1))).toISOString();
  const place: Workplace = { ...placeIn(home), now };
  const shelf = openShelf(home, place);
  const ours = newAssessment(place);
  const model = new Map<string, { content: string; binned: boolean }>();
  try {
    for (const step of steps) {
      await take(step);
      const gone = lost(shelf);
      if (gone.length > 0) return { step, gone };
    }
    day += 31;
    await clearLeftFiles(place, shelf.folder);
    await settle();
    const listed = listEvidence(place, shelf.checker.stateOf, ours).map((row) => row.id);
    const expected = [...model].filter(([, one]) => !one.binned).map(([id]) => id);
    const files = (await listStoredFiles(shelf.folder)).map((one) => one.sha256);
    return {
      listed: listed.toSorted().join() === expected.toSorted().join(),
      files: files.toSorted().join() === [...wanted(shelf)].toSorted().join(),
      damage: findDamage(place.store.db),
    };
  } finally {
    closeStore(place.store);
    removeFolders();
  }

  /** Looks a week apart until what was seen before as left is removed: a week is all that counts between two. */
  async function settle(): Promise<void> {
    for (let week = 0; week < 5; week += 1) {
      day += 7;
      await clearLeftFiles(place, shelf.folder);
    }
  }

  async function take({ kind, which, content }: Step): Promise<void> {
    const id = [...model.keys()][which] ?? '';
    const one = model.get(id);
    const target = { enterpriseId: ours.enterpriseId };
    const inBin = (work: (input: { kind: BinKind; id: string }) => unknown): unknown =>
      work({ kind: 'evidence', id });
    try {
      switch (kind) {
        case 'add': {
          const { evidence } = await shelf.add(contentOf(content), 'a.txt', target);
          model.set(evidence.id, { content: contentOf(content), binned: false });
          return;
        }
        case 'replace':
          if (one === undefined) return;
          await shelf.add(contentOf(content), 'b.txt', { ...target, replaces: id });
          drop(one.content);
          one.content = contentOf(content);
          return;
        case 'bin':
          inBin((input) => putInBin(place, input));
          if (one !== undefined) one.binned = true;
          drop(one?.content);
          return;
        case 'unbin':
          inBin((input) => takeOutOfBin(place, input));
          if (one !== undefined) one.binned = false;
          return;
        case 'purge':
          inBin((input) => purge(place, input));
          model.delete(id);
          return;
        case 'link':
          linkEvidence(place, shelf.checker.stateOf, { ...ours, slot: 'q:tiny/one', evidenceIds: [id] });
          return;
        case 'unlink':
          unlinkEvidence(place, shelf.checker.stateOf, { ...ours, slot: 'q:tiny/one', evidenceId: id });
          return;
        case 'undo':
        case 'redo': {
          // Not back to before there was an enterprise.
          const next = undoState(place, {})[kind]?.kind;
          if (next === 'enterprise-created' || next === 'assessment-started') return;
          (kind === 'undo' ? undo : redo)(place, {});
          readModel();
          return;
        }
        case 'reconcile':
          await clearLeftFiles(place, shelf.folder);
          return;
        case 'age':
          await settle();
      }
    } catch (error) {
      // What cannot be done is refused, and nothing is changed.
      if (!(error instanceof DeskError)) throw error;
    }
  }

  /** Undo can do anything to anything; what stands then is what counts. */
  function readModel(): void {
    const open = new Set(listEvidence(place, shelf.checker.stateOf, ours).map((row) => row.id));
    const all = listAllEvidence(place.store.db);
    for (const id of model.keys()) if (!all.some((one) => one.id === id)) model.delete(id);
    for (const { id, file } of all) {
      model.set(id, { content: byName.get(file.sha256) ?? '', binned: !open.has(id) });
    }
  }

  /** The seeded fault: an app that removes a file as soon as its evidence lets go of it. */
  function drop(content: string | undefined): void {
    if (!eager || content === undefined) return;
    const file = evidencePath(shelf.folder, nameOf(content));
    chmodSync(file, 0o600);
    rmSync(file);
  }
}

const runs = size({ slice: 25, full: 2000 });

test(
  'added, replaced, linked, binned, restored, purged and undone in any order, no file is lost',
  limit(120_000),
  async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        expect(await walk(steps, false)).toEqual({ listed: true, files: true, damage: null });
      }),
      { numRuns: runs },
    );
    tell('D8', { sequences: runs, lost: 0 });
  },
);

test('the same walk notices an app that removes files at once', limit(120_000), async () => {
  const steps: Step[] = [
    { kind: 'add', which: 0, content: 0 },
    { kind: 'bin', which: 0, content: 0 },
  ];
  expect(await walk(steps, true)).toMatchObject({ gone: [nameOf(contentOf(0))] });
});
