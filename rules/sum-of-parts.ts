import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'sum-of-parts',
  title: '分项之和与合计不符',
  titleEn: 'Parts do not add up to their total',
  why: '合计数应等于各分项之和，四舍五入的尾差除外；“其中”所列只差一个数字即合于总数的，提示核对。',
  whyEn:
    'A total is the sum of its parts, but for rounding; where parts after 其中 miss the total by a single digit, ' +
    'that is told as a doubt.',
  judges: 'total',
  formula: 'whole = sum(parts)',
  accuses: 'whole',
  examples: {
    wrong: [
      '2023年，全市一般公共预算收入93.52亿元，加上上级补助收入248.36亿元、债务转贷收入57.80亿元、上年结转收入12.45亿元，收入总计⟦421.13亿元⟧。',
      '2023年，全市政府性基金支出84.3亿元，加上调出资金6.2亿元、债务还本支出9.7亿元，支出总计⟦102.0亿元⟧。',
      '2023年末，全市共有各类学校⟦1826所⟧，其中幼儿园512所、小学620所、中学154所。',
    ],
    right: [
      '2023年，全市一般公共预算收入93.52亿元，加上上级补助收入248.36亿元、债务转贷收入57.80亿元、上年结转收入12.45亿元，收入总计412.13亿元。',
      '2023年，全市政府性基金支出84.3亿元，加上调出资金6.2亿元、债务还本支出9.7亿元，支出总计100.3亿元。',
      '2023年末，全市共有各类学校1826所，其中幼儿园512所、小学620所。',
    ],
  },
  *relate(claim) {
    if (claim.parts.length < 2 && claim.closure !== 'supposed') return
    const strength = claim.closure === 'partition' ? 'hard' : 'guess'
    yield { bind: { whole: { figure: claim.whole }, parts: claim.parts }, strength }
  },
  explain: message`所列各项为${'parts'}，合计应为${'expected'}，文中为${'stated'}。`,
})
