import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'malformed',
  title: '数字书写有误',
  titleEn: 'A number that is none as printed',
  why: '小数点重复、夹有中文逗号、千分位错位的，不成为一个数，须按原始数据更正；通篇以中文逗号作千分位的照读，不作提示。',
  whyEn:
    'Two decimal points, a Chinese comma within, groups of the wrong length: that is no number, and has to be mended ' +
    'from the source of the data. Where a whole report groups its digits by Chinese commas, they are read so.',
  judges: 'wording',
  // The reader has seen it: a report should have none.
  formula: 'slips = 0',
  accuses: 'slips',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '2023年，市级一般公共预算收入总计⟦169..59亿元⟧，完成预算的97.2%。',
      '2023年，全市进出口总额增长⟦27，3%⟧。',
      '2023年，全市财政支出⟦2,45,194万元⟧，其中教育支出38,612万元。',
    ],
    right: [
      '2023年，市级一般公共预算收入总计169.59亿元，完成预算的97.2%。',
      '2023年，全市进出口总额增长27.3%。',
      '2023年，全市财政支出245,194万元，其中教育支出38,612万元。',
    ],
  },
  *relate(claim) {
    if (claim.concerns !== 'number') return
    const figures = [claim.figure, ...(claim.others ?? [])].map(figure => ({ figure }))
    yield { bind: { slips: { constant: 1 }, figures }, accuses: 'figures' }
  },
  explain: message`“${'stated'}”${'instead'}。`,
})
