import { defineConfig } from 'vitest/config';

/** Three projects, by what they need: nothing, a database, a browser. */
const shared = { environment: 'node', restoreMocks: true } as const;
const databaseTests = ['src/**/*.db.test.ts', 'tests/*.db.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [...databaseTests, 'tests/journeys/**'],
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
    ],
  },
});
