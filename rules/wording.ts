import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'wording',
  title: '数量表述不规范',
  titleEn: 'A slip in the wording of a quantity',
  why: '数量减少不能用倍数表示，两个百分数之差用“个百分点”而不用“%”。',
  whyEn:
    'What falls cannot fall by a multiple (倍), and the difference of two percentages is told in percentage ' +
    'points, not in %.',
  judges: 'wording',
  // The reader has seen the slip: a report should have none.
  formula: 'slips = 0',
  accuses: 'slips',
  severity: 'note',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市万元地区生产总值能耗下降⟦2倍⟧。',
      '2023年，全市常住人口城镇化率由47.6%提高到48.9%，提高⟦1.3%⟧。',
    ],
    right: [
      '2023年，全市万元地区生产总值能耗下降2.3%。',
      '2023年，全市常住人口城镇化率由47.6%提高到48.9%，提高1.3个百分点。',
    ],
  },
  *relate(claim) {
    if (claim.concerns === 'wording') yield { bind: { slips: { constant: 1 }, figure: { figure: claim.figure } } }
  },
  explain: message`“${'stated'}”的表述不规范，${'instead'}。`,
})
