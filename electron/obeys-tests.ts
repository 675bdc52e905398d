import { readFileSync } from 'node:fs';
import path from 'node:path';

/** In the package.json inside the archive of an app that was packed for tests, and of no other. */
export const packedForTests = 'packedForTests';

/**
 * Whether READINESS_TEST counts in this run: then a debugger may look in, and the system's dialogs are answered from the
 * environment. It never does in a packed app, unless that was packed for tests: `build/dist.ts --for-tests`.
 * `appFolder`: where the package.json of the running app lies.
 */
export function obeysTests(env: NodeJS.ProcessEnv, packed: boolean, appFolder: string): boolean {
  return env['READINESS_TEST'] === '1' && (!packed || isForTests(appFolder));
}

function isForTests(appFolder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
    return (
      typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, packedForTests) === true
    );
  } catch {
    return false;
  }
}
