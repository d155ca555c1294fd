import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Pure packages: their specs start no server. */
const pure = ['contracts', 'domain', 'kernel', 'reports', 'texts', 'ui'].map(
  (name) => `packages/${name}`,
);

export default defineConfig({
  test: {
    // Files mostly wait, for a browser or a server: two cores carry two at once, and each has a
    // database and, where it runs services, a NATS of its own.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: [...pure.map((folder) => `${folder}/**/*.spec.ts`), 'test/tidy.spec.ts'],
          // The laws walk thousands of situations; on a busy machine that takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'local',
          include: ['infra/**/*.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['{packages,services,test}/**/*.spec.ts'],
          exclude: [
            '**/node_modules/**',
            ...pure.map((folder) => `${folder}/**`),
            'test/tidy.spec.ts',
          ],
          globalSetup: 'test/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
