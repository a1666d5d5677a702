// npm run coverage -- FOLDER [--top N]: what the phrasings read of a folder of reports, and what to teach them next.
import { parseArgs } from 'node:util'
import { SourceError } from '../../pipeline/errors.ts'
import { phrasings } from '../../pipeline/phrasings.gen.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { inputsOf } from '../../pipeline/read/inputs.ts'
import { type CoveredClause, clausesCovered } from './covered.ts'
import { kindOf, type ReportKind } from './reports.ts'
import { percent, table } from './table.ts'

const KINDS = ['政府工作报告', '统计公报', '预算报告'] as const satisfies readonly ReportKind[]

interface Count {
  reports: number
  clauses: number
  whole: number
  rivals: number
  readonly rows: Map<string, number>
}

const nothing = (): Count => ({ reports: 0, clauses: 0, whole: 0, rivals: 0, rows: new Map() })

async function main(): Promise<void> {
  const {
    values: { top },
    positionals: [folder = process.env['GOUJI_CORPUS']],
  } = parseArgs({ allowPositionals: true, options: { top: { type: 'string', default: '50' } } })
  if (folder === undefined || !/^\d+$/.test(top)) {
    console.error('Name a folder of reports, or set GOUJI_CORPUS to one; --top takes a number.')
    process.exitCode = 2
    return
  }
  const { paths, faults } = await inputsOf([folder])
  const counts = new Map<ReportKind, Count>(KINDS.map(kind => [kind, nothing()]))
  const unread = new Map<string, { times: number; example: string }>()
  let failed = faults.length
  let others = 0
  for (const path of paths) {
    try {
      const draft = await readDraft(path)
      const count = counts.get(kindOf(path, draft.text))
      if (count === undefined) {
        others++
        continue
      }
      count.reports++
      for (const clause of clausesCovered(draft)) add(count, unread, clause)
    } catch (fault) {
      if (!(fault instanceof SourceError)) throw new Error(`reading ${path}`, { cause: fault })
      console.error(fault.message)
      failed++
    }
  }
  const all = [...counts.values()]
  console.log(`Clauses with figures, tables apart\n${kindsTable(counts)}\n`)
  console.log(`Clauses that each row reads\n${rowsTable(all)}\n`)
  console.log(`Unread words, the most frequent of ${unread.size}\n${unreadList(unread, Number(top))}\n`)
  console.log(`${paths.length} files; ${failed} could not be read, ${others} are no Chinese reports`)
}

function add(count: Count, words: Map<string, { times: number; example: string }>, clause: CoveredClause): void {
  const { text, rows, unread, rivals } = clause
  count.clauses++
  if (unread.length === 0) count.whole++
  if (rivals > 0) count.rivals++
  for (const row of rows) count.rows.set(row, (count.rows.get(row) ?? 0) + 1)
  for (const word of unread) {
    const known = words.get(word)
    if (known === undefined) words.set(word, { times: 1, example: text })
    else {
      known.times++
      // the shortest clause shows best what was not read
      if (text.length < known.example.length) known.example = text
    }
  }
}

const kindsTable = (counts: ReadonlyMap<ReportKind, Count>): string =>
  table(
    ['', 'reports', 'clauses', 'read whole', '', 'with rivals'],
    [...counts].map(([kind, { reports, clauses, whole, rivals }]) => [
      kind, reports, clauses, whole, percent(whole, clauses), rivals,
    ]),
  )

function rowsTable(counts: readonly Count[]): string {
  const rows = phrasings.map(({ id }) => ({ id, each: counts.map(({ rows: read }) => read.get(id) ?? 0) }))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return table(
    ['', ...KINDS, 'all'],
    rows.sort((one, other) => sum(other.each) - sum(one.each)).map(({ id, each }) => [id, ...each, sum(each)]),
  )
}

const unreadList = (unread: ReadonlyMap<string, { times: number; example: string }>, top: number): string =>
  [...unread]
    .sort(([, one], [, other]) => other.times - one.times)
    .slice(0, top)
    .map(([word, { times, example }]) => `${String(times).padStart(7)}  ${word}    ${example}`)
    .join('\n')

await main()
