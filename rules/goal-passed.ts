import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'goal-passed',
  title: '目标低于已有水平',
  titleEn: 'The goal has been passed already',
  why: '“超过”“提高到”的目标应高于现有数，“降至”的目标应低于现有数；目标已经实现的，宜核对目标或现有数。',
  whyEn:
    'A goal to exceed, or to rise to, lies above what is reached, and one to fall to lies below; where it is passed ' +
    'already, goal or result is worth a look.',
  judges: 'order',
  formula: 'less <= most',
  accuses: 'most',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '2023年末，全市国家级高新技术企业4742家。2024年主要预期目标：国家级高新技术企业超过⟦1000家⟧。',
      '2023年，全市细颗粒物平均浓度⟦33.6微克/立方米⟧。2024年主要预期目标：细颗粒物平均浓度降至36微克/立方米以下。',
    ],
    right: [
      '2023年末，全市国家级高新技术企业4742家。2024年主要预期目标：国家级高新技术企业超过10000家。',
      '2023年，全市细颗粒物平均浓度33.6微克/立方米。2024年主要预期目标：细颗粒物平均浓度降至30微克/立方米以下。',
      '2023年，全市森林覆盖率达到55.4%。2024年主要预期目标：森林覆盖率稳定在55%以上。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'goal') yield { bind: { less: { figure: less, edge: true }, most: { figure: most, edge: true } } }
  },
  explain: message`现有数与目标为${'less'}、${'most'}，目标已经实现。`,
})
