import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
  },
})
