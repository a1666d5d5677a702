import { addTo } from '../../grouped.ts'
import type { Figure, Signed, Subject, TotalClaim } from '../../model.ts'
import { addsUp, isRate, mayBeRate } from './adding.ts'
import { joinsOf } from './joins.ts'
import type { Sheet, SheetColumn } from './pages.ts'
import { levelsOf, votesOf } from './numbering.ts'
import { fitting, runsOf, type Line } from './runs.ts'

/** A row and the rows that it is the sum of, and what shows that: its codes, how far in they stand, or the sums alone. */
interface Tree {
  readonly whole: number
  readonly parts: readonly number[]
  /** Rows beside the parts that are none, as far as is known: other columns must tell so. */
  readonly beside: readonly number[]
  readonly by: 'codes' | 'insets' | 'joins' | 'numbers' | 'sums'
}

/**
 * Rows that are sums of rows below or above them, at any depth. Codes say so (20101 of 2010101); what stands further in
 * is part of what it stands under; and where neither shows, the columns do: what all others add up is a sum in each.
 * Whether rows of one look are sums at all, all of them tell together.
 */
export function* treesOf(sheet: Sheet, subjectOf: (label: string) => Subject): Generator<TotalClaim> {
  // what stands under no words beside columns with words is not known
  const unheaded = sheet.columns.every(({ words }) => words === '')
  const isSummed = (column: SheetColumn, at: number): boolean =>
    addsUp(column, figuresOf(sheet, at)) && (column.words !== '' || (unheaded && !isFiner(sheet, at)))
  const places = sheet.columns.flatMap((column, at) => (isSummed(column, at) ? [at] : []))
  if (places.length === 0) return
  const whole = new Set(unheaded ? places.filter(place => isWhole(sheet, place)) : [])
  const amountAt = (cells: readonly (Figure | null)[], place: number): Figure | null => {
    const figure = cells[place] ?? null
    // a row that has lost a cell has a rate of its own among the amounts
    return figure !== null && whole.has(place) && mayBeRate(figure) ? null : figure
  }
  const lines = sheet.rows.map(({ row, cells }): Line => places.map(place => (isRate(row.label) ? null : amountAt(cells, place))))
  const numbers = numberTrees(sheet, lines)
  const trees = [...sumTrees(sheet, lines), ...codeTrees(sheet, lines), ...insetTrees(sheet, lines), ...numbers]
  const votes = votesOf(numbers, lines)
  const claims = new Map<string, TotalClaim>()
  for (const tree of trees) {
    for (const [at, claim] of totalsOf(sheet, tree, lines, votes, subjectOf)) {
      const key = `${tree.whole} ${tree.parts.join(' ')} ${at}`
      if (!claims.has(key) || claims.get(key)!.tie === 'supposed') claims.set(key, claim)
    }
  }
  yield* claims.values()
}

function* totalsOf(
  sheet: Sheet,
  { whole, parts, beside, by }: Tree,
  lines: readonly Line[],
  votes: (tree: Tree, place: number) => boolean,
  subjectOf: (label: string) => Subject,
): Generator<readonly [place: number, claim: TotalClaim]> {
  const { head, rows } = sheet
  const { row } = rows[whole]!
  const line = lines[whole]!
  for (const [at, total] of line.entries()) {
    if (total === null) continue
    const given = parts.flatMap(part => lines[part]?.[at] ?? [])
    if (given.length === 0 || given.some(({ unit }) => unit.text !== total.unit.text)) continue
    const tree = { whole, parts, beside, by }
    const { shown, untold } = shownBy(sheet, lines, tree, at)
    // that what stands between two numbers is of the first, the other numbers of the table must bear out
    if (by === 'numbers' && (shown === null || (shown === 'numbers' && !votes(tree, at)))) continue
    // a row that repeats the one above it in the other columns may be the first of more
    if (parts.length < 2 && by === 'sums' && fitting([total], [given]).missed > 0) continue
    // what only its own figures show, they may bear out but never refute
    if (shown === null && (total.numeral.digits < LONG || fitting([total], given.map(figure => [figure])).sure === 0)) continue
    yield [
      at,
      {
        kind: 'total',
        closure: 'partition',
        growths: null,
        whole: total.index,
        parts: given.map(plus),
        ...(untold.length === 0 ? {} : { instead: someOf(untold).map(more => [...given, ...more].map(plus)) }),
        at: { start: row.start, end: row.end },
        subject: subjectOf(row.label),
        sentence: total.sentence,
        ...(shown === null ? { tie: 'supposed' } : { ...TIES[shown], columns: `${GROUPS[shown] ?? shown} ${head}` }),
      },
    ]
  }
}

/** One digit of one of so many is wrong by chance. */
const MANY = 10
/** Two short numbers make a third by chance, and a small one that is left out goes unnoticed. */
const LONG = 1000

/** Each choice of one or more. */
const someOf = (figures: readonly Figure[]): readonly (readonly Figure[])[] =>
  figures.reduce<readonly (readonly Figure[])[]>(
    (chosen, figure) => [...chosen, [figure], ...chosen.map(others => [...others, figure])],
    [],
  )

const plus = ({ index }: Figure): Signed => ({ figure: index, sign: 1 })

/** Other columns show a sum as sure as words do; codes alone leave out what is not made public, insets what is lost. */
const TIES = {
  proven: {},
  sums: { tie: 'rows' },
  few: { tie: 'run' },
  codes: { tie: 'run' },
  numbers: { tie: 'run' },
  insets: { tie: 'supposed' },
} as const satisfies Record<string, Pick<TotalClaim, 'tie'>>

/** Sums that judge each other under another name than their own. */
const GROUPS: { readonly [Shown in keyof typeof TIES]?: string } = { proven: 'sums' }

/** So many rows that add up in one other column, or so many columns, need no other sum of the table to bear them out. */
const PROVEN = { rows: 8, columns: 2 } as const

/** What shows a sum; and what stands beside its parts in one column, but in none that shows it, and may be one of them. */
interface Shown {
  readonly shown: keyof typeof TIES | null
  readonly untold: readonly Figure[]
}

const NOT_SHOWN: Shown = { shown: null, untold: [] }
/** So few rows may stand beside the parts untold. */
const UNTOLD = 3

const isFilled = (line: Line): boolean => line.some(figure => figure !== null)

/** Whether a column leaves a part blank that another does not: that cell may be lost. */
const isLost = (lines: readonly Line[], parts: readonly number[], at: number): boolean =>
  parts.some(part => lines[part]?.[at] === null && lines[part].some(figure => figure !== null))

/**
 * What shows the sum that a column holds. Other columns do, with each part that it prints, and without the row that
 * follows: what they leave blank they say nothing of. Where no other column tells, codes and insets do; where one tells
 * otherwise, nothing does, for a slip is in one column and a misread row in all.
 */
function shownBy(
  { goesOn }: Sheet,
  lines: readonly Line[],
  { whole, parts, beside, by }: Tree,
  at: number,
): Shown {
  if (isLost(lines, parts, at) || (goesOn && Math.max(...parts) === lines.length - 1)) return NOT_SHOWN
  const fit: number[] = []
  let missed = false
  for (const [place, figure] of lines[whole]!.entries()) {
    if (place === at || figure === null) continue
    const only = (line: number): Line => [lines[line]?.[place] ?? null]
    const result = fitting(only(whole), parts.map(only))
    if (result.sure > 0) fit.push(place)
    missed ||= result.missed > 0
  }
  if (missed && fit.length < 2) return NOT_SHOWN
  const isTold = (line: number): boolean => lines[line]?.[at] == null || fit.some(place => lines[line]?.[place] != null)
  const untold = [...new Set(beside)].filter(line => !isTold(line)).map(line => lines[line]![at]!)
  if (fit.length > 0 && !isTwice(lines, parts, at) && parts.every(isTold) && untold.length <= UNTOLD) {
    const long = fit.filter(place => Math.abs(lines[whole]![place]!.numeral.digits) >= LONG)
    const isProven = parts.length > 1 && long.length >= (parts.length < PROVEN.rows ? PROVEN.columns : 1)
    if (isProven && untold.length === 0) return { shown: 'proven', untold }
    if (long.length >= (parts.length > 2 ? 1 : 2)) return { shown: 'sums', untold }
    return { shown: long.length > 0 || fit.length > 1 ? 'few' : null, untold }
  }
  if (by === 'numbers' && (parts.length < 2 || isTwice(lines, [whole, ...parts], at))) return NOT_SHOWN
  if (by === 'insets' && (parts.length < 2 || parts.length > MANY || isTwice(lines, [whole, ...parts], at))) return NOT_SHOWN
  // one below another may be the first of more
  const isAlone = by === 'sums' || by === 'joins' || fit.length > 0 || (by === 'codes' && parts.length < 2)
  return { shown: isAlone ? null : by, untold: [] }
}

/** A row below another that is all of it may stand for that one. */
const isTwice = (lines: readonly Line[], parts: readonly number[], at: number): boolean =>
  parts.some((part, place) => {
    const [one, other] = [lines[part]?.[at], lines[parts[place + 1] ?? -1]?.[at]]
    return one != null && one.text === other?.text
  })

/** Rates without a word above them have decimals that amounts do not. */
const isFiner = (sheet: Sheet, at: number): boolean =>
  !isWhole(sheet, at) && sheet.columns.some((_, place) => isWhole(sheet, place))

/** Whether the numbers of a column that bear no % have no decimals, for the most. */
function isWhole(sheet: Sheet, at: number): boolean {
  const amounts = figuresOf(sheet, at).filter(({ unit }) => unit.dimension !== 'percent')
  return amounts.filter(({ numeral }) => numeral.decimals > 0).length * 2 <= amounts.length
}

const figuresOf = ({ rows }: Sheet, at: number): readonly Figure[] => rows.flatMap(({ cells }) => cells[at] ?? [])

/** Below 201 stand 20101 and 20102, below these 2010101. */
const codeTrees = ({ rows }: Sheet, lines: readonly Line[]): readonly Tree[] =>
  nested(
    lines,
    rows.map(({ row }) => row.code),
    (part, whole) => part.length > whole.length && part.startsWith(whole),
  ).map(tree => ({ ...tree, by: 'codes' }))

/** Rows further in than the one they stand under, up to the next that is not. Totals stand in the middle of their cell. */
const insetTrees = ({ rows }: Sheet, lines: readonly Line[]): readonly Tree[] =>
  nested(
    lines,
    rows.map(({ row: { label, inset } }) => (label === '' || TOTAL.test(label) ? '' : String(inset ?? 0))),
    (part, whole) => Number(part) > Number(whole) + SAME,
  ).map(tree => {
    // how far in a row stands may be a slip of its own
    const [first = 0] = tree.beside
    const within = lines.flatMap((line, at) =>
      at > tree.whole && at < Math.max(first, tree.parts.at(-1)!) && !tree.parts.includes(at) && isFilled(line) ? [at] : [],
    )
    return { ...tree, beside: [...within, ...tree.beside], by: 'insets' }
  })

/** 二、 with rows without a number behind it, up to 三、: behind the last number stand rows that are none of its own. */
function numberTrees({ rows }: Sheet, lines: readonly Line[]): readonly Tree[] {
  const levels = levelsOf(rows.map(({ row }) => row))
  const under = nested(lines, levels.map(String), (part, whole) => Number(part) > Number(whole))
  return under.flatMap(({ whole, parts }): readonly Tree[] => {
    const level = levels[whole]!
    const next = levels.findIndex((one, at) => at > parts.at(-1)! && one <= level)
    const deepest = parts.every(part => levels[part] === levels[parts[0]!])
    return level === 0 || !deepest || next === -1 || levels[next] === 0 ? [] : [{ whole, parts, beside: [], by: 'numbers' }]
  })
}

/** Of a space: what stands so little further in stands under each other. */
const SAME = 0.7

/** Each row that others stand under, with those right under it. What bears no mark may be part of any that is open. */
function nested(
  lines: readonly Line[],
  marks: readonly string[],
  isUnder: (part: string, whole: string) => boolean,
): readonly Omit<Tree, 'by'>[] {
  const parts = new Map<number, number[]>()
  const open: number[] = []
  for (const [at, mark] of marks.entries()) {
    if (mark === '') {
      for (const whole of open) parts.delete(whole)
      open.length = 0
      continue
    }
    while (open.length > 0 && !isUnder(mark, marks[open.at(-1)!]!)) open.pop()
    const above = open.at(-1)
    if (above !== undefined) addTo(parts, above, at)
    open.push(at)
  }
  return [...parts].map(([whole, below]) => {
    const last = below.at(-1)!
    const next = lines.findIndex((line, at) => at > last && isFilled(line) && !isUnder(marks[at]!, marks[last]!))
    return { whole, parts: below, beside: next === -1 ? [] : [next] }
  })
}

const TOTAL = /(?:合计|总计|小计|总额)(?:数|额)?$|^(?:合计|总计|小计|全[市省县区州国])/

/** So many rows of a table, from its first, make a row at its foot their total whatever it is called. */
const FULL = 5

/** Sums that the columns show, and totals of what stands above them. */
function sumTrees({ rows }: Sheet, lines: readonly Line[]): readonly Tree[] {
  const above = runsOf(lines, 'behind', line => rows[line]!.row.label !== '')
  const isPart = new Set(above.flatMap(({ parts }) => parts))
  const roots = lines.map((line, at) => (isPart.has(at) ? line.map(() => null) : line))
  const isWhole = new Set(above.map(({ whole }) => whole))
  const foot = lines.findLastIndex(isFilled)
  const isTotal = (line: number): boolean => TOTAL.test(rows[line]!.row.label)
  const below = runsOf(roots, 'before', line => !isWhole.has(line) && (line === foot || isTotal(line))).filter(
    ({ whole, parts }) => isTotal(whole) || (parts[0] === lines.findIndex(isFilled) && parts.length >= FULL),
  )
  const summed = new Set([...isWhole, ...below.map(({ whole }) => whole)])
  const joined = joinsOf(lines, [...lines.keys()].filter(line => isTotal(line) && !summed.has(line)))
  return [
    ...above.map(({ whole, parts }): Tree => ({ whole, parts, beside: nextOf(above, parts, lines), by: 'sums' })),
    ...below.map(({ whole, parts }): Tree => {
      const own = new Set(parts.filter(part => !isPart.has(part)))
      const first = Math.min(...own)
      const last = lines.findLastIndex((line, at) => at < first && isFilled(line))
      const beside = lines.flatMap((line, at) =>
        at >= last && at < whole && !own.has(at) && isFilled(line) ? [at] : [],
      )
      return { whole, parts: [...own], beside, by: 'sums' }
    }),
    ...joined.map(({ whole, parts }): Tree => {
      const beside = lines.flatMap((line, at) => (at < whole && !parts.includes(at) && isFilled(line) ? [at] : []))
      return { whole, parts, beside, by: 'joins' }
    }),
  ]
}

/** The row behind the last of some parts and all that is part of it; rows without a figure are none. */
function nextOf(runs: readonly Pick<Tree, 'whole' | 'parts'>[], parts: readonly number[], lines: readonly Line[]): readonly number[] {
  const ends = new Map(runs.map(run => [run.whole, run.parts.at(-1)!]))
  let last = parts.at(-1)!
  for (let end = ends.get(last); end !== undefined; end = ends.get(end)) last = end
  const next = lines.findIndex((line, at) => at > last && isFilled(line))
  return next === -1 ? [] : [next]
}
