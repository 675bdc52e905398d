import { DebugLogger } from 'builder-util';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { expect, test } from 'vitest';
import { packagingConfig } from '../../build/electron-builder.ts';

const runtime = {
  kind: 'official',
  executable: '/electron/electron',
  distFolder: '/electron',
  version: '45.4.1',
  sqliteBinding: null,
} as const;

test('electron-builder accepts the packaging configuration, with every key spelt as it knows it', async () => {
  await expect(
    validateConfiguration(packagingConfig(runtime), new DebugLogger(false)),
  ).resolves.toBeUndefined();
});

test('nothing is published and no code lies outside the archive but the native binding', () => {
  const config = packagingConfig(runtime);
  expect(config.publish).toBeNull();
  expect(config.asar).toBe(true);
  expect(config.asarUnpack).toEqual(['**/*.node']);
});
