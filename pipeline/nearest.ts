/**
 * The word that a mistyped one was meant to be: few letters apart, else (of names made of several words) one that shares
 * most of them. null where none is near.
 */
export function nearest(word: string, words: readonly string[]): string | null {
  const typed = word.toLowerCase()
  const [slip] = ranked(words, other => apart(typed, other.toLowerCase()))
  if (slip !== undefined && slip.score <= Math.max(1, Math.floor(word.length / 3))) return slip.word
  const parts = typed.split(/[-.]/)
  const [kin] = ranked(words, other => -parts.filter(part => other.split(/[-.]/).includes(part)).length)
  return kin !== undefined && kin.score < 0 ? kin.word : null
}

const ranked = (words: readonly string[], scoreOf: (word: string) => number) =>
  words.map(word => ({ word, score: scoreOf(word) })).sort((a, b) => a.score - b.score)

/** Letters to insert, leave out, change or swap with the next (restricted Damerau–Levenshtein distance). */
function apart(from: string, to: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1])
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped))
    }
    ;[before, row] = [row, next]
  }
  return row[to.length] ?? 0
}
