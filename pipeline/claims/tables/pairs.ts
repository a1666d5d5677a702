import type { AttainmentClaim, ChangeClaim, Figure, FigureRef, GrowthClaim, Subject } from '../../model.ts'
import { isLevel } from './headings.ts'
import { byHead, type Sheet, type SheetColumn, type SheetRow } from './pages.ts'

/** What a rate or a difference is of two levels. */
export type OfPair = AttainmentClaim | ChangeClaim | GrowthClaim

/** How a column follows from two others: 占预算%, 比上年增长%, 增减额. */
interface Pair {
  readonly column: number
  readonly kind: 'attainment' | 'growth' | 'change'
  readonly end: number
  readonly start: number
  /** The row of numbers under the head says so. */
  readonly printed: boolean
}

/** So many rows must fit, and such a share of those that tell; to accuse, more. */
const FEWEST = 3
const MOST = 0.8
const SURE = { rows: 9, share: 0.9 } as const
/** So many must fit for the one that does not to be asked about. */
const BUT = 4

/**
 * What columns of rates and differences are of, told by the row of numbers under the head (3=2/1*100), or by the rows of
 * all tables with that head together: the pair of columns that nearly all of them fit is the pair. By the figure of the
 * rate.
 */
export function pairClaims(sheets: readonly Sheet[], subjectOf: (label: string) => Subject): Map<FigureRef, OfPair> {
  const claims = new Map<FigureRef, OfPair>()
  for (const [head, alike] of byHead(sheets)) {
    const rows = alike.flatMap(sheet => sheet.rows)
    const { columns } = alike[0]!
    const levels = columns.flatMap((column, at) => (isAmount(column, rows, at) ? [at] : []))
    for (const column of columns.keys()) {
      const printed = printedPair(columns, column)
      const found = printed === null ? fittingPair(columns, rows, levels, column) : { pair: printed, sure: true, but: false }
      if (found === null) continue
      for (const row of rows) {
        const claim = claimOf(found.pair, row, subjectOf)
        // what few rows show, they may bear out but never refute
        const held = claim !== null && holds(found.pair, row)
        const alone = found.but && !held && tells(found.pair, row) && isFull(row, rows)
        if (claim === null || !(found.sure || held || alone)) continue
        const tie = found.pair.printed ? {} : { tie: found.sure ? 'rows' : alone ? 'run' : 'supposed' } as const
        claims.set(row.cells[column]!.index, { ...claim, ...tie, columns: `${head} ${column}` })
      }
    }
  }
  return claims
}

const isAmount = ({ heading, words }: SheetColumn, rows: readonly SheetRow[], at: number): boolean => {
  const role = heading?.role ?? null
  if (role !== null ? !isLevel(role) : /[%％率]|增长/.test(words)) return false
  return rows.every(({ cells }) => cells[at] == null || cells[at].unit.dimension !== 'percent')
}

function claimOf(pair: Pair, { row, cells }: SheetRow, subjectOf: (label: string) => Subject): OfPair | null {
  const [figure, end, start] = [cells[pair.column], cells[pair.end], cells[pair.start]]
  if (figure == null || end == null || start == null || start.numeral.digits <= 0) return null
  const common = { at: { start: row.start, end: row.end }, subject: subjectOf(row.label), sentence: figure.sentence }
  const levels = { base: null, end: end.index, start: start.index }
  const signed = { figure: figure.index, sign: 1 } as const
  switch (pair.kind) {
    case 'attainment':
      return { ...common, kind: 'attainment', rate: figure.index, done: end.index, planned: start.index }
    case 'growth':
      return { ...common, kind: 'growth', rate: signed, ...levels }
    case 'change':
      return { ...common, kind: 'change', amount: signed, rate: null, ...levels }
  }
}

/** 3=2/1*100, 5=4-2, 6=5/2*100, 6=(4-2)/2*100. */
function printedPair(columns: readonly SheetColumn[], column: number): Pair | null {
  const formula = columns[column]?.made?.formula.replace(/[×*]100[%％]?$/, '').replace(/[÷]/g, '/').replace(/[－—]/g, '-') ?? ''
  const at = (order: string | undefined): number => columns.findIndex(({ made }) => String(made?.order) === order)
  const pair = (kind: Pair['kind'], end: string | undefined, start: string | undefined): Pair | null =>
    at(end) === -1 || at(start) === -1 ? null : { column, kind, end: at(end), start: at(start), printed: true }
  const change = /^(\d+)-(\d+)$/.exec(formula)
  if (change !== null) return pair('change', change[1], change[2])
  const growth = /^[（(](\d+)-(\d+)[）)]\/(\d+)$/.exec(formula)
  if (growth !== null) return growth[2] === growth[3] ? pair('growth', growth[1], growth[2]) : null
  const ratio = /^(\d+)\/(\d+)$/.exec(formula)
  if (ratio === null) return null
  const risen = /^(\d+)[-－—](\d+)$/.exec(columns[at(ratio[1])]?.made?.formula ?? '')
  return risen?.[2] === ratio[2] ? pair('growth', risen?.[1], risen?.[2]) : pair('attainment', ratio[1], ratio[2])
}

interface Fitting {
  readonly pair: Pair
  readonly sure: boolean
  /** All rows but one fit: that one is worth a look. */
  readonly but: boolean
}

/** What a rate is of stands so many columns from it at most. */
const REACH = 12

function fittingPair(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
  levels: readonly number[],
  column: number,
): Fitting | null {
  let best: Pair | null = null
  let most = { held: 0, failed: 0 }
  const near = levels.filter(at => Math.abs(at - column) <= REACH)
  for (const kind of kindsOf(columns[column]!, rows, column)) {
    for (const end of near) {
      for (const start of near) {
        if (end === start || end === column || start === column) continue
        const pair = { column, kind, end, start, printed: false }
        const votes = votesFor(pair, rows)
        if (votes.held > most.held) [best, most] = [pair, votes]
      }
    }
  }
  const { held, failed } = most
  if (best === null || held < FEWEST || held < MOST * (held + failed)) return null
  const sure = held >= SURE.rows && held >= SURE.share * (held + failed)
  return { pair: best, sure, but: held >= BUT && failed === 1 }
}

function kindsOf({ heading, words }: SheetColumn, rows: readonly SheetRow[], at: number): readonly Pair['kind'][] {
  const role = heading?.role ?? null
  if (role === 'attainment' || role === 'growth' || role === 'change') return [role]
  if (role === 'share' || role === 'index') return []
  const figures = rows.flatMap(({ cells }) => cells[at] ?? [])
  if (figures.length > 0 && figures.every(({ unit }) => unit.dimension === 'percent')) return ['attainment', 'growth']
  return /增减|差/.test(words) ? ['change'] : []
}

const holds = ({ kind, column, end, start }: Pair, { cells }: SheetRow): boolean =>
  fits(kind, cells[column]!, cells[end]!, cells[start]!)

function votesFor(pair: Pair, rows: readonly SheetRow[]): { held: number; failed: number } {
  const votes = { held: 0, failed: 0 }
  for (const row of rows) {
    if (!tells(pair, row)) continue
    if (holds(pair, row)) votes.held++
    else votes.failed++
  }
  return votes
}

/** Whether a row tells of a pair: where the two are alike, any pair of them fits. */
function tells({ column, end, start }: Pair, { cells }: SheetRow): boolean {
  const [last, first] = [cells[end], cells[start]]
  if (cells[column] == null || last == null || first == null || last.text === first.text) return false
  return first.numeral.digits >= TELLING
}

/** A row that lacks a cell may have lost it, and the others stand under the wrong heads. */
const isFull = ({ cells }: SheetRow, rows: readonly SheetRow[]): boolean => {
  const filled = (one: readonly (Figure | null)[]): number => one.filter(cell => cell !== null).length
  return filled(cells) >= Math.max(...rows.map(row => filled(row.cells)))
}

/** Short numbers fit many rates. */
const TELLING = 100

const grainOf = ({ numeral }: Figure): number => 10 ** -numeral.decimals
const valueOf = (figure: Figure): number => figure.numeral.digits * grainOf(figure)

function fits(kind: Pair['kind'], figure: Figure, end: Figure, start: Figure): boolean {
  const [stated, last, first] = [valueOf(figure), valueOf(end), valueOf(start)]
  if (kind === 'change') return Math.abs(last - first - stated) <= (grainOf(figure) + grainOf(end) + grainOf(start)) / 2
  const rate = kind === 'attainment' ? (100 * last) / first : (100 * (last - first)) / first
  const slack = grainOf(figure) / 2 + (50 * (grainOf(end) + (grainOf(start) * Math.abs(last)) / first)) / first
  return Math.abs(rate - stated) <= slack
}
