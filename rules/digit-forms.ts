import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'digit-forms',
  title: '数字形式前后不一',
  titleEn: 'Digits, ranges or decimals in mixed forms',
  why: '同一文件中数字、小数点、数值范围的连接号应各用一种形式（GB/T 15835），同一指标的前后数值宜保留相同的小数位数。',
  whyEn:
    'One document should keep to one form of digits, decimal points and range signs (GB/T 15835), and one metric ' +
    'to one number of decimals.',
  judges: 'wording',
  formula: 'slips = 0',
  accuses: 'slips',
  severity: 'note',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额239.4亿元，一般公共预算收入93.52亿元，粮食总产量⟦６２．５万吨⟧。',
      '2023年，全市一般公共预算收入93.52亿元，常住人口206.5万人，快递业务量增长⟦6．2倍⟧。',
      '2023年，全市每县培育5～8个示范村、10～15个示范户，每镇建设⟦2至3个⟧服务站。',
      '2023年，全市工业增加值由⟦19亿元⟧增加到334.6亿元。',
    ],
    right: [
      '2023年，全市外贸进出口总额239.4亿元，一般公共预算收入93.52亿元，粮食总产量62.5万吨。',
      '２０２３年，全市粮食总产量６２．５万吨，常住人口２０６．５万人。',
    ],
  },
  *relate(claim) {
    if (claim.concerns === 'form') yield { bind: { slips: { constant: 1 }, figure: { figure: claim.figure } } }
  },
  explain: message`“${'stated'}”与全文的数字形式不一致，${'instead'}。`,
})
