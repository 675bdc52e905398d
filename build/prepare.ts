import { bundle } from './bundle.ts';
import { hasDisplay } from './display.ts';
import { findElectron, type ElectronRuntime } from './electron-runtime.ts';
import { recordNativeParts } from './native-parts.ts';
import { outFolder } from './paths.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/** Makes this machine ready to run the app: system libraries, an Electron and an up-to-date out/. */
export async function prepare({ tests = false, soak = false } = {}): Promise<ElectronRuntime> {
  await ensureSystemLibraries({ virtualDisplay: !hasDisplay(), tests, soak });
  const [runtime] = await Promise.all([findElectron(), bundle()]);
  // On a fresh machine the binding may have been compiled after the app was built.
  recordNativeParts(outFolder);
  return runtime;
}

/** Called by vitest before the tests that start the app, so that they never run an outdated one. */
export async function setup(): Promise<void> {
  await prepare({ tests: true });
}
