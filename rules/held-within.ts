import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'held-within',
  title: '实际数超出所说的控制范围',
  titleEn: 'The value lies outside the bound it is said to be held within',
  why: '“控制在……以内”的，实际数应在其内。',
  whyEn: 'What is said to be held within a bound lies within it.',
  judges: 'order',
  formula: 'value <= bound',
  accuses: 'value',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市城镇登记失业率⟦4.9%⟧，控制在4.5%以内。',
      '2023年，全市万元地区生产总值能耗⟦0.62吨标准煤⟧，控制在0.60吨标准煤以内。',
    ],
    right: [
      '2023年，全市城镇登记失业率3.2%，控制在4.5%以内。',
      '2023年，全市城镇登记失业率3.2%，2024年控制在3.0%以内。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'held') yield { bind: { value: { figure: less }, bound: { figure: most, edge: true } } }
  },
  explain: message`实际数${'value'}不在${'bound'}以内。`,
})
