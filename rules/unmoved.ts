import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'unmoved',
  title: '起止两数相同',
  titleEn: 'It rises, or falls, to the figure it started from',
  why: '由甲数增加到、下降到乙数的，两数不应相同；相同的，多为一数误抄另一数。',
  whyEn:
    'What rises, or falls, from one figure to another should not end where it began; where both are the same, ' +
    'one is often a copy of the other.',
  judges: 'wording',
  // The reader has seen the same figure twice: a report should have none.
  formula: 'slips = 0',
  accuses: 'slips',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市社会保险基金收入由2022年的38.2亿元增加到⟦38.2亿元⟧。',
      '2023年，全市城镇登记失业率由2022年的3.4%下降到⟦3.4%⟧。',
    ],
    right: [
      '2023年，全市社会保险基金收入由2022年的38.2亿元增加到41.1亿元。',
      '2023年，全市社会保险基金收入38.2亿元，与2022年的38.2亿元持平。',
    ],
  },
  *relate(claim) {
    if (claim.concerns === 'sense') yield { bind: { slips: { constant: 1 }, figure: { figure: claim.figure } } }
  },
  explain: message`所述变化的起止两数均为${'stated'}，${'instead'}。`,
})
