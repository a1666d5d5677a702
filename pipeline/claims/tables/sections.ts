import { countWhile } from '../../bisect.ts'
import type { Cell, Draft, Figure, Table } from '../../model.ts'
import { isNumbering, orderOf, rowsOf } from '../../quantities/codes.ts'
import { tablesOf } from '../../quantities/flat-tables.ts'
import { headsOver } from '../../quantities/over.ts'
import { BARE_NUMBER, HIGHEST, NOTHING, isStub, widened } from '../../quantities/table-units.ts'
import { blocksOf } from './blocks.ts'
import { headingOf, type Heading } from './headings.ts'

/** A table by its heads. */
export interface Sectioned {
  readonly caption: string
  readonly sections: readonly Section[]
}

/** Rows under one head. One table of a document may hold several, with a head each. */
export interface Section {
  /** What stands right above its head within the table; '' for the first of a table, whose title is the caption. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What the row of numbers under the head says of columns of the grid; empty where there is none. */
  readonly made: ReadonlyMap<number, Made>
  /** All words above a column of the grid. */
  readonly wordsOver: (column: number) => string
}

/** A column's own number, and of what others it is made: 3=2/1*100; '' where only the number stands. */
export interface Made {
  readonly order: number
  readonly formula: string
}

export interface Column extends Heading {
  readonly from: number
  readonly to: number
}

export interface Row {
  /** The words of the first cell, without spaces; '' where numbers stand without any. */
  readonly label: string
  /** 20101 before it, or ''. */
  readonly code: string
  /** How far in its words begin; null where that does not show. */
  readonly inset: number | null
  readonly start: number
  readonly end: number
  /** By index of the column; a cell without a figure of its own has none. */
  readonly figures: ReadonlyMap<number, Figure>
  /** By column of the grid, whatever stands above it. */
  readonly cells: ReadonlyMap<number, Figure>
}

interface Place extends Cell {
  readonly words: string
  readonly figure: Figure | null
}

/** The tables of a draft and their sections. Figures are those of the whole draft. */
export function sectionsIn(draft: Draft, figures: readonly Figure[]): readonly Sectioned[] {
  const known = seen.get(figures)
  if (known !== undefined) return known
  const tables = tablesOf(draft).map(own => {
    const title = titleOf(draft, own)
    const table = title === '' ? own : { ...own, caption: own.caption === '' ? title : `${own.caption}\n${title}` }
    return {
      caption: table.caption,
      sections: blocksOf(draft, table).flatMap(block => sectionsOf(draft, block, figures)),
    }
  })
  seen.set(figures, tables)
  return tables
}

const seen = new WeakMap<readonly Figure[], readonly Sectioned[]>()

/** A title that stands within the table, as its first row. */
function titleOf({ text }: Draft, table: Table): string {
  const [first, second] = table.cells.filter(({ start, end }) => text.slice(start, end).trim() !== '')
  // what stands over some columns only is of their head
  if (first === undefined || first.row !== 0 || first.column > 0 || second?.row === 0) return ''
  const words = text.slice(first.start, first.end).trim()
  return BARE_NUMBER.test(words) ? '' : words
}

interface Open extends Section {
  readonly rows: Row[]
  readonly made: Map<number, Made>
}

function under(head: readonly Place[], caption: string, above: readonly Row[] = []): Open {
  const heads = widened(head)
  const over = headsOver(heads)
  return {
    title: titleAbove(above),
    rows: [],
    made: new Map(),
    columns: columnsOf(heads, over, caption),
    wordsOver: column => over(column, column + 1).map(({ words }) => words).join(''),
  }
}

/** 附表8, 2025年市本级一般公共预算支出完成情况表, 单位：万元: lines of words that end the rows above. */
function titleAbove(rows: readonly Row[]): string {
  const lines = rows.slice(rows.findLastIndex(({ cells }) => cells.size > 0) + 1).map(({ label }) => label)
  return lines.findLast(line => TITLE.test(line)) ?? ''
}

/** A table in its name, or an account of something. */
const TITLE = /.{4}(?:表|情况)(?:[（(].*[）)])?$/

const madeBy = (words: string): Made => ({ order: orderOf(words), formula: words.split(/[=＝]/)[1] ?? '' })

function sectionsOf({ text }: Draft, table: Table, figures: readonly Figure[]): readonly Section[] {
  const sections: Open[] = []
  let head: Place[] = []
  let headed = false
  let over: readonly Place[] = []
  let at = countWhile(figures, ({ start }) => start < table.start)
  for (const cells of rowsOf(table.cells)) {
    const places = cells
      .map((cell): Place => {
        const words = text.slice(cell.start, cell.end).replace(/\s/g, '')
        while ((figures[at]?.end ?? Infinity) <= cell.start) at++
        const own = figures[at]
        const alone = own !== undefined && BARE_NUMBER.test(words) && isWhole(own, words) && own.start >= cell.start
        return { ...cell, words, figure: alone && own.end <= cell.end ? own : null }
      })
      .filter(place => place.words !== '')
    if (isHead(places, headed, table.caption)) {
      head = headed ? [...head, ...places] : [...over, ...places]
      headed = true
      continue
    }
    // 招生 | 在校生 above 绝对量 | 增速
    const above = sections.length === 0 && !headed ? over.filter(({ row }) => row >= (places[0]?.row ?? 0) - HIGHEST) : []
    over = isOverHead(places) ? [...above, ...places] : []
    // a head of several lines may begin with what stands over some columns only
    if (!headed && sections.length === 0 && over.length > 0 && (places[0]?.column ?? 0) > 0) continue
    if (headed || sections.length === 0)
      sections.push(under(headed ? head : stubless(above, places), table.caption, sections.at(-1)?.rows))
    headed = false
    const section = sections.at(-1)!
    if (isNumbering(places.map(({ words }) => words))) {
      for (const { column, words } of places) if (/\d|[A-Z]/.test(words)) section.made.set(column, madeBy(words))
      continue
    }
    const row = rowOf(places, section.columns)
    if (row !== null) section.rows.push(row)
    else if (places.some(({ figure }) => figure !== null)) section.rows.push(unnamed(places))
  }
  return sections
}

/** Words that may be of the head below them: two of them or more, or what stands right of the names. */
const isOverHead = (places: readonly Place[]): boolean =>
  (places.length > 1 || (places[0]?.column ?? 0) > 0) && places.every(({ figure }) => figure === null)

/** | 比上年上涨（%） above 衣着 | 1.0: the head of the names is blank, and all numbers have theirs. */
function stubless(above: readonly Place[], places: readonly Place[]): readonly Place[] {
  const [first] = above
  const numbers = places.filter(({ figure }) => figure !== null)
  if (first === undefined || first.column === 0 || isStub(first.words) || numbers.length === 0) return []
  const over = headsOver(above)
  return numbers.every(({ column, columnSpan }) => over(column, column + columnSpan).length > 0) ? above : []
}

/** A sign that is not read as part of the figure would turn a fall into a rise. */
const isWhole = ({ text }: Figure, words: string): boolean =>
  text.length === words.length || /^[%％]$/.test(words.slice(text.length))

/** Two or more cells without a figure, one of which tells what stands below; or more words right under such a row. */
function isHead(places: readonly Place[], headed: boolean, caption: string): boolean {
  if (places.length === 0 || places.some(({ figure, words }) => figure !== null || NOTHING.test(words))) return false
  if (headed) return places.length > 1 || (places[0]?.column ?? 0) > 0 || isStub(places[0]?.words ?? '')
  return places.length > 1 && places.some(place => headingOf(place.words, caption) !== null)
}

/** The words of all rows of a head above each other, column by column of its lowest row. */
function columnsOf(
  head: readonly Place[],
  over: (from: number, to: number) => readonly Place[],
  caption: string,
): readonly Column[] {
  const edges = [...new Set(head.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))].sort(
    (one, other) => one - other,
  )
  const columns: Column[] = []
  for (const [at, from] of edges.entries()) {
    const to = edges[at + 1]
    if (to === undefined) break
    const words = over(from, to).map(place => place.words).join('')
    const last = columns.at(-1)
    if (last?.words === words && last.to === from) columns[columns.length - 1] = { ...last, to }
    else {
      const heading = headingOf(words, caption)
      if (heading !== null) columns.push({ ...heading, from, to })
    }
  }
  return columns
}

/** Numbers whose name stands in another line: whose they are is not known, but the rows around are not all there is. */
const unnamed = (places: readonly Place[]): Row => ({
  label: '',
  code: '',
  inset: null,
  start: places[0]?.start ?? 0,
  end: places.at(-1)?.end ?? 0,
  figures: new Map(),
  cells: cellsOf(places),
})

function rowOf(places: readonly Place[], columns: readonly Column[]): Row | null {
  const named = places.findIndex(({ words }) => !BARE_NUMBER.test(words))
  const first = places[named]
  if (first === undefined || places.slice(0, named).some(({ figure }) => figure?.exempt !== 'code')) return null
  const cells = cellsOf(places)
  const figures = new Map<number, Figure>()
  for (const { column, columnSpan, figure } of places) {
    if (figure === null || !cells.has(column)) continue
    const over = columns.flatMap(({ from, to }, at) => (column < to && column + columnSpan > from ? [at] : []))
    const [only] = over
    if (only !== undefined && over.length === 1 && !figures.has(only)) figures.set(only, figure)
  }
  const [outer] = places
  return {
    label: first.words,
    code: named > 0 ? (places[named - 1]?.words ?? '') : '',
    inset: first.inset ?? null,
    start: outer?.start ?? first.start,
    end: places.at(-1)?.end ?? first.end,
    figures,
    cells,
  }
}

function cellsOf(places: readonly Place[]): ReadonlyMap<number, Figure> {
  const cells = new Map<number, Figure>()
  for (const { column, figure } of places)
    if (figure !== null && figure.exempt === null && figure.malformed === null && figure.upper === null)
      cells.set(column, figure)
  return cells
}
