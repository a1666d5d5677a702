import type { Figure, RankClaim, Sentence, Subject } from '../model.ts'
import type { Flow } from './flow.ts'

const FIELD = /(全国|全省|全区|全市|全州|全县|全球|世界|亚洲|西部|中部|东部|东北|长三角|珠三角|大湾区|广西|[一-龥]{2}省|同类[一-龥]{0,4}城市|副省级城市|计划单列市|省会城市|大中城市|各省区?市?|各市|各区|各县)[^，。；、]{0,8}$/
const WITHIN = /前$/
const GROWTH = /增速|增幅|增长率|增长/
const TOTAL = /总量|总额|规模|总数|绝对值/

/** How much of the words in front of a rank is the noun phrase it speaks of. */
export function rankedPhrase(words: string): string {
  const verb = /(?:分别|均|都|一直|继续|持续|仍|已|又|首次)*(?:由|从|稳定在|稳定|保持|稳居|位居|跃居|高居|居|位列|名列|列|排名|排位|排|跃升|上升|提升|前移|晋升|升至|升到|跻身|进入|挺进|迈入|连续|达到)/.exec(words)
  if (verb && verb.index === 0) return ''
  if (verb) return words.slice(0, verb.index)
  return words.replace(FIELD, '').replace(/(?:为|是|在|达|获|荣获)$/, '')
}

/** Reads a rank (第2位, 首位, 前三) from the words in front of it; `flow` is what the sentence speaks of. */
export function readRank(
  text: string, sentence: Sentence, index: number, figure: Figure, subject: Subject, flow: Flow,
): RankClaim {
  const from = Math.max(sentence.start, figure.start - 30)
  const before = text.slice(from, figure.start)
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。')) + 1)
  const field = FIELD.exec(clause)?.[1] ?? ''
  const said = GROWTH.test(clause) ? 'growth' : TOTAL.test(clause) ? 'total' : null
  const measure = said ?? (flow.latest === 'growth' && flow.level === null ? 'growth' : flow.latest === 'level' ? 'total' : 'other')
  return {
    kind: 'rank', at: { start: figure.start, end: figure.end }, sentence: index, subject, rank: figure.index,
    measure, field, fieldSize: null, from: null, moved: null, within: WITHIN.test(clause) || figure.text.startsWith('前'),
  }
}
