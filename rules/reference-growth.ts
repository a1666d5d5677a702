import { baseOf } from '../pipeline/basis.ts'
import { defineRule, message } from '../pipeline/rule.ts'

const BASE = baseOf('level = last * (1 + drift / 100) * (1 + rate / 100)')

export default defineRule({
  id: 'reference-growth',
  title: '增速与上年材料的数值不符',
  titleEn: 'Growth does not lead from what last year printed',
  why: '以上年材料的数值为基数，按所说增速应得到本年数；基数常经修订，只有改动一位数字即相符的才提示核对。',
  whyEn:
    "Last year's printed figure, grown as the text says, should come to this year's. Bases are often revised, so only " +
    'what one wrong digit explains is questioned.',
  judges: 'held',
  formula: 'level = last * (1 + rate / 100)',
  accuses: 'rate',
  severity: 'warning',
  examples: {
    reference: { role: 'last-year', text: '宁州市2022年统计公报\n2022年，全市一般公共预算支出366.31亿元。全市出口总额131.42亿元。' },
    wrong: [
      '2023年，全市一般公共预算支出412.46亿元，增长⟦16.2%⟧。',
      '2023年，全市出口总额152.33亿元，增长⟦19.5%⟧。',
    ],
    right: ['2023年，全市一般公共预算支出412.46亿元，增长12.6%。', '2023年，全市出口总额152.33亿元，增长15.9%。'],
  },
  *relate({ as, bind, strength, verifies, rebased, unnamed }) {
    if (as !== 'growth') return
    const anew = rebased !== undefined || unnamed === 'short'
    yield { bind, strength, verifies, otherwise: [anew ? BASE.anew : unnamed === 'telling' ? BASE.counted : BASE.mended] }
  },
  explain: message`${'source'}中${'metric'}为${'last'}，本稿为${'level'}，增长应为${'expected'}，文中为${'stated'}。`,
})
