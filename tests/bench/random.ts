export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
}

/** Chance that repeats: the same seed gives the same draws (mulberry32). */
export const randomOf = (seed: string): Random => {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const drawn = [...items]
    for (let last = drawn.length - 1; last > 0; last -= 1) {
      const other = below(last + 1)
      const [a, b] = [drawn[last], drawn[other]]
      if (a !== undefined && b !== undefined) [drawn[last], drawn[other]] = [b, a]
    }
    return drawn
  }
  return { below, shuffled }
}
