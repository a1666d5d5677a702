import { onBasis } from '../pipeline/basis.ts'
import { defineRule, message } from '../pipeline/rule.ts'

const LETTERS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

const BY = { 'up-by': '1 + total', is: 'total' } as const

export default defineRule({
  id: 'compounded-growth',
  title: '年均增速与累计增速或各年增速不符',
  titleEn: 'Average growth does not follow from the growth over all years',
  why: '年均增速按复利计算：n年累计增长等于（1＋年均增速）的n次方减1，各年增速连乘也是如此。',
  whyEn:
    'Average growth compounds: one plus the growth over n years is one plus average growth to the power of n, and the ' +
    'product of one plus the growth of each year.',
  judges: 'compounded-growth',
  formula: '1 + total / 100 = (1 + rate / 100) ^ years',
  accuses: 'rate',
  examples: {
    wrong: [
      '2023年，全市快递业务量比2018年增长65.5%，年均增长⟦16.0%⟧。',
      '2023年，全市快递业务量比2018年增长1.2倍，年均增长⟦24.0%⟧。',
      '全市农业总产值2022年比2021年增长5.7%，2023年比2022年增长5.0%，两年平均增长⟦3.5%⟧。',
    ],
    right: [
      '2023年，全市快递业务量比2018年增长65.5%，年均增长10.6%。',
      '2023年，全市快递业务量比2018年增长1.2倍，年均增长17.1%。',
      '2023年，全市快递业务量是2018年的2.2倍，年均增长17.1%。',
      '全市农业总产值2022年比2021年增长5.7%，2023年比2022年增长5.0%，两年平均增长5.3%。',
    ],
  },
  *relate({ rate, total, form, yearly, years, subject }, facts) {
    const bind = { rate, years: { constant: years } }
    if (total !== null && facts.figure(total.figure).unit.dimension === 'times')
      // 规模扩大 is told at the prices of each year
      yield {
        bind: { ...bind, total },
        formula: `${BY[form]} = (1 + rate / 100) ^ years`,
        ...onBasis(subject.basis, `${BY[form]} = ((1 + rate / 100) * (1 + drift / 100)) ^ years`),
      }
    else if (total !== null) yield { bind: { ...bind, total } }
    if (yearly.length > 1 && yearly.length <= LETTERS.length) {
      const letters = LETTERS.slice(0, yearly.length)
      yield {
        bind: { ...bind, ...Object.fromEntries(letters.map((letter, place) => [letter, yearly[place]!])) },
        formula: `${letters.map(letter => `(1 + ${letter} / 100)`).join(' * ')} = (1 + rate / 100) ^ years`,
      }
    }
  },
  explain: message`${'years'}年间的年均增速应为${'expected'}，文中为${'stated'}。`,
})
