import { onBasis } from '../pipeline/basis.ts'
import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'change-and-growth',
  title: '增减量与增速不符',
  titleEn: 'Change and growth disagree',
  why: '本期数减去增加额就是基期数，增速应等于增加额除以基期数；基期数不必在文中出现。',
  whyEn:
    'The level less its increase is the base, so growth is the increase divided by that base, whether or not the ' +
    'text prints it.',
  judges: 'change',
  // amount = (end - amount) * rate / 100, so written that each letter stands once and a rate near 0 divides nothing.
  formula: '1 + rate / 100 = 1 / (1 - amount / end)',
  accuses: 'rate',
  examples: {
    wrong: [
      '2023年，全市一般公共预算支出386.82亿元，比上年增加20.51亿元，增长⟦6.5%⟧。',
      '2023年，全市政府性基金收入84.3亿元，比上年减少12.6亿元，下降⟦14.9%⟧。',
    ],
    right: [
      '2023年，全市一般公共预算支出386.82亿元，比上年增加20.51亿元，增长5.6%。',
      '2023年，全市政府性基金收入84.3亿元，比上年减少12.6亿元，下降13.0%。',
      '2023年，全市非税收入41.60亿元，比上年增加0.01亿元，增长0.02%。',
      '2023年，全市财政收入93亿元，比上年增加4亿元，增长4.9%。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    if (end === null || claim.rate === null) return
    yield {
      bind: { end, amount: claim.amount, rate: claim.rate },
      ...onBasis(
        claim.subject.basis,
        '(1 + rate / 100) * (1 + drift / 100) ^ years = 1 / (1 - amount / end)',
        facts.span(claim),
      ),
    }
  },
  explain: message`${'metric'}${'end'}，比基期变动${'amount'}，据此增速应为${'expected'}，文中为${'stated'}。`,
})
