import type { Cell, Draft, Figure, Table } from '../../model.ts'
import { tablesOf } from '../../quantities/flat-tables.ts'
import { BARE_NUMBER, isStub, widened } from '../../quantities/table-units.ts'
import { headingOf, type Heading } from './headings.ts'

/** A table by its heads. */
export interface Sectioned {
  readonly caption: string
  readonly sections: readonly Section[]
}

/** Rows under one head. One table of a document may hold several, with a head each. */
export interface Section {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column extends Heading {
  readonly from: number
  readonly to: number
}

export interface Row {
  /** The words of the first cell, without spaces; '' where numbers stand without any. */
  readonly label: string
  readonly start: number
  readonly end: number
  /** By index of the column; a cell without a figure of its own has none. */
  readonly figures: ReadonlyMap<number, Figure>
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
  if (first === undefined || first.row !== 0 || second?.row === 0) return ''
  const words = text.slice(first.start, first.end).trim()
  return BARE_NUMBER.test(words) ? '' : words
}

/** 行业 | 比上年增长% | 行业 | 比上年增长%: a long table printed as two or three beside each other. */
function blocksOf({ text }: Draft, table: Table): readonly Table[] {
  for (const cells of rowsOf(table)) {
    const words = cells.map(cell => text.slice(cell.start, cell.end).replace(/\s/g, ''))
    const times = [2, 3].find(count => {
      const width = words.length / count
      return width > 1 && words.every((word, at) => word !== '' && word === words[at % width])
    })
    // 绝对量 | 增速 | 绝对量 | 增速: columns of one block, below 招生 and 在校生
    if (headingOf(words[0] ?? '') !== null) continue
    if (times === undefined || !words.some(word => headingOf(word) !== null)) continue
    const width = words.length / times
    const edges = Array.from({ length: times }, (_, block) => cells[block * width]!.column)
    return edges.map((from, block) => {
      const to = edges[block + 1] ?? Infinity
      return { ...table, cells: table.cells.filter(({ column }) => column >= from && column < to) }
    })
  }
  return [table]
}

function sectionsOf({ text }: Draft, table: Table, figures: readonly Figure[]): readonly Section[] {
  const sections: { head: Place[]; rows: Row[]; columns: readonly Column[] }[] = []
  let head: Place[] = []
  let headed = false
  let over: readonly Place[] = []
  let at = lowerBound(figures, table.start)
  for (const cells of rowsOf(table)) {
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
    over = places.length > 1 && places.every(({ figure }) => figure === null) ? places : []
    if (headed) sections.push({ head, rows: [], columns: columnsOf(widened(head), table.caption) })
    headed = false
    const section = sections.at(-1)
    const row = section === undefined ? null : rowOf(places, section.columns)
    if (row !== null) section?.rows.push(row)
    else if (places.some(({ figure }) => figure !== null)) section?.rows.push(unnamed(places))
  }
  return sections
}

/** A sign that is not read as part of the figure would turn a fall into a rise. */
const isWhole = ({ text }: Figure, words: string): boolean =>
  text.length === words.length || /^[%％]$/.test(words.slice(text.length))

function* rowsOf({ cells }: Table): Generator<readonly Cell[]> {
  for (let at = 0; at < cells.length; ) {
    const { row = 0 } = cells[at] ?? {}
    let end = at
    while (end < cells.length && cells[end]?.row === row) end++
    yield cells.slice(at, end)
    at = end
  }
}

/** Two or more cells without a figure, one of which tells what stands below; or more words right under such a row. */
function isHead(places: readonly Place[], headed: boolean, caption: string): boolean {
  if (places.length === 0 || places.some(place => place.figure !== null)) return false
  if (headed) return places.length > 1 || (places[0]?.column ?? 0) > 0 || isStub(places[0]?.words ?? '')
  return places.length > 1 && places.some(place => headingOf(place.words, caption) !== null)
}

/** The words of all rows of a head above each other, column by column of its lowest row. */
function columnsOf(head: readonly Place[], caption: string): readonly Column[] {
  const edges = [...new Set(head.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))].sort(
    (one, other) => one - other,
  )
  const columns: Column[] = []
  for (const [at, from] of edges.entries()) {
    const to = edges[at + 1]
    if (to === undefined) break
    const over = head.filter(({ column, columnSpan }) => column < to && column + columnSpan > from)
    const words = over.map(place => place.words).join('')
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
  start: places[0]?.start ?? 0,
  end: places.at(-1)?.end ?? 0,
  figures: new Map(),
})

function rowOf(places: readonly Place[], columns: readonly Column[]): Row | null {
  const [first] = places
  if (first === undefined || first.figure !== null) return null
  const figures = new Map<number, Figure>()
  for (const { column, columnSpan, figure } of places) {
    if (figure === null || figure.exempt !== null || figure.malformed !== null || figure.upper !== null) continue
    const over = columns.flatMap(({ from, to }, at) => (column < to && column + columnSpan > from ? [at] : []))
    const [only] = over
    if (only !== undefined && over.length === 1 && !figures.has(only)) figures.set(only, figure)
  }
  return { label: first.words, start: first.start, end: places.at(-1)?.end ?? first.end, figures }
}

function lowerBound(figures: readonly Figure[], start: number): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
