import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'reference-revised',
  title: '上年基数普遍与上年材料不同',
  titleEn: "The bases of a year ago are not those of last year's document",
  why: '多项指标按增速、增减量推算的上年数都与上年材料不同，多为基数修订或口径调整，应当说明；这时逐项的差异不再列为问题。',
  whyEn:
    'Where several metrics lead from other figures than last year printed, the base was most likely revised, and the text ' +
    'should say so; none of them is then questioned by itself.',
  judges: 'held',
  // what is told is that the bases drift together: a report should have none that do and be silent on it
  formula: 'revisions = 0',
  accuses: 'revisions',
  severity: 'note',
  verifies: false,
  examples: {
    reference: {
      role: 'last-year',
      text:
        '宁州市2022年预算执行情况\n2022年，全市一般公共预算收入88.14亿元，全市税收收入48.26亿元，' +
        '全市一般公共预算支出366.31亿元，全市教育支出54.63亿元。',
    },
    wrong: [
      '2023年，全市一般公共预算收入93.52亿元，增长⟦4.2%⟧；全市税收收入51.92亿元，增长6.1%；全市一般公共预算支出386.82亿元，增长4.8%。',
      '2023年，全市税收收入51.92亿元，比上年增加⟦2.84亿元⟧；全市一般公共预算支出386.82亿元，比上年增加17.32亿元；全市教育支出57.21亿元，比上年增加3.36亿元。',
    ],
    right: [
      '2023年，全市一般公共预算收入93.52亿元，增长6.1%；全市税收收入51.92亿元，增长7.6%；全市一般公共预算支出386.82亿元，增长5.6%。',
      '2023年，全市一般公共预算收入93.52亿元，增长4.2%；全市税收收入51.92亿元，增长6.1%；全市一般公共预算支出386.82亿元，增长4.8%。上年数据已按决算数调整。',
    ],
  },
  *relate({ as, bind, rebased }) {
    if (as !== 'revised') return
    const revisions = { revisions: { constant: 1 } }
    const told = { formula: 'revisions = 1', because: '文中已说明基数修订', acquits: true }
    yield { bind: { ...bind, ...revisions }, ...(rebased === 'said' ? { otherwise: [told] } : {}) }
  },
  explain: message`${'metric'}按本稿推算的上年数都与${'source'}不同，疑基数经过修订，应当说明。`,
})
