import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'threshold',
  title: '门槛更高的反而更多',
  titleEn: 'More are beyond the higher threshold',
  why: '超50亿元的企业必在超10亿元的企业之中，门槛高的不应多于门槛低的。',
  whyEn: 'Who is beyond 5 billion is beyond 1 billion too: a higher threshold is never passed by more.',
  judges: 'order',
  formula: 'few <= many',
  accuses: 'few',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市产值超10亿元的企业36家，超50亿元的企业⟦42家⟧。',
      '2023年，全市营业收入超百亿元企业15家、超千亿元企业⟦18家⟧。',
    ],
    right: [
      '2023年，全市产值超10亿元的企业36家，超50亿元的企业12家。',
      '2023年，全市营业收入超百亿元企业18家、超千亿元企业5家。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'threshold') yield { bind: { few: { figure: less }, many: { figure: most } } }
  },
  explain: message`门槛更高的${'few'}多于门槛较低的${'many'}。`,
})
