import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'bounds',
  title: '数值超出可能的范围',
  titleEn: 'A value beyond what is possible',
  why: '覆盖率、合格率、占比不可能超过100%，降幅超过100%的须有负数，全年优良天数不可能超过366天；毛入学率、完成预算比例不在此列。',
  whyEn:
    'Coverage, pass rates and shares cannot exceed 100%, a fall only into the negative, nor days with good air 366 a ' +
    'year; gross enrolment and attainment of budgets may.',
  judges: 'bound',
  formula: 'value <= most',
  accuses: 'value',
  verifies: false,
  examples: {
    wrong: ['2023年，全市森林覆盖率达到⟦155.4%⟧。', '2023年，全市农村卫生厕所普及率达到⟦102.6%⟧。', '2023年，全市空气质量优良天数达到⟦387天⟧。', '2023年，企业办事平均跑动次数减少⟦193%⟧。'],
    right: [
      '2023年，全市森林覆盖率达到55.4%。',
      '2023年，全市高中阶段毛入学率达到102.9%。',
      '2023年，全市农村自来水普及率达到100%。',
      '2023年，全市规模以上工业企业利润总额下降186.2%。',
    ],
  },
  *relate({ value, most, refunds }) {
    if (most === undefined) return
    yield { bind: { value: { figure: value }, most: { constant: most } }, ...(refunds ? { severity: 'warning' } : {}) }
  },
  explain: message`${'metric'}最大为${'most'}，文中为${'stated'}。`,
})
