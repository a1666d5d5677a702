import type { Figure } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { dealOut } from './deal.ts'
import { type Flow, flowOf, subjectOf } from './flow.ts'
import type { State } from './state.ts'

/** The flow a phrase speaks of: the present one where it names nothing new. */
export function topicOf(state: State, words: string, tail = ''): Flow {
  const phrase = /^[\s]*(?:(?:比|较)(?:上年|去年|年初)|同比(?:多|少))/.test(words) ? '' : words
  const { course } = state
  const read = readPhrase(phrase)
  state.measure = read.measure
  state.past = read.past
  if (read.scope !== '' && read.metric === '' && read.measure === null && tail === '') {
    // 其中市本级142.6亿元: the same metric of another layer
    return (course.flow = flowOf(course.flow.metric, read.scope, 'carried'))
  }
  if (read.metric === '' && read.measure === 'total' && course.flow.metric.startsWith('新')) {
    // 新登记50万户、总量超过320万户: the stock, not what is new of it
    return (course.flow = flowOf(`${course.flow.metric}总量`, course.flow.scope, 'carried'))
  }
  if (read.metric === '' && (read.measure !== null || tail === '')) return course.flow
  // 社会保险基金收入86.42亿元，支出79.36亿元
  const fund = read.metric === '支出' ? FUND.exec(course.flow.metric) : null
  // 从业人员中，第一产业: not its 增加值
  const own =
    course.within !== '' && metricNamed(read.metric)?.measuredIn ? read.said : `${fund?.[1] ?? ''}${read.metric}`
  const named = `${own}${tail}`
  const metric =
    course.within === '' || named.includes(course.within) || course.within.includes(named)
      ? named
      : `${course.within}·${named}`
  if (metric === course.flow.metric && (read.scope === '' || read.scope === course.flow.scope)) return course.flow
  const flow = flowOf(metric, read.scope, 'said')
  if (read.scope !== '' && read.scope !== '全国' && read.scope !== '世界') course.scope = read.scope
  flow.past = read.past
  flow.said = read.said
  course.flow = flow
  return flow
}

/** What has an income has a spending of its own. */
const FUND = /^(.*(?:基金|预算))收入$/

/** Deals the subjects of 分别 out: those named before it, else the last levels of the sentence. */
export function deal(state: State, phrase: string, group: readonly Figure[], said: boolean): void {
  const { course } = state
  const outer = readPhrase(phrase)
  if (outer.metric === '') {
    course.dealt = course.history.length >= group.length ? course.history.slice(-group.length) : []
    if (course.dealt.length === 0 && group.length === 1) course.dealt = [course.flow]
    return
  }
  const { subjects, least, most } = dealOut(outer.metric, group.length)
  if (subjects.length === group.length) {
    course.dealt = subjects.map(name => {
      const read = readPhrase(name)
      return flowOf(read.metric, read.scope || outer.scope, 'said')
    })
    course.flow = course.dealt[course.dealt.length - 1]!
  } else course.dealt = []
  const goesOn = /^(?:左右|以上|以下)?[、和及与]/.test(state.draft.text.slice(group[group.length - 1]!.end))
  if (said && most > 0 && !goesOn && !LAYERS.test(phrase) && beginsList(state, group[0]!, phrase)) {
    state.claims.push({
      kind: 'respectively',
      at: { start: group[0]!.start, end: group[group.length - 1]!.end },
      sentence: state.index,
      subject: subjectOf(course, flowOf(outer.metric, outer.scope, 'said')),
      subjects: Math.min(Math.max(group.length, least), most),
      values: group.map(figure => figure.index),
    })
  }
}

/** 全市和市本级: scopes joined, not subjects. */
const LAYERS = /(?:全市|全省|全区|全国|全州|全县|本级|市级|县级|省级)(?:和|、|与)/

/** Whether the list of subjects begins in this clause, and not in a clause without figures before it. */
function beginsList(state: State, figure: Figure, phrase: string): boolean {
  const {
    draft: { text },
    sentence,
  } = state
  const before = text.slice(sentence.start, figure.start)
  const from = Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：'))
  // 六大优势产业、…: a figure inside the list cuts it short
  if (
    !before
      .slice(from + 1)
      .trimStart()
      .startsWith(phrase.trim())
  )
    return false
  if (from <= 0 || before[from] !== '，') return true
  const previous = before.slice(
    Math.max(
      before.lastIndexOf('，', from - 1),
      before.lastIndexOf('；', from - 1),
      before.lastIndexOf('：', from - 1),
    ) + 1,
    from,
  )
  return /\d|其中$|[看分中下后里上]$/.test(previous)
}

export const isBlank = (phrase: string): boolean => phrase.trim() === ''
