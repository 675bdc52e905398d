import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions } from 'rolldown';
import { sqliteEditions } from '../electron/native-part.ts';
import { packageFolder, root } from './paths.ts';

const require = createRequire(import.meta.url);
const external = [/^node:/, 'electron', ...sqliteEditions.map(({ edition }) => edition)];

interface Entry {
  readonly source: string;
  readonly target: string;
  readonly options?: BuildOptions;
  /** What the target needs beside it. */
  readonly complete?: (folder: string) => Promise<void>;
}

const entries: readonly Entry[] = [
  { source: 'electron/main.ts', target: 'main.js' },
  // A sandboxed preload script must be CommonJS.
  { source: 'electron/preload.ts', target: 'preload.cjs' },
  { source: 'electron/keeping-worker.ts', target: 'keeping-worker.js' },
  { source: 'electron/lock-worker.ts', target: 'lock-worker.js' },
  { source: 'electron/exchange/worker.ts', target: 'exchange-worker.js' },
  {
    source: 'electron/documents/worker.ts',
    target: 'documents-worker.js',
    // pdfmake and its like look for their files beside themselves, by a name that ES modules do not have.
    options: {
      transform: { define: { __dirname: 'import.meta.dirname' } },
      // One fontkit for pdfkit, which requires it, and for us, who import it; else it would be in here twice.
      resolve: { alias: { fontkit: path.join(path.dirname(require.resolve('fontkit')), 'module.mjs') } },
    },
    complete: copyColourProfile,
  },
];

/** Builds the main process, the preload script and the document worker into the folder and returns their modules. */
export async function buildMainProcess(folder: string): Promise<string[]> {
  return (await Promise.all(entries.map((entry) => buildEntry(entry, folder)))).flat();
}

/** What starts the app, and what stands between it and the window. */
export const guardedParts: readonly string[] = ['main.js', 'preload.cjs'];

/**
 * Builds the guarded parts into the folder, word for word as written: for tests that take a lock out to see whether
 * its absence is noticed.
 */
export async function buildReadable(folder: string): Promise<void> {
  const parts = entries.filter(({ target }) => guardedParts.includes(target));
  await Promise.all(parts.map((entry) => buildEntry(entry, folder, 'dce-only')));
}

/** Names of functions and classes stay: the errors of these libraries are told by them, and some compare them. */
const shortened = { compress: true, mangle: { keepNames: { class: true, function: true } }, codegen: true };

async function buildEntry(
  { source, target, options, complete }: Entry,
  folder: string,
  minify: typeof shortened | 'dce-only' = shortened,
): Promise<string[]> {
  const { output } = await build({
    ...options,
    input: path.join(root, source),
    platform: 'node',
    external,
    logLevel: 'warn',
    output: {
      file: path.join(folder, target),
      format: target.endsWith('.cjs') ? 'cjs' : 'esm',
      sourcemap: true,
      codeSplitting: false,
      minify,
    },
  });
  await complete?.(folder);
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** pdfkit reads the colour profile of a PDF/A file from data/ beside its own code. */
async function copyColourProfile(folder: string): Promise<void> {
  const profile = path.join('data', 'sRGB_IEC61966_2_1.icc');
  await mkdir(path.join(folder, 'data'), { recursive: true });
  await copyFile(path.join(packageFolder('pdfkit'), 'js', profile), path.join(folder, profile));
}
