import { join } from 'node:path';
import type { FontFiles } from '../../electron/documents/fonts.ts';

const folder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** The fonts as they are shipped, taken from their packages. */
export const fontFiles: FontFiles = {
  regular: join(folder, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: join(folder, 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  title: join(folder, 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
};
