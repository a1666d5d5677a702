import { endings } from '../quantities/phrases.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { fusedIn } from '../words/fused.ts'
import { itemsOf, markedItems } from '../words/rows.ts'

/** The subjects that 分别 deals its values out to: 第一、二、三产业增加值 is three of them. */
export interface Dealt {
  readonly subjects: readonly string[]
  /** How many subjects there are at least and at most: 和 and 与 may part two of them or stand inside one. 0 where unsure. */
  readonly least: number
  readonly most: number
  /** Whether the subjects are all there are of a whole. */
  readonly complete: boolean
}

const ORDINALS = /^第?([一二三四])、第?([二三四])(?:、|和|及|与)第?([三四])次?(.+)$/
const THREE = /^(?:三次产业|三大产业|一二三产业?|三产)(?!结构|增加值比)(.*)$/

/** A noun that the last subject of a list lends to those before it; `～` in the example stands for it. */
const heads = (example: string, words: string) =>
  words.split(' ').map(noun => ({ noun, example: example.replace('～', noun) }))

export const HEADS: readonly { readonly noun: string; readonly example: string }[] = [
  ...heads('农业、林业～', '产值 增加值 总产值 投资 支出 收入 营业收入'),
  ...heads('城镇、农村～', '可支配收入 人均可支配收入 标准 保障标准'),
  ...heads('批发业、零售业～', '交易额 销售额 零售额 零售总额 余额 总额 增速'),
  ...heads('东盟、欧盟～', '进出口 进出口额 进出口总额'),
  ...heads('稻谷、小麦～', '产量 价格 数量 总量 播种面积 种植面积 面积'),
  ...heads('食品、衣着～', '类价格'),
  ...heads('港口、机场～', '吞吐量 客流量'),
  ...heads('工业、居民～', '用电量 发电量 保有量'),
  ...heads('小学、初中～', '专任教师 人数 人次 在校生 床位 招生 毕业生 起数'),
  ...heads('农业、工业～', '占比 比例 比重 贡献率'),
  ...heads('小学、初中～', '交付率 入学率 办结率 参保率 合格率 处理率 抽检合格率 普及率 治理率 满意率 综合利用率 覆盖率 达标率'),
]

/** 诉求解决率、满意率: 率 alone names nothing that could be lent, but ends names of their own. */
const OWN = '率'

const BY_END = endings(HEADS.map(({ noun }) => [noun, noun] as const))

/** The noun of these that a name ends with. */
const headOf = (name: string): string | undefined => BY_END.before(name, name.length, 0)?.row

/** `words` is the noun phrase before 分别, without 分别 itself; `values` the number of values behind it. */
export function dealOut(words: string, values: number): Dealt {
  const phrase = words.replace(/^存、贷款/, '存款、贷款')
  const ordinal = ORDINALS.exec(phrase)
  if (ordinal)
    return {
      subjects: [1, 2, 3].map(part => `第${ordinal[part]}${ordinal[4]}`),
      least: 3,
      most: 3,
      complete: values === 3,
    }
  const three = THREE.exec(phrase)
  if (three && values === 3)
    return { subjects: ['一', '二', '三'].map(part => `第${part}产业${three[1]}`), least: 0, most: 0, complete: true }
  const items = itemsOf(phrase).map(({ words }) => words)
  if (items.length === 0) return { subjects: [], least: 0, most: 0, complete: false }
  const fused = fusedIn(phrase)
  if (fused && items.length < values) {
    const subjects = items.flatMap(item =>
      item.includes(fused.words) ? fused.into.map(word => item.replace(fused.words, word)) : [item],
    )
    return { subjects: lendHead(subjects), least: 0, most: 0, complete: false }
  }
  if (fused || /[（(等各]/.test(phrase)) return { subjects: lendHead(items), least: 0, most: 0, complete: false }
  const marks = markedItems(phrase)
  // 城镇和农村: two by the word; A和B alone may be one name
  const named = marks.length === 1 && items.length === 2 && items.every(item => metricNamed(item))
  const least = named ? 2 : marks.length
  // 粮肉奶产量, 牛羊出栏: one word may be several subjects
  if (items.length === 1) return { subjects: lendHead(items), least: 0, most: 0, complete: false }
  return { subjects: lendHead(fitting(marks, items, values)), least, most: items.length, complete: false }
}

/** The split that has as many subjects as there are values, where one has. */
const fitting = (marks: readonly string[], items: readonly string[], values: number): readonly string[] =>
  items.length === values ? items : marks.length === values ? marks : items

/** Lends the noun that the last of a list ends with to those before it. */
export function lendHead(items: readonly string[]): string[] {
  const last = items[items.length - 1] ?? ''
  const head = headOf(last)
  if (head === undefined || last === head) return [...items]
  const own = (item: string) => headOf(item) !== undefined || item.endsWith(OWN) || standsAlone(item, head)
  return items.map(item => (own(item) ? item : item + head))
}

/** 免签入境游客 beside 离岛免税销售额: long enough to be a name of its own. */
const standsAlone = (item: string, head: string): boolean =>
  item.length > 5 && !/[业品物民区县市人]$/.test(item) && metricNamed(item + head) === undefined
