import type { Figure } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { flowOf, subjectOf } from './flow.ts'
import type { State } from './state.ts'
import { householdsOf } from './topics.ts'

const TOLD_OF = /^[）)]?(?:的?(?:比重|比例|份额)(?:为|达到?|是)?|的)?$/
const TOLD_AGAINST = /(?:高于|低于|快于|慢于|高出|低出|好于|超出|(?<!占)比(?!上年|去年|年初|上月|重|例|增))[^，。；]*$/

/** Whether `figure` is what `next` is told against: of it (的 p) or from it (高 d 个百分点). */
export function refersTo(text: string, start: number, figure: Figure, next: Figure): boolean {
  const between = text.slice(figure.end, next.start)
  const { dimension } = next.unit
  if (dimension === 'percent' || dimension === 'times')
    return figure.unit.dimension !== 'percent' && /的|比重|比例|份额/.test(between) && TOLD_OF.test(between)
  return (
    dimension === 'points' && figure.unit.dimension === 'percent' && TOLD_AGAINST.test(text.slice(start, figure.start))
  )
}

/** A reference is a level of its own metric, where it names one, and leaves the present topic as it is. */
export function readReference(state: State, figure: Figure, start: number): number {
  const {
    draft: { text },
    course,
  } = state
  const words = text
    .slice(start, figure.start)
    .replace(/^.*(?:占|相当于|完成|为|超过|达到|是)/, '')
    .replace(/[（(]$/, '')
  const read = readPhrase(words)
  if (figure.unit.dimension !== 'percent' && read.metric !== '') {
    const flow = flowOf(householdsOf(read.metric, course.flow.metric), read.scope, 'said')
    const subject = subjectOf(course, flow)
    const level = { figure: figure.index, sign: 1 } as const
    const named = ATTAINED.test(words)
    state.claims.push({
      kind: 'level',
      at: { start: figure.start, end: figure.end },
      sentence: state.index,
      subject: named ? { ...subject, modality: 'target' } : subject,
      level,
      measure: 'level',
    })
  }
  return start
}

/** The words before 占, 为, 完成, 比 in front of a reference: the topic, where they name one. */
export const referredPhrase = (words: string): string => {
  const verb = /占|相当于|完成|为|超过|达到|是|高于|低于|快于|慢于|高出|比|分别/.exec(words)
  return verb ? words.slice(0, verb.index) : ''
}

/** The figure before is a plan, budget or target. */
export const ATTAINED = /(?:预算|目标|计划|任务)数?[（(]?\s*$/
