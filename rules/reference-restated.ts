import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'reference-restated',
  title: '与参照材料不一致',
  titleEn: 'A reference states the same fact differently',
  why: '同一指标、同一范围、同一时期的数据，本稿与同期的计划报告、预算报告、公报或上年报告应当一致；精度不同的，应能互相取舍得到。',
  whyEn:
    'One metric of one scope and period must be the same in the report and in its references; of two precisions, ' +
    'the coarser must be a rounding of the finer.',
  judges: 'held',
  formula: 'own = other',
  accuses: 'own',
  examples: {
    reference: { role: 'same-year', text: '宁州市2023年统计公报\n2023年，全市一般公共预算收入93.52亿元，增长6.1%。全市粮食总产量160.76万吨。' },
    wrong: [
      '2023年，全市一般公共预算收入⟦95.32亿元⟧，增长6.1%。',
      '2023年，全市粮食总产量⟦167.06万吨⟧。',
    ],
    right: ['2023年，全市一般公共预算收入93.5亿元，增长6.1%。', '2022年，全市粮食总产量167.06万吨。'],
  },
  *relate({ as, bind, strength, verifies }) {
    if (as === 'restated') yield { bind, strength, verifies }
  },
  explain: message`${'metric'}在${'source'}中为${'other'}，本稿为${'stated'}。`,
})
