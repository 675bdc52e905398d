import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'rolldown';
import { outFolder, packageFolder, root } from './paths.ts';
import { report } from './run.ts';

const external = [/^node:/, 'electron', 'better-sqlite3'];

interface Entry {
  readonly source: string;
  readonly target: string;
  readonly options?: BuildOptions;
  /** What the target needs beside it. */
  readonly complete?: () => Promise<void>;
}

const entries: readonly Entry[] = [
  { source: 'electron/main.ts', target: 'main.js' },
  // A sandboxed preload script must be CommonJS.
  { source: 'electron/preload.ts', target: 'preload.cjs' },
  {
    source: 'electron/documents/worker.ts',
    target: 'documents-worker.js',
    // pdfmake and its like look for their files beside themselves, by a name that ES modules do not have.
    options: { transform: { define: { __dirname: 'import.meta.dirname' } } },
    complete: copyColourProfile,
  },
];

/** Builds the main process, the preload script and the document worker into out/. */
export async function buildMainProcess(): Promise<void> {
  await Promise.all(entries.map(buildEntry));
}

async function buildEntry({ source, target, options, complete }: Entry): Promise<void> {
  const input = path.join(root, source);
  if (!existsSync(input)) {
    report(`${source} is not there: out/${target} was left out.`);
    return;
  }
  await build({
    ...options,
    input,
    platform: 'node',
    external,
    logLevel: 'warn',
    output: {
      file: path.join(outFolder, target),
      format: target.endsWith('.cjs') ? 'cjs' : 'esm',
      sourcemap: true,
      codeSplitting: false,
    },
  });
  await complete?.();
}

/** pdfkit reads the colour profile of a PDF/A file from data/ beside its own code. */
async function copyColourProfile(): Promise<void> {
  const profile = path.join('data', 'sRGB_IEC61966_2_1.icc');
  await mkdir(path.join(outFolder, 'data'), { recursive: true });
  await copyFile(path.join(packageFolder('pdfkit'), 'js', profile), path.join(outFolder, profile));
}
