import type { Audit, AuditedFigure } from '../model.ts'
import { periodWord, yearBefore } from './periods.ts'
import { fillIn, wordsIn, type Lang } from './words.ts'

/** What a figure lacks to be checked: a figure that the report does not print. */
export interface Need {
  /** Of whom and of what. */
  readonly metric: string
  readonly words: string
}

/** A metric, what of it is not printed, and how many figures could be checked if it were. */
export interface Wanted extends Need {
  readonly figures: number
}

/** Tells of an unpaired figure what the report would have to print for it to be checked; null where nothing helps. */
export function needOf(audit: Audit, lang: Lang): (figure: AuditedFigure) => Need | null {
  const w = wordsIn(WORDS, lang)
  const told = new Set(audit.figures.flatMap(figure => (isLevel(figure) ? [factOf(figure, figure.period)] : [])))
  const rated = new Set(audit.figures.filter(({ measure }) => RATES.has(measure ?? '')).map(nameOf))
  const prints = (figure: AuditedFigure, period: string | null): boolean => told.has(factOf(figure, period))
  return figure => {
    const { measure, period, metric, status } = figure
    if (status !== 'unpaired' || metric === null || !NAMED.test(metric)) return null
    if (measure === null || NEVER.has(measure)) return null
    const named = `${figure.scope ?? ''}${metric}`
    const need = (words: string): Need => ({ metric: named, words })
    const when = (own: string): string => periodWord(own, lang)
    if (PARTS.has(measure)) return need(w.whole)
    if (measure === 'attainment') return need(w.plan)
    if (measure === 'rank') return need(w.rank)
    if (measure === 'restatement' || period === null) return null
    const isGoal = figure.modality === 'target'
    if (isGoal && !prints(figure, yearBefore(period))) return need(fillIn(w.level, { when: when(yearBefore(period)) }))
    if (isGoal) return RATES.has(measure) ? need(w.goal) : null
    const lacking = [yearBefore(period), period].filter(one => !prints(figure, one)).map(when)
    if (lacking.length > 0 && (RATES.has(measure) || rated.has(nameOf(figure)))) {
      return need(fillIn(w.level, { when: lacking.join(w.and) }))
    }
    return measure === 'level' ? need(fillIn(w.rateOrBase, { when: when(yearBefore(period)) })) : null
  }
}

/** The metrics of which one figure more would make most figures checkable, the best first. */
export function mostWanted(audit: Audit, lang: Lang, most: number): readonly Wanted[] {
  const w = wordsIn(WORDS, lang)
  const need = needOf(audit, lang)
  const metrics = new Map<string, { readonly counts: Map<string, number>; figures: number }>()
  for (const figure of audit.figures) {
    const own = need(figure)
    if (own === null) continue
    const held = metrics.get(own.metric) ?? { counts: new Map<string, number>(), figures: 0 }
    held.counts.set(own.words, (held.counts.get(own.words) ?? 0) + 1)
    held.figures++
    metrics.set(own.metric, held)
  }
  const best = [...metrics].sort(([, a], [, b]) => b.figures - a.figures).slice(0, most)
  // what helps one figure alone is told only where nothing helps more
  const helpful = best.filter(([, { figures }]) => figures > 1)
  return (helpful.length > 0 ? helpful : best)
    .map(([metric, { counts, figures }]) => {
      const needs = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_NEEDS)
      return { metric, words: needs.map(([words]) => words).join(w.or), figures }
    })
}

/** Of one metric no more of what it lacks is told. */
const MOST_NEEDS = 2

const nameOf = ({ metric, scope }: AuditedFigure): string => `${scope ?? ''}\n${metric ?? ''}`

/** A fact is a level: what a rate is told of. */
const factOf = (figure: AuditedFigure, period: string | null): string => `${nameOf(figure)}\n${period ?? ''}`

const isLevel = ({ measure, metric }: AuditedFigure): boolean =>
  measure !== null && metric !== null && !RATES.has(measure) && !PARTS.has(measure)

/** Cells of formulas and codes are no metrics. */
const NAMED = /\p{Script=Han}/u

const RATES = new Set([
  'growth',
  'change',
  'points',
  'multiple',
  'doubling',
  'average-growth',
  'average-change',
  'compounded-growth',
])
const PARTS = new Set(['share', 'composition'])
const NEVER = new Set(['class', 'date', 'wording', 'list-count', 'streak', 'anniversary', 'year-span', 'bound'])

const WORDS = {
  level: ['{when}的数', 'its figure for {when}'],
  and: ['和', ' and '],
  or: ['；', '; '],
  rateOrBase: ['{when}的数或增减幅度', 'its figure for {when}, or its change'],
  goal: ['与增幅相应的目标数', 'the goal that the rate leads to'],
  whole: ['算出比重的总量或分项', 'the whole or the part that gives the share'],
  plan: ['预算数或目标数', 'what was budgeted or aimed at'],
  rank: ['上年的位次', 'its rank of the year before'],
} as const
