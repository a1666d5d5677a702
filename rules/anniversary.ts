import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'anniversary',
  title: '周年数与起始年份不符',
  titleEn: 'An anniversary does not follow from the founding year',
  why: '周年数等于当年减去成立（设立）的年份；2003年设市，2023年为20周年。',
  whyEn:
    'The number of an anniversary is the year told of less the founding year: founded in 2003, the 20th ' +
    'anniversary falls in 2023.',
  judges: 'anniversary',
  formula: 'years = until - founded',
  accuses: 'years',
  examples: {
    wrong: [
      '2023年是新中国成立⟦75周年⟧。',
      '我市于2003年撤地设市，2023年是建市⟦21周年⟧。',
      '2021年，我们隆重庆祝了中国共产党成立⟦110周年⟧。',
      '2024年政府工作报告\n2018年10月，东河新区正式成立。⟦九年多⟧来，我们砥砺前行。',
      '1984年政府工作报告\n今年十月一日是中华人民共和国成立⟦三十六周年⟧。',
    ],
    right: [
      '2024年是新中国成立75周年。',
      '我市于2003年撤地设市，2023年是建市20周年。',
      '2021年，我们隆重庆祝了中国共产党成立100周年。',
      '2024年政府工作报告\n2018年10月，东河新区正式成立。五年多来，我们砥砺前行。',
    ],
  },
  *relate({ earliest, latest, founded, years, dated }) {
    const bind = { founded: { constant: founded }, years: { figure: years } }
    const severity = dated ? 'error' : 'warning'
    if (earliest === latest) yield { bind: { ...bind, until: { constant: latest } }, severity }
    else {
      // a feast of some year near the report's is held against no year of its own
      const loose = { severity, verifies: false } as const
      yield { bind: { ...bind, until: { constant: latest } }, formula: 'years <= until - founded', ...loose }
      yield { bind: { ...bind, until: { constant: earliest } }, formula: 'until - founded <= years', ...loose }
    }
  },
  explain: message`自${'founded'}年到${'until'}年，应为${'expected'}，文中为${'stated'}。`,
})
