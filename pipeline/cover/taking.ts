import type { Figure } from '../model.ts'
import { bitOf } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import type { Step } from './grammar.ts'
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
export interface Chain {
  readonly part: Part
  readonly before: Chain | null
}

/** A clause as the matcher sees it. */
export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly figures: readonly Figure[]
  /** Where names end, by the token they begin with: many forms ask. */
  readonly names?: (readonly number[])[]
  /** Told of every element that a form wants next and does not find. */
  readonly missed?: (step: Step, at: number) => void
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

/** Elements that take tokens, a bit each. */
export const TAKERS = { name: 1, time: 2, noun: 4, word: 8, figure: 16 } as const

/** Which elements may take what stands at a token, or behind what is passed over there. */
export function takersAt({ tokens }: Line, at: number, from: number): number {
  const token = tokens[from]
  const word = from > at ? TAKERS.word : 0
  if (token === undefined) return at < from ? word | TAKERS.noun : 0
  const { kind, classes } = token
  switch (kind) {
    case 'figure':
      return at < from ? word | TAKERS.noun | TAKERS.figure : TAKERS.figure
    case 'text':
    case 'aside':
      return word | TAKERS.name | TAKERS.noun
    case 'time':
      return word | TAKERS.name | TAKERS.time | TAKERS.noun
    case 'mark':
    case 'word':
      return TAKERS.word | TAKERS.name | TAKERS.time | TAKERS.noun | ((classes & HEDGE) === 0 ? 0 : TAKERS.figure)
  }
}

const NONE: readonly Chain[] = []

/** What an element takes at a token, in every way; the way that is tried first is the last. */
export function taken(line: Line, element: Step['element'], at: number, from: number, before: Chain | null): readonly Chain[] {
  const link = (first: number, to: number, role: string, classes = 0): Chain => ({
    part: { is: element.is, from: first, to, role, classes },
    before,
  })
  switch (element.is) {
    case 'name': {
      const ends = line.names === undefined ? namesAt(line, from) : (line.names[from] ??= namesAt(line, from))
      return ends.map(end => link(said(line, at, end), end, element.role))
    }
    case 'noun': {
      const end = nounAt(line, at)
      return end === at ? NONE : [link(at, end, element.role)]
    }
    case 'time': {
      const end = timeAt(line, from)
      return end === from ? NONE : [link(from, end, element.role)]
    }
    case 'word': {
      // the word itself may be one that is passed over elsewhere
      for (let pos = at; pos <= from; pos++) {
        const token = line.tokens[pos]
        if (token !== undefined && isWord(line, token, element))
          return [link(pos, pos + 1, '', element.words.length > 0 ? token.classes : token.classes & element.classes)]
      }
      return NONE
    }
    case 'figure': {
      const pos = figureAt(line, from, element.kinds)
      return pos < 0 ? NONE : [link(pos, behind(line, pos + 1), element.role)]
    }
  }
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
export function passed({ tokens }: Line, at: number): number {
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

/** Where a name that begins at a token may end, the nearest first: with what time stands before it and behind it. */
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
  return ends
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
