import path from 'node:path';
import type { FontFiles } from './documents/fonts.ts';

/** The fonts every document is set in, where the build puts them. */
export function builtFonts(folder: string): FontFiles {
  return {
    regular: path.join(folder, 'NotoSansSC-Regular.ttf'),
    bold: path.join(folder, 'NotoSansSC-Bold.ttf'),
    title: path.join(folder, 'NotoSerifSC-Bold.ttf'),
  };
}
