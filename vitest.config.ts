import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The file that Node takes, too: vite would take the ESM build, and Apollo's packages the other one.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.ts'],
    // Not of this repository, but of a copy of it: test/house/fifth.test.ts.
    exclude: ['test/house/fifth/**'],
    // Embedded engines start in seconds, and two cores may be busy with other files' engines.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT ?? '.cache/tests.json' }]]
      : ['default'],
  },
})
