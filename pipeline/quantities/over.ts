import { addTo } from '../grouped.ts'
import type { Cell } from '../model.ts'

/**
 * The heads that stand over columns of a table, in their order. Laid out by column once, at the first question: a wide table
 * has thousands of heads.
 * @returns of the columns from the first to before the last
 */
export function headsOver<Head extends Pick<Cell, 'column' | 'columnSpan'>>(
  heads: readonly Head[],
): (from: number, to: number) => readonly Head[] {
  let columns: Map<number, number[]> | null = null
  return (from, to) => {
    columns ??= layOut(heads)
    const over = new Set<number>()
    for (let column = from; column < to; column++) for (const at of columns.get(column) ?? []) over.add(at)
    return [...over].sort((one, other) => one - other).map(at => heads[at]!)
  }
}

function layOut(heads: readonly Pick<Cell, 'column' | 'columnSpan'>[]): Map<number, number[]> {
  const columns = new Map<number, number[]>()
  for (const [at, { column, columnSpan }] of heads.entries()) {
    for (let under = column; under < column + columnSpan; under++) addTo(columns, under, at)
  }
  return columns
}
