import type { Draft, Table } from '../../model.ts'
import { rowsOf } from '../../quantities/codes.ts'
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
    return edges.map((from, block) => {
      const to = edges[block + 1] ?? Infinity
      return { ...table, cells: table.cells.filter(({ column }) => column >= from && column < to) }
    })
  }
  return [table]
}

