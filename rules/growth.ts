import { onBasis } from '../pipeline/basis.ts'
import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'growth',
  title: '增速与两期数值不符',
  titleEn: 'Growth does not follow from the two levels',
  why: '增速等于本期数除以基期数再减1；基期数在文中别处出现的，同样据以核对。',
  whyEn: 'Growth is the level divided by the base level, less one; a base printed elsewhere in the text counts too.',
  judges: 'growth',
  formula: 'end = start * (1 + rate / 100)',
  accuses: 'rate',
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额由2022年的218.6亿元增加到239.4亿元，增长⟦5.9%⟧。',
      '2023年，全市政府性基金收入由2022年的96.9亿元减少到84.3亿元，下降⟦15.0%⟧。',
      '2022年，全市税收收入48.37亿元。2023年，全市税收收入51.92亿元，比上年增长⟦3.7%⟧。',
    ],
    right: [
      '2023年，全市外贸进出口总额由2022年的218.6亿元增加到239.4亿元，增长9.5%。',
      '2023年，全市政府性基金收入由2022年的96.9亿元减少到84.3亿元，下降13.0%。',
      '2023年，全市财政收入由2022年的13亿元增加到15亿元，增长16.9%。',
      '2023年，全市地区生产总值1117.56亿元，按可比价格计算，比上年增长6.2%。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end === null || start === null) return
    // where neither level is printed, two rates are of one fact by their names alone
    const named = 'unprinted' in end && 'unprinted' in start
    // 2%左右 is a goal beside what was reached
    if (named && facts.figure(claim.rate.figure).qualifier !== null) return
    yield {
      bind: { end, start, rate: claim.rate },
      ...(named ? { severity: 'warning' as const } : {}),
      ...onBasis(claim.subject.basis, 'end = start * (1 + rate / 100) * (1 + drift / 100) ^ years', facts.span(claim)),
    }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，增速应为${'expected'}，文中为${'stated'}。`,
})
