import { metricNamed } from '../subjects/metrics.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { type Flow, flowOf } from './flow.ts'
import type { State } from './state.ts'

/** The flow a phrase speaks of: the present one where it names nothing new. */
export function topicOf(state: State, words: string, tail = ''): Flow {
  const phrase = ABOUT_NOTHING.test(words) ? '' : words
  const { course } = state
  const bare = BARE.exec(phrase)
  // 政府性基金收入年初预算为164亿元，…；收入完成84.8亿元
  const read = readPhrase(bare !== null && course.fund !== '' ? `${course.fund}${bare[1]}` : phrase)
  state.measure = read.measure
  state.past = read.past
  if (read.scope !== '' && read.metric === '' && read.measure === null && tail === '') {
    // 其中市本级142.6亿元: the same metric of another layer
    return (course.flow = flowOf(course.flow.metric, read.scope, 'carried'))
  }
  if (read.metric === '' && read.measure === 'total' && isNewOf(course.flow)) {
    // 新登记50万户、总量超过320万户, 引进128名、总量达3246名: the stock, not what is new of it
    return (course.flow = flowOf(`${course.flow.metric}总量`, course.flow.scope, 'carried'))
  }
  if (read.metric === '' && (read.measure !== null || tail === '')) return course.flow
  course.fund = FUND.exec(phrase)?.[1] ?? course.fund
  const debt = DEBT.exec(course.flow.metric)
  // 专项债务限额186.4亿元，余额172.6亿元
  if (debt !== null && OWED.test(read.metric) && tail === '')
    return (course.flow = flowOf(`${debt[1]}${read.metric}`, read.scope || course.flow.scope, 'said'))
  // 从业人员中，第一产业: not its 增加值
  const own =
    course.within !== '' && metricNamed(read.metric)?.measuredIn ? read.said : read.metric
  const named = `${householdsOf(own, course.flow.metric || (state.above.head?.metric ?? ''))}${tail}`
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

const isNewOf = ({ metric, level }: Flow): boolean =>
  metric.startsWith('新') || (level !== null && /^(?:当年|全年|净)?(?:新|引进|招引|培育|认定|登记|发放|建成|净增)/.test(metric))

/** 居民人均可支配收入34862元，其中城镇居民43862元: the same, told of other households. */
export function householdsOf(name: string, metric: string): string {
  const told = /^(?:城镇|农村)(?:常住)?居民$/.test(name) ? /居民(人均.+)$/.exec(metric) : null
  if (told === null) return name
  const full = `${name}${told[1]}`
  return metricNamed(full)?.name ?? full
}

/** 比上年, 同比多, 剔除不可比因素后: how it is compared, not what. */
const ABOUT_NOTHING =
  /^[\s　，、]*(?:(?:比|较)(?:上年|去年|年初)|同比(?:多|少)|(?:剔除|扣除|还原)[^，。；]{0,16}(?:因素|影响|基数|政策|减收)(?:影响|因素)?[后，]?$)/

/** What has an income has a spending of its own: 社会保险基金收入86.42亿元，支出79.36亿元. */
const FUND = /^[\s　]*(.*(?:基金|预算))(?:收入|支出)/
const BARE = /^[\s　，；]*(收入|支出)$/

const OWED = /^(?:限额|余额)$/
const DEBT = /^(.*债[务券])(?:限额|余额)$/

export const isBlank = (phrase: string): boolean => phrase.trim() === ''
