import type { Row } from './sections.ts'
import { fitting, type Line } from './runs.ts'

/** How deep a row stands by its number, the outermost first; what bears none is deepest. */
const LEVELS = [
  /合计|总计|小计/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d+[.．、](?!\d)/,
  /^[（(]\d+[）)]/,
] as const

/** A number in a cell of its own, and how deep it stands. */
const ORDER = /^\d{1,2}$/
const BY_ORDER = 3

/** Of each row; 0 for totals. */
export const levelsOf = (rows: readonly Pick<Row, 'label' | 'code'>[]): readonly number[] =>
  rows.map(({ label, code }) => {
    if (ORDER.test(code)) return BY_ORDER
    const level = LEVELS.findIndex(pattern => pattern.test(label))
    return level === -1 ? LEVELS.length : level
  })

interface Numbered {
  readonly whole: number
  readonly parts: readonly number[]
}

/** So many sums of the table must hold beside one, and none fail, for its numbers to mean sums. */
const FEWEST = 3

/** Whether all others of a table bear out that what stands below a number is all of it. */
export function votesOf(trees: readonly Numbered[], lines: readonly Line[]): (tree: Numbered, place: number) => boolean {
  const voted = new Map<string, boolean>()
  for (const { whole, parts } of trees) {
    for (const [place, total] of lines[whole]!.entries()) {
      const { sure, missed } = fitting([total], parts.map((part): Line => [lines[part]?.[place] ?? null]))
      if (sure + missed > 0) voted.set(`${whole} ${place}`, sure > 0)
    }
  }
  const held = [...voted.values()].filter(fits => fits).length
  const failed = voted.size - held
  return ({ whole }, place) => {
    const own = voted.get(`${whole} ${place}`)
    return own !== undefined && held - Number(own) >= FEWEST && failed - Number(!own) === 0
  }
}
