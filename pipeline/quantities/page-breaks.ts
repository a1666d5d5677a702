import type { Cell, Draft, Table } from '../model.ts'

/**
 * The tables of a PDF, whose reader begins a new one on each page: what follows a table with nothing between, without
 * a head of its own, is its rest.
 */
export function joined({ text, tables }: Draft): readonly Table[] {
  const whole: Table[] = []
  for (const table of tables) {
    const before = whole.at(-1)
    const shift = before === undefined ? null : shiftOf(text, before, table)
    if (before === undefined || shift === null) whole.push(table)
    else whole[whole.length - 1] = together(before, table, shift)
  }
  return whole
}

/** How many columns the rest lies left of what it goes on with; null where it does not. */
function shiftOf(text: string, before: Table, { start, caption, columns, cells }: Table): number | null {
  const shift = before.columns - columns
  if (caption !== '' || shift < 0 || text.slice(before.end, start).trim() !== '') return null
  const numbersIn = (all: readonly Cell[], row: number): number =>
    all.filter(cell => cell.row === row && NUMBER.test(text.slice(cell.start, cell.end).trim())).length
  const first = numbersIn(cells, cells[0]?.row ?? 0)
  const last = numbersIn(before.cells, before.cells.at(-1)?.row ?? 0)
  return first > 0 && first === last ? shift : null
}

const NUMBER = /^[-－−+]?[\d０-９][\d０-９,，.．]*[%％]?$/

const together = (one: Table, other: Table, shift: number): Table => ({
  ...one,
  end: other.end,
  rows: one.rows + other.rows,
  cells: [
    ...one.cells,
    ...other.cells.map(cell => ({
      ...cell,
      row: cell.row + one.rows,
      column: cell.column === 0 ? 0 : cell.column + shift,
      columnSpan: cell.column === 0 ? cell.columnSpan + shift : cell.columnSpan,
    })),
  ],
})
