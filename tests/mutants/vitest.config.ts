import { defineConfig } from 'vitest/config'

/** Runs what bundle.mjs has made, for stryker.config.mjs. */
export default defineConfig({
  test: {
    include: ['output/mutants/*.test.mjs'],
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    // enough to tell a mutant, in a fifth of the time
    env: { GOUJI_PROPERTY_RUNS: '300' },
  },
})
