import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'reference-grade',
  title: '与参照材料的口径不同',
  titleEn: 'A reference of another grade states another figure',
  why: '预计数、执行数、决算数本可不同；差额供核对，增减方向相反的应当说明。',
  whyEn:
    'An estimate, an execution and a final account may differ; the difference is told, and where one rises and the ' +
    'other falls the text should say why.',
  judges: 'held',
  formula: 'own = other',
  accuses: 'own',
  severity: 'note',
  examples: {
    reference: { role: 'same-year', text: '宁州市2023年部门决算\n2023年，全市一般公共预算收入93.52亿元。全市税收收入60.31亿元。' },
    wrong: [
      '2023年，预计全市一般公共预算收入⟦93.80亿元⟧。',
      '2023年，全市税收收入⟦60.50亿元⟧。',
    ],
    right: ['2023年，预计全市一般公共预算收入93.5亿元。', '2022年，全市税收收入60.50亿元。'],
  },
  *relate({ as, bind, verifies, turned = false }) {
    if (as === 'regraded') yield { bind, strength: 'soft', verifies, ...(turned ? { severity: 'warning' as const } : {}) }
  },
  explain: message`${'metric'}在${'source'}中为${'other'}，本稿为${'stated'}，两者口径（预计、执行、决算）不同。`,
})
