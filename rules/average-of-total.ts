import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'average-of-total',
  title: '年均数量与合计数不符',
  titleEn: 'Yearly average is not the total divided by the years',
  why: '平均每年的数量等于各年合计数除以年数。',
  whyEn: 'The yearly average is the total over all years divided by their number.',
  judges: 'average-of-total',
  formula: 'total = average * years',
  accuses: 'average',
  examples: {
    wrong: [
      '全市五年共建成保障性住房3100套，平均每年⟦680套⟧。',
      '全市三年累计完成技改投资126.6亿元，年均完成⟦44.2亿元⟧。',
      '过去五年，全市累计城镇新增就业62.5万人。居民收入稳步增加。五年来，平均每年城镇新增就业⟦15.2万人⟧。',
    ],
    right: [
      '全市五年共建成保障性住房3100套，平均每年620套。',
      '全市三年累计完成技改投资126.6亿元，年均完成42.2亿元。',
      '过去五年，全市累计城镇新增就业62.5万人。居民收入稳步增加。五年来，平均每年城镇新增就业12万多人。',
    ],
  },
  *relate({ average, total, years }) {
    yield { bind: { average: { figure: average }, total: { figure: total }, years: { constant: years } } }
  },
  explain: message`${'years'}年合计${'total'}，平均每年应为${'expected'}，文中为${'stated'}。`,
})
