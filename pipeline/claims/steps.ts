import { valueOf } from '../interval.ts'
import type { Figure, FigureRef, Period } from '../model.ts'
import { year } from '../subjects/periods.ts'

/** A figure with the one before it that states a quantity, the words between them, and the length of time said there. */
export interface Step {
  readonly before: Figure
  readonly words: string
  readonly years: number | null
}

export interface Around {
  readonly text: string
  readonly figures: readonly Figure[]
}

/** From the figure before to this one; null for the first of its sentence. */
export function stepTo({ text, figures }: Around, ref: FigureRef): Step | null {
  const figure = figures[ref]!
  let years: number | null = null
  for (let at = ref - 1; at >= 0 && figures[at]!.sentence === figure.sentence; at--) {
    const before = figures[at]!
    if (before.exempt === null)
      return { before, words: text.slice(before.end, figure.start).replace(/\s/g, ''), years }
    if (before.unit.dimension === 'years' && before.upper === null) years ??= valueOf(before)
  }
  return null
}

/** 五年共建成住宅3100套: the years that a clause begins with. */
export function spanBefore({ text, figures }: Around, { index, start, sentence }: Figure): number | null {
  const span = figures[index - 1]
  if (span?.sentence !== sentence || span.unit.dimension !== 'years' || span.upper !== null) return null
  return /[，。；：]/.test(text.slice(span.end, start)) ? null : valueOf(span)
}

/** 五年内，农业总产值增长23.3%: the years that the clause before names. */
export function spanOpening({ text, figures }: Around, { index, start, sentence }: Figure): number | null {
  for (let at = index - 1; figures[at]?.sentence === sentence; at--) {
    const span = figures[at]!
    if (span.exempt === null || !/^[内间来][^，。；：]*，[^，。；：]*$/.test(text.slice(span.end, start))) continue
    return span.unit.dimension === 'years' && span.upper === null ? valueOf(span) : null
  }
  return null
}

/** 较“十三五”末2020年的88.2亿元: the year right before a level. */
export function yearBefore({ text, figures }: Around, ref: FigureRef): Period | null {
  const said = figures[ref - 1]
  if (said?.exempt !== 'date') return null
  const words = /^((?:19|20)\d{2})年[末底]?的?$/.exec(text.slice(said.start, figures[ref]!.start))
  return words === null ? null : year(Number(words[1]))
}
