import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import { compose, type Item, type ParagraphItem } from './compose.ts'
import { readSheet, readStrings, type Merge, type SheetCell } from './xlsx/sheet.ts'
import { readRelations, readStyles, readWorkbook } from './xlsx/workbook.ts'
import { openZip, partOf } from './zip.ts'

/**
 * A workbook sheet by sheet, with its numbers as they are shown. Empty rows part tables; rows of a single cell above or
 * below one (its title, its unit, notes) are paragraphs. Hidden sheets are not read.
 * @throws SourceError for damaged and encrypted files, and for workbooks without words.
 */
export function readXlsx(bytes: Uint8Array, path: string): Reading {
  const entries = openZip(bytes, path)
  const part = (name: string): string | null => partOf(bytes, entries, name, path)
  const xml = part('xl/workbook.xml')
  if (xml === null) throw new SourceError(path, '工作簿缺少目录，可能已损坏；请用Excel或WPS打开后另存')
  const { sheets, since1904 } = readWorkbook(xml, path)
  const relations = readRelations(part('xl/_rels/workbook.xml.rels'), path)
  const strings = readStrings(part('xl/sharedStrings.xml'), path)
  const styles = readStyles(part('xl/styles.xml'), path, since1904)
  const flow: Item<never>[] = []
  for (const sheet of sheets) {
    const target = relations.get(sheet.relation)
    if (sheet.hidden || target === undefined) continue
    const content = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    if (content === null) continue
    const { cells, merges } = readSheet(content, path, strings, styles)
    if (cells.length > 0 && !/^(?:sheet|工作表)\s*\d*$/i.test(sheet.name)) flow.push(line(sheet.name, 'heading'))
    flow.push(...regions(cells, merges))
  }
  const { text, blocks, tables } = compose(flow)
  if (text.trim() === '') throw new SourceError(path, '工作簿里没有文字和数字')
  const hidden = sheets.filter(sheet => sheet.hidden).map(sheet => `“${sheet.name}”`)
  const notices = hidden.length === 0 ? [] : [`隐藏的工作表${hidden.join('、')}未审`]
  return { text, title: null, blocks, tables, pages: [], notices }
}

/** Runs of rows without an empty row between, each as its title lines, its table and its notes. */
function regions(cells: readonly SheetCell[], merges: readonly Merge[]): readonly Item<never>[] {
  const rows = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  const downward = merges.toSorted((one, other) => one.row - other.row)
  let begun = 0
  let reach = 0
  const items: Item<never>[] = []
  let region: SheetCell[][] = []
  let last = -1
  for (const [row, content] of [...rows].sort(([one], [other]) => one - other)) {
    for (let merge = downward[begun]; merge !== undefined && merge.row <= last; merge = downward[++begun])
      reach = Math.max(reach, merge.row + merge.rowSpan)
    if (row > last + 1 && reach < row) {
      items.push(...regionItems(region, merges))
      region = []
    }
    region.push(content)
    last = row
  }
  return [...items, ...regionItems(region, merges)]
}

function regionItems(region: readonly SheetCell[][], merges: readonly Merge[]): readonly Item<never>[] {
  const first = region.findIndex(row => row.length > 1)
  if (first < 0) return region.flat().map(cell => line(cell.text, 'paragraph'))
  const last = region.findLastIndex(row => row.length > 1)
  const lines = (rows: readonly SheetCell[][]): ParagraphItem<never>[] =>
    rows.flat().map(cell => line(cell.text, 'paragraph'))
  const rows = region.slice(first, last + 1)
  return [...lines(region.slice(0, first)), table(rows, merges), ...lines(region.slice(last + 1))]
}

function table(rows: readonly SheetCell[][], merges: readonly Merge[]): Item<never> {
  const all = rows.flat()
  const top = all[0]?.row ?? 0
  const bottom = all.at(-1)?.row ?? 0
  const left = all.reduce((least, cell) => Math.min(least, cell.column), Infinity)
  const right = all.reduce((most, cell) => Math.max(most, cell.column), 0)
  const spans = new Map(merges.map(merge => [`${merge.row},${merge.column}`, merge]))
  const cells = all.map(({ row, column, text }) => {
    const span = spans.get(`${row},${column}`)
    return {
      row: row - top,
      column: column - left,
      rowSpan: Math.min(span?.rowSpan ?? 1, bottom - row + 1),
      columnSpan: Math.min(span?.columnSpan ?? 1, right - column + 1),
      flow: [line(text, 'paragraph')],
    }
  })
  return { kind: 'table', rows: bottom - top + 1, columns: right - left + 1, cells }
}

const line = (text: string, kind: 'heading' | 'paragraph'): ParagraphItem<never> => ({
  kind,
  level: kind === 'heading' ? 1 : 0,
  pieces: [{ text, source: null }],
})
