import Papa from 'papaparse'
import type { Block, Cell } from '../model.ts'
import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import { decode } from './encoding.ts'

/** Rows and cells that are read at most: a sheet program takes no more rows either. */
const MOST_CELLS = 2_000_000

/**
 * A table of values separated by commas, semicolons or tabs. The text is the file's own; a cell's span is its words
 * without quotation marks around them.
 * @throws SourceError for quotation marks that do not pair, and for more cells than the limit.
 */
export function readCsv(bytes: Uint8Array, path: string): Reading {
  const text = decode(bytes, path)
  const blocks: Block[] = []
  const cells: Cell[] = []
  let rows = 0
  let columns = 0
  let at = 0
  const delimiter = delimiterOf(text.slice(0, 65536))
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }) {
      const fault = errors.find(error => error.type === 'Quotes')
      if (fault !== undefined) throw new SourceError(path, `第${rows + 1}行的引号不配对；请核对后重新另存为CSV`)
      const record = text.slice(at, meta.cursor)
      let place = at
      for (const [column, value] of data.entries()) {
        const field = fieldAt(text, place, value)
        const { start, end } = field
        cells.push({ row: rows, column, rowSpan: 1, columnSpan: 1, start, end })
        if (text.slice(start, end).trim() !== '') blocks.push({ kind: 'cell', level: 0, start, end })
        place = field.next + delimiter.length
      }
      if (cells.length > MOST_CELLS) throw new SourceError(path, `表格超过${MOST_CELLS}格；请拆分后再审`)
      if (record.trim() !== '') columns = Math.max(columns, data.length)
      rows++
      at = meta.cursor
    },
  })
  const table = { caption: '', rows, columns, cells, start: 0, end: text.length }
  return { text, title: null, blocks, tables: [table], pages: [], notices: [] }
}

const DELIMITERS = [',', '\t', ';', '，']

/** What parts the cells of the first rows: of what could, what leaves their quotation marks in pairs. */
function delimiterOf(head: string): string {
  const parsed = (delimiter: string) =>
    Papa.parse<string[]>(head, { delimiter, preview: 20, skipEmptyLines: true, delimitersToGuess: DELIMITERS })
  const guess = parsed('').meta.delimiter
  const fits = (delimiter: string): boolean => !parsed(delimiter).errors.some(({ type }) => type === 'Quotes')
  return [guess, ...DELIMITERS].find(fits) ?? guess
}

/** A field's words at a place: with quotation marks doubled within, where they stand around it. */
function fieldAt(text: string, place: number, value: string): { start: number; end: number; next: number } {
  if (text[place] !== '"') return { start: place, end: place + value.length, next: place + value.length }
  const end = place + 1 + value.replaceAll('"', '""').length
  return { start: place + 1, end, next: end + 1 }
}
