import type { CellItem, Item, ParagraphItem, TableItem } from '../compose.ts'

/** So long is the label of a row, and so many may follow each other. */
const LONGEST = 30
const MOST = 12

/** 表1-2 …, 续表, 单位：万元, 2026年…情况: what stands above a table of its own. */
const TITLE = /^(?:附表|续表|表|图)|单位\s*[:：]|表$|情况|^注/
const SENTENCE = /[。；，？！]/
const WORD = /[一-龥]/
const YEAR = /^(?:19|20)\d\d(?:年.*)?$/
const NUMBER = /^[-+－−—]?\d[\d,，.．]*[%％‰]?$/

/**
 * A table that was broken at its rows without figures, as pages made from paper are: 烟叶税 between two tables is a row of both. A
 * table with a head of its own begins anew.
 */
export function joined<Source>(items: readonly Item<Source>[]): readonly Item<Source>[] {
  const out: Item<Source>[] = []
  let open: TableItem<Source> | null = null
  let labels: ParagraphItem<Source>[] = []
  const close = (): void => {
    if (open !== null) out.push(open)
    out.push(...labels)
    open = null
    labels = []
  }
  for (const item of items) {
    if (item.kind === 'table') {
      if (open !== null && labels.length > 0 && goesOn(open, item)) open = together(open, labels, item)
      else {
        close()
        open = item
      }
      labels = []
    } else if (open !== null && labels.length < MOST && isLabel(item)) labels.push(item)
    else {
      close()
      out.push(item)
    }
  }
  close()
  return out
}

function isLabel<Source>({ kind, pieces }: ParagraphItem<Source>): boolean {
  const words = wordsOf(pieces)
  return kind === 'paragraph' && words.length <= LONGEST && WORD.test(words) && !SENTENCE.test(words) && !TITLE.test(words)
}

/** Whether a table has no head of its own, and as many cells in each row as the one above: which are left out, is not told. */
const goesOn = <Source>(above: TableItem<Source>, below: TableItem<Source>): boolean =>
  below.columns === above.columns && below.cells.length === below.rows * below.columns && hasNumbers(below, rowOf(below))

const rowOf = <Source>({ cells }: TableItem<Source>): number => cells[0]?.row ?? 0

function hasNumbers<Source>({ cells }: TableItem<Source>, row: number): boolean {
  const words = cells.filter(cell => cell.row === row).map(textOf)
  return words.some(word => NUMBER.test(word) && !YEAR.test(word))
}

function textOf<Source>({ flow }: CellItem<Source>): string {
  return flow.map(item => (item.kind === 'table' ? '' : wordsOf(item.pieces))).join('')
}

const wordsOf = (pieces: ParagraphItem<unknown>['pieces']): string => pieces.map(({ text }) => text).join('').trim()

function together<Source>(
  above: TableItem<Source>,
  labels: readonly ParagraphItem<Source>[],
  below: TableItem<Source>,
): TableItem<Source> {
  const first = rowOf(below)
  const rows = above.rows + labels.length
  // 比上年执 | 行数增长%: what goes on below a head alone is its last words
  const column = above.cells.some(({ row }) => hasNumbers(above, row)) ? 0 : above.columns - 1
  return {
    kind: 'table',
    rows: rows + below.rows,
    columns: Math.max(above.columns, below.columns),
    cells: [
      ...above.cells,
      ...labels.map((label, at) => ({ row: above.rows + at, column, rowSpan: 1, columnSpan: 1, flow: [label] })),
      ...below.cells.map(cell => ({ ...cell, row: rows + cell.row - first })),
    ],
  }
}
