import { metricNamed } from '../../subjects/metrics.ts'

/** What the figures of a column are, told by the words above it. */
export type Role =
  /** 预算数, 计划数: what was to be. */
  | 'planned'
  /** 执行数, 完成数, 决算数: what came to be. */
  | 'done'
  /** 上年数, 去年同期: what was a year before. */
  | 'prior'
  /** 绝对值, 产量, 2023年, 地区生产总值. */
  | 'level'
  /** 占预算%, 完成率. */
  | 'attainment'
  /** 比上年增长%. */
  | 'growth'
  /** 比上年增减额. */
  | 'change'
  /** 占比, 比重. */
  | 'share'
  /** 上年=100: a growth, and 100 more. */
  | 'index'

export interface Heading {
  readonly role: Role
  /** The words, without spaces. */
  readonly words: string
  /** The year they name, or null. */
  readonly year: number | null
  /** Against what a growth or change is said to be: 预算, 执行, or nothing of the two. */
  readonly base: 'planned' | 'done' | null
}

/** First match decides: a growth of a budget is a growth. Indices and averages are not levels that add up. */
export const ROLES: readonly (readonly [words: RegExp, role: Role | null, example: string])[] = [
  [
    /(?:占|完成|为).{0,8}(?:预算|计划|目标).{0,6}(?:[%％]|比例|比重|百分比)|完成(?:率|进度|比例)|完成[^增减]{0,4}[%％]/,
    'attainment',
    '占预算（%）',
  ],
  [/比重|占比|构成/, 'share', '占财政收入比重（%）'],
  [
    /(?:增长|增减|增幅|增速|±|涨跌|上涨|同比|变动|比上年|比.{0,8}增).*(?:[%％]|率|幅)|增幅|增速|增长率/,
    'growth',
    '比上年增长（%）',
  ],
  [/增减|变动|增加额|增减额|比.{0,10}(?:增加|减少)/, 'change', '比2025年预算数增减'],
  [/(?:上年|去年)[^，。]{0,4}(?:为|[=＝])100|^(?:(?:居民消费)?价格总?)?指数$/, 'index', '上年同期=100'],
  [/指数|价格|均|比例|率/, null, '城镇单位就业人员平均工资'],
  [/上年|去年|同期|基数/, 'prior', '上年完成数'],
  [/执行数|完成数|决算数|实绩|执行情况|预计执行|(?:实际|收入|支出)完成$/, 'done', '2025年执行数'],
  [/预算数|年初预算|调整预算|计划数|预算$/, 'planned', '2026年预算数'],
  [/绝对|总量|产量|数值|指标值|金额|数量|年末数|余额|数$|额$|^(?:19|20)\d{2}年$/, 'level', '绝对值（亿元）'],
]

/** Tables of prices head their one column by the place alone: 全市, 市区（%）. */
const OF_INDICES = /价格(?:总)?指数/
const OF_CHANGES = /价格.*(?:涨跌|涨幅)/
const PLACES = /^(?:全[市州县区省国]|城市|市区|本[市州县区])(?:[（(][%％][）)])?$/

const inPrices = (caption: string): Role | null =>
  OF_CHANGES.test(caption) ? 'growth' : OF_INDICES.test(caption) ? 'index' : null

/** Reads the words above a column; null where they do not tell what its figures are. */
export function headingOf(words: string, caption = ''): Heading | null {
  const bare = words.replace(/[（(](?![%％])[^（()）]*[）)]$/, '')
  const found = ROLES.find(([pattern]) => pattern.test(bare))
  const role =
    found === undefined && metricNamed(bare) !== undefined
      ? 'level'
      : found === undefined && PLACES.test(bare)
        ? inPrices(caption)
        : (found?.[1] ?? null)
  if (role === null) return null
  const against = /比(.*?)(?:增|减|±|变动|涨|[%％])/.exec(words)?.[1] ?? ''
  const year = /((?:19|20)\d{2})年/.exec(words)?.[1]
  return {
    role,
    words,
    year: year === undefined || role === 'growth' || role === 'change' ? null : Number(year),
    base: /预算|计划/.test(against) ? 'planned' : /执行|完成|决算/.test(against) ? 'done' : null,
  }
}

export const isLevel = (role: Role): boolean =>
  role === 'planned' || role === 'done' || role === 'prior' || role === 'level'
