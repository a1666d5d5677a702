import { baseOf } from '../pipeline/basis.ts'
import type { Alternative } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

const BASE = baseOf('level = last * (1 + drift / 100) + amount')

/** The growth that stands beside the change leads to another base: that of today. */
const OWN_BASE: Alternative = {
  formula: 'level / amount - 1 = 100 / rate',
  because: '文中增减量与增速相符，基期数据已经调整',
  acquits: true,
}

export default defineRule({
  id: 'reference-change',
  title: '增减量与上年材料的数值不符',
  titleEn: 'The change does not lead from what last year printed',
  why: '本年数减去比上年增加的数量，应等于上年材料中的数值；基数经修订的应当说明。',
  whyEn: "This year's figure less what it rose by should be what last year printed, unless the base was restated.",
  judges: 'held',
  formula: 'level = last + amount',
  accuses: 'amount',
  examples: {
    reference: { role: 'last-year', text: '宁州市2022年决算报告\n2022年，全市一般公共预算支出366.31亿元。2022年末，全市共有卫生技术人员1.26万人。' },
    wrong: [
      '2023年，全市一般公共预算支出386.82亿元，比上年增加⟦25.01亿元⟧。',
      '2023年，全市一般公共预算支出386.8亿元，比上年减少⟦20.5亿元⟧。',
    ],
    right: ['2023年，全市一般公共预算支出386.82亿元，比上年增加20.51亿元。', '2023年，全市教育支出57.2亿元，比上年增加2.3亿元。'],
  },
  *relate({ as, bind, strength, verifies, settled = true, rebased, unnamed, beside }) {
    if (as !== 'change') return
    const own = beside === undefined ? [] : [{ ...OWN_BASE, bind: { rate: beside } }]
    const otherwise = [rebased !== undefined || unnamed === 'short' ? BASE.anew : BASE.mended, ...own]
    yield { bind, strength, verifies, otherwise, ...(settled ? {} : { severity: 'note' as const }) }
  },
  explain: message`${'metric'}${'source'}为${'last'}，本稿为${'level'}，相差${'expected'}，文中为${'stated'}。`,
})
