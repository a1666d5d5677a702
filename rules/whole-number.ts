import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'whole-number',
  title: '按增速倒推的上期数不是整数',
  titleEn: 'What a count grew from is no whole number',
  why: '个、家、项等是整数，本期数除以1加增速应得一个整数；12起下降29.4%，上期是17起，没有整数能下降22.5%到12起。',
  whyEn: 'Things are counted in whole numbers: the count divided by one plus its growth must be one.',
  judges: 'growth',
  formula: 'end = start * (1 + rate / 100)',
  accuses: 'rate',
  severity: 'warning',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市新引进投资超亿元项目58个，增长⟦571%⟧。',
      '2023年，全市新增上市企业7家，增长⟦42.5%⟧。',
      '2023年，全市发生一般事故12起，下降⟦22.5%⟧。',
    ],
    right: [
      '2023年，全市新引进投资超亿元项目4个，增长100%。',
      '2023年，全市新增上市企业7家，增长40%。',
      '2023年，全市发生一般事故12起，下降29.4%。',
      '2023年，全市新增高新技术企业1284家，增长12.7%。',
      '2023年，全市新增上市公司5家，增长38.5%。',
    ],
  },
  *relate(claim, facts) {
    const whole = facts.wholeStart(claim)
    if (whole === null || claim.end === null) return
    const bind = { end: { figure: claim.end }, start: whole.start, rate: claim.rate }
    yield {
      bind,
      strength: 'soft',
      otherwise: [
        {
          formula: 'end = start * (1 + (rate + off) / 100)',
          bind: { ...bind, off: whole.off },
          because: '增速末位未四舍五入',
          acquits: true,
        },
        {
          formula: 'end = added * (rate + off) / 100',
          bind: { ...bind, added: whole.added, off: whole.off },
          because: '所增数与总数之比',
          acquits: true,
        },
      ],
    }
  },
  explain: message`按${'end'}和增速${'stated'}倒推，上期不是整数；上期若为${'start'}，增速应为${'expected'}。`,
})
