import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'rolldown';
import { packageFolder, root } from './paths.ts';

/**
 * Builds the page that draws thumbnails into `thumbnail/` in the folder, with what it needs to read PDF files from
 * here: decoders of scanned pages, and how Chinese characters are numbered where a file does not carry its fonts.
 * Returns its modules.
 */
export async function buildThumbnailPage(folder: string): Promise<string[]> {
  const home = path.join(folder, 'thumbnail');
  const { output } = await build({
    input: path.join(root, 'renderer', 'thumbnail', 'page.ts'),
    platform: 'browser',
    logLevel: 'warn',
    output: { file: path.join(home, 'page.js'), format: 'esm', codeSplitting: false, minify: true },
  });
  await copyFrom('wasm', home, (name) =>
    /^(?:jbig2|openjpeg)\.wasm$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/.test(name),
  );
  await copyFrom('cmaps', home, (name) => /^(?:Adobe-GB1|GB|UniGB).*\.bcmap$/.test(name));
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

async function copyFrom(part: string, home: string, wanted: (name: string) => boolean): Promise<void> {
  const from = path.join(packageFolder('pdfjs-dist'), part);
  const to = path.join(home, part);
  await mkdir(to, { recursive: true });
  for (const name of (await readdir(from)).filter(wanted))
    await copyFile(path.join(from, name), path.join(to, name));
}
