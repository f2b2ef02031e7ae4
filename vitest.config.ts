import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

/** What looks at all that its process does, its spans or its memory, has a process for itself. */
const ALONE = ['test/**/growth-*.test.ts', 'test/gateway/metrics.test.ts', 'test/gateway/log-values.test.ts']
/** Not of this repository, but of a copy of it: test/house/fifth.test.ts. */
const OF_A_COPY = 'test/house/fifth/**'

export default defineConfig({
  // The file that Node takes, too: vite would take the ESM build, and Apollo's packages the other one.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    // A worker takes one file after the other and keeps what it has loaded, which is a third of the work. `setup.ts` runs
    // for each file: what the one before has left is gone.
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [OF_A_COPY, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    globalSetup: ['test/support/run.ts'],
    setupFiles: ['test/support/setup.ts', 'test/support/no-values-told.ts'],
    // For what hangs, not for what is slow: the first that needs the seeded stores makes them for all, and two cores may be
    // busy with other files' engines.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    // For two cores: while one waits for time to pass, two are at work.
    maxWorkers: 3,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT ?? '.cache/tests.json' }]]
      : ['default'],
  },
})
