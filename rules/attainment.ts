import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'attainment',
  title: '完成比例与执行数、预算数不符',
  titleEn: 'Attainment does not follow from result and plan',
  why: '完成预算（计划）的比例等于执行数除以预算数，年初预算与调整预算的比例不可混用。',
  whyEn:
    'The percentage of a budget (or plan) attained is the result divided by the budget; the original and the ' +
    'adjusted budget must not be mixed.',
  judges: 'attainment',
  formula: 'done / planned = rate / 100',
  accuses: 'rate',
  examples: {
    wrong: [
      '2023年，全市一般公共预算支出386.82亿元，完成预算375.00亿元的⟦101.3%⟧。',
      '2023年，全市政府性基金收入84.3亿元，完成年度预算90.0亿元的⟦96.3%⟧。',
      '2023年，全市一般公共预算收入年初预算为90.0亿元，调整预算为92.5亿元，实际完成86.4亿元，为年初预算的⟦93.4%⟧。',
    ],
    right: [
      '2023年，全市一般公共预算支出386.82亿元，完成预算375.00亿元的103.2%。',
      '2023年，全市政府性基金收入84.3亿元，完成年度预算90.0亿元的93.7%。',
      '2023年，全市一般公共预算收入年初预算为90.0亿元，调整预算为92.5亿元，实际完成86.4亿元，为年初预算的96.0%，为调整预算的93.4%。',
      '2023年，全市完成土地出让收入9亿元，完成预算10亿元的93%。',
    ],
  },
  *relate({ done, planned, rate, subject }, facts) {
    const result = done === null ? facts.level(subject) : { figure: done }
    const plan = planned === null ? null : { figure: planned }
    if (result !== null && plan !== null) yield { bind: { done: result, planned: plan, rate: { figure: rate } } }
  },
  explain: message`完成${'done'}，预算（计划）${'planned'}，完成比例应为${'expected'}，文中为${'stated'}。`,
})
