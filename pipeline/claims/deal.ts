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

/** Nouns that the last subject of a list lends to those before it: 稻谷、小麦产量. */
const HEADS = [
  '增加值',
  '人均可支配收入',
  '可支配收入',
  '零售总额',
  '零售额',
  '销售额',
  '总产值',
  '产值',
  '产量',
  '播种面积',
  '种植面积',
  '面积',
  '营业收入',
  '收入',
  '支出',
  '投资',
  '进出口总额',
  '进出口额',
  '进出口',
  '总额',
  '余额',
  '人数',
  '起数',
  '人次',
  '床位',
  '专任教师',
  '在校生',
  '毕业生',
  '招生',
  '类价格',
  '价格',
  '占比',
  '比重',
  '贡献率',
  '覆盖率',
  '参保率',
  '比例',
  '数量',
  '总量',
  '保有量',
  '交易额',
  '客流量',
  '吞吐量',
  '用电量',
  '发电量',
  '保障标准',
  '标准',
  '增速',
  '抽检合格率',
  '合格率',
  '普及率',
  '入学率',
  '达标率',
  '率',
]

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
  const head = HEADS.find(noun => last.endsWith(noun))
  // 诉求解决率、满意率: 率 alone names nothing that could be lent
  if (!head || last === head || head === '率') return [...items]
  return items.map(item => (HEADS.some(noun => item.endsWith(noun)) || standsAlone(item, head) ? item : item + head))
}

/** 免签入境游客 beside 离岛免税销售额: long enough to be a name of its own. */
const standsAlone = (item: string, head: string): boolean =>
  item.length > 5 && !/[业品物民区县市人]$/.test(item) && metricNamed(item + head) === undefined
