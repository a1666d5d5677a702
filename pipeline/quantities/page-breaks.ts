import type { Cell, Draft, Table } from '../model.ts'

/**
 * Tables that stand in pieces, as those of a PDF do, page by page: what follows a table without a head of its own is
 * its rest, where nothing stands between but the end of a name that takes two lines.
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
  const between = text.slice(before.end, start).trim()
  if (shift < 0 || caption.trim() !== between || (between !== '' && (shift > 0 || !isNameEnd(between)))) return null
  const first = numbersIn(text, cells).values().next().value ?? 0
  return first > 0 && [...numbersIn(text, before.cells).values()].includes(first) ? shift : null
}

/** 的科研机构; a title tells of a table, or of when. */
const isNameEnd = (words: string): boolean => /^[一-龥（）()]{1,12}$/.test(words) && !/表|情况|单位|年|指标/.test(words)

/** How many numbers each row has. */
function numbersIn(text: string, cells: readonly Cell[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  for (const { row, start, end } of cells) {
    numbers.set(row, (numbers.get(row) ?? 0) + Number(NUMBER.test(text.slice(start, end).trim())))
  }
  return numbers
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
