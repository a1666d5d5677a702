import { defineConfig } from 'vitest/config'

const results = process.env['GOUJI_TEST_RESULTS']

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    setupFiles: 'tests/cleared.ts',
    pool: 'threads',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', './tests/skips.ts', ...(results === undefined ? [] : [['json', { outputFile: results }] as const])],
  },
})
