import { withUnit } from '../../findings/printed.ts'
import type { Audit, AuditedFigure, DraftDiff, Unfollowed } from '../../model.ts'
import type { Lang } from '../index.ts'
import { placesOf } from '../place.ts'
import { fillIn, wordsIn } from '../words.ts'
import { DIFF } from './words.ts'

/** A figure among the words around it, on one line. */
export interface Excerpt {
  readonly line: number
  readonly before: string
  readonly figure: string
  readonly after: string
}

export interface Row {
  readonly kind: 'changed' | 'added' | 'gone' | 'converted'
  readonly old: Excerpt | null
  readonly new: Excerpt | null
}

/** What all forms of a comparison tell, in the order of the text. */
export interface DiffView {
  readonly old: Audit
  readonly new: Audit
  readonly rows: readonly Row[]
  readonly followed: readonly string[]
  readonly counts: string
}

const AROUND = 24

export function viewOf(old: Audit, fresh: Audit, diff: DraftDiff, lang: Lang): DiffView {
  const [before, after] = [excerptsOf(old), excerptsOf(fresh)]
  const { changed, added, gone, converted, followed } = diff
  const rows: (Row & { readonly at: number })[] = [
    ...changed.map(pair => ({ kind: 'changed' as const, ...pair })),
    ...converted.map(pair => ({ kind: 'converted' as const, ...pair })),
    ...added.map(figure => ({ kind: 'added' as const, old: null, new: figure })),
    ...gone.map(figure => ({ kind: 'gone' as const, old: figure, new: null })),
  ].map(({ kind, old: from, new: to }) => ({
    kind,
    old: from === null ? null : before(from),
    new: to === null ? null : after(to),
    at: (to?.start ?? 0) / fresh.source.characters || (from?.start ?? 0) / old.source.characters,
  }))
  const counts = Object.fromEntries(
    Object.entries({ changed, added, gone, converted, followed }).map(([key, list]) => [key, list.length]),
  )
  return {
    old,
    new: fresh,
    rows: rows.toSorted((a, b) => a.at - b.at),
    followed: followed.map(one => tellUnfollowed(one, fresh.source.text, lang)),
    counts: fillIn(wordsIn(DIFF, lang).counts, counts),
  }
}

/** 26.3亿元已改为26.8亿元，“增长5.4%”未改，应为7.4%. */
export function tellUnfollowed({ changed, stayed, expected }: Unfollowed, text: string, lang: Lang): string {
  const w = wordsIn(DIFF, lang)
  const changes = changed.map(pair => fillIn(w.moved, { old: printed(pair.old), new: printed(pair.new) }))
  const others = likeliest(stayed, [
    // what can be mended alone, of that what is derived: a rate of levels, a share of amounts
    ({ id }) => expected[id] !== undefined,
    ({ unit }) => changed.every(pair => pair.new.unit !== unit),
  ]).map(figure => {
    const display = expected[figure.id]?.display
    const words = fillIn(w.stayed, { words: clauseOf(text, figure) })
    return display === undefined ? words : words + fillIn(w.expected, { display })
  })
  return [changes.join(w.comma), others.join(w.semicolon)].join(w.comma)
}

/** Those for which most of these hold, one after the other; what would leave none is passed over. */
const likeliest = (
  figures: readonly AuditedFigure[],
  tests: readonly ((figure: AuditedFigure) => boolean)[],
): readonly AuditedFigure[] =>
  tests.reduce((left, test) => (left.some(test) ? left.filter(test) : left), figures)

const printed = ({ text, unit }: AuditedFigure): string => withUnit(text, unit)

/** The words of its clause in front of a figure, and the figure. */
function clauseOf(text: string, { start, end }: AuditedFigure): string {
  const before = text.slice(Math.max(0, start - CLAUSE), start)
  const from = Math.max(...[...'，。；：、,;:\n（('].map(mark => before.lastIndexOf(mark))) + 1
  return line(before.slice(from) + text.slice(start, end))
}

const CLAUSE = 12

function excerptsOf({ source: { text } }: Audit): (figure: AuditedFigure) => Excerpt {
  const placeOf = placesOf(text)
  return ({ start, end }) => {
    const left = text.slice(Math.max(0, start - AROUND), start)
    const right = text.slice(end, end + AROUND)
    const close = right.search(/[。！？]/)
    return {
      line: placeOf(start).line,
      before: line(left.slice(Math.max(...[...'。！？'].map(mark => left.lastIndexOf(mark))) + 1)),
      figure: line(text.slice(start, end)),
      after: line(close < 0 ? right : right.slice(0, close + 1)),
    }
  }
}

/** On one line, without control characters. */
const line = (text: string): string => text.replace(/\s+|[\x00-\x1F\x7F-\x9F]/g, ' ').trim()
