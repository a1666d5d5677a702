import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'rank-direction',
  title: '位次升降方向与数值相反',
  titleEn: 'A rank rises to a larger number, or falls to a smaller one',
  why: '位次上升，数字变小；位次后退，数字变大。',
  whyEn: 'A rank that rises comes to a smaller number, and one that falls to a larger.',
  judges: 'rank',
  formula: 'rank < from',
  accuses: 'rank',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额由全省第6位上升到⟦第8位⟧。',
      '2023年，工业投资增速从全区第4位后退到⟦第2位⟧。',
    ],
    right: [
      '2023年，全市外贸进出口总额由全省第8位上升到第6位。',
      '2023年，工业投资增速从全区第2位后退到第4位。',
      '2023年，空气质量综合指数由全省倒数第2位上升到倒数第9位。',
    ],
  },
  *relate({ from, rank, upward }) {
    if (from === null || upward === undefined) return
    yield { bind: { from: { figure: from }, rank: { figure: rank } }, ...(upward ? {} : { formula: 'from < rank' }) }
  },
  explain: message`由${'from'}到${'rank'}，升降方向与所用动词相反。`,
})
