import { onBasis } from '../pipeline/basis.ts'
import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'average-growth',
  title: '年均增速与首末两期数值不符',
  titleEn: 'Average growth does not follow from the first and last level',
  why: '年均增速由首末两期数值和间隔年数唯一确定；间隔年数是首末两年之差。',
  whyEn:
    'The first level, the last level and the years between determine average yearly growth: twenty years from ' +
    '2003 to 2023.',
  judges: 'average-growth',
  formula: 'end / start = (1 + rate / 100) ^ years',
  accuses: 'rate',
  examples: {
    wrong: [
      '2013年到2023年，全市城镇居民人均可支配收入由18200元增加到39502元，年均增长⟦7.1%⟧。',
      '2018年到2023年，全市外贸进出口总额由1476.0亿元增加到2393.7亿元，年均增长⟦11.2%⟧。',
    ],
    right: [
      '2013年到2023年，全市城镇居民人均可支配收入由18200元增加到39502元，年均增长8.1%。',
      '2018年到2023年，全市外贸进出口总额由1476.0亿元增加到2393.7亿元，年均增长10.2%。',
      '2003年到2023年，全市财政收入由13亿元增加到93亿元，年均增长10.1%。',
      '2023年，全市外贸进出口总额639.4亿元。到2028年，外贸进出口总额达到850亿元，年均增长6%。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end === null || start === null || claim.years === null) return
    yield {
      bind: { end, start, rate: claim.rate, years: { constant: claim.years } },
      ...onBasis(claim.subject.basis, 'end / start = ((1 + rate / 100) * (1 + drift / 100)) ^ years'),
    }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，间隔${'years'}年，年均增速应为${'expected'}，文中为${'stated'}。`,
})
