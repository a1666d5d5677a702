import type { Cell, Table } from '../model.ts'

/**
 * A table whose columns are those of its numbers. On paper a number takes as much room as it has digits and a head as
 * much as it has words, so that the grid of a PDF has more edges than columns: the numbers that stand above each other
 * are one column, and a head is of the columns that it stands over.
 */
export function aligned(table: Table, text: string): Table {
  if (table.cells.every(({ columnSpan }) => columnSpan === 1)) return table
  const numbers = new Set(table.cells.filter(({ start, end }) => NUMBER.test(text.slice(start, end).replace(/\s/g, ''))))
  const columns = columnsOf([...numbers])
  if (columns.length === 0) return table
  const bands = bandsOf(columns, table.columns)
  const bandAt = (column: number): number => bands[Math.min(column, table.columns - 1)] ?? 0
  const cells = table.cells.map((cell): Cell => {
    const { column, columnSpan } = cell
    if (numbers.has(cell)) {
      const own = columns[nearest(columns, column, column + columnSpan)]
      return own === undefined ? cell : { ...cell, column: bandAt(own.from), columnSpan: 1 }
    }
    const over: number[] = []
    for (let at = column; at < column + columnSpan; at++) {
      const stands = columns.find(({ from, to }) => from <= at && at < to)
      if (stands === undefined || isOver(stands, column, column + columnSpan)) over.push(bandAt(at))
    }
    const [first = bandAt(column)] = over
    return { ...cell, column: first, columnSpan: (over.at(-1) ?? first) - first + 1 }
  })
  // tables below each other in one frame have a grid each
  const places = new Set(cells.map(({ row, column }) => `${row} ${column}`))
  if (places.size < cells.length) return table
  return { ...table, columns: (bands.at(-1) ?? 0) + 1, cells }
}

interface Column {
  from: number
  to: number
}

const NUMBER = /^[-－−+]?[\d０-９][\d０-９,，.．]*[%％]?$/

/** Edges that most numbers share come first; what stands over two columns is of the one whose right edge it shares. */
function columnsOf(numbers: readonly Cell[]): readonly Column[] {
  const times = new Map<string, { readonly from: number; readonly to: number; count: number }>()
  for (const { column: from, columnSpan } of numbers) {
    const key = `${from} ${columnSpan}`
    const known = times.get(key)
    if (known === undefined) times.set(key, { from, to: from + columnSpan, count: 1 })
    else known.count++
  }
  const columns: Column[] = []
  for (const { from, to } of [...times.values()].sort((one, other) => other.count - one.count)) {
    const over = columns.filter(column => from < column.to && to > column.from)
    const [only] = over
    if (only === undefined) columns.push({ from, to })
    else if (over.length === 1) {
      only.from = Math.min(only.from, from)
      only.to = Math.max(only.to, to)
    }
  }
  return columns.sort((one, other) => one.from - other.from)
}

function nearest(columns: readonly Column[], from: number, to: number): number {
  let best = -1
  let most = 0
  for (const [at, column] of columns.entries()) {
    const shared = Math.min(to, column.to) - Math.max(from, column.from)
    const score = shared <= 0 ? 0 : shared + (column.to === to ? 1 : 0)
    if (score > most) [best, most] = [at, score]
  }
  return best
}

/** At least half of a column, or all of the head. */
const isOver = (column: Column, from: number, to: number): boolean => {
  const shared = Math.min(to, column.to) - Math.max(from, column.from)
  return shared * 2 >= column.to - column.from || shared === to - from
}

/** By edge of the grid, the column it belongs to; what stands between columns of numbers keeps its own. */
function bandsOf(columns: readonly Column[], width: number): readonly number[] {
  const bands: number[] = []
  let band = -1
  let last: Column | undefined
  for (let at = 0; at < width; at++) {
    const column = columns.find(({ from, to }) => from <= at && at < to)
    if (column === undefined || column !== last) band++
    last = column
    bands.push(band)
  }
  return bands
}
