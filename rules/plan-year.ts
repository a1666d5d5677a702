import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'plan-year',
  title: '年份与五年规划不符',
  titleEn: 'A year is not the one of the five-year plan that is named',
  why: '“十四五”为2021年至2025年，其余五年规划依次类推；2025年是“十四五”的收官之年，2026年是“十五五”的开局之年。',
  whyEn:
    'The 14th five-year plan runs from 2021 to 2025, the others before and behind it: 2025 is its last year (收官), ' +
    '2026 the first (开局) of the 15th.',
  judges: 'plan-year',
  formula: 'year = 1950 + 5 * plan + nth',
  accuses: 'plan',
  verifies: false,
  examples: {
    wrong: [
      '2025年是“⟦十三五⟧”规划的收官之年。',
      '2023年，全市上下团结奋斗，“⟦十三五⟧”实现良好开局。',
      '世纪之交的2000年，是“⟦八五⟧”时期的最后一年。',
      '2001年是进入新世纪和实施“⟦十五⟧”计划的第二年。',
    ],
    right: [
      '2025年是“十四五”规划的收官之年，也是“十五五”规划谋篇布局之年。',
      '2023年，全市上下团结奋斗，“十四五”实现良好开局。',
      '2025年是承上启下之年，要为“十五五”开局之年打牢基础。',
      '2001年是进入新世纪和实施“十五”计划的第一年。',
    ],
  },
  *relate({ plan, nth, earliest, latest, dated }) {
    const bind = { plan: { figure: plan, edge: true }, nth: { constant: nth } }
    const severity = dated ? 'error' : 'warning'
    if (earliest === latest) yield { bind: { ...bind, year: { constant: latest } }, severity }
    else {
      yield { bind: { ...bind, year: { constant: latest } }, formula: '1950 + 5 * plan + nth <= year', severity }
      yield { bind: { ...bind, year: { constant: earliest } }, formula: 'year <= 1950 + 5 * plan + nth', severity }
    }
  },
  explain: message`${'year'}年不是所称五年规划的那一年，文中为“${'stated'}”。`,
})
