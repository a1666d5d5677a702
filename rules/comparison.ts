import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'comparison',
  title: '与平均水平的差距不符',
  titleEn: 'Distance to the average does not follow from the two values',
  why: '“高于（低于）全国平均水平若干”应等于本地数与全国数之差，两数与差额三者必须相符。',
  whyEn: 'A lead over (or a lag behind) the average is the own value less the average: the three must agree.',
  judges: 'comparison',
  formula: 'own - other = difference',
  accuses: 'difference',
  examples: {
    wrong: [
      '2023年，全市规模以上工业增加值增长8.6%，高于全国4.6%的平均水平⟦3.0个百分点⟧。',
      '2023年，全市居民消费价格上涨0.4%，高于全国0.2%的平均水平⟦0.6个百分点⟧。',
    ],
    right: [
      '2023年，全市规模以上工业增加值增长8.6%，高于全国4.6%的平均水平4.0个百分点。',
      '2023年，全市居民消费价格上涨0.4%，高于全国0.2%的平均水平0.2个百分点。',
      '2023年，全市规模以上工业增加值增长8.64%，高于全国4.6%的平均水平4.1个百分点。',
    ],
  },
  *relate({ own, other, difference }) {
    yield { bind: { own, other, difference } }
  },
  explain: message`${'own'}与${'other'}相差${'expected'}，文中为${'stated'}。`,
})
