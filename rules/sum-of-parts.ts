import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'sum-of-parts',
  title: '分项之和与合计不符',
  titleEn: 'Parts do not add up to their total',
  why: '合计数应等于各分项之和；分项四舍五入造成的尾差已按各数的末位计入，不作为差错。',
  judges: 'total',
  formula: 'whole = sum(parts)',
  accuses: 'whole',
  examples: {
    wrong: [
      '2023年，全市一般公共预算收入93.52亿元，加上上级补助收入248.36亿元、债务转贷收入57.80亿元、上年结转收入12.45亿元，收入总计⟦421.13亿元⟧。',
      '2023年，全市政府性基金支出84.3亿元，加上调出资金6.2亿元、债务还本支出9.7亿元，支出总计⟦102.0亿元⟧。',
    ],
    right: [
      '2023年，全市一般公共预算收入93.52亿元，加上上级补助收入248.36亿元、债务转贷收入57.80亿元、上年结转收入12.45亿元，收入总计412.13亿元。',
      '2023年，全市政府性基金支出84.3亿元，加上调出资金6.2亿元、债务还本支出9.7亿元，支出总计100.3亿元。',
    ],
  },
  *relate(claim) {
    if (claim.closure === 'partition') yield { bind: { whole: { figure: claim.whole }, parts: claim.parts } }
  },
  explain: message`各分项${'parts'}，合计应为${'expected'}，文中为${'stated'}。`,
})
