import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'reference-rank',
  title: '位次与同级地区的数据不符',
  titleEn: 'Siblings state better figures than the place allows',
  why: '称居第k位的，同一范围内数据更好的同级地区应不足k个。',
  whyEn: 'A claimed place of k leaves room for fewer than k siblings of the same field with better figures.',
  judges: 'held',
  formula: 'other <= own',
  accuses: 'own',
  severity: 'warning',
  verifies: false,
  examples: {
    reference: { role: 'sibling', text: '2024年云溪市政府工作报告\n2023年，全市地区生产总值增长7.4%，全市进出口总额增长18.6%。' },
    wrong: [
      '2024年宁州市政府工作报告\n2023年，全市地区生产总值增长6.2%，增速居全省⟦第1位⟧。',
      '2024年宁州市政府工作报告\n2023年，全市进出口总额增长12.4%，增速居全省⟦第一位⟧。',
    ],
    right: [
      '2024年宁州市政府工作报告\n2023年，全市地区生产总值增长7.6%，增速居全省第1位。',
      '2024年宁州市政府工作报告\n2023年，全市进出口总额增长12.4%，增速居全省第2位。',
    ],
  },
  *relate({ as, bind, strength }) {
    if (as === 'rank') yield { bind, strength, accuses: 'rank' }
  },
  explain: message`${'source'}的${'metric'}为${'other'}，优于本稿的${'own'}，本稿称${'stated'}。`,
})
