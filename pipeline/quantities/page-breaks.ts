import type { Cell, Draft, Span, Table } from '../model.ts'

/**
 * Tables that stand in pieces: those of a PDF page by page, those of a saved page around lines of one cell. What follows
 * a table without a head of its own is its rest, where nothing stands between but the end of a name that takes two
 * lines, or lines that are rows of it.
 */
export function joined({ text, tables }: Draft): readonly Table[] {
  const whole: Table[] = []
  for (const table of tables) {
    const before = whole.at(-1)
    const rest = before === undefined ? null : restOf(text, before, table)
    if (before === undefined || rest === null) whole.push(table)
    else whole[whole.length - 1] = together(before, table, rest)
  }
  return whole
}

interface Rest {
  /** How many columns it lies left of what it goes on with. */
  readonly shift: number
  /** The lines between. */
  readonly lines: readonly Span[]
}

/** How a table goes on with the one before; null where it does not. */
function restOf(text: string, before: Table, { start, caption, columns, cells }: Table): Rest | null {
  const shift = before.columns - columns
  const between = text.slice(before.end, start).trim()
  if (shift < 0 || caption.trim() !== between) return null
  const lines = linesIn(text, before.end, start)
  const name = isNameEnd(between)
  if (lines.length > 0 && (shift > 0 || !(name || lines.every(line => isRowLine(text, line))))) return null
  if (lines.length > MOST_LINES) return null
  const first = numbersIn(text, cells).values().next().value ?? 0
  return first > 0 && [...numbersIn(text, before.cells).values()].includes(first)
    ? { shift, lines: name ? [] : lines }
    : null
}

/** Lines of one cell in a row, at most. */
const MOST_LINES = 3

function linesIn(text: string, from: number, to: number): readonly Span[] {
  const lines: Span[] = []
  for (const { 0: words, index } of text.slice(from, to).matchAll(/[^\n]+/g)) {
    const start = from + index + words.length - words.trimStart().length
    if (words.trim() !== '') lines.push({ start, end: start + words.trim().length })
  }
  return lines
}

/** 的科研机构; a title tells of a table, or of when. */
const isNameEnd = (words: string): boolean => /^[一-龥（）()]{1,12}$/.test(words) && !TITLE.test(words)

/** 其中：, 二、转移性支出: a row without numbers. */
const isRowLine = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end)
  return words.length <= LONGEST && !/[。；！？…\d]/.test(words) && !TITLE.test(words)
}

const LONGEST = 30
const TITLE = /表|情况|单位|年|指标|^注|说明/

/** How many numbers each row has. */
function numbersIn(text: string, cells: readonly Cell[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  for (const { row, start, end } of cells) {
    numbers.set(row, (numbers.get(row) ?? 0) + Number(NUMBER.test(text.slice(start, end).trim())))
  }
  return numbers
}

const NUMBER = /^[-－−+]?[\d０-９][\d０-９,，.．]*[%％]?$/

const together = (one: Table, other: Table, { shift, lines }: Rest): Table => {
  const below = one.rows + lines.length
  return {
    ...one,
    end: other.end,
    rows: below + other.rows,
    cells: [
      ...one.cells,
      ...lines.map((line, at): Cell => ({ ...line, row: one.rows + at, column: 0, rowSpan: 1, columnSpan: 1 })),
      ...other.cells.map(cell => ({
        ...cell,
        row: cell.row + below,
        column: cell.column === 0 ? 0 : cell.column + shift,
        columnSpan: cell.column === 0 ? cell.columnSpan + shift : cell.columnSpan,
      })),
    ],
  }
}
