import { defineConfig } from 'vitest/config';

// The projects run one after another: while windows open and close, nothing else takes the processor.
const unit = {
  name: 'unit',
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: ['test/e2e/**', 'test/faults/**', 'test/security/**'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
  sequence: { groupOrder: 0 },
};

const faults = {
  name: 'faults',
  include: ['test/faults/**/*.test.ts'],
  // One suite at a time: they kill, race and wait, and would only find each other.
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

const e2e = {
  name: 'e2e',
  include: ['test/e2e/**/*.test.ts'],
  globalSetup: ['build/prepare.ts'],
  // One window at a time: two apps on two cores make each other's timings meaningless.
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 2 },
};

const security = {
  name: 'security',
  include: ['test/security/**/*.test.ts'],
  globalSetup: ['build/prepare.ts'],
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 3 },
};

// Vitest reads its configuration from the default export: the one place in the tree that has one.
export default defineConfig({
  test: { projects: [{ test: unit }, { test: faults }, { test: e2e }, { test: security }] },
});
