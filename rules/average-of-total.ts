import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'average-of-total',
  title: '年均数与累计数不符',
  titleEn: 'The yearly average does not follow from the total',
  why: '几年的累计数等于年均数乘以年数：五年累计62.5万人，平均每年12.5万人。',
  whyEn: 'What several years come to is their yearly average times the years: 625,000 in five years is 125,000 a year.',
  judges: 'average-of-total',
  formula: 'total = average * years',
  accuses: 'average',
  examples: {
    wrong: [
      '五年来，全市累计完成公路投资428.5亿元，平均每年完成公路投资⟦87.5亿元⟧。',
      '过去五年，全市累计城镇新增就业62.5万人。居民收入稳步增加。五年来，平均每年城镇新增就业⟦15.2万人⟧。',
    ],
    right: [
      '五年来，全市累计完成公路投资428.5亿元，平均每年完成公路投资85.7亿元。',
      '过去五年，全市累计城镇新增就业62.5万人。居民收入稳步增加。五年来，平均每年城镇新增就业12万多人。',
    ],
  },
  *relate({ total, average, years }) {
    yield { bind: { total: { figure: total }, average: { figure: average }, years: { constant: years } } }
  },
  explain: message`${'metric'}累计${'total'}，${'years'}年平均每年${'expected'}，文中为${'stated'}。`,
})
