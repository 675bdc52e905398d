// Run as another process: opens the store named and says what it found; with `hold` it keeps it open until its
// input ends.

import { closeStore, openStore } from '../../electron/db/open-store.ts';
import { listEnterpriseRows } from '../../electron/db/enterprises.ts';

const [file = '', hold] = process.argv.slice(2);
const store = openStore({ file, now: '2026-03-02T01:00:00.000Z', keepFolder: `${file}-kept` });
const code = store.kind === 'read-only' ? store.fault.code : null;
process.stdout.write(
  JSON.stringify({ kind: store.kind, code, enterprises: listEnterpriseRows(store.db).length }),
);
if (hold === 'hold') for await (const _ of process.stdin);
closeStore(store);
