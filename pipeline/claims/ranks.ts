import { firstMet } from '../document/first-met.ts'
import type { Figure, RankClaim, Subject } from '../model.ts'
import type { Flow } from './flow.ts'
import type { Lead } from './lead.ts'
import type { State } from './state.ts'

/** Among whom a rank is told, and the words that may stand between them and the rank; the first named counts. */
const FIELDS: readonly RegExp[] = [
  // 居全国第5位, 西部城市第一
  /(全国|全球|世界|亚洲|西部|中部|东部|东北|长三角|珠三角|大湾区|广西|各区|各县|各省区?市?|各市)[^，。；、]{0,8}$/,
  // 副省级城市第三
  /(同类[一-龥]{0,4}城市|副省级城市|计划单列市|省会城市|大中城市)[^，。；、]{0,8}$/,
  // 居全省第5位
  /(?<=[居列在排由从位名至到进入于])(全[省区市州县])[^，。；、]{0,8}$/,
  // 全省排名第5位
  /(全[省区市州县])(?=排名|位次|各|同类|第|前|\d|$)[^，。；、]{0,8}$/,
  // 居湖南省第5位
  /(?<=[居列在排])(?!名)([一-龥]{2}省)[^，。；、]{0,8}$/,
]

const GROWTH = /增速|增幅|增长率|增长(?!到|至|了)/
const TOTAL = /总量|总额|规模|总数|绝对值/

/** 在全省21个市州中, 全国城市: the field at the end of what a rank speaks of. */
const FIELD_END =
  /[居列在]?(?:全国|全省|全区|全球|世界|西部|中部|东部|东北)(?:\d+个.*|(?:同类|地级|重点|主要)?(?:城市|市州|县区)|范围内|百强县?)?$/

/** 经济总量全国第四: a rank without a verb is told of what stands before its field. */
export function rankedPhrase(phrase: string): string {
  const words = phrase.replace(FIELD_END, '')
  return words.slice(0, firstMet(FIELDS, words)?.index)
}

/** Reads a rank (第2位, 首位, 前三); `flow` is what the sentence speaks of, `measure` what 分别 has dealt it out to. */
export function readRank(
  { index, measure: measured }: Pick<State, 'index' | 'measure'>,
  figure: Figure,
  lead: Lead,
  subject: Subject,
  flow: Flow,
): RankClaim {
  const said = GROWTH.test(lead.words) ? 'growth' : TOTAL.test(lead.words) ? 'total' : null
  const dealt = measured === 'growth' || measured === 'total' ? measured : 'other'
  const spoken =
    flow.latest === 'growth' && flow.level === null ? 'growth' : flow.latest === 'level' ? 'total' : 'other'
  return {
    kind: 'rank',
    at: { start: figure.start, end: figure.end },
    sentence: index,
    subject,
    rank: figure.index,
    measure: lead.respectively && measured !== null ? dealt : (said ?? spoken),
    field: fieldIn(lead.words) || fieldOf(flow),
    fieldSize: null,
    from: flow.rankedFrom,
    moved: null,
    ...turnOf(lead, flow),
    within: figure.text.startsWith('前'),
  }
}

/** 上升到, 后退至: which way a rank went from the one before; 倒数第3位 counts the other way. */
const turnOf = ({ verb, words }: Lead, { rankedFrom }: Flow): Pick<RankClaim, 'upward'> =>
  rankedFrom === null || (verb?.kind !== 'up-to' && verb?.kind !== 'down-to') || LAST.test(words)
    ? {}
    : { upward: verb.kind === 'up-to' }

const LAST = /倒数|末/

/** 由全省第9位上升到第6位: the field is said once. */
const fieldOf = (flow: Flow): string => (flow.rankedFrom === null ? '' : flow.field)

/** The field named in the words before a rank; '' where none is. */
export const fieldIn = (words: string): string => firstMet(FIELDS, words)?.[1] ?? ''
