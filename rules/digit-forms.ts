import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'digit-forms',
  title: '全角、半角数字混用',
  titleEn: 'Full-width among half-width digits',
  why: '同一文件中数字、小数点和百分号的字体形式应当统一（GB/T 15835）。',
  judges: 'wording',
  formula: 'slips = 0',
  accuses: 'slips',
  severity: 'note',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额239.4亿元，一般公共预算收入93.52亿元，粮食总产量⟦６２．５万吨⟧。',
      '2023年，全市一般公共预算收入93.52亿元，常住人口206.5万人，快递业务量增长⟦6．2倍⟧。',
    ],
    right: [
      '2023年，全市外贸进出口总额239.4亿元，一般公共预算收入93.52亿元，粮食总产量62.5万吨。',
      '２０２３年，全市粮食总产量６２．５万吨，常住人口２０６．５万人。',
    ],
  },
  *relate(claim) {
    if (claim.slip === 'mixed-digits') yield { bind: { slips: { constant: 1 }, figure: { figure: claim.figure } } }
  },
  explain: message`“${'stated'}”与全文的数字形式不一致，${'instead'}。`,
})
