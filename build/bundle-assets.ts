import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { outFolder, packageFolder, root } from './paths.ts';

/** The fonts of the window and of the documents, by the names their package gives them. */
const fonts = [
  { family: 'noto-sans-sc', file: 'NotoSansSC', weights: ['400Regular', '700Bold'] },
  { family: 'noto-serif-sc', file: 'NotoSerifSC', weights: ['400Regular', '700Bold'] },
] as const;

/** Copies what is read as data at run time: the YAML of assessments/ with its folders, and the fonts. */
export async function copyAssets(): Promise<void> {
  await Promise.all([copyAssessments(), copyFonts()]);
}

async function copyAssessments(): Promise<void> {
  const target = path.join(outFolder, 'assessments');
  await rm(target, { recursive: true, force: true });
  await copyDataOnly(path.join(root, 'assessments'), target);
}

/** Copies the folder with all data files in it, and only the folders that hold some. */
async function copyDataOnly(source: string, target: string): Promise<void> {
  for (const entry of await readdir(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
    const from = path.join(entry.parentPath, entry.name);
    const to = path.join(target, path.relative(source, from));
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(from, to);
  }
}

async function copyFonts(): Promise<void> {
  const target = path.join(outFolder, 'fonts');
  await mkdir(target, { recursive: true });
  for (const { family, file, weights } of fonts) {
    const folder = packageFolder(`@expo-google-fonts/${family}`);
    for (const weight of weights) {
      const name = `${file}_${weight}.ttf`;
      // Fonts change with their package only, and are large: dev copies them once.
      if (!existsSync(path.join(target, name)))
        await copyFile(path.join(folder, weight, name), path.join(target, name));
    }
    await copyFile(path.join(folder, 'LICENSE_FONT'), path.join(target, `${file}-LICENSE.txt`));
  }
}
