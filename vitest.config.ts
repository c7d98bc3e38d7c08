import { defineConfig } from 'vitest/config';

/** Four projects, by what they need: nothing, a database, a browser, a voice engine. */
const shared = { environment: 'node', restoreMocks: true } as const;
const voiceTests = ['src/**/*.voice.test.ts', 'tests/*.voice.test.ts'];
const databaseTests = ['src/**/*.db.test.ts', 'tests/*.db.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [...databaseTests, ...voiceTests, 'tests/journeys/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: { ...shared, name: 'store', include: databaseTests, testTimeout: 60_000, hookTimeout: 180_000, maxWorkers: 2 },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'voice',
          include: voiceTests,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
