import { isIn, letterSet } from '../document/letters.ts'
import { metricNamed } from './metrics.ts'

/** Whose figure it is. `own` scopes are ways to name the place that reports; `level` ones a layer of its budget. */
export interface Scope {
  readonly words: string
  readonly scope: string
  readonly kind: 'own' | 'outer' | 'level'
  readonly example: string
}

export const SCOPES: readonly Scope[] = [
  { words: '全世界', scope: '世界', kind: 'outer', example: '锰矿储量占全世界的8.6%' },
  { words: '全乡', scope: '全乡', kind: 'own', example: '全乡粮食产量1.86万吨' },
  { words: '全县', scope: '全县', kind: 'own', example: '全县地区生产总值86.4亿元' },
  { words: '全口径', scope: '全口径', kind: 'level', example: '全口径财政收入168.3亿元' },
  { words: '全国', scope: '全国', kind: 'own', example: '全国粮食产量7.06亿吨' },
  { words: '全州', scope: '全州', kind: 'own', example: '全州地区生产总值486.2亿元' },
  { words: '全市', scope: '全市', kind: 'own', example: '全市地区生产总值1117.56亿元' },
  { words: '全旗', scope: '全旗', kind: 'own', example: '全旗牲畜存栏186.4万头' },
  { words: '全球', scope: '世界', kind: 'outer', example: '光伏组件产量占全球的30.2%' },
  { words: '全省', scope: '全省', kind: 'own', example: '全省进出口总额2875.4亿元' },
  { words: '全区', scope: '全区', kind: 'own', example: '全区规模以上工业增加值334.6亿元' },
  { words: '全辖区', scope: '全区', kind: 'own', example: '全辖区税收收入51.92亿元' },
  { words: '区本级', scope: '本级', kind: 'level', example: '区本级一般公共预算支出38.6亿元' },
  { words: '区级', scope: '区级', kind: 'level', example: '区级一般公共预算收入26.4亿元' },
  { words: '县本级', scope: '本级', kind: 'level', example: '县本级支出18.2亿元' },
  { words: '县区级', scope: '县区级', kind: 'level', example: '县区级政府性基金支出42.3亿元' },
  { words: '区县级', scope: '县区级', kind: 'level', example: '区县级一般公共预算支出216.5亿元' },
  { words: '县级', scope: '县级', kind: 'level', example: '县级支出18.2亿元' },
  { words: '省本级', scope: '本级', kind: 'level', example: '省本级收入386.2亿元' },
  { words: '省级', scope: '省级', kind: 'level', example: '省级一般公共预算收入386.2亿元' },
  { words: '市本级', scope: '本级', kind: 'level', example: '市本级一般公共预算收入36.8亿元' },
  { words: '市级', scope: '市级', kind: 'level', example: '市级一般公共预算支出96.4亿元' },
  { words: '州本级', scope: '本级', kind: 'level', example: '州本级政府性基金收入12.4亿元' },
  { words: '州级', scope: '州级', kind: 'level', example: '州级政府性基金支出16.8亿元' },
  { words: '中央', scope: '中央', kind: 'outer', example: '中央一般公共预算支出3.86万亿元' },
  { words: '地方级', scope: '地方级', kind: 'level', example: '地方级一般公共预算收入86.4亿元' },
  { words: '地方', scope: '地方', kind: 'outer', example: '地方政府性基金收入6.4万亿元' },
  { words: '我区', scope: '全区', kind: 'own', example: '我区新增学位3200个' },
  { words: '我县', scope: '全县', kind: 'own', example: '我县粮食产量18.6万吨' },
  { words: '我国', scope: '全国', kind: 'own', example: '我国外汇储备3.2万亿美元' },
  { words: '我州', scope: '全州', kind: 'own', example: '我州接待游客4898.5万人次' },
  { words: '我市', scope: '全市', kind: 'own', example: '我市出口总额152.3亿元' },
  { words: '我省', scope: '全省', kind: 'own', example: '我省城镇化率61.4%' },
  { words: '本市', scope: '全市', kind: 'own', example: '本市地区生产总值1117.56亿元' },
  { words: '辖区', scope: '辖区', kind: 'outer', example: '辖区一般公共预算收入42.6亿元' },
]

const LONGEST = 3
const BY_WORDS: ReadonlyMap<string, Scope> = new Map(SCOPES.map(row => [row.words, row]))
const BEGINS = letterSet(SCOPES.map(row => row.words[0]!).join(''))

/** Whether a scope holds on in its paragraph once named (市本级), rather than for its own metric only (全国, 凭祥市). */
export const holdsOn = (scope: string): boolean => SCOPES.some(row => row.scope === scope && row.kind === 'level')

/** 全市: the place that reports, as a whole. */
export const isOwn = (scope: string): boolean => SCOPES.some(row => row.scope === scope && row.kind === 'own')

/** What every layer of government has its own of: 市本级 goes on about revenues and debts, never about the 社会消费品零售总额. */
const OF_LAYERS = /(?<!居民[^，。；]*|人均[^，。；]*)(?:收入|支出|基金|债|预算|税|余额|补助|结余|资金|经费)/

export const isOfLayers = (metric: string): boolean => OF_LAYERS.test(metric)

/** 县区政府债务余额: of the layers below. */
const LOWER = /^(?:县区|各县|区县|县（[市区]|乡镇|下级)/

/** Whether a scope that holds on may be that of a metric: a layer of a budget has no share in what is told of whole places. */
export const mayHoldOn = (scope: string, metric: string): boolean =>
  !holdsOn(scope) || (!LOWER.test(metric) && (metricNamed(metric) === undefined || isOfLayers(metric)))

/** The scope that stands at an offset, longest first; undefined where none does. */
export function scopeAt(text: string, start: number): Scope | undefined {
  if (!isIn(text, start, BEGINS)) return undefined
  for (let length = LONGEST; length >= 2; length--) {
    const found = BY_WORDS.get(text.slice(start, start + length))
    if (found) return found
  }
  return undefined
}

/** A zone with a budget of its own: 蒙自经开区, 御道口牧场管理区. */
const ZONES = '(?:经济技术开发区|高新技术产业开发区|高新区|经开区|开发区|管理区|示范区|园区|新区|保税区|牧场|林场)'
const ZONE = new RegExp(`[一-龥]{2,8}${ZONES}`)
const ENDS_ZONE = new RegExp(`${ZONES}$`)
/** （三）高新区收支情况: named by its kind alone, before an account of its money. */
const BARE_ZONE = new RegExp(`^(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．])?\\s*(${ZONES})(?=.*(?:收支|预算|决算))`)

/** A layer of a budget, or a zone with one of its own: 本级, 县区级, 高新区. */
export const isLayer = (scope: string): boolean => holdsOn(scope) || ENDS_ZONE.test(scope)

/** The scope that a heading sets for all under it (2.市本级预算收支); null where it names none. */
export function scopeIn(heading: string): string | null {
  const found = SCOPES.find(row => row.kind !== 'outer' && heading.includes(row.words))
  return found?.scope ?? BARE_ZONE.exec(heading)?.[1] ?? ZONE.exec(heading)?.[0] ?? null
}

/** A place by its own name in front of a metric (凭祥市, 扶绥县): its length, or 0. */
export function placeAt(text: string, start: number): number {
  for (let length = 3; length <= 12; length++) {
    const last = text[start + length - 1]
    if (last === undefined) return 0
    if (last === '市' || last === '县' || last === '省' || last === '州' || last === '旗') return length
    if (last === '区' && text[start + length - 2] !== '地') return length
  }
  return 0
}

/** What a report calls its own place and its own offices. */
export const OWN: readonly { readonly scope: string; readonly words: readonly string[] }[] = [
  { scope: '全乡', words: ['全乡', '我乡', '乡政府'] },
  { scope: '全县', words: ['全县', '我县', '县政府', '县人大', '县委'] },
  { scope: '全国', words: ['我国', '国务院'] },
  { scope: '全州', words: ['全州', '我州', '州政府', '州人大', '州委'] },
  { scope: '全市', words: ['全市', '我市', '本市', '市政府', '市人大', '市委', '市本级'] },
  { scope: '全旗', words: ['全旗', '我旗', '旗政府', '旗委'] },
  { scope: '全省', words: ['全省', '我省', '省政府', '省人大', '省委'] },
  { scope: '全区', words: ['全区', '我区', '区政府', '区人大', '区委', '区党委'] },
]

/** 排全区第2位, 全国首个: a field of comparison, not the place that reports. */
const FIELD_BEFORE = new Set('排居列在占位名于是获过及被进比期、')
const FIELD_BEHIND = new Set('第首前率平唯领最先排')

const SCOPE_OF: ReadonlyMap<string, string> = new Map(
  OWN.flatMap(({ scope, words }) => words.map(word => [word, scope])),
)

/** All names in one pass. They may overlap (全市政府), so that each match is empty and the next begins one further on. */
const NAMED = new RegExp(`(?=(${[...SCOPE_OF.keys()].join('|')}))`, 'g')

/** The scope a report speaks of where it names none: the place whose names it uses most. */
export function ownScope(text: string): string {
  const counts = new Map<string, number>(OWN.map(({ scope }) => [scope, 0]))
  for (const { index, 1: word = '' } of text.matchAll(NAMED)) {
    if (FIELD_BEFORE.has(text[index - 1] ?? '') || FIELD_BEHIND.has(text[index + 2] ?? '')) continue
    const scope = SCOPE_OF.get(word) ?? ''
    counts.set(scope, (counts.get(scope) ?? 0) + 1)
  }
  let [best, most] = ['', 0]
  for (const [scope, count] of counts) if (count > most) [best, most] = [scope, count]
  return best
}
