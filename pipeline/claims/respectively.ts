import { wordsBefore } from '../document/clauses.ts'
import type { Figure } from '../model.ts'
import { type PeriodReading, readPeriod } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { placeAt } from '../subjects/scopes.ts'
import { itemsOf } from '../words/rows.ts'
import { dealOut } from './deal.ts'
import { type Dealing, type Flow, flowOf, subjectOf } from './flow.ts'
import type { State } from './state.ts'

/** Deals the subjects of 分别 out: those named before it, else the last ones the sentence has spoken of. */
export function deal(state: State, words: string, group: readonly Figure[], said: boolean): void {
  const { course } = state
  // “两抢”“两盗”: quotes side by side are items of a list as with 、 between them
  const listed = words.replaceAll('”“', '”、“')
  const phrase = listed.replace(/分别$/, '')
  const outer = readPhrase(phrase)
  const measures = itemsOf(phrase).map(({ words }) => readPhrase(words))
  if (measures.length === group.length && measures.every(read => read.metric === '' && read.measure !== null)) {
    // 总量和增速分别居全省第3位、第2位
    course.dealt = measures.map(({ measure }) => ({ flow: course.flow, measure }))
    return
  }
  if (outer.metric === '' || isPlace(outer.metric)) {
    course.dealt = carriedOn(state, group.length, outer.scope || outer.metric, outer.measure)
    return
  }
  const counted = COUNTED.exec(outer.metric)
  const list = counted ? counted[1]! : outer.metric
  const { subjects, least, most } = dealOut(list, group.length)
  if (subjects.length === group.length) {
    const last = readPhrase(subjects[subjects.length - 1]!)
    course.dealt = subjects.map(name => {
      const read = readPhrase(`${name}${counted?.[2] ?? ''}`)
      // 东城区、西城区、南湖县地区生产总值: the same metric of each place
      const lent = last.scope !== '' && isPlace(name) ? flowOf(last.metric, name, 'said') : null
      const flow = lent ?? flowOf(read.metric, read.scope || outer.scope, 'said')
      return { flow, measure: read.measure ?? outer.measure }
    })
    course.flow = course.dealt[course.dealt.length - 1]!.flow
  } else course.dealt = []
  const goesOn = /^(?:左右|以上|以下)?[、和及与]/.test(state.draft.text.slice(group[group.length - 1]!.end))
  if (said && most > 0 && !goesOn && !LAYERS.test(phrase) && beginsList(state, group[0]!, words)) {
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

/** A、B、C三个园区产值: the list, and what is told of each. */
const COUNTED = /^(.+、[^、]+?)[二两三四五六七八九十\d]+(?:个|大|家|类|项|座|处)(.+)$/

/** 东、中、西三大片区投资分别增长: a count of those that 分别 deals out to states nothing of its own. */
export function countsDealt(text: string, figure: Figure, next: Figure | undefined): boolean {
  if (next === undefined || !/^[^，。；：\d]{1,14}分别[^，。；：\d]{0,6}$/.test(text.slice(figure.end, next.start))) return false
  const list = wordsBefore(text, figure.start)
  // 刑事警情、立案数、八类案件分别下降: part of a name
  if (list.endsWith('、') && figure.script === 'chinese') return true
  return list.includes('、') && itemsOf(list).length === figure.numeral.digits
}

/** 2024年、2025年新增就业分别为: one metric, dealt out to as many periods as there are values; null where they are none. */
export function dealPeriods(
  state: State,
  phrase: string,
  count: number,
): readonly { readonly time: PeriodReading; readonly flow: Flow }[] | null {
  const items = itemsOf(phrase).map(({ words }) => words)
  if (items.length !== count || items.slice(0, -1).some(item => !TIME_ALONE.test(item))) return null
  const { metric, scope } = readPhrase(items[count - 1]!)
  const times = items.map(item => readPeriod(item, state.course.setting.now))
  return times.every(time => time !== null) ? times.map(time => ({ time, flow: flowOf(metric, scope, 'said') })) : null
}

const TIME_ALONE = /^[\s　]*(?:(?:19|20)\d{2}年|第?[一二三四]季度|[上下]半年|前[二三]季度)$/

const isPlace = (name: string): boolean => name !== '' && placeAt(name, 0) === name.length

/** 其中高新区分别增长: what was dealt out to last, of another scope. */
function carriedOn(state: State, count: number, scope: string, measure: Dealing['measure']): Dealing[] {
  const { course } = state
  const last = course.history.length >= count ? course.history.slice(-count) : []
  if (last.length === 0 && count === 1) last.push(course.flow)
  return last.map(flow => ({ flow: scope === '' ? flow : flowOf(flow.metric, scope, 'carried'), measure }))
}

/** 全市和市本级: scopes joined, not subjects. */
const LAYERS = /(?:全市|全省|全区|全国|全州|全县|本级|市级|县级|省级)(?:和|、|与)/

/** Whether the list of subjects begins in this clause, and not in a clause without figures before it. */
function beginsList(state: State, figure: Figure, phrase: string): boolean {
  const {
    draft: { text },
    sentence,
  } = state
  const clauses = text.slice(sentence.start, figure.start).split(/([，；：])/)
  const [previous, mark, own] = [clauses.at(-3), clauses.at(-2), clauses.at(-1)!]
  // 六大优势产业、…: a figure inside the list cuts it short
  if (!own.trimStart().startsWith(phrase.trim())) return false
  if (previous === undefined || mark !== '，') return true
  return /\d|其中$|[看分中下后里上]$/.test(previous)
}
