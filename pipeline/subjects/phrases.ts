import { BLANKS, holdsAny, isIn, letterSet } from '../document/letters.ts'
import { actedOn } from './acts.ts'
import { grownBy } from './grown.ts'
import { leadingIn, timeIn } from './leading.ts'
import { metricNamed } from './metrics.ts'
import { placeAt, scopeAt } from './scopes.ts'

/** What a noun phrase in front of a figure names. */
export interface Phrase {
  /** Canonical metric, or the phrase itself; '' where nothing is left. */
  readonly metric: string
  /** '' where the phrase names no scope. */
  readonly scope: string
  /** 总量, 增速, 占比, 规模 …: a measure of the metric before, not a metric. */
  readonly measure: Measure | null
  /** 上年, 去年: it speaks of the year before. */
  readonly past: boolean
  /** The words themselves, without what leads up to them. */
  readonly said: string
}

export type Measure = 'total' | 'growth' | 'share' | 'rank' | 'change'

/** Nouns that speak of the metric before them; a phrase that ends with one names that measure of the rest. */
const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['规模', 'total'],
  ['总量', 'total'],
  ['总规模', 'total'],
  ['总额', 'total'],
  ['总数', 'total'],
  ['数量', 'total'],
  ['增速', 'growth'],
  ['增幅', 'growth'],
  ['涨幅', 'growth'],
  ['降幅', 'growth'],
  ['增长率', 'growth'],
  ['增长速度', 'growth'],
  ['年均增速', 'growth'],
  ['同比增速', 'growth'],
  ['增长', 'growth'],
  ['占比', 'share'],
  ['比重', 'share'],
  ['比例', 'share'],
  ['所占比重', 'share'],
  ['所占比例', 'share'],
  ['排名', 'rank'],
  ['位次', 'rank'],
  ['增量', 'change'],
  ['增加额', 'change'],
])

const ENDS_MEASURE = letterSet([...MEASURES.keys()].map(word => word.at(-1)!).join(''))

const PAST = /^(?:上年|去年)(?:同期|末|底)?(?![^，。；]{0,12}(?:结转|结余)|度)|^年初$/

/** 全国文明城市, 全国百强县: 全国 is part of the title. */
const TITLES =
  /^(?:文明|百强|示范|先进|优秀|首|第|双拥|卫生|统一|试点|模范|知名|重点|人大|政协|民族|生态|园林|健康|质量|性)/

const NOTHING: Phrase = { metric: '', scope: '', measure: null, past: false, said: '' }

const ITEM_NUMBER = /^[\s　]*[①-⑳]|^[\s　]*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．](?![\d二三四五六七八九十])/
const BEGINS_ITEM = letterSet(`${BLANKS}（(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳`)
const BEGINS_TIME = letterSet('0123456789“"十过近这一二两三四五六七八九第上下前')
const MARKS = letterSet(`${BLANKS}“”"`)
const TRAILS = letterSet('的：:，、')
/** Marks of footnotes: [2], [²], ①, （注2）. */
const NOTE = /(?:\[[\d⁰¹²³⁴-⁹]+\]|[①-⑳]|[⁰¹²³⁴-⁹]+|（注\d*）)$/
const ENDS_NOTE = letterSet(']）①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⁰¹²³⁴⁵⁶⁷⁸⁹')
const SPAN =
  /(?<=.{2})(?:(?<!满|第)[两三四五六七八九十]年(?:来|间)?|\d{1,2}[—\-－～~至]\d{1,2}月|(?:19|20)\d{2}年[末底]?)$/
const STREAK = /(?<=.{2})(?:自(?:19|20)\d{2}年(?:以来|起))?连续[\d一二两三四五六七八九十]+年$/
const ENDS_TIME = letterSet('年来间月末底')
const CLOSES = letterSet('）)]')
const BRACKET = /[（(][^）)]*[）)](?:\[[\d⁰¹²³⁴-⁹]+\])?$/

/** Reads the noun phrase `words` (a slice of the text between a clause's start and its verb). */
export function readPhrase(words: string): Phrase {
  if (words === '') return NOTHING
  // 3.1万套（户）、老旧管道: what the bracket adds is of the figure before
  const own = words[0] === '（' || words[0] === '(' ? words.replace(/^[（(][^（）()\d]{1,3}[）)]、/, '') : words
  let rest = isIn(own, 0, BEGINS_ITEM) ? own.replace(ITEM_NUMBER, '') : own
  let scope = ''
  let past = false
  for (;;) {
    const last = rest[0] === '年' || rest[1] === '年' ? PAST.exec(rest) : null
    if (last) {
      past = true
      rest = rest.slice(last[0].length)
      continue
    }
    const time = isIn(rest, 0, BEGINS_TIME) ? timeIn(rest) : 0
    if (time > 0) {
      rest = rest.slice(time)
      continue
    }
    if (metricNamed(rest)) break
    // 省级以上 is a class of things, and no layer of a budget
    const found = /^..?级(?:及)?以上/.test(rest) ? undefined : scopeAt(rest, 0)
    // 全国文明城市, 中央商务区: part of the name
    const bare = rest.slice(found?.words.length ?? 0)
    if (
      found &&
      ((found.kind !== 'outer' && !(found.scope === '全国' && TITLES.test(bare))) ||
        bare === '' ||
        metricNamed(bare) ||
        MEASURES.has(bare) ||
        scopeAt(bare, 0))
    ) {
      scope = found.scope
      // 市本级（含经开区）财政支出
      rest = rest.slice(found.words.length).replace(/^[（(]含[^）)]*[）)]/, '')
      continue
    }
    const leading = leadingIn(rest)
    if (leading > 0) {
      rest = rest.slice(leading)
      continue
    }
    break
  }
  if (holdsAny(rest, MARKS)) rest = rest.replace(/[\s　“”"]/g, '')
  while (isIn(rest, rest.length - 1, TRAILS)) rest = rest.slice(0, -1)
  if (isIn(rest, rest.length - 1, ENDS_NOTE)) rest = rest.replace(NOTE, '')
  if (isIn(rest, rest.length - 1, ENDS_TIME)) rest = rest.replace(SPAN, '').replace(STREAK, '')
  if (rest === '') return scope === '' && !past ? NOTHING : { ...NOTHING, scope, past }
  const measured = isIn(rest, rest.length - 1, ENDS_MEASURE)
  const measure = measured ? MEASURES.get(rest) : undefined
  if (measure) return { metric: '', scope, measure, past, said: '' }
  const bracket = isIn(rest, rest.length - 1, CLOSES) ? BRACKET.exec(rest) : null
  const metric =
    metricNamed(rest) ??
    (bracket !== null && !tellsApart(bracket[0]) ? metricNamed(rest.slice(0, bracket.index)) : undefined)
  if (metric) return { metric: metric.name, scope, measure: null, past, said: rest }
  const acted = actedOn(rest)
  if (acted) return { metric: acted.name, scope, measure: null, past, said: rest }
  const place = placeAt(rest, 0)
  if (place > 0) {
    // 高新区完成一般公共预算收入
    const behind = metricNamed(rest.slice(place + leadingIn(rest.slice(place))))
    if (behind) return { metric: behind.name, scope: rest.slice(0, place), measure: null, past, said: rest }
  }
  for (let length = measured ? Math.min(4, rest.length - 2) : 0; length >= 2; length--) {
    const ending = MEASURES.get(rest.slice(-length))
    if (!ending) continue
    const before = rest.slice(0, -length).replace(/的$/, '')
    const owner = metricNamed(before) ?? actedOn(before)
    if (owner) return { metric: owner.name, scope, measure: ending, past, said: before }
    if (ending === 'growth' && grownBy(before) !== undefined)
      return { metric: grownBy(before)!, scope, measure: ending, past, said: before }
    if ((ending === 'growth' || ending === 'share') && before.length >= 3)
      return { metric: before, scope, measure: ending, past, said: before }
  }
  return { metric: rest, scope, measure: null, past, said: rest }
}

/** （不含农户）, （同口径）, （不变价）: another thing than the name before. （GDP） and （亿元人民币） are not. */
export const tellsApart = (bracket: string): boolean => /含|除|口径|价|本外币|(?<!元)人民币/.test(bracket)
