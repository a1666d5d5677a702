/** Triples of small whole numbers, each with the index under which it was first met: a hash table without objects. */
export interface TermIndex {
  /** The index of a triple; `fresh` where it is new, which is then its index. */
  find(operation: number, left: number, right: number, fresh: number): number
}

/** `most`: about how many triples there will be; more are welcome. */
export const createIndex = (most: number): TermIndex => {
  let size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)))
  let count = 0
  /** Four cells a row: index + 1 (0 is free), operation, left, right. */
  let cells = new Int32Array(size * 4)

  const rowOf = (operation: number, left: number, right: number): number => {
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b) ^ Math.imul(operation, 0xc2b2ae35)
    hash ^= hash >>> 15
    for (let row = hash & (size - 1); ; row = (row + 1) & (size - 1)) {
      const at = row * 4
      if (cells[at] === 0 || (cells[at + 1] === operation && cells[at + 2] === left && cells[at + 3] === right))
        return at
    }
  }
  const grow = () => {
    const before = cells
    size *= 2
    cells = new Int32Array(size * 4)
    for (let at = 0; at < before.length; at += 4) {
      if (before[at] !== 0)
        cells.set(before.subarray(at, at + 4), rowOf(before[at + 1] ?? 0, before[at + 2] ?? 0, before[at + 3] ?? 0))
    }
  }
  const find: TermIndex['find'] = (operation, left, right, fresh) => {
    const at = rowOf(operation, left, right)
    const known = cells[at] ?? 0
    if (known !== 0) return known - 1
    cells[at] = fresh + 1
    cells[at + 1] = operation
    cells[at + 2] = left
    cells[at + 3] = right
    count += 1
    if (count * 2 > size) grow()
    return fresh
  }
  return { find }
}
