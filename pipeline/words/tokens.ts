import { SPACE, kindAt } from '../document/characters.ts'
import type { Figure, Span } from '../model.ts'
import { phrases } from '../quantities/phrases.ts'
import { bitOf } from './classes.ts'
import { LEXICON } from './lexicon.ts'

/** A piece of a clause, from end to end: nothing stands between two of them but blanks. */
export interface Token extends Span {
  readonly kind: 'word' | 'figure' | 'time' | 'text' | 'mark' | 'aside'
  /** Classes of a word, a bit each; 0 for any other token and for a word that is part of a name. */
  readonly classes: number
  /** Index of a figure, or −1. */
  readonly figure: number
  /** What stands in brackets. */
  readonly inside: readonly Token[]
}

/** The classes of each word, a bit each. */
const BITS = new Map<string, number>()
for (const { words, classes } of LEXICON) {
  const bits = classes.reduce((all, name) => all | bitOf(name), 0)
  for (const word of words) BITS.set(word, bits | (BITS.get(word) ?? 0))
}

const WORDS = phrases(BITS)

/** The classes of the longest word that stands at an offset; 0 where none does. */
export const classesAt = (text: string, at: number): number => WORDS.after(text, at, text.length)?.row ?? 0

/** Whether a text is one word of any of these classes, from its first letter to its last. */
export function isWordOf(text: string, classes: number): boolean {
  const found = WORDS.after(text, 0, text.length)
  return found !== null && found.at === text.length && (found.row & classes) !== 0
}

const OPEN = '（(［['
const CLOSE = '）)］]'
/** Brackets within brackets that are looked into; deeper ones are letters. */
const DEEPEST = 8
const MARKS = '“”‘’"《》〈〉【】「」∶：:︰；;，,。！？!?—－-～~+＋×*…'

/** Words of one letter stand inside many others: these count only beside a figure or another word. */
const BOUND = [
  'raised', 'lowered', 'reached', 'hedge', 'behind', 'total', 'filler', 'added', 'rank', 'over', 'each', 'opener', 'time',
] as const
const IS_BOUND = BOUND.reduce((bits, name) => bits | bitOf(name), 0)
/** 为, 是, 比, 和: these part names wherever they stand. */
const ALWAYS = new Set([...'由从为是比较占的到至居列排、·与及和或/／'])
const COMPARE = bitOf('compare')
const AFTER = bitOf('behind')
const BEHIND = AFTER | bitOf('time')

/** The tokens of a stretch of text whose figures, exempt ones included, are `figures` in order. */
export function tokensOf(text: string, { start, end }: Span, figures: readonly Figure[], depth = 0): Token[] {
  const tokens: Token[] = []
  let closed: ReadonlyMap<number, number> | null = null
  let next = 0
  let plain = -1
  const close = (at: number) => {
    if (plain >= 0) tokens.push(token('text', plain, at))
    plain = -1
  }
  for (let at = start; at < end; ) {
    while (next < figures.length && figures[next]!.start < at) next++
    const figure = figures[next]
    if (figure !== undefined && figure.start === at && figure.end <= end) {
      next++
      if (figure.exempt !== null && !isTime(figure)) {
        if (plain < 0) plain = at
      } else {
        close(at)
        tokens.push({ ...token(figure.exempt === null ? 'figure' : 'time', at, figure.end), figure: figure.index })
      }
      at = figure.end
      continue
    }
    if (kindAt(text, at) & SPACE) {
      close(at)
      at++
      continue
    }
    const letter = text[at]!
    if (depth < DEEPEST && OPEN.includes(letter)) {
      const until = (closed ??= closings(text, at, end)).get(at)
      if (until !== undefined) {
        close(at)
        const inner = { start: at + 1, end: until - 1 }
        let last = next
        while (last < figures.length && figures[last]!.end <= inner.end) last++
        const within = figures.slice(next, last).filter(({ start }) => start >= inner.start)
        tokens.push({ ...token('aside', at, until), inside: tokensOf(text, inner, within, depth + 1) })
        at = until
        continue
      }
    }
    const limit = Math.min(end, figure?.start ?? end)
    const found = comparing(text, WORDS.after(text, at, limit), figure)
    if (found !== null && (found.at - at > 1 || found.row !== 0)) {
      close(at)
      tokens.push({ ...token('word', at, found.at), classes: found.row })
      at = found.at
      continue
    }
    if (MARKS.includes(letter)) {
      close(at)
      tokens.push(token('mark', at, at + 1))
    } else if (plain < 0) plain = at
    at++
  }
  close(end)
  return unbound(text, tokens)
}

/** 收入比2015年: 比 is part of the name only where no time follows. */
const comparing = (text: string, found: Found, next: Figure | undefined): Found =>
  found !== null && found.row === 0 && text[found.at - 1] === '比' && next?.start === found.at && isTime(next)
    ? { ...found, at: found.at - 1 }
    : found

type Found = ReturnType<typeof WORDS.after>

/** Dates, lengths of time, and five-year plans. */
const isTime = ({ exempt, text }: Figure): boolean =>
  exempt === 'date' || exempt === 'duration' || (exempt === 'name' && /^十?[一二三四五六七八九]五$/.test(text))

const token = (kind: Token['kind'], start: number, end: number): Token => ({
  kind, start, end, classes: 0, figure: -1, inside: [],
})

/** Where each bracket of a stretch is closed, found in one pass. */
function closings(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const closed = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at++) {
    if (OPEN.includes(text[at]!)) open.push(at)
    else if (CLOSE.includes(text[at]!)) {
      const opened = open.pop()
      if (opened !== undefined) closed.set(opened, at + 1)
    }
  }
  return closed
}

/** Words of one letter that stand beside no figure and no other word are letters of a name, which goes on across them. */
function unbound(text: string, tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (let place = tokens.length - 1; place >= 0; place--) {
    const own = tokens[place]!
    const after = out[out.length - 1]
    const before = tokens[place - 1]
    const loose =
      own.kind === 'word' &&
      own.end - own.start === 1 &&
      (own.classes & IS_BOUND) !== 0 &&
      !ALWAYS.has(text[own.start]!) &&
      !(after !== undefined && (after.kind === 'figure' || after.kind === 'time' || (after.kind === 'word' && after.classes !== 0))) &&
      // 比上年多接待
      !(before !== undefined && before.end === own.start && (before.classes & COMPARE) !== 0) &&
      !((own.classes & BEHIND) !== 0 && before !== undefined && before.kind !== 'text' && before.end === own.start)
    // 省级以上, 5岁以上: no figure stands before it
    const within = own.classes === AFTER && before?.kind === 'text' && before.end === own.start
    const kept = loose || within || (own.kind === 'word' && own.classes === 0) ? token('text', own.start, own.end) : own
    if (kept.kind === 'text' && after?.kind === 'text' && after.start === kept.end)
      out[out.length - 1] = token('text', kept.start, after.end)
    else out.push(kept)
  }
  return out.reverse()
}
