import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'percentage-points',
  title: '百分点与两期比率不符',
  titleEn: 'Percentage points do not follow from the two rates',
  why: '两个百分数之差用“个百分点”表示，应等于后者减前者；增速加快、回落的百分点同样如此。',
  whyEn:
    'The difference of two percentages is told in percentage points: the later less the earlier. So is growth ' +
    'that speeds up or slows down.',
  judges: 'points',
  formula: 'end - start = points',
  accuses: 'points',
  examples: {
    wrong: [
      '2023年，全市常住人口城镇化率由2022年的46.81%提高到48.02%，提高⟦1.31个百分点⟧。',
      '2023年，全市城镇调查失业率由2022年的5.6%下降到5.2%，下降⟦0.6个百分点⟧。',
    ],
    right: [
      '2023年，全市常住人口城镇化率由2022年的46.81%提高到48.02%，提高1.21个百分点。',
      '2023年，全市城镇调查失业率由2022年的5.6%下降到5.2%，下降0.4个百分点。',
      '2023年，全市森林覆盖率由2022年的55.0%提高到55.1%，提高0.1个百分点。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end !== null && start !== null) yield { bind: { end, start, points: claim.points } }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，相差${'expected'}，文中为${'stated'}。`,
})
