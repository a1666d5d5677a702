import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'average-change',
  title: '年均增减量与首末两期数值不符',
  titleEn: 'Average change does not follow from the first and last level',
  why: '年均增加（减少）的数量等于末期数与首期数之差除以间隔年数；2017年到2022年间隔5年。',
  whyEn:
    'The average yearly change is the difference of the last and the first level divided by the years between: ' +
    'five from 2017 to 2022.',
  judges: 'average-change',
  formula: 'amount = (end - start) / years',
  accuses: 'amount',
  examples: {
    wrong: [
      '全市财政收入从2017年的865.1亿元增加到2022年的1391.4亿元，平均每年增加⟦115.3亿元⟧。',
      '2013年到2023年，全市城镇居民人均可支配收入由18200元增加到39502元，年均增加⟦2310元⟧。',
    ],
    right: [
      '全市财政收入从2017年的865.1亿元增加到2022年的1391.4亿元，平均每年增加105.3亿元。',
      '2013年到2023年，全市城镇居民人均可支配收入由18200元增加到39502元，年均增加2130元。',
      '2018年到2023年，全市脱贫人口监测对象由4862户减少到3517户，年均减少269户。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end !== null && start !== null && claim.years !== null) {
      yield { bind: { end, start, amount: claim.amount, years: { constant: claim.years } } }
    }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，间隔${'years'}年，年均增减${'expected'}，文中为${'stated'}。`,
})
