import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'mean-between',
  title: '总体平均数不在城乡之间',
  titleEn: 'A mean does not lie between town and country',
  why: '全体居民的人均数是城镇、农村两个人均数的加权平均，应在两者之间。',
  whyEn: 'What all residents have on average is a weighted mean of town and country, and lies between the two.',
  judges: 'order',
  formula: 'less <= more',
  accuses: 'less',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市居民人均可支配收入⟦42870元⟧，城镇居民人均可支配收入39502元，农村居民人均可支配收入17918元。',
      '2023年，全市居民人均消费支出15864元，城镇居民人均消费支出25128元，农村居民人均消费支出⟦16942元⟧。',
    ],
    right: [
      '2023年，全市居民人均可支配收入30287元，城镇居民人均可支配收入39502元，农村居民人均可支配收入17918元。',
      '2023年，全市居民人均消费支出21864元，城镇居民人均消费支出25128元，农村居民人均消费支出16942元。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'mean') yield { bind: { less: { figure: less }, more: { figure: most } } }
  },
  explain: message`${'less'}大于${'more'}，总体平均数应在城乡之间。`,
})
