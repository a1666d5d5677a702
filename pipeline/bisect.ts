/**
 * How many items at the head of a row a test holds of, where it holds of none behind the first that fails it: found by
 * halving, so that its calls grow with the logarithm of the row.
 */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The last of spans in order that begins at an offset or before it; -1 where none does. */
export const lastFrom = (spans: readonly { readonly start: number }[], offset: number): number =>
  countWhile(spans, ({ start }) => start <= offset) - 1
