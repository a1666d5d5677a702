import type { Figure, WordingClaim } from '../../model.ts'
import { slipOf } from '../wordings.ts'
import { isLevel } from './headings.ts'
import type { Sheet, SheetColumn } from './pages.ts'

/** So many telling numbers of another year, and such a share of all, were not brought up to date. */
const FEWEST = 5
const MOST_OF = 0.9

/** Whether what is the same, of all telling numbers held against each other, shows a copy. */
export const isCopied = (same: number, all: number): boolean => same >= FEWEST && same >= all * MOST_OF

/** Shorter numbers are the same by chance. */
export const isTelling = ({ numeral }: Figure): boolean => Math.abs(numeral.digits) >= 100

type Pair = readonly [earlier: Figure, later: Figure]

/**
 * Tables, and columns of a table, that are those of another year but for the year they name. What is planned for years
 * to come, after that of the report, may be the same in each.
 */
export function* copiesIn(sheets: readonly Sheet[], now: number | null): Generator<WordingClaim> {
  const told = new Set<Sheet>()
  for (const [later, earlier] of redated(sheets)) {
    const pairs = cellsOf(later, earlier)
    if (!areCopied(pairs)) continue
    told.add(later)
    yield claimOf(pairs, 'copied-table')
  }
  for (const sheet of sheets) {
    if (told.has(sheet)) continue
    for (const [later, earlier] of redatedColumns(sheet)) {
      const pairs = sheet.rows.flatMap(({ cells }) => pairOf(cells[earlier], cells[later]))
      if (areCopied(pairs) && !isToCome(sheet.columns[earlier]!, now)) yield claimOf(pairs, 'copied-column')
    }
  }
}

const YEARS = /(?:19|20)\d\d(?=年)/g

/** The years that words name, and the words without them and without the number of a table. */
const dated = (words: string): { readonly years: readonly number[]; readonly words: string } => ({
  years: [...new Set(words.match(YEARS))].map(Number),
  words: words.replace(YEARS, '').replace(/^附?表[\d一二三四五六七八九十]+(?:[-－—]\d+)?[:：]?/gm, '').replace(/\s/g, ''),
})

/** Tables of one title but for its year, each with the last before it that is of another; the later year first. */
function* redated(sheets: readonly Sheet[]): Generator<readonly [later: Sheet, earlier: Sheet]> {
  const titled = new Map<string, { readonly sheet: Sheet; readonly year: number }>()
  for (const sheet of sheets) {
    const { years, words } = dated(sheet.caption.split('\n').findLast(line => dated(line).years.length > 0) ?? '')
    const [year] = years
    if (year === undefined || years.length > 1 || words.length < FEWEST) continue
    const key = `${words}|${dated(sheet.head).words}`
    const other = titled.get(key)
    if (other !== undefined && other.year !== year)
      yield other.year < year ? [sheet, other.sheet] : [other.sheet, sheet]
    titled.set(key, { sheet, year })
  }
}

/** Columns of levels whose heads differ in the year alone, each with the last before it. */
function* redatedColumns({ columns }: Sheet): Generator<readonly [later: number, earlier: number]> {
  const headed = new Map<string, { readonly at: number; readonly year: number }>()
  for (const [at, { heading, words }] of columns.entries()) {
    const year = heading !== null && isLevel(heading.role) ? heading.year : null
    if (year === null) continue
    const key = dated(words).words
    const other = headed.get(key)
    if (other !== undefined && other.year !== year) yield other.year < year ? [at, other.at] : [other.at, at]
    headed.set(key, { at, year })
  }
}

const isToCome = ({ heading }: SheetColumn, now: number | null): boolean =>
  heading?.role === 'planned' && heading.year !== null && (now === null || heading.year > now)

/** Cells of rows that have one name, and stand under one head. */
function cellsOf(later: Sheet, earlier: Sheet): readonly Pair[] {
  const rows = new Map<string, Sheet['rows'][number] | null>()
  for (const row of earlier.rows) {
    const name = dated(row.row.label).words
    rows.set(name, rows.has(name) ? null : row)
  }
  return later.rows.flatMap(({ row, cells }) => {
    const other = rows.get(dated(row.label).words)
    return other == null ? [] : cells.flatMap((cell, at) => pairOf(other.cells[at], cell))
  })
}

const pairOf = (earlier: Figure | null | undefined, later: Figure | null | undefined): readonly Pair[] =>
  earlier == null || later == null || later.unit.dimension === 'percent' || !isTelling(later) ? [] : [[earlier, later]]

/** What stands in many rows counts once. */
function areCopied(pairs: readonly Pair[]): boolean {
  const same = pairs.filter(([one, other]) => one.text === other.text)
  return new Set(same.map(([, { text }]) => text)).size >= FEWEST && isCopied(same.length, pairs.length)
}

function claimOf(pairs: readonly Pair[], slip: 'copied-table' | 'copied-column'): WordingClaim {
  const [[, first], ...others] = pairs.filter(([one, other]) => one.text === other.text) as [Pair, ...Pair[]]
  return { ...slipOf(first, slip), others: others.map(([, figure]) => figure.index) }
}
