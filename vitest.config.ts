import { defineConfig } from 'vitest/config';

// The groups run one after another: while windows open and close, nothing heavier takes the processor.
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
  // An app mostly waits for its test, and each has a screen of its own. More than two at once only get slower.
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 2 },
};

const security = {
  name: 'security',
  include: ['test/security/**/*.test.ts'],
  globalSetup: ['build/prepare.ts'],
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 2 },
};

// Vitest reads its configuration from the default export: the one place in the tree that has one.
export default defineConfig({
  test: { projects: [{ test: unit }, { test: faults }, { test: e2e }, { test: security }] },
});
