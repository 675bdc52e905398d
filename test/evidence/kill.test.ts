import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { openShelf } from './shelf.ts';

afterEach(removeFolders);

const adder = path.join(import.meta.dirname, 'add-until-mark.ts');
const marks = ['opened', 'half', 'written', 'synced', 'named', 'name-synced', 'row', 'none'] as const;
const rounds = size({ slice: 1, full: 20 });

/** What is found after files were added, each by a process that was ended at one of the marks. */
async function afterKills(
  order: string,
  at: readonly string[] = marks,
): Promise<{ rows: string[]; missing: string[]; left: number; arriving: number }> {
  const home = newFolder();
  for (let round = 0; round < rounds; round += 1) {
    for (const mark of at) {
      const content = `content ${mark} ${round}`;
      const { signal, status } = spawnSync(process.execPath, [adder, home, mark, order, content], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(mark === 'none' ? status : signal).toBe(mark === 'none' ? 0 : 'SIGKILL');
    }
  }
  const shelf = openShelf(home);
  expect(shelf.place.store.kind).toBe('ready');
  const [enterprise] = listEnterprises(shelf.place);
  await shelf.checker.reconcile();
  const rows = listEvidence(shelf.place, shelf.checker.stateOf, { enterpriseId: enterprise?.id ?? '' });
  const found = {
    rows: rows.map((row) => row.details.name),
    missing: shelf.checker.state().problems.map((one) => one.name),
    left: shelf.checker.state().left.files,
    arriving: readdirSync(path.join(shelf.folder, 'arriving')).length,
  };
  closeStore(shelf.place.store);
  return found;
}

test(
  'ended at any step between file and row, there is never a row without its file',
  limit(120_000),
  async () => {
    const found = await afterKills('file-first');
    const kept = Array.from({ length: rounds }, (_, round) => [
      `content row ${round}`,
      `content none ${round}`,
    ]);
    // Two more have their file under its name, and no row: they wait in the list of what is left.
    expect(found).toEqual({ rows: kept.flat(), missing: [], left: 2 * rounds, arriving: 0 });
    tell('D7', { kills: rounds * (marks.length - 1), rowsWithoutFile: 0 });
  },
);

test('the same look notices an app that writes the row first', limit(120_000), async () => {
  expect((await afterKills('row-first', ['half'])).missing.length).toBeGreaterThan(0);
});
