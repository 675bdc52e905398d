import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { build } from 'vite';
import { root } from './paths.ts';

/** The languages of the window; React Aria's texts for all others are left out. */
const locales = ['zh-CN', 'en-US'] as const;

/** Builds the window into `renderer/` in the folder and returns the modules that went into it. */
export async function buildRenderer(folder: string): Promise<string[]> {
  const before = process.env.NODE_ENV;
  // Vite prefers what is set here to its own mode, and vitest sets "test": the window would get the development
  // build of React, which takes three times as long for a key.
  process.env.NODE_ENV = 'production';
  try {
    return await buildForUse(folder);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function buildForUse(folder: string): Promise<string[]> {
  const built = await build({
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react(), { ...optimizeLocales.vite({ locales }), enforce: 'pre' }],
    build: {
      outDir: path.join(folder, 'renderer'),
      emptyOutDir: true,
      // The oldest Chromium the app runs on: the one in the Electron of the npm registry.
      target: 'chrome130',
      sourcemap: true,
      // The window's content policy allows neither data: URLs nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk beside it, one file is as good as several.
      chunkSizeWarningLimit: 4096,
    },
  });
  if (!('output' in built)) throw new Error('vite was to build once, not to watch.');
  return built.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
