/** Stretches that both sides share, in order: [from in the old, from in the new, length]. */
export type Run = readonly [old: number, fresh: number, length: number]

/** Beyond so many differences two sequences have nothing to do with each other. */
const MOST = 3000

/**
 * The longest common subsequence as runs (Myers, An O(ND) Difference Algorithm, 1986): fast where little differs. Empty
 * where too much does.
 */
export function shared(old: readonly string[], fresh: readonly string[]): readonly Run[] {
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail += 1
  const inner = myers(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))
  return joined([
    [0, 0, head],
    ...inner.map(([from, to, length]): Run => [from + head, to + head, length]),
    [old.length - tail, fresh.length - tail, tail],
  ])
}

function myers(old: readonly string[], fresh: readonly string[]): readonly Run[] {
  const most = Math.min(MOST, old.length + fresh.length)
  if (old.length === 0 || fresh.length === 0) return []
  const trace: Int32Array[] = []
  let reached = new Int32Array(2 * most + 3)
  const middle = most + 1
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = isDown(reached, middle, diagonal, edits)
      let x = down ? at(reached, middle + diagonal + 1) : at(reached, middle + diagonal - 1) + 1
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x += 1
      reached[middle + diagonal] = x
      if (x >= old.length && x - diagonal >= fresh.length) return backwards(trace, edits, old.length, fresh.length)
    }
  }
  return []
}

/** Whether the furthest path on a diagonal comes from the one above: a word was put in. */
const isDown = (reached: Int32Array, middle: number, diagonal: number, edits: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && at(reached, middle + diagonal - 1) < at(reached, middle + diagonal + 1))

/** From the end to the beginning along the furthest reaching paths. */
function backwards(
  trace: readonly Int32Array[],
  edits: number,
  oldLength: number,
  freshLength: number,
): readonly Run[] {
  const runs: Run[] = []
  let [x, y] = [oldLength, freshLength]
  for (let left = edits; left >= 0; left -= 1) {
    const reached = trace[left] ?? new Int32Array(0)
    const middle = left + 1
    const diagonal = x - y
    const down = isDown(reached, middle, diagonal, left)
    const before = down ? diagonal + 1 : diagonal - 1
    const fromX = left === 0 ? 0 : at(reached, middle + before)
    const fromY = left === 0 ? 0 : fromX - before
    const start = left === 0 ? 0 : down ? fromX : fromX + 1
    if (x > start) runs.push([start, start - diagonal, x - start])
    ;[x, y] = [fromX, fromY]
  }
  return runs.reverse()
}

const at = (row: Int32Array, index: number): number => row[index] ?? 0

function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = []
  for (const [old, fresh, length] of runs) {
    if (length === 0) continue
    const last = whole.at(-1)
    if (last !== undefined && last[0] + last[2] === old && last[1] + last[2] === fresh)
      whole[whole.length - 1] = [last[0], last[1], last[2] + length]
    else whole.push([old, fresh, length])
  }
  return whole
}
