import type { Figure, RankClaim, Subject } from '../model.ts'
import type { Flow } from './flow.ts'
import type { State } from './state.ts'

const FIELD =
  /(全国|(?:(?<=[居列在排由从位名至到进入于])全[省区市州县]|全[省区市州县](?=排名|位次|各|同类|第|前|\d|$))|全球|世界|亚洲|西部|中部|东部|东北|长三角|珠三角|大湾区|广西|(?:(?<=[居列在排])(?!名)[一-龥]{2}省)|同类[一-龥]{0,4}城市|副省级城市|计划单列市|省会城市|大中城市|各省区?市?|各市|各区|各县)[^，。；、]{0,8}$/
const WITHIN = /前$/
const GROWTH = /增速|增幅|增长率|增长(?!到|至|了)/
const TOTAL = /总量|总额|规模|总数|绝对值/

/** 在全省21个市州中, 全国城市: the field at the end of what a rank speaks of. */
const FIELD_END =
  /[居列在]?(?:全国|全省|全区|全球|世界|西部|中部|东部|东北)(?:\d+个.*|(?:同类|地级|重点|主要)?(?:城市|市州|县区)|范围内|百强县?)?$/

/** How much of the words in front of a rank is the noun phrase it speaks of. */
export function rankedPhrase(words: string): string {
  const verb =
    /(?:分别|分(?=[列居])|均|都|一直|继续|持续|仍|已|又|首次)*(?:由|从|稳定在|稳定|保持|稳居|位居|跃居|高居|居|位列|名列|列|排名|排位|排|跃升|上升|提升|前移|晋升|升至|升到|下滑|下降|滑落|后退|后移|回落|降至|降到|退至|跻身|进入|挺进|迈入|连续|达到)/.exec(
      words,
    )
  if (verb && verb.index === 0) return ''
  if (verb) return words.slice(0, verb.index).replace(FIELD_END, '')
  return words.replace(FIELD, '').replace(/(?:为|是|在|达|获|荣获)$/, '')
}

/**
 * Reads a rank (第2位, 首位, 前三) from the words in front of it, or of the row it stands in; `flow` is what the sentence speaks
 * of, `measured` what 分别 has dealt it out to.
 */
export function readRank(
  text: string,
  { sentence, index, measure: measured, own }: Pick<State, 'sentence' | 'index' | 'measure' | 'own'>,
  figure: Figure,
  row: number,
  subject: Subject,
  flow: Flow,
): RankClaim {
  const from = Math.max(sentence.start, row - 30)
  const before = text.slice(from, row)
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。')) + 1,
  )
  const field = FIELD.exec(clause)?.[1] ?? ''
  const said = GROWTH.test(clause) ? 'growth' : TOTAL.test(clause) ? 'total' : null
  const dealt = measured === 'growth' || measured === 'total' ? measured : 'other'
  const measure = /分别|依次/.test(clause)
    ? dealt
    : (said ??
      (flow.latest === 'growth' && flow.level === null ? 'growth' : flow.latest === 'level' ? 'total' : 'other'))
  return {
    kind: 'rank',
    at: { start: figure.start, end: figure.end },
    sentence: index,
    subject,
    rank: figure.index,
    measure,
    field: field || fieldOf(flow),
    fieldSize: null,
    from: flow.rankedFrom,
    moved: null,
    ...turnOf(text, own, flow.rankedFrom, row),
    within: WITHIN.test(clause) || figure.text.startsWith('前'),
  }
}

/** 上升到, 后退至: which way a rank went from the one before. */
function turnOf(text: string, own: readonly Figure[], from: number | null, to: number): Pick<RankClaim, 'upward'> {
  const start = own.find(({ index }) => index === from)
  const verb = start && /^(?:[^，。；]{0,8}?)([升进移跃晋提降退滑落跌前后回攀]+)(?:到|至|为|居)/.exec(text.slice(start.end, to))
  const sign = verb ? movedBy(verb[1]!) : null
  return sign === null || LAST.test(text.slice(start!.start - 4, to)) ? {} : { upward: sign === 1 }
}

/** 倒数第3位: counted from the end, a larger number is the better one. */
const LAST = /倒数|末/

/** 由全省第9位上升到第6位: the field is said once. */
const fieldOf = (flow: Flow): string => (flow.rankedFrom === null ? '' : flow.field)

/** Whether a rank is the one moved from: 由第9位. */
export const isRankBefore = (words: string): boolean =>
  /(?:由|从)(?:(?!第[\d一二三四五六七八九十]+[位名])[^，。；、到至]){0,10}$/.test(words)

/** The field named in the words before a rank; '' where none is. */
export const fieldIn = (words: string): string => FIELD.exec(words)?.[1] ?? ''

const MOVED_UP = /(?:上升|前进|前移|提升|提高|晋升|跃升|进位|升|进|跃)(?:了)?$/
const MOVED_DOWN = /(?:下降|下滑|后退|后移|退后|退位|回落|跌|降|退)(?:了)?$/

/** The direction of 上升4位, 后退3名; null where the words move nothing. */
export const movedBy = (words: string): 1 | -1 | null => (MOVED_UP.test(words) ? 1 : MOVED_DOWN.test(words) ? -1 : null)
