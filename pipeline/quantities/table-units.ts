import type { Cell, Draft, Table, Unit } from '../model.ts'
import { unitNamed } from './bare-units.ts'
import { tablesOf } from './flat-tables.ts'
import { headsOver } from './over.ts'

/**
 * Units of bare numbers in cells, by the offset where the number begins. A unit stands in the head of the column, in
 * the row's own column of units, behind the row's name, or above the table, in this order.
 */
export function cellUnits(draft: Draft): ReadonlyMap<number, Unit> {
  const units = new Map<number, Unit>()
  for (const table of tablesOf(draft)) readTable(draft.text, table, units)
  return units
}

interface Place extends Cell {
  readonly words: string
}

/** A number alone, with its sign, its separators and its per cent. */
export const BARE_NUMBER = /^[-－−+]?[\d０-９][\d０-９,，.．]*[%％]?$/
export const NOTHING = /^[-－—–…/]+$/

/** What a head makes of the numbers below it: a unit, none, or that of their row. */
type Headed = Unit | 'none' | 'row'

function readTable(text: string, table: Table, units: Map<number, Unit>): void {
  let general = unitsSaid(table.caption)
  let heads: Place[] = []
  let headsAbove = headsOver(heads)
  let headed = false
  let columns = new Map<number, Headed>()
  let above: { readonly unit: Unit; readonly total: boolean } | null = null
  const rows = [...rowsOf(text, table)]
  const times = timesOf(rows)
  for (const row of rows) {
    for (const { words } of row) if (/单位[:：]/.test(words)) general = unitsSaid(words)
    if (isHead(row, headed, row === rows[0])) {
      const over = headed ? heads.filter(head => head.row >= (row[0]?.row ?? 0) - HIGHEST) : []
      heads = widened([...over, ...row], over.length)
      headsAbove = headsOver(heads)
      columns = new Map()
      headed = true
      above = null
      continue
    }
    headed = false
    const label = row[0]?.words ?? ''
    const whole = bracketed(label, general)
    if (whole !== null) above = { unit: whole, total: /总|合计/.test(label) }
    const inherited = above !== null && isPart(label, above.total, times) ? above.unit : null
    let own: Unit | null | undefined
    for (const cell of row) {
      if (!BARE_NUMBER.test(cell.words)) continue
      let unit = columns.get(cell.column)
      if (unit === undefined) {
        unit = headedBy(headsAbove(cell.column, cell.column + cell.columnSpan), general)
        columns.set(cell.column, unit)
      }
      if (unit === 'row')
        own ??= rowUnit(row, heads, general) ?? general.find(({ dimension }) => !isRate(dimension)) ?? inherited
      const found = unit === 'row' ? (own ?? null) : unit === 'none' ? null : unit
      if (found !== null) units.set(cell.start, found)
    }
  }
}

/** 货物运输总量（万吨） and below it 铁路; 大牲畜（万头） and below it #奶牛: a part is told in the unit of its whole. */
const isPart = (label: string, ofTotal: boolean, times: ReadonlyMap<string, number>): boolean =>
  !RATE.test(label) &&
  !/[率均数]/.test(label) &&
  (ofTotal || /^(?:其中|[#＃])/.test(label) || (times.get(label) ?? 0) > 1)

function timesOf(rows: readonly (readonly Place[])[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const [first] of rows) if (first !== undefined) times.set(first.words, (times.get(first.words) ?? 0) + 1)
  return times
}

function* rowsOf(text: string, { cells }: Table): Generator<readonly Place[]> {
  let row: Place[] = []
  for (const cell of cells) {
    if (row.length > 0 && row[0]?.row !== cell.row) {
      yield row
      row = []
    }
    const raw = text.slice(cell.start, cell.end)
    const words = raw.replace(/\s/g, '')
    if (words !== '') row.push({ ...cell, start: cell.start + raw.length - raw.trimStart().length, words })
  }
  if (row.length > 0) yield row
}

/**
 * Two or more cells without a number, none of which is a mere unit or a dash; or words right under such a row. The head of
 * the names may be blank.
 */
function isHead(row: readonly Place[], headed: boolean, first: boolean): boolean {
  if (headed && row.length === 1 && isStub(row[0]!.words)) return true
  // 金额 | %
  if (headed && row.every(({ words }) => !BARE_NUMBER.test(words) && !NOTHING.test(words) && (!isUnit(words) || /^[%％]$/.test(words))))
    return true
  if (row.length < 2 && !((headed || first) && (row[0]?.column ?? 0) > 0)) return false
  return row.every(({ words }) => !BARE_NUMBER.test(words) && !NOTHING.test(words) && !isUnit(words))
}

/** What heads the labels themselves; of a head of several lines it may stand between the others. */
export const isStub = (words: string): boolean => /^(?:指标|项目|产品|类别|行业)(?:名称)?$/.test(words)

/** Rows of a head, at most: what goes on for more is a table of words. */
export const HIGHEST = 12

/**
 * A cell alone below one that spans more columns is as wide: 比上年增长 and below it （%）.
 * @param heads row by row
 * @param from before it they are as wide as they should be
 */
export const widened = <Head extends Cell>(heads: readonly Head[], from = 0): Head[] =>
  heads.map((cell, at) => {
    const over = at < from ? undefined : overOf(heads, at)
    if (over === undefined || over.columnSpan === cell.columnSpan || !isAlone(heads, at, over)) return cell
    return { ...cell, column: over.column, columnSpan: over.columnSpan }
  })

/** The nearest above it that is at least as wide. */
function overOf<Head extends Cell>(heads: readonly Head[], at: number): Head | undefined {
  const { row, column, columnSpan } = heads[at]!
  for (let above = at - 1; above >= 0 && heads[above]!.row >= row - HIGHEST; above--) {
    const other = heads[above]!
    if (other.row < row && other.column <= column && other.column + other.columnSpan >= column + columnSpan) return other
  }
  return undefined
}

/** Whether no other cell below that one stands under it. */
function isAlone(heads: readonly Cell[], at: number, over: Cell): boolean {
  const under = ({ column, columnSpan }: Cell): boolean =>
    column < over.column + over.columnSpan && column + columnSpan > over.column
  for (let other = at - 1; other >= 0 && heads[other]!.row > over.row; other--) if (under(heads[other]!)) return false
  const last = heads[at]!.row + HIGHEST
  for (let other = at + 1; other < heads.length && heads[other]!.row <= last; other++)
    if (under(heads[other]!)) return false
  return true
}

const isUnit = (words: string): boolean => unitNamed(words) !== null

/** 单位：亿元; 单位：万元、%. */
function unitsSaid(words: string): readonly Unit[] {
  const said = /单位[:：][\s　]*([^\s，。；）)]+)/.exec(words)?.[1] ?? ''
  return said.split(/[、,]/).flatMap(word => unitNamed(word) ?? [])
}

const isRate = (dimension: string): boolean => dimension === 'percent' || dimension === 'points'

/** Rates and indices: they take no unit of the row. */
const RATE = /(?:增长|增速|增幅|涨跌|升降|比重|占比|构成|比例|[率±])(?:[（(].*)?$|增长速度|幅度|指数/

function headedBy(over: readonly Place[], general: readonly Unit[]): Headed {
  const words = over.map(place => place.words).join('')
  if (/[%％]$|[（(][^（()）]*[%％][）)]/.test(words)) return unitNamed('%') ?? 'none'
  for (const [, inside = ''] of words.matchAll(/[（(]([^（()）]+)[）)]/g)) {
    const unit = unitNamed(inside)
    if (unit !== null) return unit
  }
  if (!RATE.test(words)) return 'row'
  return /指数/.test(words) ? 'none' : (general.find(({ dimension }) => isRate(dimension)) ?? 'none')
}

/** The unit in the row's column of units, or in brackets behind its name: 大牲畜（万头）. */
function rowUnit(row: readonly Place[], heads: readonly Place[], general: readonly Unit[]): Unit | null {
  const column = heads.find(({ words }) => /^(?:计量)?单位$/.test(words))?.column
  const cell = column === undefined ? undefined : row.find(place => place.column === column)
  return cell === undefined ? bracketed(row[0]?.words ?? '', general) : unitNamed(cell.words)
}

/** 契税（款） of a table of money: 类, 款, 项, 目 are the levels at which a budget classifies it. */
const LEVELS = /^[类款项目]$/

function bracketed(label: string, general: readonly Unit[]): Unit | null {
  const inside = /[（(]([^（()）]+)[）)]$/.exec(label)?.[1]
  if (inside === undefined || (LEVELS.test(inside) && general.some(({ dimension }) => dimension === 'money'))) return null
  return unitNamed(inside)
}
