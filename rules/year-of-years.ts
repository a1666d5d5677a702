import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'year-of-years',
  title: '一年的数大于几年累计',
  titleEn: 'One year exceeds the years it is part of',
  why: '同一指标某一年的数不应大于包括该年的累计数。',
  whyEn: 'What one year adds is never more than what the years that hold it add up to.',
  judges: 'order',
  formula: 'year <= years',
  accuses: 'year',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '“十四五”以来，全市累计城镇新增就业6.4万人。2023年，城镇新增就业⟦16.2万人⟧。',
      '过去五年，全市累计接待游客3864万人次。2023年，接待游客⟦4286万人次⟧。',
    ],
    right: [
      '“十四五”以来，全市累计城镇新增就业26.4万人。2023年，城镇新增就业6.2万人。',
      '过去五年，全市累计接待游客13864万人次。2023年，接待游客4286万人次。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'span') yield { bind: { year: { figure: less }, years: { figure: most } } }
  },
  explain: message`一年的${'year'}大于几年累计的${'years'}。`,
})
