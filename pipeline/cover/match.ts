import type { Figure } from '../model.ts'
import { bitOf } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import { type Element, kindBit } from './notation.ts'

/** What an element of a form has taken: the tokens, half-open, what is passed over in front left out. */
export interface Part {
  readonly is: 'name' | 'time' | 'noun' | 'word' | 'figure'
  readonly from: number
  readonly to: number
  /** Of a figure, a name or a time: which one, where the form tells several apart. */
  readonly role: string
  /** Of a word: its classes that the form asks for. */
  readonly classes: number
}

/** Parts as they are taken, the last one first: many are given up again. */
interface Chain {
  readonly part: Part
  readonly before: Chain | null
}

/** What a form has taken, and the token behind it. */
export interface Match {
  readonly end: number
  /** How many words it names: of two readings of one stretch the one that names more is the better. */
  readonly words: number
  readonly parts: readonly Part[]
}

/** A clause as the matcher sees it. */
export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly figures: readonly Figure[]
  /** Where names end, by the token they begin with: many forms ask. */
  readonly names?: (readonly number[])[]
  /** Told of every element that a form begun here wants next and does not find. */
  readonly missed?: (form: readonly Element[], place: number, at: number) => void
}

/** Words that are passed over anywhere. */
export const PASSED = bitOf('filler') | bitOf('basis') | bitOf('opener')
const LED = bitOf('basis') | bitOf('opener')
/** Words that belong to the figure behind them. */
export const HEDGE = bitOf('hedge') | bitOf('over')
const BEHIND = bitOf('behind')
const OF = bitOf('of')
const JOINED = bitOf('joint') | OF
/** What a name may hold between its words, but not end with. */
const INSIDE = JOINED | bitOf('filler')
const NAMING = bitOf('doing') | bitOf('measure') | bitOf('plan') | bitOf('share-of')
export const TIME = bitOf('time')
const TO = bitOf('to')
const QUOTES = '“”‘’"《》〈〉「」'

/** Every way in which a form stands at a token, the longest first. */
export function matches(line: Line, form: readonly Element[], at: number): readonly Match[] {
  const found = new Map<number, { readonly chain: Chain | null; readonly words: number }>()
  walk(line, form, 0, at, null, 0, (end, chain, words) => {
    if (end > at && words > (found.get(end)?.words ?? -1)) found.set(end, { chain, words })
  })
  return [...found].map(([end, { chain, words }]) => ({ end, words, parts: partsOf(chain) }))
}

function partsOf(chain: Chain | null): readonly Part[] {
  const parts: Part[] = []
  for (let link = chain; link !== null; link = link.before) parts.push(link.part)
  return parts.reverse()
}

type Goal = (end: number, chain: Chain | null, words: number) => void

const chained = (before: Chain | null, is: Part['is'], from: number, to: number, own = NOTHING): Chain => ({
  part: { is, from, to, ...own },
  before,
})
const NOTHING = { role: '', classes: 0 }

function walk(
  line: Line,
  form: readonly Element[],
  place: number,
  at: number,
  chain: Chain | null,
  words: number,
  goal: Goal,
): void {
  const element = form[place]
  if (element === undefined) return goal(at, chain, words)
  if (element.is === 'optional') {
    walk(line, element.of, 0, at, chain, words, (end, more, count) => walk(line, form, place + 1, end, more, count, goal))
    return walk(line, form, place + 1, at, chain, words, goal)
  }
  if (element.is === 'repeated') {
    walk(line, element.of, 0, at, chain, words, (end, more, count) => {
      if (end > at) walk(line, form, place, end, more, count, goal)
    })
    return walk(line, form, place + 1, at, chain, words, goal)
  }
  const from = passed(line, at)
  switch (element.is) {
    case 'name': {
      const ends = line.names === undefined ? namesAt(line, from) : (line.names[from] ??= namesAt(line, from))
      if (ends.length === 0) break
      for (const end of ends) walk(line, form, place + 1, end, chained(chain, 'name', said(line, at, end), end, { ...NOTHING, role: element.role }), words, goal)
      return
    }
    case 'noun': {
      const end = nounAt(line, at)
      if (end === at) break
      return walk(line, form, place + 1, end, chained(chain, 'noun', at, end, { ...NOTHING, role: element.role }), words, goal)
    }
    case 'time': {
      const end = timeAt(line, from)
      if (end === from) break
      return walk(line, form, place + 1, end, chained(chain, 'time', from, end, { ...NOTHING, role: element.role }), words, goal)
    }
    case 'word': {
      // the word itself may be one that is passed over elsewhere
      for (let pos = at; pos <= from; pos++) {
        const token = line.tokens[pos]
        if (token !== undefined && isWord(line, token, element)) {
          const classes = element.words.length > 0 ? token.classes : token.classes & element.classes
          return walk(line, form, place + 1, pos + 1, chained(chain, 'word', pos, pos + 1, { ...NOTHING, classes }), words + 1, goal)
        }
      }
      break
    }
    case 'figure': {
      const end = figureAt(line, from, element.kinds)
      if (end < 0) break
      const next = behind(line, end + 1)
      return walk(line, form, place + 1, next, chained(chain, 'figure', end, next, { ...NOTHING, role: element.role }), words, goal)
    }
  }
  line.missed?.(form, place, at)
}

const isWord = ({ text }: Line, token: Token, { classes, words }: Extract<Element, { is: 'word' }>): boolean =>
  (token.classes & classes) !== 0 ||
  (words.length > 0 && (token.kind === 'word' || token.kind === 'mark') && words.includes(text.slice(token.start, token.end)))

/** Whether a token is part of names: text, or a word that stands in them. */
export const isNaming = ({ kind, classes }: Token): boolean => kind === 'text' || (classes & NAMING) !== 0

/** Where a name begins that keeps the words which say nothing of a figure, but may tell two names apart: 实际支出. */
function said({ tokens }: Line, at: number, end: number): number {
  let pos = at
  while (pos + 1 < end && (tokens[pos]!.kind === 'aside' || (tokens[pos]!.classes & LED) !== 0)) pos++
  return pos
}

/** The first token that is not passed over. */
function passed({ tokens }: Line, at: number): number {
  let pos = at
  while (pos < tokens.length && (tokens[pos]!.kind === 'aside' || (tokens[pos]!.classes & PASSED) !== 0)) pos++
  return pos
}

/** The place of a figure of one of the kinds, the words that belong to it before it included; −1 where there is none. */
function figureAt(line: Line, at: number, kinds: number): number {
  let pos = at
  while (pos < line.tokens.length && (line.tokens[pos]!.classes & (HEDGE | PASSED)) !== 0) pos++
  const token = line.tokens[pos]
  if (token?.kind !== 'figure') return -1
  return (kindsOf(line.figures[token.figure]!) & kinds) !== 0 ? pos : -1
}

function behind({ tokens }: Line, at: number): number {
  let pos = at
  while (pos < tokens.length && (tokens[pos]!.classes & BEHIND) !== 0) pos++
  return pos
}

/** What a figure may measure, as rows tell figures apart, a bit each: 235位 are so many persons, or a place. */
export function kindsOf({ unit }: Figure): number {
  switch (unit.dimension) {
    case 'percent':
    case 'points':
    case 'times':
    case 'doublings':
    case 'rank':
    case 'ratio':
    case 'number':
      return kindBit(unit.dimension)
    default:
      return unit.text === '位' ? kindBit('amount') | kindBit('rank') : kindBit('amount')
  }
}

function timeAt({ text, tokens }: Line, at: number): number {
  // 到2025年，: in front of all
  let pos = at === 0 && ((tokens[0]?.classes ?? 0) & TO) !== 0 && isTime(tokens[1]) ? 1 : at
  let told = false
  for (; pos < tokens.length; pos++) {
    const token = tokens[pos]!
    if (token.kind === 'time' || (token.classes & TIME) !== 0) told = true
    // 1980年到1985年, 到2025年
    else if (!isQuote(text, token) && !((told || pos === at) && (token.classes & TO) !== 0 && isTime(tokens[pos + 1]))) break
  }
  return told ? pos : at
}

/** Whether a token tells a time, or belongs to one. */
export const isTime = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'time' || (token.classes & TIME) !== 0)

const isQuote = (text: string, { kind, start }: Token): boolean => kind === 'mark' && QUOTES.includes(text[start]!)

/** Where a name that begins at a token may end: with what time stands before it and behind it. */
function namesAt(line: Line, at: number): readonly number[] {
  const ends = namesFrom(line, passed(line, timeAt(line, at)))
  // 建议186件: a word that is passed over elsewhere
  return ends.length > 0 ? ends : namesFrom(line, at)
}

function namesFrom(line: Line, at: number): readonly number[] {
  const { text, tokens } = line
  let pos = at
  const ends: number[] = []
  let named = false
  for (; pos < tokens.length; pos++) {
    const token = tokens[pos]!
    if (isNaming(token)) {
      named = true
      ends.push(pos + 1)
    } else if (token.kind === 'aside' || isQuote(text, token)) {
      if (named) ends.push(pos + 1)
    } else if (!(named && (token.classes & INSIDE) !== 0)) break
  }
  const last = ends[ends.length - 1]
  if (last !== undefined) {
    // 会议批准的2025年, 自2016年以来连续10年
    const from = last + (((tokens[last]?.classes ?? 0) & OF) !== 0 ? 1 : 0)
    let until = from
    for (let at = passed(line, from), time = timeAt(line, at); time > at; at = passed(line, time), time = timeAt(line, at))
      until = time
    if (until > from) ends.push(until)
  }
  return ends.reverse()
}

/** What is counted, behind its figure: names go on to the next word. */
function nounAt({ text, tokens }: Line, at: number): number {
  // 62.4辆、空调: what follows a joint is another thing
  if (at < tokens.length && (tokens[at]!.classes & JOINED & ~OF) !== 0) return at
  let pos = at
  let last = at
  for (; pos < tokens.length; pos++) {
    const token = tokens[pos]!
    if (isNaming(token)) last = pos + 1
    else if (token.kind === 'aside' || isQuote(text, token)) last = pos + 1
    else if ((token.classes & JOINED) === 0) break
  }
  return last
}
