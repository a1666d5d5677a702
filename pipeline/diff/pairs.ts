import { countWhile } from '../bisect.ts'
import { addTo } from '../grouped.ts'
import type { Audit, AuditedFigure, Pair, Span } from '../model.ts'
import { hunksOf } from './align.ts'
import type { Gap, Hunk } from './align.ts'
import { isAlike, isConverted, isPer, isSame } from './amounts.ts'
import type { Placed } from './amounts.ts'
import { headOf } from './tokens.ts'

export interface Paired {
  readonly changed: readonly Pair[]
  readonly converted: readonly Pair[]
  readonly added: readonly AuditedFigure[]
  readonly gone: readonly AuditedFigure[]
  /** By id in the old draft, the figure of the new one that stands in its place. */
  readonly counterpart: ReadonlyMap<string, AuditedFigure>
}

/** Which figure of the new draft stands for which of the old one. Dates, names and codes are none. */
export function pairsOf(old: Audit, fresh: Audit): Paired {
  const hunks = hunksOf(old.source.text, fresh.source.text)
  const before = told(old)
  const after = told(fresh)
  const counterpart = new Map<string, AuditedFigure>()
  const changed: Pair[] = []
  const converted: Pair[] = []
  const gone: AuditedFigure[] = []
  const added: AuditedFigure[] = []
  const take = (from: Placed, to: Placed): void => {
    counterpart.set(from.figure.id, to.figure)
    if (isSame(from, to)) return
    ;(isConverted(from, to) ? converted : changed).push({ old: from.figure, new: to.figure })
  }
  const seen = new Set<AuditedFigure>()
  const unseen = (placed: readonly Placed[]) =>
    placed.filter(({ figure }) => seen.size < seen.add(figure).size)
  for (const hunk of hunks) {
    const isVersion = rewritten(hunk)
    const left: Placed[] = []
    const right: Placed[] = []
    const count = converted.length
    for (const gap of hunk.gaps) {
      const [from, to] = [unseen(touching(before, gap.old)), unseen(touching(after, gap.new))]
      const { pairs, rest } = matched(from, to, isVersion || !isWide(gap) ? isAlike : isOfOneMetric)
      for (const [one, other] of pairs) take(one, other)
      left.push(...rest[0])
      right.push(...rest[1])
    }
    // one sentence may be rewritten so that its figure comes elsewhere in it
    const { pairs, rest } = isVersion ? matched(left, right, isAlike) : { pairs: [], rest: [left, right] as const }
    for (const [one, other] of pairs) take(one, other)
    const bases = converted.length > count
    gone.push(...rest[0].filter(placed => !(bases && isPer(placed))).map(({ figure }) => figure))
    added.push(...rest[1].filter(placed => !(bases && isPer(placed))).map(({ figure }) => figure))
  }
  for (const [one, other] of untouched(before, after, hunks)) counterpart.set(one.id, other)
  const left = moved(gone, added, old, fresh, counterpart)
  return { changed, converted, gone: behindHead(left.gone, old), added: behindHead(left.added, fresh), counterpart }
}

const behindHead = (figures: readonly AuditedFigure[], { source: { text } }: Audit): readonly AuditedFigure[] => {
  const head = headOf(text)
  return figures.filter(({ start }) => start >= head)
}

const told = ({ figures, source: { text } }: Audit): readonly Placed[] =>
  figures.filter(figure => figure.status !== 'exempt' && !inName(figure, text)).map(figure => ({ figure, text }))

/** 1 in H1N1, 2.5 in PM2.5. */
const inName = ({ unit, start }: AuditedFigure, text: string): boolean =>
  unit === '' && /[A-Za-zＡ-Ｚａ-ｚ]/.test(text[start - 1] ?? '')

/** Figures of which any character lies in the span; of an empty one, those around its place. */
function touching(figures: readonly Placed[], { start, end }: Span): readonly Placed[] {
  const found: Placed[] = []
  for (let at = countWhile(figures, ({ figure }) => figure.end <= start); at < figures.length; at += 1) {
    const placed = figures[at]
    if (placed === undefined || placed.figure.start >= end) break
    found.push(placed)
  }
  return found
}

type Matched = {
  readonly pairs: readonly (readonly [Placed, Placed])[]
  readonly rest: readonly [readonly Placed[], readonly Placed[]]
}

/** In order: first those that print the same or the same amount, then between them those that fit. */
function matched(
  old: readonly Placed[],
  fresh: readonly Placed[],
  fit: (old: Placed, fresh: Placed) => boolean,
): Matched {
  const equal = inOrder(old, fresh, (a, b) => isSame(a, b) || isConverted(a, b))
  const pairs: (readonly [Placed, Placed])[] = []
  const rest: [Placed[], Placed[]] = [[], []]
  let [x, y] = [0, 0]
  for (const [i, j] of [...equal, [old.length, fresh.length] as const]) {
    const [left, right] = [old.slice(x, i), fresh.slice(y, j)]
    const alike = inOrder(left, right, fit)
    for (const [a, b] of alike) pairs.push([left[a] as Placed, right[b] as Placed])
    rest[0].push(...left.filter((_, index) => !alike.some(([a]) => a === index)))
    rest[1].push(...right.filter((_, index) => !alike.some(([, b]) => b === index)))
    if (i < old.length && j < fresh.length) pairs.push([old[i] as Placed, fresh[j] as Placed])
    ;[x, y] = [i + 1, j + 1]
  }
  return { pairs, rest }
}

/** As many pairs as can be made in order. A stretch of rewritten text holds few figures; of more, the first. */
function inOrder(
  old: readonly Placed[],
  fresh: readonly Placed[],
  fit: (old: Placed, fresh: Placed) => boolean,
): readonly (readonly [number, number])[] {
  const [rows, columns] = [Math.min(old.length, MOST), Math.min(fresh.length, MOST)]
  const best = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1))
  const fits = (i: number, j: number) => fit(old[i] as Placed, fresh[j] as Placed)
  const score = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      (best[i] as Int32Array)[j] = Math.max(score(i + 1, j), score(i, j + 1), fits(i, j) ? score(i + 1, j + 1) + 1 : 0)
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    if (fits(i, j) && score(i, j) === score(i + 1, j + 1) + 1) pairs.push([i++, j++])
    else if (score(i + 1, j) >= score(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

const MOST = 400

/** Sentences that took the place of others say something else, unless they name the same. */
const isWide = ({ old, new: fresh }: Gap): boolean => Math.max(old.end - old.start, fresh.end - fresh.start) > WIDE

const WIDE = 40

const isOfOneMetric = (old: Placed, fresh: Placed): boolean =>
  old.figure.metric !== null && old.figure.metric === fresh.figure.metric && isAlike(old, fresh)

/** Whether old and new sentences are versions of each other: what is shared is as much as what differs. */
function rewritten({ old, new: fresh, gaps }: Hunk): boolean {
  const length = ({ start, end }: Span) => end - start
  const apart = (side: 'old' | 'new') => gaps.reduce((sum, gap) => sum + length(gap[side]), 0)
  return apart('old') * 2 < length(old) * SHARE && apart('new') * 2 < length(fresh) * SHARE
}

/** Of two: 1.4 lets seven tenths of a sentence differ. */
const SHARE = 1.4

/** Outside all differences figures follow each other in the same order, so far as both drafts are read alike. */
function* untouched(
  before: readonly Placed[],
  after: readonly Placed[],
  hunks: readonly Hunk[],
): Generator<readonly [AuditedFigure, AuditedFigure]> {
  const rest = (side: 'old' | 'new', figures: readonly Placed[]) => {
    const inGaps = new Set(
      hunks.flatMap(({ gaps }) => gaps.flatMap(gap => touching(figures, gap[side]).map(({ figure }) => figure.id))),
    )
    return figures.filter(({ figure }) => !inGaps.has(figure.id)).map(({ figure }) => figure)
  }
  const [old, fresh] = [rest('old', before), rest('new', after)]
  const key = ({ text }: AuditedFigure) => text.normalize('NFKC').replace(/\s/g, '')
  let at = 0
  for (const figure of old) {
    for (let ahead = at; ahead < Math.min(fresh.length, at + LOOK); ahead += 1) {
      const other = fresh[ahead]
      if (other === undefined || key(other) !== key(figure)) continue
      yield [figure, other]
      at = ahead + 1
      break
    }
  }
}

/** So many figures may be read in one draft alone before the order is lost. */
const LOOK = 40

/** What is gone in one place and added in another with the words around it was moved. */
function moved(
  gone: readonly AuditedFigure[],
  added: readonly AuditedFigure[],
  old: Audit,
  fresh: Audit,
  counterpart: Map<string, AuditedFigure>,
): Pick<Paired, 'gone' | 'added'> {
  const free = new Map<string, AuditedFigure[]>()
  const key = ({ text, start }: AuditedFigure, whole: string) =>
    `${whole
      .slice(Math.max(0, start - WORDS * 3), start)
      .replace(/[\s\p{P}]/gu, '')
      .slice(-WORDS)}${text}`.normalize('NFKC')
  for (const figure of added) {
    const own = key(figure, fresh.source.text)
    addTo(free, own, figure)
  }
  const taken = new Set<AuditedFigure>()
  const left = gone.filter(figure => {
    const other = free.get(key(figure, old.source.text))?.shift()
    if (other === undefined) return true
    counterpart.set(figure.id, other)
    taken.add(other)
    return false
  })
  return { gone: left, added: added.filter(figure => !taken.has(figure)) }
}

const WORDS = 4
