import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'two-digit-growth',
  title: '所称两位数增长与增速不符',
  titleEn: 'Growth that is called two-digit is not',
  why: '“两位数增长”指增速不低于10%。',
  whyEn: 'Two-digit growth (两位数增长) is growth by 10% or more.',
  judges: 'bound',
  formula: 'least <= value',
  accuses: 'value',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市基础设施投资增长⟦2.48%⟧、连续14个月保持两位数增长。',
      '2023年，全市工业投资增长⟦9.6%⟧，连续三年实现两位数增长。',
      '2023年，全市工业投资增长⟦4.8%⟧，规模再创历史新高，连续三年实现两位数增长。',
    ],
    right: [
      '2023年，全市基础设施投资增长24.8%、连续14个月保持两位数增长。',
      '2023年，全市工业投资增长9.6%，力争明年实现两位数增长。',
    ],
  },
  *relate({ value, least }) {
    if (least !== undefined) yield { bind: { value: { figure: value }, least: { constant: least } } }
  },
  explain: message`所称两位数增长，文中增速为${'stated'}。`,
})
