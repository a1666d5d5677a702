import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'average-growth',
  title: '年均增速与首末两期数值不符',
  titleEn: 'Average growth does not follow from the first and last level',
  why: '年均增速由首末两期数值和间隔年数唯一确定；2003年到2023年间隔20年。',
  judges: 'average-growth',
  formula: 'end / start = (1 + rate / 100) ^ years',
  accuses: 'rate',
  examples: {
    wrong: ['2018年到2023年，全市社会消费品零售总额由100.0亿元增加到131.4亿元，年均增长⟦6.5%⟧。'],
    right: ['2018年到2023年，全市社会消费品零售总额由100.0亿元增加到131.4亿元，年均增长5.6%。'],
  },
  *relate(claim, facts) {
    if (claim.years === null) return
    const end = claim.end === null ? facts.level(claim.subject) : { figure: claim.end }
    const start = claim.start === null ? facts.level(claim.subject, claim.base) : { figure: claim.start }
    if (end === null || start === null) return
    const bind = { end, start, rate: claim.rate, years: { constant: claim.years } }
    if (claim.subject.basis === 'current') {
      yield { bind }
    } else {
      yield {
        bind,
        strength: 'soft',
        otherwise: [{
          bind: { ...bind, price: { unprinted: 'price', range: [-10, 20] } },
          formula: 'end / start = ((1 + rate / 100) * (1 + price / 100)) ^ years',
          because: '增速按可比价格计算，隐含价格年均变动{price}%',
        }],
      }
    }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，间隔${'years'}年，年均增速应为${'expected'}，文中为${'stated'}。`,
})
