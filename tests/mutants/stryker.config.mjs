// npm run mutants: changes one thing at a time where figures are judged, and tells of what no test minds.
const FILES = ['pipeline/interval.ts', 'pipeline/formula.ts', 'pipeline/constraints/*.ts', 'pipeline/claims/surety.ts']

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'in-process',
  plugins: ['./tests/mutants/runner.mjs'],
  buildCommand: 'node tests/mutants/bundle.mjs',
  mutate: FILES,
  coverageAnalysis: 'perTest',
  ignorePatterns: [
    '/dist',
    '/docs',
    '/output',
    '/sources',
    '/tests/*',
    '!/tests/claims',
    '!/tests/draft.ts',
    '!/tests/engine',
    '!/tests/mutants',
    '!/tests/rules',
  ],
  tempDirName: 'output/.mutants',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  timeoutMS: 3000,
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'output/mutants/mutants.json' },
  incremental: true,
  incrementalFile: 'output/mutants/known.json',
  allowEmpty: false,
  thresholds: { high: 95, low: 90, break: 85 },
}
