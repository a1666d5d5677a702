import { SourceError } from '../../errors.ts'
import { mostOf } from '../limits.ts'
import { attribute, scanXml, unescapeXml } from '../xml.ts'
import type { Show } from './formats.ts'

/** A cell that shows something, on the sheet's own grid from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Merge {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The cells of a sheet as they are shown, row by row, and its merged ranges. */
export function readSheet(
  xml: string,
  path: string,
  strings: readonly string[],
  styles: readonly Show[],
): { readonly cells: readonly SheetCell[]; readonly merges: readonly Merge[] } {
  const most = mostOf('GOUJI_MAX_CELLS')
  const cells: SheetCell[] = []
  const merges: Merge[] = []
  let row = -1
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let inValue = false
  let phonetic = false
  scanXml(xml, path, {
    open(name, start, end) {
      switch (name) {
        case 'row':
          row = placeOf(Number(attribute(xml, start, end, 'r')) - 1, MOST_ROWS) ?? row + 1
          column = -1
          break
        case 'c': {
          column = placeOf(columnOf(attribute(xml, start, end, 'r') ?? ''), MOST_COLUMNS) ?? column + 1
          type = attribute(xml, start, end, 't') ?? 'n'
          style = Number(attribute(xml, start, end, 's') ?? 0)
          value = ''
          break
        }
        case 'v':
        case 't':
          inValue = !phonetic
          break
        case 'rPh':
          phonetic = true
          break
        case 'mergeCell': {
          const merge = mergeOf(attribute(xml, start, end, 'ref') ?? '')
          if (merge !== null) merges.push(merge)
          break
        }
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'rPh') phonetic = false
      if (name !== 'c') return
      const text = shown(value, type, strings, styles[style]).trim()
      if (text !== '') cells.push({ row, column, text })
      if (cells.length > most) throw new SourceError(path, `表格超过${most}格；请拆分后再审`)
    },
    words(start, end, literal) {
      if (inValue) value += literal ? xml.slice(start, end) : unescapeXml(xml.slice(start, end))
    },
  })
  return { cells, merges }
}

function shown(value: string, type: string, strings: readonly string[], show: Show | undefined): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
    case 'str':
    case 'e':
    case 'd':
      return value
    case 'b':
      return value === '1' ? '是' : '否'
    default:
      return value === '' ? '' : (show?.(value) ?? value)
  }
}

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** Where a sheet says that a row or a cell stands, if a sheet reaches so far; else it follows the one before it. */
const placeOf = (said: number, most: number): number | null =>
  Number.isInteger(said) && said >= 0 && said < most ? said : null

/** B7 is column 1. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place.replace(/[^A-Z]/gi, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function mergeOf(range: string): Merge | null {
  const [, from, top, to, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(range) ?? []
  if (from === undefined || to === undefined) return null
  const row = Number(top) - 1
  const column = columnOf(from)
  const [rowSpan, columnSpan] = [Number(bottom) - row, columnOf(to) - column + 1]
  return rowSpan < 1 || columnSpan < 1 ? null : { row, column, rowSpan, columnSpan }
}

/** The workbook's shared strings, rich text joined. */
export function readStrings(xml: string | null, path: string): readonly string[] {
  const strings: string[] = []
  if (xml === null) return strings
  let inText = false
  let phonetic = false
  scanXml(xml, path, {
    open(name) {
      if (name === 'si') strings.push('')
      if (name === 'rPh') phonetic = true
      if (name === 't') inText = !phonetic
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic = false
    },
    words(start, end, literal) {
      if (inText) strings[strings.length - 1] += literal ? xml.slice(start, end) : unescapeXml(xml.slice(start, end))
    },
  })
  return strings
}
