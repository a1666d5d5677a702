import { type Metric, metricNamed } from './metrics.ts'

/** What is done about a metric, in front of its name or within it, and is no part of it. */
export const ACTS: readonly { readonly words: string; readonly place: 'before' | 'within'; readonly example: string }[] = [
  { words: '促进', place: 'before', example: '促进社会消费品零售总额增长5%' },
  { words: '保持', place: 'before', example: '保持地区生产总值增长6%左右' },
  { words: '加快', place: 'before', example: '加快固定资产投资增长8%' },
  { words: '安排', place: 'before', example: '安排教育支出57.2亿元' },
  { words: '完成', place: 'within', example: '工业完成增加值334.6亿元' },
  { words: '实现', place: 'within', example: '服务业实现增加值1153.29亿元' },
  { words: '推动', place: 'before', example: '推动进出口总额增长6.5%' },
  { words: '推进', place: 'before', example: '推进固定资产投资增长8%' },
  { words: '提出', place: 'before', example: '提出地区生产总值增长5%左右' },
  { words: '稳定', place: 'before', example: '稳定粮食播种面积30.89万公顷' },
  { words: '要求', place: 'before', example: '要求一般公共预算收入增长3%' },
]

const BEFORE = ACTS.filter(({ place }) => place === 'before')
const WITHIN = ACTS.filter(({ place }) => place === 'within')

/** 提出国内生产总值, 服务业实现增加值: the metric that the words act on, where it is known by name. */
export function actedOn(words: string): Metric | undefined {
  const before = BEFORE.find(act => words.startsWith(act.words))
  if (before !== undefined) return metricNamed(words.slice(before.words.length))
  const within = WITHIN.find(act => words.includes(act.words))
  return within === undefined ? undefined : metricNamed(words.replace(within.words, ''))
}
