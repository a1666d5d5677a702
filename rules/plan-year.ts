import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'plan-year',
  title: '年份与五年规划不符',
  titleEn: 'A year is not that year of the five-year plan',
  why: '“十四五”规划是2021至2025年，开局之年是2021年，收官之年是2025年。',
  whyEn: 'The 14th five-year plan runs from 2021 to 2025: its first year is 2021, its last 2025.',
  judges: 'plan-year',
  formula: 'year = plan + nth - 1',
  accuses: 'year',
  verifies: false,
  examples: {
    wrong: ['⟦2022年⟧是“十四五”规划的开局之年。', '⟦2006年⟧是实施“十一五”规划的第二年。'],
    right: ['2021年是中国共产党成立100周年，也是“十四五”规划的开局之年。', '2025年是“十四五”规划收官之年。', '1982年是第六个五年计划的第二年。'],
  },
  *relate({ year, plan, nth }) {
    yield { bind: { year: { constant: year }, plan: { constant: plan }, nth: { constant: nth } } }
  },
  explain: message`该规划自${'plan'}年起，第${'nth'}年不是${'stated'}。`,
})
