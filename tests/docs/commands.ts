import manifest from '../../package.json' with { type: 'json' }
import { pageOf } from './pages.ts'

const STARTS = /^(?:\w+=\w+ )?(?:npx|gouji|npm|docker|duckdb|node|cat|source)(?= |$)/

/** The command lines of a page, fenced and in passing, without what is said of them behind #. */
export function commandsOf(page: string): readonly string[] {
  const text = pageOf(page)
  const fenced = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n'))
  const passing = [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter(code => STARTS.test(code) && !isMention(code))
  const lines = [...fenced.map(line => line.replace(/(?:^|\s+)# .*$/, '')), ...passing]
  return [...new Set(lines.filter(line => line !== '').flatMap(inFull))]
}

/** A command spoken of, such as `gouji diff`: what it needs is left out, so that it cannot be run as it stands. */
export const isMention = (code: string): boolean =>
  /^(?:npx )?gouji(?: (?:completion|decisions|diff|explain|merge|read|watch))?(?: --why)?$|^npx$/.test(code)

/** What words in capitals, and paths of elsewhere, stand for among the files of the test. */
const FILLED: readonly (readonly [RegExp, string])[] = [
  [/\bOLD\b/g, '旧稿.docx'],
  [/\bNEW\b/g, '新稿.docx'],
  [/\bFILES…/g, '报告.audit.pdf'],
  [/\bDIR… -o DIR\b/g, 'out/1 out/2 -o results'],
  [/\bRULE\b/g, 'growth'],
  [/ \/data\//g, ' '],
  [/\bx\.y\.z\b/g, manifest.version],
]

/** `a|b|c` in passing is each of them. */
function inFull(code: string): readonly string[] {
  const filled = FILLED.reduce((line, [words, meant]) => line.replace(words, meant), code)
  const [choice] = /\b\w+(?:\|\w+)+\b/.exec(filled) ?? []
  return choice === undefined ? [filled] : choice.split('|').map(one => filled.replace(choice, one))
}

export interface Kept {
  readonly why: string
  /** Where the same is run in another way. */
  readonly by?: string
}

/** What cannot be run among other tests, and why. */
export const KEPT: Readonly<Record<string, Kept>> = {
  'npm ci && npm start': { why: 'fetches what contributors need: run in a fresh clone', by: '.ci/run' },
  'npm ci && npm test': { why: 'would run this test in itself: run in a fresh clone', by: '.ci/run' },
  'npm run readme': { why: 'writes a page of the project: its tables are compared', by: 'tests/rules/handbook.test.ts' },
  'gouji app --open': { why: 'opens a browser: what it opens is copied out', by: 'tests/cli/app.test.ts' },
  'npm run bench:app -- 稿件.docx': { why: 'builds dist/, and times: a benchmark is no test' },
  'npm run build:app': {
    why: 'builds dist/, which other tests are reading: its script is run where what it is made of is newer',
    by: 'tests/app/formats.test.ts',
  },
  'npm run tarball': {
    why: 'builds dist/, which other tests are reading: its script is run on what is built',
    by: 'tests/package/package.test.ts',
  },
  'npm run tarball && docker build -t gouji .': {
    why: 'needs a container engine: the steps of the Dockerfile are run',
    by: 'tests/package/image.test.ts',
  },
  'docker run --rm --network none --user "$(id -u)" -v "$PWD:/work" gouji audit 报告.docx': {
    why: 'needs a container engine: what the image starts is started',
    by: 'tests/package/image.test.ts',
  },
  'gouji watch 稿件/': { why: 'goes on until it is stopped', by: 'tests/cli/watch.test.ts' },
  'npx gouji new-rule growth-beyond': { why: 'writes a file of the project: run in a copy', by: 'tests/cli/scaffold.test.ts' },
  'npx gouji new-phrasing ahead-of-plan': { why: 'writes a file of the project: run in a copy', by: 'tests/cli/scaffold.test.ts' },
  'npm run build && npx vitest run tests/rules tests/phrasings': {
    why: 'runs tests among the tests: run in a copy',
    by: 'tests/cli/scaffold.test.ts',
  },
  'npm run fuzz -- 100000': {
    why: 'builds dist/, and goes on for an hour: a hundredth of it is run',
    by: 'tests/fuzz/fuzz.test.ts',
  },
  'npm run mutants': { why: 'runs the tests of the engine once for each of some thousand changes' },
  'npm run bench:speed -- 稿件': { why: 'builds dist/, and times: a benchmark is no test' },
  'GOUJI_READINGS=write npx vitest run tests/readings': {
    why: 'writes the readings that other tests compare',
    by: 'tests/readings/readings.test.ts',
  },
  'duckdb -c "SELECT metric, count(*) FROM \'results/**/*.ndjson\' WHERE kind = \'figure\' GROUP BY ALL"': {
    why: 'the duckdb of the command line is no package: its query is asked',
    by: 'tests/docs/queries.test.ts',
  },
}

/** What finds something open in the files of the test returns 1, all else 0. */
export const finds = (command: string): boolean =>
  /\b(?:audit|diff) /.test(command) && !command.includes('--fail-on never')
