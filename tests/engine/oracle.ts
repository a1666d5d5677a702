import { boundsOf } from '../../pipeline/interval.ts'
import type { Fragment, Weights } from './fragments.ts'

/**
 * Whether any levels satisfy all that a fragment prints, by linear programming, which shares nothing with the engine:
 * every claim of a fragment is linear in its four levels. null where it is too close to tell in doubles.
 */
export const satisfiable = ({ figures, links, constraints }: Fragment): boolean | null => {
  const scale = 1e10
  const rows: { readonly weights: number[]; readonly most: number }[] = []
  const atMost = (weights: readonly number[], most: number) => {
    const norm = Math.max(...weights.map(Math.abs), Math.abs(most), 1e-300)
    rows.push({ weights: weights.map(weight => weight / norm), most: most / norm })
  }
  const minus = (weights: readonly number[]) => weights.map(weight => -weight)
  for (const [key, { low, high }] of combined(figures, links)) {
    if (low > high * (1 + 1e-9)) return false
    if (low > high * (1 - 1e-9)) return null
    const [over, under] = JSON.parse(key) as readonly [Weights, Weights | null]
    if (under === null) {
      atMost(over, high / scale)
      atMost(minus(over), -low / scale)
      continue
    }
    const combine = (factor: number): number[] => over.map((weight, level) => weight - factor * (under[level] ?? 0))
    atMost(combine(high), 0)
    atMost(minus(combine(low)), 0)
  }
  if (constraints.some(({ formula }) => formula === 'whole = sum(parts)')) {
    const sum: Weights = [0, 1, 1, -1]
    atMost(sum, 0)
    atMost(minus(sum), 0)
  }
  const excess = leastExcess(rows)
  return excess < 1e-12 ? true : excess > 1e-9 ? false : null
}

/**
 * What several figures print of one quantity, taken together: rows that nearly coincide would cost the solver its
 * digits.
 */
const combined = (figures: Fragment['figures'], links: Fragment['links']) => {
  const ranges = new Map<string, { readonly low: number; readonly high: number }>()
  for (const link of links) {
    const figure = figures[link.figure]
    if (figure === undefined) continue
    const key = JSON.stringify(link.kind === 'level' ? [link.of, null] : [link.over, link.under])
    const { low, high } = boundsOf(figure)
    const own = link.kind === 'level' ? { low, high } : { low: link.ratio(low), high: link.ratio(high) }
    const before = ranges.get(key) ?? own
    ranges.set(key, { low: Math.max(before.low, own.low), high: Math.min(before.high, own.high) })
  }
  return ranges
}

/**
 * The least x such that all rows hold with x added to their right sides, levels not negative: simplex by Bland's
 * rule.
 */
const leastExcess = (rows: readonly { readonly weights: readonly number[]; readonly most: number }[]): number => {
  const size = 4 + 1 + rows.length
  const table = rows.map(({ weights, most }, row) => [
    ...weights,
    -1,
    ...rows.map((_, other) => Number(other === row)),
    most,
  ])
  const basis = rows.map((_, row) => 5 + row)
  const cost = Array.from({ length: size + 1 }, (_, column) => Number(column === 4))
  const pivot = (row: number, column: number) => {
    const own = table[row] ?? []
    const by = own[column] ?? 1
    for (let i = 0; i <= size; i += 1) own[i] = (own[i] ?? 0) / by
    for (const other of [...table.filter(one => one !== own), cost]) {
      const times = other[column] ?? 0
      if (times !== 0) for (let i = 0; i <= size; i += 1) other[i] = (other[i] ?? 0) - times * (own[i] ?? 0)
    }
    basis[row] = column
  }
  const worst = table.reduce((least, row, index) => ((row[size] ?? 0) < (table[least]?.[size] ?? 0) ? index : least), 0)
  if ((table[worst]?.[size] ?? 0) >= 0) return 0
  pivot(worst, 4)
  for (let step = 0; step < 500; step += 1) {
    const column = cost.findIndex((value, index) => index < size && value < -1e-12)
    if (column < 0) break
    const bound = (row: readonly number[]) =>
      (row[column] ?? 0) > 1e-8 ? (row[size] ?? 0) / (row[column] ?? 1) : Infinity
    const least = Math.min(...table.map(bound))
    if (least === Infinity) break
    const tied = table.flatMap((row, index) => (bound(row) <= least + 1e-13 ? [index] : []))
    const leaving = tied.reduce((best, index) => ((basis[index] ?? 0) < (basis[best] ?? 0) ? index : best))
    pivot(leaving, column)
  }
  return -(cost[size] ?? 0)
}
