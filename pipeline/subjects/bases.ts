import type { Basis, Subject } from '../model.ts'
import { holdsAny, isIn, letterSet } from '../document/letters.ts'
import { metricNamed } from './metrics.ts'

/** Words by which the text itself says on what basis it compares; they hold to the end of the sentence. */
export const BASIS_WORDS: readonly { readonly words: string; readonly basis: Basis; readonly example: string }[] = [
  { words: '不变价', basis: 'stated', example: '按不变价格计算，比上年增长5%' },
  { words: '可比', basis: 'stated', example: '按可比价格计算，增长4.8%' },
  { words: '同口径', basis: 'stated', example: '同口径增长3.05%' },
  { words: '扣除价格因素', basis: 'stated', example: '扣除价格因素，实际增长4.1%' },
  { words: '实际增长', basis: 'stated', example: '人均可支配收入实际增长5%' },
  { words: '名义增长', basis: 'current', example: '名义增长6%' },
  { words: '剔除', basis: 'stated', example: '剔除一次性因素后增长2%' },
  { words: '扣除', basis: 'stated', example: '扣除留抵退税因素后增长9.1%' },
]

/** Endings of names whose growth is not at current prices, where no row of METRICS says so. */
export const ENDINGS: readonly { readonly ending: string; readonly basis: Basis; readonly example: string }[] = [
  { ending: '增加值', basis: 'constant', example: '金融业增加值95.05亿元，增长2%' },
  { ending: '业务总量', basis: 'constant', example: '邮电业务总量增长10%' },
  { ending: '总产值', basis: 'constant', example: '建筑业总产值697.05亿元，增长3.8%' },
  { ending: '产值', basis: 'constant', example: '林业产值11.93亿元，增长6.3%' },
  { ending: '投资', basis: 'comparable', example: '工业投资增长19%' },
  { ending: '投资额', basis: 'comparable', example: '技改投资额100亿元，增长6%' },
  { ending: '零售额', basis: 'comparable', example: '限额以上零售额增长10%' },
  { ending: '零售总额', basis: 'comparable', example: '消费品零售总额增长3%' },
  { ending: '营业收入', basis: 'comparable', example: '规模以上服务业企业营业收入237.46亿元，增长9.1%' },
  { ending: '利润', basis: 'comparable', example: '建筑业企业利润增长6%' },
  { ending: '利润总额', basis: 'comparable', example: '利润总额103.37亿元，增长7.8%' },
  { ending: '劳动生产率', basis: 'constant', example: '建筑业劳动生产率提高5%' },
  { ending: '能耗', basis: 'constant', example: '单位能耗下降3%' },
  { ending: '水耗', basis: 'constant', example: '万元GDP水耗下降4%' },
]

export const PREFIXES: readonly { readonly prefix: string; readonly basis: Basis; readonly example: string }[] = [
  { prefix: '规模以上', basis: 'comparable', example: '规模以上服务业企业231家，比上年增长9.1%' },
  { prefix: '规上', basis: 'comparable', example: '规上服务业营业收入增长7%' },
  { prefix: '限额以上', basis: 'comparable', example: '限额以上单位商品零售额增长5%' },
  { prefix: '限上', basis: 'comparable', example: '限上批发业销售额增长5%' },
]

const LAST_OF_ENDINGS = letterSet(ENDINGS.map(row => row.ending.at(-1)!).join(''))
const FIRST_OF_PREFIXES = letterSet(PREFIXES.map(row => row.prefix[0]!).join(''))

/** On what the growth of a metric is measured where the text does not say. */
export function basisOf(metric: string): Basis {
  const named = metricNamed(metric)?.basis
  if (named !== undefined) return named
  const ending = isIn(metric, metric.length - 1, LAST_OF_ENDINGS)
    ? ENDINGS.find(row => metric.endsWith(row.ending))
    : undefined
  const prefix =
    ending === undefined && isIn(metric, 0, FIRST_OF_PREFIXES)
      ? PREFIXES.find(row => metric.startsWith(row.prefix))
      : undefined
  return ending?.basis ?? prefix?.basis ?? 'current'
}

/** The basis that a growth has beside the one of its metric: that of 地区生产总值增长6.6%（按可比价计算） is none. */
export function basisApart({ basis, metric }: Subject): Basis | null {
  const usual = basisOf(metric)
  return basis === usual || (basis === 'stated' && usual === 'constant') ? null : basis
}

/** What is told at prices of a year of its own: 邮政业务总量 of 2020, 电信业务总量 of the year before. */
export const isPricedApart = (metric: string): boolean => metric.endsWith('业务总量')

const DEDUCTED = /(?:加计|附加|税前)扣除/
/** One letter of each row's words, the rarest. */
const RARE = letterSet('价口可际义剔扣')

/** The basis that a stretch of text names, or null. */
export function basisSaid(text: string): Basis | null {
  if (!holdsAny(text, RARE)) return null
  // 研发费用加计扣除: a tax relief
  if (DEDUCTED.test(text)) return basisSaid(text.replace(DEDUCTED, ''))
  return BASIS_WORDS.find(row => text.includes(row.words))?.basis ?? null
}
