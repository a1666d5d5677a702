import type { Figure, FigureRef, Span } from '../model.ts'
import type { Phrasing } from '../phrasing.ts'
import { bitOf } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import type { Grammar } from './grammar.ts'
import { linesOf } from './lines.ts'
import { matcherOf, partsOf } from './match.ts'
import { isTime, kindsOf, type Line, type Part, PASSED, TIME } from './taking.ts'

/** A stretch of a clause that one row reads. */
export interface Tile extends Span, Stretch {}

/** A tile by its tokens alone. */
interface Stretch {
  readonly row: Phrasing
  /** The tokens it takes, half-open. */
  readonly from: number
  readonly to: number
  readonly parts: readonly Part[]
  /** Other rows that read the very same stretch otherwise. */
  readonly rivals: readonly string[]
}

/** The figures of a tile with their roles, in the order of the text. */
export const figuresOf = ({ parts }: Stretch, { tokens }: Pick<Line, 'tokens'>): readonly Taken[] =>
  parts.flatMap(({ is, role, from }) => (is === 'figure' ? [{ role, figure: tokens[from]!.figure }] : []))

export interface Taken {
  readonly role: string
  readonly figure: FigureRef
}

/** A clause tiled from end to end: what no row reads is unread. */
export interface Cover {
  readonly tiles: readonly Tile[]
  readonly unread: readonly Unread[]
}

/** A token that no row takes. */
export interface Unread extends Span {
  readonly place: number
}

/** A cover by tokens: what lines of one shape have in common. */
interface Shape {
  readonly stretches: readonly Stretch[]
  readonly unread: readonly number[]
}

/** By grammar, covers by the shape of their lines: most clauses say what others have said before them. */
const KNOWN = new WeakMap<Grammar, Map<string, Shape>>()
/** Shapes that are kept; a report of ten megabytes has fewer. */
const KEPT = 50_000

/** The cheapest cover of a line; brackets in it are tiled as lines of their own. */
export function coverOf(grammar: Grammar, line: Line): Cover {
  const { tokens } = line
  if (tokens.length > LONGEST) return { tiles: [], unread: tokens.map(({ start, end }, place) => ({ place, start, end })) }
  const key = keyOf(grammar, line)
  const known = KNOWN.get(grammar) ?? new Map<string, Shape>()
  KNOWN.set(grammar, known)
  let shape = known.get(key)
  if (shape === undefined) {
    shape = shapeOf(grammar, line)
    if (known.size >= KEPT) known.clear()
    known.set(key, shape)
  }
  return {
    tiles: shape.stretches.map(each => ({ ...each, start: tokens[each.from]!.start, end: tokens[each.to - 1]!.end })),
    unread: shape.unread.map(place => ({ place, start: tokens[place]!.start, end: tokens[place]!.end })),
  }
}

/** Tokens of a line that is read: rows match as deep as a line is long, and no clause is. */
const LONGEST = 2_000

/** All that forms ask of the tokens of a line. */
function keyOf({ words }: Grammar, { text, tokens, figures }: Line): string {
  let key = ''
  for (const { kind, classes, start, end, figure } of tokens) {
    key += kind[0]! + (kind === 'figure' ? kindsOf(figures[figure]!) : classes)
    if (kind === 'text') key += lengthOf({ start, end })
    else if (kind === 'mark') key += text[start]!
    else if (kind === 'word') {
      const word = text.slice(start, end)
      if (words.has(word)) key += word
    }
  }
  return key
}

/** What a tile costs, and what each letter that no tile takes does: the cheapest cover reads the most by the fewest. */
const TILE = 10
const NAMED = 5
const LOOSE = 1
const UNREAD = 100

/** Letters of a token, as far as it matters how many. */
const lengthOf = ({ start, end }: Span): number => Math.min(end - start, 5)

const IDLE = PASSED | TIME | bitOf('joint') | bitOf('each')
const LEADING = bitOf('to') | bitOf('from')

function shapeOf(grammar: Grammar, line: Line): Shape {
  const { tokens } = line
  const cost = new Float64Array(tokens.length + 1).fill(Infinity)
  const from: Step[] = []
  cost[0] = 0
  const reach = (at: number, price: number, step: Step) => {
    if (price < cost[at]!) {
      cost[at] = price
      from[at] = step
    }
  }
  const figured = lastFigure(line)
  const [figuredAt, plainAt] = [matcherOf(line, grammar.figured), matcherOf(line, grammar.plain)]
  for (let at = 0; at < tokens.length; at++) {
    const own = cost[at]!
    const token = tokens[at]!
    const idle = isIdle(line, at)
    reach(at + 1, own + (idle ? LOOSE : UNREAD * lengthOf(token)), { at, tile: null, idle })
    // what tells of no figure stands behind them all: 、居全国前列
    for (const match of at <= figured ? figuredAt(at) : plainAt(at)) {
      const { end, words, form: { row } } = match
      const price = own + TILE - Math.min(words, NAMED)
      if (price > cost[end]!) continue
      const tile = { row, parts: partsOf(match), from: at, to: end, rivals: [] }
      const rival = from[end]
      if (price === cost[end] && rival?.tile != null && rival.at === at && rival.tile.row !== row && differs(rival.tile, tile))
        from[end] = { ...rival, tile: { ...rival.tile, rivals: [...rival.tile.rivals, row.id] } }
      else reach(end, price, { at, tile, idle: false })
    }
  }
  const stretches: Stretch[] = []
  const unread: number[] = []
  for (let at = tokens.length; at > 0; ) {
    const step = from[at]!
    // what tells of no figure is read, and makes nothing
    if (step.tile !== null) stretches.unshift(...(step.at > figured ? [] : [step.tile]))
    else if (!step.idle) unread.unshift(step.at)
    at = step.at
  }
  return { stretches, unread }
}

/** What may stand between tiles: a time with the 到 or 用 before it, a joint, a word that says nothing; and dashes in front. */
function isIdle({ text, tokens }: Line, at: number): boolean {
  const { kind, classes, start, end } = tokens[at]!
  if (kind === 'aside' || kind === 'time' || (classes & IDLE) !== 0) return true
  // 到2025年…, 从一月到九月共…, 用两年时间…: whatever a figure has risen to stands behind it
  const leads = (classes & LEADING) !== 0 || (kind === 'text' && text.slice(start, end) === '用')
  if (leads && tokens[at - 1]?.kind !== 'figure' && isTime(tokens[at + 1])) return true
  return kind === 'mark' && '—－-·●'.includes(text[start]!) && (at === 0 || tokens[at - 1]!.kind === 'mark')
}

interface Step {
  readonly at: number
  readonly tile: Stretch | null
  readonly idle: boolean
}

const differs = (one: Stretch, other: Stretch): boolean =>
  one.parts.some(({ is, from, role }) => {
    if (is !== 'figure') return false
    const same = other.parts.find(part => part.is === 'figure' && part.from === from)
    const kinds = one.row.makes[role] ?? []
    return same === undefined || !(other.row.makes[same.role] ?? []).some(kind => kinds.includes(kind))
  })

function lastFigure({ tokens }: Line): number {
  for (let at = tokens.length - 1; at >= 0; at--) if (tokens[at]!.kind === 'figure') return at
  return -1
}

/** What the cover of a clause says of one of its figures. */
export interface Covered {
  readonly tile: Tile | null
  readonly role: string
  /** Next to the figure's tile, with nothing read between; all of its line where it has none. */
  readonly unread: readonly Span[]
}

/** A line of a clause with its cover: the clause itself, or a bracket in it. */
export interface CoveredLine {
  readonly line: Line
  readonly cover: Cover
  readonly aside: boolean
}

/** Tiles a clause, and every bracket in it that holds figures. */
export const readLines = (
  grammar: Grammar,
  text: string,
  clause: readonly Token[],
  figures: readonly Figure[],
): readonly CoveredLine[] =>
  [...linesOf(text, clause)].map((tokens, place) => {
    const line = { text, tokens, figures, names: [] }
    return { line, cover: coverOf(grammar, line), aside: place > 0 }
  })

/** How each figure of a line is read. */
export function* coveredIn({ line, cover }: CoveredLine): Generator<readonly [FigureRef, Covered]> {
  const told = new Map<FigureRef, { readonly tile: Tile; readonly role: string }>()
  for (const tile of cover.tiles) for (const { figure, role } of figuresOf(tile, line)) told.set(figure, { tile, role })
  for (const { kind, figure } of line.tokens) {
    if (kind !== 'figure') continue
    const own = told.get(figure)
    const unread = own === undefined ? cover.unread : nextTo(own.tile, line, cover)
    yield [figure, { tile: own?.tile ?? null, role: own?.role ?? '', unread }]
  }
}

/**
 * What is unread on either side of a tile, words that say nothing of it passed over. A 、 behind it closes it: what follows
 * 由796元提高到842元、 is told of something else.
 */
function nextTo({ from, to }: Tile, line: Line, { unread }: Cover): readonly Unread[] {
  const { text, tokens } = line
  let [first, last] = [from - 1, to]
  while (first >= 0 && isIdle(line, first)) first--
  let closed = false
  for (; last < tokens.length && isIdle(line, last); last++) closed ||= text[tokens[last]!.start] === '、'
  return unread.filter(({ place }) => place === first || (place === last && !closed))
}
