import { phrases } from '../quantities/phrases.ts'

/** Words that a noun phrase begins with, and how many letters of them only lead up to it. */
interface Leading {
  readonly words: string
  /** 0 where they are part of a name, though they begin with one of the others. */
  readonly letters: number
  readonly example: string
}

/** `～` in the example stands for the word. */
const leads = (example: string, words: string): Leading[] =>
  words.split(' ').map(each => ({ words: each, letters: each.length, example: example.replace('～', each) }))

const names = (examples: string): Leading[] =>
  examples.split(' ').map(example => {
    const [words = '', rest = ''] = example.split('～')
    return { words, letters: 0, example: words + rest }
  })

export const LEADING: readonly Leading[] = [
  // when
  ...leads('～出口', '今年 全年 同期 年内 年底 年末 当年 截至 目前'),
  // what of
  ...leads('～出口', '其中 主要是 包括 即 同时 尤其是 此外 特别是 全部'),
  ...leads('～：出口', '一是 二是 三是 四是 五是 六是 七是 八是'),
  ...leads('～，出口', '初步核算 初步统计 经初步核算'),
  // what is done
  ...leads('～出口', '争取 力争 控制在 严格控制在 确保 预期 预计'),
  ...leads('～出口', '使 完成 实现 带动'),
  ...leads('～出口', '共 共有 共计 合计 总计 累计 加上 再加上'),
  // little words
  ...leads('～出口', '与 且 从 到 及 和 在 并 按 由 而 以及'),
  ...leads('～出口', '了 的'),
  ...leads('～出口', '： : ， 、 “ ” （ ） ( ) —'),
  ...[' ', '　', '\t', '\n', '\r'].flatMap(blank => ({ words: blank, letters: 1, example: `${blank}出口` })),
  // 加 and 上级, 上解, 上年
  ...['加上级补助收入', '加上解支出', '加上年结转'].map(example => ({ words: example.slice(0, 3), letters: 1, example })),
  // names
  ...names(
    '与会～代表 使用～面积 全部工业～增加值 共同～债务 共建～园区 到位～资金 到期～债务 到港～航班 及格～人数 即食～食品 和谐～社区 ' +
      '在产～企业 在册～登记 在园～幼儿 在岗～职工 在建～项目 在校～学生 在用～车辆 在线～用户 在职～职工 在营～网点 在读～学生 ' +
      '完成率～指标 实现率～指标 年底结～余 年末结～余 并网～容量 并购～项目 ' +
      '从业～人员 从事～行业 按劳～分配 按揭～贷款 按时～办结率 按期～办结率 按需～服务 由于～价格',
  ),
]

const BY_WORDS = phrases(LEADING.map(row => [row.words, row] as const))

/** How many letters at the beginning of a phrase lead up to it. */
export const leadingIn = (phrase: string): number => BY_WORDS.after(phrase, 0, phrase.length)?.row.letters ?? 0

/** What a phrase may begin with to tell when, the first that fits counts. */
const TIMES: readonly RegExp[] = [
  // 2021—2025年
  /^(?:19|20)\d{2}[—－～~至-](?:19|20)\d{2}年/,
  // 5月份当月
  /^\d{1,2}月份?当月/,
  // 2025年全年, 2025年1—11月, 2013年到2023年
  /^(?:(?:19|20)\d{2}年(?:末|底|度|全年|上半年|(?:\d{1,2}月?[—\-－～~至])?\d{1,2}月(?:\d{1,2}日)?[末底]?)?[到至—－-]?)+/,
  // “十四五”前四年
  /^[“"]?十[一二三四五]五[”"]?(?:时期|期间|末|以来|累计|前[两二三四]年)?/,
  // 过去五年, 40年来
  /^(?:过去|近|这)?[一二两三四五六七八九十]+年[来间]?|^\d+年来/,
  // 第一季度, 上半年, 1—11月
  /^(?:第?[一二三四]季度|[上下]半年|前[一二三]季度|\d{1,2}[—\-－～~至]\d{1,2}月份?)/,
]

/** How many letters at the beginning of a phrase tell when; 0 where none do. */
export function timeIn(phrase: string): number {
  for (const time of TIMES) {
    const said = time.exec(phrase)
    if (said !== null) return said[0].length
  }
  return 0
}
