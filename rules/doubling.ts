import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'doubling',
  title: '翻番与两期数值不符',
  titleEn: 'Doubling does not follow from the two levels',
  why: '翻一番是原来的2倍，翻两番是原来的4倍，翻三番是原来的8倍；“翻两番”不是“两倍”。',
  whyEn: '翻一番 is 2 times the original, 翻两番 4 times, 翻三番 8 times; 翻两番 is not “twice”.',
  judges: 'doubling',
  formula: 'end / start = 2 ^ times',
  accuses: 'times',
  examples: {
    wrong: [
      '2018年到2023年，全市旅游总收入由86.6亿元增加到173.2亿元，翻⟦两番⟧。',
      '2018年到2023年，全市旅游总收入由86.6亿元增加到346.4亿元，翻⟦一番⟧。',
    ],
    right: [
      '2018年到2023年，全市旅游总收入由86.5亿元增加到173.0亿元，翻一番。',
      '2018年到2023年，全市旅游总收入由86.5亿元增加到346.0亿元，翻两番。',
      '2018年到2023年，全市旅游总收入由86.5亿元增加到243.2亿元，实现翻番。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end === null || start === null) return
    if (claim.times !== null) {
      const bind = { end, start, times: { figure: claim.times } }
      yield {
        bind,
        otherwise: [
          {
            bind: { ...bind, excess: { unprinted: 'excess', range: [-2.5, 15] } },
            formula: 'end / start = 2 ^ times * (1 + excess / 100)',
            because: '“翻番”作约数理解，与整番相差约{excess}%',
            severity: 'note',
          },
        ],
      }
    }
    if (claim.times === null && claim.loose) yield { bind: { end, start }, formula: '2 * start <= end', accuses: 'end' }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，与“翻番”不符：应为${'expected'}，文中为${'stated'}。`,
})
