import { drawLine, type Book, type Box, type Page } from './book.ts'
import { setLines, type Measure, type Words } from './lines.ts'
import { LEADING, MEASURE, PAGE } from './style.ts'

/** What is never cut by the end of a page. `paint` draws it with its top left corner at a place. */
export interface Row {
  readonly height: number
  paint(page: Page, left: number, top: number): void
}

/** Rows one below the other, page after page. */
export interface Flow {
  readonly book: Book
  /** Begins a page. */
  open(): void
  /** What the heads of pages begun from here on name. */
  section(name: string): void
  put(...rows: readonly Row[]): void
  /** On one page, where one page can hold them. */
  keep(rows: readonly Row[]): void
  gap(points: number): void
  /** Rows under a head that is repeated at the top of every page they reach. */
  table(head: Row, rows: Iterable<Row>): void
  /** What `set` puts on pages that begin meanwhile stands under this head. */
  under(head: Row, set: () => void): void
  anchor(name: string): void
  bookmark(title: string, level: 0 | 1): void
  /** At the foot of the page that is open; what is put on it goes above. */
  foot(rows: readonly Row[]): void
  /** Points left on the page. */
  room(): number
}

export function flowOf(book: Book): Flow {
  let page: Page | null = null
  let section = ''
  let top: number = PAGE.top
  let head: Row | null = null
  let bottom: number = PAGE.bottom
  const turn = (): Page => {
    page = { operators: [], links: [], fields: [], section }
    book.pages.push(page)
    top = PAGE.top
    bottom = PAGE.bottom
    if (head !== null) paint(head, page)
    return page
  }
  const paint = (row: Row, onto: Page): void => {
    row.paint(onto, PAGE.left, top)
    top += row.height
  }
  const flow: Flow = {
    book,
    open: turn,
    section: name => {
      section = name
    },
    put(...rows) {
      for (const row of rows) {
        const onto = page === null || (top + row.height > bottom && top > PAGE.top) ? turn() : page
        paint(row, onto)
      }
    },
    keep(rows) {
      const height = heightOf(rows)
      const page = PAGE.bottom - PAGE.top - (head?.height ?? 0)
      if (top > PAGE.top && top + height > bottom && height <= page) turn()
      flow.put(...rows)
    },
    gap(points) {
      if (top > PAGE.top) top = Math.min(top + points, bottom)
    },
    table(row, rows) {
      if (top + row.height + 2 * LEADING > bottom) turn()
      flow.put(row)
      flow.under(row, () => {
        for (const each of rows) flow.put(each)
      })
    },
    under(row, set) {
      head = row
      set()
      head = null
    },
    anchor: name => {
      book.anchors.set(name, { page: book.pages.length - 1, top: top - LEADING })
    },
    bookmark(title, level) {
      const anchor = `bookmark-${book.outline.length}`
      flow.anchor(anchor)
      book.outline.push({ title, level, anchor })
    },
    foot(rows) {
      if (page === null) return
      bottom = PAGE.bottom - heightOf(rows)
      stack(rows).paint(page, PAGE.left, bottom)
    },
    room: () => bottom - top,
  }
  return flow
}

export const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0)

/** Lines of one paragraph as rows of which no end of a page leaves one line alone. */
export const unbroken = (lines: readonly Row[]): Row[] =>
  lines.length <= 3 ? [stack(lines)] : [stack(lines.slice(0, 2)), ...lines.slice(2, -2), stack(lines.slice(-2))]

/** Rows of words, one a line. */
export function textRows(book: Book, words: readonly Words[], options: Partial<Measure> & TextOptions = {}): Row[] {
  const { left = 0, leading = LEADING, width = MEASURE - left, align = 'start' } = options
  const size = words[0]?.style.size ?? 0
  return setLines(book.faces, words, { ...options, width }).map(line => ({
    height: leading,
    paint(page, x, top) {
      const free = align === 'start' ? 0 : (width - line.width) / (align === 'centre' ? 2 : 1)
      drawLine(book, page, line, x + left + free, top + (leading + 0.76 * size) / 2)
    },
  }))
}

export interface TextOptions {
  /** Points from the left edge of the type area. */
  readonly left?: number
  readonly leading?: number
  readonly align?: 'start' | 'centre' | 'end'
}

/** Rows that stand side by side and share the page only as a whole. */
export function beside(...columns: readonly (readonly Row[])[]): Row {
  return {
    height: Math.max(0, ...columns.map(heightOf)),
    paint(page, left, top) {
      for (const rows of columns) stack(rows).paint(page, left, top)
    },
  }
}

/** Cells of one row of a table, which is cut only where it is very long. */
export function tableRow(columns: readonly (readonly Row[])[], finish: (row: Row) => Row): Row[] {
  const pieces = Math.max(1, ...columns.map(rows => Math.ceil(rows.length / MOST_LINES)))
  return Array.from({ length: pieces }, (_, i) => {
    const row = beside(
      ...columns.map(rows => [space(2.5), ...rows.slice(i * MOST_LINES, (i + 1) * MOST_LINES), space(2.5)]),
    )
    return i + 1 === pieces ? finish(row) : row
  })
}

const MOST_LINES = 20

/** Rows as one. */
export function stack(rows: readonly Row[]): Row {
  return {
    height: heightOf(rows),
    paint(page, left, top) {
      let at = top
      for (const row of rows) {
        row.paint(page, left, at)
        at += row.height
      }
    },
  }
}

/** Empty room. */
export const space = (height: number): Row => ({ height, paint: () => undefined })

/** A row with something drawn behind it. */
export function behind(row: Row, draw: (page: Page, box: Box) => void): Row {
  return {
    height: row.height,
    paint(page, left, top) {
      draw(page, [left, top, MEASURE, row.height])
      row.paint(page, left, top)
    },
  }
}
