import type { Draft, Table } from '../../model.ts'
import { rowsOf } from '../../quantities/codes.ts'
import { BARE_NUMBER } from '../../quantities/table-units.ts'
import { headingOf } from './headings.ts'

/** 行业 | 比上年增长% | 行业 | 比上年增长%: a long table printed as two or three beside each other. */
export function blocksOf({ text }: Draft, table: Table): readonly Table[] {
  for (const cells of rowsOf(table.cells)) {
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
    return parted(table, edges)
  }
  const edges = besides(text, table)
  return edges.length < 2 ? [table] : parted(table, edges)
}

const parted = (table: Table, edges: readonly number[]): readonly Table[] =>
  edges.map((from, block) => {
    const to = edges[block + 1] ?? Infinity
    return { ...table, cells: table.cells.filter(({ column }) => column >= from && column < to) }
  })

/** So many of the rows must have words, and numbers behind them, where another table begins beside one. */
const MOST = 0.5

/** 收入 | 预算数 | 支出 | 预算数: where columns of words begin that have columns of numbers before and behind them. */
function besides(text: string, table: Table): readonly number[] {
  const times = new Map<number, number>()
  let rows = 0
  for (const cells of rowsOf(table.cells)) {
    const words = cells.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''))
    const first = words.findIndex((word, at) => isAmount(word, words[at + 1]))
    const last = words.findLastIndex(word => BARE_NUMBER.test(word))
    if (first < 1) continue
    rows++
    for (let at = first + 1; at < last; at++) {
      const isCode = BARE_NUMBER.test(words[at] ?? '') && !isAmount(words[at], words[at + 1])
      const isName = WORD.test(words[at] ?? '') && !WORD.test(words[at - 1] ?? '')
      if (!isCode && !isName) continue
      const { column } = cells[at]!
      times.set(column, (times.get(column) ?? 0) + 1)
      if (isCode) at++
    }
  }
  const found = [...times].filter(([, count]) => rows > 2 && count >= MOST * rows).map(([column]) => column)
  return [0, ...found.sort((one, other) => one - other)]
}

const WORD = /[一-龥]{2}/

/** A number with a word right behind it is the code of that word. */
const isAmount = (word: string | undefined, next: string | undefined): boolean =>
  BARE_NUMBER.test(word ?? '') && !(/^\d{3,}$/.test(word ?? '') && WORD.test(next ?? ''))

