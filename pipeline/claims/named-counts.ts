import type { Draft, Figure, RestatementClaim, Subject } from '../model.ts'

/**
 * “3个1000”“7个100”目标，“3个1000”即…；“7个100”即…: what is named first is named again where it is told. Names that differ
 * in number and value both are two names.
 */
export function* readNamedCounts(
  draft: Draft,
  figures: readonly Figure[],
  subjectAt: (sentence: number) => Subject,
): Iterable<RestatementClaim> {
  const bySentence = new Map<number, Name[]>()
  for (const count of figures) {
    const value = figures[count.index + 1]
    if (
      !value ||
      value.start !== count.end ||
      count.unit.text !== '个' ||
      !QUOTED.test(draft.text[count.start - 1] ?? '')
    )
      continue
    const behind = TOLD.exec(draft.text.slice(value.end, value.end + 4))
    if (behind === null) continue
    bySentence.set(count.sentence, [
      ...(bySentence.get(count.sentence) ?? []),
      { count, value, told: behind[1] !== undefined },
    ])
  }
  for (const [sentence, names] of bySentence) {
    const announced = names.filter(name => !name.told)
    const told = names.filter(name => name.told)
    if (announced.length !== told.length) continue
    for (const [place, first] of announced.entries()) {
      const again = told[place]!
      if (first.count.start > again.count.start || (!same(first.count, again.count) && !same(first.value, again.value)))
        continue
      for (const part of ['count', 'value'] as const) {
        yield {
          kind: 'restatement',
          at: { start: again[part].start, end: again[part].end },
          sentence,
          subject: { ...subjectAt(sentence), metric: draft.text.slice(again.count.start, again.value.end) },
          first: { figure: first[part].index, sign: 1 },
          again: { figure: again[part].index, sign: 1 },
          companions: [],
          tie: 'said',
        }
      }
    }
  }
}

interface Name {
  readonly count: Figure
  readonly value: Figure
  /** 即 follows: the name is told. */
  readonly told: boolean
}

const QUOTED = /[“"]/
const TOLD = /^[”"](?:，)?(即|是指|指)?/

const same = (a: Figure, b: Figure): boolean =>
  a.numeral.digits === b.numeral.digits && a.numeral.decimals === b.numeral.decimals
