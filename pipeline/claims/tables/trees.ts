import type { Claim, Figure, Subject, TotalClaim } from '../../model.ts'
import { isLevel } from './headings.ts'
import type { Sheet, SheetColumn } from './pages.ts'
import { fitting, runsOf, type Line } from './runs.ts'

/** A row and the rows that it is the sum of. `by` is what shows that: its codes, how far in it stands, or the sums alone. */
interface Tree {
  readonly whole: number
  readonly parts: readonly number[]
  readonly by: 'codes' | 'insets' | 'sums' | 'totals'
}

/**
 * Rows that are sums of rows below or above them, at any depth. Codes say so (20101 of 2010101); what stands further in
 * is part of what it stands under; and where neither shows, the columns do: what all others add up is a sum in each.
 * Whether rows of one look are sums at all, all of them tell together.
 */
export function* treesOf(sheet: Sheet, subjectOf: (label: string) => Subject): Generator<Claim> {
  const places = sheet.columns.flatMap((column, at) => (addsUp(column, figuresOf(sheet, at)) ? [at] : []))
  if (places.length === 0) return
  const lines = sheet.rows.map(({ row, cells }): Line => places.map(place => (RATE.test(row.label) ? null : (cells[place] ?? null))))
  const seen = new Set<string>()
  for (const tree of [...codeTrees(sheet), ...insetTrees(sheet), ...sumTrees(sheet, lines)]) {
    const key = `${tree.whole} ${tree.parts.join(' ')}`
    if (seen.has(key)) continue
    seen.add(key)
    yield* totalsOf(sheet, tree, lines, places, subjectOf)
  }
}

function* totalsOf(
  { head, rows }: Sheet,
  { whole, parts, by }: Tree,
  lines: readonly Line[],
  places: readonly number[],
  subjectOf: (label: string) => Subject,
): Generator<TotalClaim> {
  const { row } = rows[whole]!
  const line = lines[whole]!
  for (const [at, place] of places.entries()) {
    const total = line[at] ?? null
    const given = parts.flatMap(part => lines[part]?.[at] ?? [])
    if (total === null || given.length === 0) continue
    if (given.some(({ unit }) => unit.text !== total.unit.text)) continue
    // what this column leaves blank and another does not may be lost
    const blank = parts.some(part => lines[part]?.[at] == null && lines[part]?.some(figure => figure !== null))
    const others = by !== 'sums' || fitting(without(line, at), parts.map(part => without(lines[part]!, at))).sure > 0
    yield {
      kind: 'total',
      closure: 'partition',
      growths: null,
      whole: total.index,
      parts: given.map(({ index }) => ({ figure: index, sign: 1 })),
      at: { start: row.start, end: row.end },
      subject: subjectOf(row.label),
      sentence: total.sentence,
      ...(others && !blank ? { tie: 'rows', columns: `${by} ${head} ${place}` } : { tie: 'supposed' }),
    }
  }
}

const without = (line: Line, at: number): Line => line.map((figure, place) => (place === at ? null : figure))

const figuresOf = ({ rows }: Sheet, at: number): readonly Figure[] => rows.flatMap(({ cells }) => cells[at] ?? [])

/** Rates and indices are no amounts, nor is what its head says is one of a head. */
const RATE = /[率比%％]$|(?:增长|增速|增幅|指数|均)(?:[（(].*)?$/

function addsUp({ words, heading }: SheetColumn, figures: readonly Figure[]): boolean {
  const role = heading?.role ?? null
  if (role !== null && !isLevel(role) && role !== 'change') return false
  if (role === null && /[率比均%％]|指数|增长|增幅|单价|标准/.test(words)) return false
  return figures.filter(({ unit }) => unit.dimension === 'percent').length * 2 < figures.length
}

/** Below 201 stand 20101 and 20102, below these 2010101. */
function codeTrees({ rows }: Sheet): readonly Tree[] {
  const parts = new Map<number, number[]>()
  const open: number[] = []
  for (const [at, { row }] of rows.entries()) {
    if (row.code === '') continue
    while (open.length > 0 && !isUnder(row.code, rows[open.at(-1)!]!.row.code)) open.pop()
    const above = open.at(-1)
    if (above !== undefined) parts.set(above, [...(parts.get(above) ?? []), at])
    open.push(at)
  }
  return [...parts].map(([whole, below]) => ({ whole, parts: below, by: 'codes' }))
}

const isUnder = (code: string, above: string): boolean => code.length > above.length && code.startsWith(above)

/** Rows further in than the one they stand under, up to the next that is not. */
function insetTrees({ rows }: Sheet): readonly Tree[] {
  const parts = new Map<number, number[]>()
  const open: { readonly at: number; readonly inset: number }[] = []
  for (const [at, { row }] of rows.entries()) {
    const inset = row.inset ?? 0
    // totals stand in the middle of their cell
    if (row.label === '' || TOTAL.test(row.label)) {
      open.length = 0
      continue
    }
    while (open.length > 0 && open.at(-1)!.inset >= inset) open.pop()
    const above = open.at(-1)
    if (above !== undefined) parts.set(above.at, [...(parts.get(above.at) ?? []), at])
    open.push({ at, inset })
  }
  return [...parts].map(([whole, below]) => ({ whole, parts: below, by: 'insets' }))
}

const TOTAL = /(?:合计|总计|小计|总额)(?:数|额)?$|^(?:合计|总计|小计|全[市省县区州国])/

/** Sums that the columns show, and totals of what stands above them. */
function sumTrees({ rows }: Sheet, lines: readonly Line[]): readonly Tree[] {
  const above = runsOf(lines, 'behind', line => rows[line]!.row.label !== '')
  const isPart = new Set(above.flatMap(({ parts }) => parts))
  const roots = lines.map((line, at) => (isPart.has(at) ? line.map(() => null) : line))
  const isWhole = new Set(above.map(({ whole }) => whole))
  const below = runsOf(roots, 'before', line => !isWhole.has(line) && TOTAL.test(rows[line]!.row.label))
  return [
    ...above.map(({ whole, parts }): Tree => ({ whole, parts, by: 'sums' })),
    ...below.map(({ whole, parts }): Tree => ({ whole, parts: parts.filter(part => !isPart.has(part)), by: 'sums' })),
  ]
}
