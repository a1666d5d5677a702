import { describe, expect, test } from 'vitest'
import type { Cell, Draft, Table } from '../../pipeline/model.ts'
import { joined } from '../../pipeline/quantities/page-breaks.ts'
import { draftOf } from '../draft.ts'

/** A PDF whose tables stand below each other, each with its caption, and words between them. */
function pdf(between: string, ...tables: readonly { caption?: string; rows: readonly string[] }[]): Draft {
  let text = ''
  const found = tables.map(({ caption = '', rows }): Table => {
    if (text !== '') text += between
    const start = text.length
    const cells: Cell[] = []
    let columns = 0
    for (const [row, line] of rows.entries()) {
      if (row > 0) text += '\n'
      for (const [column, words] of line.split(' ').entries()) {
        if (column > 0) text += '\t'
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, start: text.length, end: text.length + words.length })
        columns = Math.max(columns, column + 1)
        text += words
      }
    }
    return { caption, rows: rows.length, columns, cells, start, end: text.length }
  })
  return draftOf(text, { format: 'pdf', tables: found })
}

const shapeOf = (draft: Draft): readonly string[] => joined(draft).map(({ rows, columns }) => `${rows} by ${columns}`)

describe('a table that goes on behind a page break', () => {
  const first = { caption: '表1', rows: ['指标 单位 数量 增速', '货运量 万吨 88.6 1.2'] }
  const rest = { rows: ['客运量 万人 9.7 -3.0', '公路 万人 9.1 -2.0'] }

  test('is one', () => {
    expect(shapeOf(pdf('\n', first, rest))).toEqual(['4 by 4'])
  })

  test('is one though fewer columns are left of it, which lie at its right', () => {
    const narrow = { rows: ['客运量 9.7 -3.0'] }
    const [table] = joined(pdf('\n', first, narrow))
    expect(table?.cells.slice(-3).map(({ row, column }) => `${row} ${column}`)).toEqual(['2 0', '2 2', '2 3'])
  })

  test('is one where the second line of a name stands between', () => {
    expect(shapeOf(pdf('\n的运输企业\n', first, { ...rest, caption: '的运输企业' }))).toEqual(['4 by 4'])
    expect(shapeOf(pdf('\n分县区情况\n', first, { ...rest, caption: '分县区情况' }))).toHaveLength(2)
  })

  test('is one around lines of one cell, which are rows of it', () => {
    const parted = pdf('\n其中：\n二、中央税收\n', first, { rows: ['客运量 万人 9.7 -3.0'], caption: '其中：\n二、中央税收' })
    const [table, ...others] = joined(parted)
    expect(others).toEqual([])
    expect(table?.cells.slice(-6).map(({ row, column, start, end }) => `${row},${column} ${parted.text.slice(start, end)}`)).toEqual(
      ['2,0 其中：', '3,0 二、中央税收', '4,0 客运量', '4,1 万人', '4,2 9.7', '4,3 -3.0'],
    )
    const told = '二、2026年完成情况'
    expect(shapeOf(pdf(`\n${told}\n`, first, { ...rest, caption: told }))).toHaveLength(2)
  })

  test('is another where it has a head, a caption, other columns, or words before it', () => {
    expect(shapeOf(pdf('\n', first, first))).toHaveLength(2)
    expect(shapeOf(pdf('\n', first, { ...rest, caption: '表2' }))).toHaveLength(2)
    expect(shapeOf(pdf('\n', first, { rows: ['客运量 9.7 -3.0 2 4'] }))).toHaveLength(2)
    expect(shapeOf(pdf('\n注：\n', first, rest))).toHaveLength(2)
  })
})
