import type { Subject, TotalClaim } from '../../model.ts'
import { isLevel } from './headings.ts'
import type { Row, Section } from './sections.ts'

const TOTAL = /合计$|总计$|总额$|^合计|^总计/
/** Between the parts of 收入 and a total below them stand what other budgets give or take: that total is of both. */
const TRANSFER = /转移|上级|补助|结余|结转|调入|调出|债务|债券|动用|上解|调节基金|转贷/

const ORDINALS = [
  { style: /^[一二三四五六七八九十]+、/, order: (label: string): number => chinese(label) },
  { style: /^\d+[.．、](?!\d)/, order: (label: string): number => Number.parseInt(label, 10) },
] as const

/**
 * Totals of numbered rows: the row right above 一、, or the first one below the last number with nothing but its own
 * parts between. Rows without a number are parts of parts.
 */
export function totalsOf({ columns, rows }: Section, subjectOf: (label: string) => Subject): readonly TotalClaim[] {
  const claims: TotalClaim[] = []
  for (const { style, order } of ORDINALS) {
    for (const members of sequences(rows, style, order)) {
      const whole = wholeOf(rows, members, style)
      if (whole === null || isBroken(rows, members, whole)) continue
      for (const [at, column] of columns.entries()) {
        if (!isLevel(column.role)) continue
        const total = whole.figures.get(at)
        const parts = members.flatMap(row => rows[row]?.figures.get(at) ?? [])
        if (total === undefined || parts.length < 2) continue
        claims.push({
          // Published tables leave rows of a budget out (预备费, 未分配数), hardly ever rows of what came to be.
          kind: 'total',
          closure: column.role === 'planned' ? 'supposed' : 'partition',
          growths: null,
          whole: total.index,
          parts: parts.map(part => ({ figure: part.index, sign: 1 as const })),
          at: { start: whole.start, end: whole.end },
          subject: subjectOf(whole.label),
          sentence: total.sentence,
        })
      }
    }
    if (claims.length > 0) break
  }
  return claims
}

/** Whether the numbers of a table go on in the next, which repeats its head on another page. */
export const goesOn = (rows: readonly Row[], next: readonly Row[]): boolean =>
  ORDINALS.some(({ style, order }) => {
    const last = rows.findLast(({ label }) => style.test(label))
    const first = next.find(({ label }) => style.test(label))
    return last !== undefined && first !== undefined && order(first.label) === order(last.label) + 1
  })

/** Rows numbered 1, 2, 3 … without a gap, two or more; where numbers go on behind a gap, rows between were not read. */
function sequences(
  rows: readonly Row[],
  style: RegExp,
  order: (label: string) => number,
): readonly (readonly number[])[] {
  const found: number[][] = []
  for (const [at, { label }] of rows.entries()) {
    if (!style.test(label)) continue
    const last = found.at(-1)
    if (order(label) === 1) found.push([at])
    else if (last !== undefined && order(label) === last.length + 1) last.push(at)
    else found[Math.max(0, found.length - 1)] = []
  }
  return found.filter(members => members.length > 1)
}

/** Whether numbers without a name stand between a total and its parts: then some part has lost its own. */
function isBroken(rows: readonly Row[], members: readonly number[], whole: Row): boolean {
  const places = [...members, rows.indexOf(whole)]
  return rows.slice(Math.min(...places), Math.max(...places)).some(({ label }) => label === '')
}

function wholeOf(rows: readonly Row[], members: readonly number[], style: RegExp): Row | null {
  const first = members[0] ?? 0
  const last = members.at(-1) ?? 0
  const above = rows[first - 1]
  if (above !== undefined && TOTAL.test(above.label)) return above
  if (rows.slice(first, last).some(row => TOTAL.test(row.label))) return null
  for (const row of rows.slice(last + 1)) {
    if (TOTAL.test(row.label)) return row
    if (TRANSFER.test(row.label) || style.test(row.label)) return null
  }
  return null
}

/** 十一、 is 11; lists of a table do not go beyond 99. */
function chinese(label: string): number {
  const words = /^[一二三四五六七八九十]+/.exec(label)?.[0] ?? ''
  const digit = (character: string | undefined, missing: number): number =>
    character === undefined || character === '' ? missing : '一二三四五六七八九'.indexOf(character) + 1
  const [tens, ones] = words.split('十')
  return words.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(words, 0)
}
