import { defineConfig } from 'vitest/config'

const results = process.env['GOUJI_TEST_RESULTS']

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
})
