// Run as another process, as a user who may not do everything: opens the stores named one after the other and says
// what it found of each.

import path from 'node:path';
import { closeStore, openStore } from '../../electron/db/open-store.ts';
import { listEnterpriseRows } from '../../electron/db/enterprises.ts';

/** What one store was found to be. */
export interface Found {
  readonly kind: 'ready' | 'read-only' | 'raw error';
  readonly code: string | null;
  readonly enterprises: number;
}

function look(file: string): Found {
  try {
    const store = openStore({
      file,
      now: '2026-03-02T01:00:00.000Z',
      keepFolder: path.join(path.dirname(file), 'kept'),
    });
    const code = store.kind === 'read-only' ? store.fault.code : null;
    const found = { kind: store.kind, code, enterprises: listEnterpriseRows(store.db).length };
    closeStore(store);
    return found;
  } catch (error) {
    return { kind: 'raw error', code: error instanceof Error ? (error.stack ?? '') : '', enterprises: 0 };
  }
}

process.stdout.write(JSON.stringify(process.argv.slice(2).map(look)));
