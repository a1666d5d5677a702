import type { Span } from '../model.ts'
import { shared } from './longest.ts'
import type { Run } from './longest.ts'
import { sentencesOf, tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A stretch of both drafts that is not the same words: either side may be empty. */
export interface Gap {
  readonly old: Span
  readonly new: Span
}

/** Sentences of both drafts that were rewritten into each other, and where in them the words differ. */
export interface Hunk extends Gap {
  readonly gaps: readonly Gap[]
}

/** Words shared by chance stand alone; shorter runs between two differences are part of them. */
const CHANCE = 2

/** Where two drafts differ, in order. Sentences that only stand elsewhere do not. */
export function hunksOf(old: string, fresh: string): readonly Hunk[] {
  const [before, after] = [sentencesIn(old), sentencesIn(fresh)]
  const runs = shared(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const stays = standing(before, after)
  const hunks: Hunk[] = []
  for (const [from, to] of between(runs, before.length, after.length)) {
    const left = before.slice(from[0], from[1]).filter(sentence => !stays(sentence))
    const right = after.slice(to[0], to[1]).filter(sentence => !stays(sentence))
    if (left.length > 0 || right.length > 0) hunks.push(hunkOf(left, right))
  }
  return hunks
}

interface Sentence extends Span {
  readonly key: string
  readonly tokens: readonly Token[]
}

function sentencesIn(text: string): readonly Sentence[] {
  return sentencesOf(text).flatMap(span => {
    const tokens = tokensOf(text, span)
    return tokens.length === 0 ? [] : [{ ...span, tokens, key: tokens.map(token => token.text).join('') }]
  })
}

/** What lies between the runs, on both sides. */
function* between(
  runs: readonly Run[],
  oldEnd: number,
  freshEnd: number,
): Generator<readonly [readonly [number, number], readonly [number, number]]> {
  let [x, y] = [0, 0]
  for (const [old, fresh, length] of [...runs, [oldEnd, freshEnd, 0] as const]) {
    if (old > x || fresh > y) yield [[x, old], [y, fresh]]
    ;[x, y] = [old + length, fresh + length]
  }
}

/** A sentence that was taken out in one place and put in at another was moved: both drafts say it as often. */
function standing(before: readonly Sentence[], after: readonly Sentence[]): (sentence: Sentence) => boolean {
  const surplus = new Map<string, number>()
  for (const [sentences, step] of [
    [before, 1],
    [after, -1],
  ] as const)
    for (const { key } of sentences) surplus.set(key, (surplus.get(key) ?? 0) + step)
  return ({ key }) => surplus.get(key) === 0
}

function hunkOf(left: readonly Sentence[], right: readonly Sentence[]): Hunk {
  const [old, fresh] = [left, right].map(side => side.flatMap(({ tokens }) => tokens))
  const [a, b] = [old ?? [], fresh ?? []]
  const all = shared(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )
  const runs = all.filter(
    ([from, to, length]) =>
      length > CHANCE || (from === 0 && to === 0) || (from + length === a.length && to + length === b.length),
  )
  const gaps = [...between(runs, a.length, b.length)].map(([[x, xEnd], [y, yEnd]]) => ({
    old: stretch(a, x, xEnd),
    new: stretch(b, y, yEnd),
  }))
  return { old: stretch(a, 0, a.length), new: stretch(b, 0, b.length), gaps }
}

/** From the first of these words to the last; where there are none, the empty place before the next. */
function stretch(tokens: readonly Token[], from: number, to: number): Span {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (to > from && first !== undefined && last !== undefined) return { start: first.start, end: last.end }
  const place = first?.start ?? tokens.at(-1)?.end ?? 0
  return { start: place, end: place }
}
