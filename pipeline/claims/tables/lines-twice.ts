import { addTo } from '../../grouped.ts'
import type { Figure, FigureRef, RestatementClaim } from '../../model.ts'
import { isEqual } from './meeting.ts'
import type { Stated } from './rows.ts'

/** A line of a budget in two tables of the volume. */
interface Twice {
  readonly first: Stated
  readonly again: Stated
  readonly same: boolean
}

/** So many lines of two tables must be the same, and so many for each that is not. */
const FEWEST = 4
const MOST = 4
/** Amounts of fewer digits are the same by chance. */
const TELLING = 1000
/** So many of the lines that are the same are told. */
const TOLD = 3

/**
 * One line of one fund, level of government and year that two tables print otherwise, where their other lines are the
 * same. It is surely one where the same two rows agree in another year; else it may tell of another thing.
 */
export function* linesTwice(rows: readonly Stated[], figures: readonly Figure[]): Generator<RestatementClaim> {
  const runs = new Map<string, Twice[]>()
  for (const alike of byLine(rows).values()) {
    for (const [at, again] of alike.entries()) {
      const first = alike.slice(0, at).find(one => one.caption !== again.caption || one.table !== again.table)
      if (first === undefined) continue
      const run = `${first.table} ${first.caption}|${again.table} ${again.caption}`
      const same = isEqual(first.level!, again.level!)
      addTo(runs, run, { first, again, same })
    }
  }
  for (const run of runs.values()) {
    const same = run.filter(one => one.same)
    const telling = same.filter(one => Math.abs(one.first.level!.numeral.digits) >= TELLING)
    if (telling.length < FEWEST || same.length < MOST * (run.length - same.length)) continue
    const agreeing = new Set(same.map(rowsOf))
    for (const pair of run)
      if (pair.same || !isOfAnother(pair)) yield claimOf(pair, agreeing.has(rowsOf(pair)), telling, figures)
  }
}

/** Rows of amounts by the line that they tell: what is planned first and what was adjusted are two. */
function byLine(rows: readonly Stated[]): ReadonlyMap<string, readonly Stated[]> {
  const lines = new Map<string, Stated[]>()
  for (const row of rows) {
    const { names, head: fund, subject, account, level } = row
    if (fund === '' || subject.period === null || account === undefined || level === null) continue
    const key = [names[0], fund, subject.scope, subject.modality, subject.period.from, account.grade].join('|')
    addTo(lines, key, row)
  }
  return lines
}

/** Whether one row prints in another column what the other does: their heads do not tell the columns apart. */
const isOfAnother = ({ first, again }: Twice): boolean =>
  first.account!.cells.some(cell => cell !== null && isEqual(cell, again.level!)) ||
  again.account!.cells.some(cell => cell !== null && isEqual(cell, first.level!))

/** The two rows, whatever year of them is held against each other. */
const rowsOf = ({ first, again }: Twice): string => `${first.start} ${again.start}`

function claimOf(
  { first, again }: Twice,
  sure: boolean,
  telling: readonly Twice[],
  figures: readonly Figure[],
): RestatementClaim {
  const { start, end, subject, level } = again
  const around = telling.slice(0, TOLD).flatMap(one => [one.first.level!.index, one.again.level!.index])
  return {
    kind: 'restatement',
    at: { start, end },
    subject,
    sentence: figures[level!.index]!.sentence,
    first: { figure: first.level!.index, sign: 1 },
    again: { figure: level!.index, sign: 1 },
    ...(sure ? { companions: around } : { companions: NONE, known: true }),
    columns: `lines ${first.table} ${again.table}`,
  }
}

const NONE: readonly FigureRef[] = []
