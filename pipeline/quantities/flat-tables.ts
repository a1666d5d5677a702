import type { Cell, Draft, Span, Table } from '../model.ts'
import { CAPTION_LINES, isCaption } from '../read/caption.ts'
import { trailingUnit } from './bare-units.ts'
import { aligned } from './grid.ts'
import { spread } from './heads.ts'
import { joined } from './page-breaks.ts'

/** The tables of a draft: those its reader found, and those that stand in its text as lines of words and numbers. */
export function tablesOf(draft: Draft): readonly Table[] {
  const known = seen.get(draft)
  if (known !== undefined) return known
  const flat = flatTables(draft)
  const whole = joined(draft).map(table => aligned(spread(table, draft.text), draft.text))
  const tables = flat.length === 0 ? whole : [...whole, ...flat].sort((one, other) => one.start - other.start)
  seen.set(draft, tables)
  return tables
}

const seen = new WeakMap<Draft, readonly Table[]>()

/** The columns that a line of column names tells of. */
interface Head {
  readonly cells: readonly Placed[]
  /** Rows of lines it takes. */
  readonly rows: number
  /** How many numbers a row must have. */
  readonly numbers: number
  /** The unit of a row stands between its name and its numbers. */
  readonly units: boolean
  readonly start: number
  readonly end: number
}

interface Placed extends Span {
  readonly row: number
  readonly column: number
}

const LONGEST_HEAD = 80
const LONGEST_NAME = 40

function flatTables({ text, tables }: Draft): readonly Table[] {
  const found: Table[] = []
  let next = 0
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at)
    const inner = tables[next]
    if (inner !== undefined && at >= inner.start) {
      at = Math.max(lineEnd(text, inner.end) + 1, at)
      next++
      continue
    }
    const head = end - at > LONGEST_HEAD || !mayEndHead(text, at, end) ? null : headAt(text, at, end)
    const table = head === null ? null : tableUnder(text, head, inner?.start ?? text.length)
    if (table !== null) found.push(table)
    at = (table?.end ?? end) + 1
  }
  return found
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

const HEAD_ENDS = new Set('%％）)0数值量额重比幅度长速位')

function mayEndHead(text: string, from: number, end: number): boolean {
  let last = end - 1
  while (last > from && BLANKS.has(text[last] ?? '')) last--
  return HEAD_ENDS.has(text[last] ?? '')
}

const BLANKS = new Set(' \t\r　|')

const STUB = /(?:指[ ]?标|项[ ]?目|产品|行业|品种|科目)(?:名称)?(?![ 　]*[（(])|(?:名称|类别)(?![ 　]*[（(])/y
const UNIT = /(?:计量)?单[ 　]?位(?!名称|数)/y
/** Names of columns that need no unit in brackets behind them: 绝对数, 比上年增长, 2023年. */
const NAME = new RegExp(
  [
    '(?:(?:比|较)(?:上年|去年|年初)(?:同期|年末|末|底)?|同比|环比)[ ]?(?:增长|增减|涨跌|上涨|升降|±)(?:速度|幅度|率|幅)?',
    '涨跌幅度?|增长速度|增速|增幅|(?:居民消费)?(?:价格总?)?指数|上年(?:同期)?[=＝]100|绝对[数值量额]|(?:年|期|月)末[数值]',
    '(?:年|期)?末?余额|产[ ]?量|数[值量]|指标值|总量|金额|完成[额数]|所?占?比重|构成|(?:19|20)\\d{2}年(?:末|度)?',
  ].join('|'),
  'y',
)
const ANY = /[^\s（()）%％\d|，。；：、]{1,12}(?=[ ]?(?:[（(][^（()）\d]{1,8}[）)]|[%％]))/y
const BRACKET = /[ ]?(?:[（(][^（()）\d]{1,8}[）)]|±?[%％])/y
const BETWEEN = /[\s|]*/y

/** A line that is made of column names and nothing else. */
function headAt(text: string, from: number, end: number): Head | null {
  const line = columnsIn(text, from, end)
  if (line === null || line.numbers === 0) return null
  if (line.brackets === line.numbers && line.names === 0) return raisedHead(text, from, line)
  const told = line.brackets > 0 ? line.numbers > 1 || line.stub : line.stub && INDEX.test(text.slice(from, end))
  return told ? { ...line, rows: 1, cells: line.cells } : null
}

const INDEX = /指数|100/

/** The names of the columns a line or two above the brackets with their units. */
function raisedHead(text: string, from: number, below: Line): Head | null {
  let start = from
  for (let lines = 0; lines < 2 && start > 0; lines++) {
    const end = start - 1
    start = text.lastIndexOf('\n', end - 1) + 1
    const above = columnsIn(text, start, end)
    if (above === null) return null
    if (above.numbers === 0) continue
    if (above.numbers !== below.numbers || above.units !== below.units || above.brackets > 0) return null
    const cells = [...above.cells, ...below.cells.map(cell => ({ ...cell, row: 1 }))]
    return { ...below, start, cells, rows: 2 }
  }
  return null
}

interface Line extends Omit<Head, 'rows'> {
  readonly stub: boolean
  readonly names: number
  readonly brackets: number
}

function columnsIn(text: string, from: number, end: number): Line | null {
  const cells: Placed[] = []
  let at = from
  let stub = false
  let units = false
  let names = 0
  let brackets = 0
  let numbers = 0
  const after = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1
  }
  for (;;) {
    at = Math.min(after(BETWEEN), end)
    if (at < 0) at = end
    if (at >= end) break
    const start = at
    const first = cells.length === 0 ? after(STUB) : -1
    if (first > at) {
      stub = true
      cells.push({ row: 0, column: 0, start, end: first })
      at = first
      continue
    }
    const unit = units || numbers > 0 ? -1 : after(UNIT)
    if (unit > at) {
      units = true
      cells.push({ row: 0, column: 1, start, end: unit })
      at = unit
      continue
    }
    const named = Math.max(after(NAME), -1)
    at = named > at ? named : Math.max(after(ANY), at)
    if (at > start) names++
    const bracket = after(BRACKET)
    if (bracket > at) {
      brackets++
      at = bracket
    }
    if (at === start) return null
    numbers++
    cells.push({ row: 0, column: Number(units) + numbers, start, end: at })
  }
  return { cells, numbers, units, stub, names, brackets, start: from, end }
}

/** What parts a head from its rows, or rows from each other: nothing, or lines drawn with signs. */
const RULED = /^[\s|+=─—-]*$/
const GROUP = /^[^\d\s。，；：！？|][^\d。，；！？|]{1,18}$/

/** The rows under a head; null where too few lines are made like one. `limit` is where the next table begins. */
function tableUnder(text: string, head: Head, limit: number): Table | null {
  const row = rowPattern(head.numbers)
  const cells: Cell[] = head.cells.map(cell => ({ ...cell, rowSpan: 1, columnSpan: 1 }))
  let rows = head.rows
  let numbered = 0
  let end = head.end
  let group: Cell | null = null
  for (let at = head.end + 1; at < limit; ) {
    const stop = lineEnd(text, at)
    const line = stop - at > LONGEST_HEAD * 2 ? '' : text.slice(at, stop)
    const parts = row.exec(line)
    if (parts !== null && WORD.test(parts[2] ?? '')) {
      if (group !== null) cells.push({ ...group, row: rows++ })
      group = null
      cells.push(...cellsOf(text, at, line, parts, head, rows++))
      numbered++
      end = at + line.trimEnd().length
    } else if (line === '' && stop > at) break
    else if (!RULED.test(line)) {
      if (group !== null || numbered === 0 || !GROUP.test(line.trim())) break
      group = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, start: at, end: stop }
    }
    at = stop + 1
  }
  if (numbered < (head.numbers === 1 ? 3 : 2)) return null
  const columns = 1 + Number(head.units) + head.numbers
  return { caption: captionOf(text, head.start), rows, columns, cells, start: head.start, end }
}

const WORD = /[一-龥]/
const NUMBER = '[-－−+]?\\d[\\d,，]*(?:\\.\\d+)?[%％]?'
const patterns: RegExp[] = []

/** Name of the row and so many numbers, of which the first may be glued to the name. */
function rowPattern(numbers: number): RegExp {
  return (patterns[numbers] ??= new RegExp(
    `^([\\s|]*)([^\\s|\\d]|[^\\s|][^。，；]{0,${LONGEST_NAME}}?[^\\s|\\d.,，－−+-])[\\s|]*` +
      `(${NUMBER}(?:[\\s|]+${NUMBER}){${numbers - 1}})[\\s|]*$`,
  ))
}

function* cellsOf(
  text: string,
  at: number,
  line: string,
  parts: RegExpExecArray,
  head: Head,
  row: number,
): Generator<Cell> {
  const [, blank = '', name = '', numbers = ''] = parts
  const start = at + blank.length
  const alone = { row, rowSpan: 1, columnSpan: 1 }
  const named = start + name.length
  const unit = head.units ? trailingUnit(text, start, named) : null
  const label = text.slice(start, unit?.start ?? named).replace(/[\s|]+$/, '')
  yield { ...alone, column: 0, start, end: start + label.length }
  if (unit !== null) yield { ...alone, column: 1, start: unit.start, end: named }
  let place = at + line.lastIndexOf(numbers)
  let column = 1 + Number(head.units)
  for (const number of numbers.split(/[\s|]+/)) {
    place = text.indexOf(number, place)
    yield { ...alone, column: column++, start: place, end: place + number.length }
    place += number.length
  }
}

/** The short lines above a table, nearest last. */
function captionOf(text: string, start: number): string {
  const lines: string[] = []
  for (let end = start - 1; end > 0 && lines.length < CAPTION_LINES; ) {
    const from = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(from, end).trim()
    if (line !== '' && !RULED.test(line)) {
      if (!isCaption(line)) break
      lines.unshift(line)
    }
    end = from - 1
  }
  return lines.join('\n')
}
