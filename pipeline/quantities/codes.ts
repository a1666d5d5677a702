import type { Cell, Draft } from '../model.ts'
import { tablesOf } from './flat-tables.ts'

/** 科目编码 of a budget: 201, 20101, 2010102. */
const CODE = /^[1-5]\d{2}(?:\d{2}){0,4}$/
/** So many of them above each other are a column of codes, where so large a share of its numbers is. */
const FEWEST = 2
const MOST = 0.8
/** 栏次: 1, 2, 3=2/1*100. */
const NUMBERED = /^(?:\d{1,2}|[A-Z])(?:[=＝][\dA-Z()（）+\-－—*×/÷%％.]+)?$/

export interface Coded {
  /** Every place in a number of a table that counts nothing: codes of accounts, and the numbers of columns. */
  readonly codes: ReadonlySet<number>
  /** Where each number begins that is all there is in its cell, and where it ends: marks around it make no name of it. */
  readonly alone: ReadonlyMap<number, number>
}

export function codesOf(draft: Draft): Coded {
  const known = seen.get(draft)
  if (known !== undefined) return known
  const codes = new Set<number>()
  const alone = new Map<number, number>()
  for (const { cells } of tablesOf(draft)) {
    const byColumn = new Map<number, Cell[]>()
    const numbers = new Map<number, number>()
    for (const row of rowsOf(cells)) {
      const words = row.map(({ start, end }) => draft.text.slice(start, end).replace(/\s/g, ''))
      if (isNumbering(words)) for (const cell of row) for (let at = cell.start; at < cell.end; at++) codes.add(at)
      for (const [place, cell] of row.entries()) {
        if (/^\d[\d,.]*$/.test(words[place] ?? '')) {
          numbers.set(cell.column, (numbers.get(cell.column) ?? 0) + 1)
          alone.set(cell.start, cell.end)
        }
        const beside = words.slice(place + 1).find(word => word !== '')
        if (!CODE.test(words[place] ?? '') || beside === undefined || !WORD.test(beside)) continue
        const above = byColumn.get(cell.column)
        if (above === undefined) byColumn.set(cell.column, [cell])
        else above.push(cell)
      }
    }
    for (const [at, column] of byColumn) {
      if (column.length < Math.max(FEWEST, MOST * (numbers.get(at) ?? 0))) continue
      for (const { start, end } of column) for (let place = start; place < end; place++) codes.add(place)
    }
  }
  const found = { codes, alone }
  seen.set(draft, found)
  return found
}

const seen = new WeakMap<Draft, Coded>()

const WORD = /^[^\d-－—]/

/** A row that numbers the columns, one after the other: 栏次 | 1 | 2 | 3=2/1. */
export function isNumbering(words: readonly string[]): boolean {
  const numbers = words.filter(word => word !== '' && !/^(?:栏次|序号|行次|[甲乙丙])$/.test(word))
  return (
    numbers.length > 1 &&
    numbers.every(word => NUMBERED.test(word)) &&
    numbers.every((word, at) => {
      const before = numbers[at - 1]
      return before === undefined ? /^[1A]/.test(word) && !/^1\d/.test(word) : orderOf(word) === orderOf(before) + 1
    })
  )
}

export const orderOf = (word: string): number =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : word.charCodeAt(0) - 'A'.charCodeAt(0) + 1

export function* rowsOf(cells: readonly Cell[]): Generator<readonly Cell[]> {
  for (let at = 0; at < cells.length; ) {
    const { row = 0 } = cells[at] ?? {}
    let end = at
    while (end < cells.length && cells[end]?.row === row) end++
    yield cells.slice(at, end)
    at = end
  }
}
