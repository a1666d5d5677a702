import type { Alternative } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

/** A base that was told anew since, by a census or by other rules. */
const REBASED: Alternative = {
  formula: 'level = last * (1 + drift / 100) * (1 + rate / 100)',
  bind: { drift: { unprinted: 'base told anew', range: [-60, 150] } },
  because: '基期数据经过修订或按可比口径计算',
  acquits: true,
}

/** Last year's figure is often mended by a little. */
const TAIL: Alternative = {
  ...REBASED,
  bind: { drift: { unprinted: 'base mended', range: [-0.2, 0.2] } },
  because: '基期数据略有调整',
}

/** What is known by its words alone may have been counted otherwise, by more than a little. */
const LOOSE: Alternative = { ...TAIL, bind: { drift: { unprinted: 'base counted otherwise', range: [-2, 2] } } }

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
  *relate({ as, bind, strength, verifies, rebased = false, unnamed = false }) {
    if (as === 'growth') yield { bind, strength, verifies, otherwise: [rebased ? REBASED : unnamed ? LOOSE : TAIL] }
  },
  explain: message`${'source'}中${'metric'}为${'last'}，本稿为${'level'}，增长应为${'expected'}，文中为${'stated'}。`,
})
