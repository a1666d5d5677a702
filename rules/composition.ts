import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'composition',
  title: '构成之和不是100%',
  titleEn: 'Shares of a whole do not add up to 100',
  why: '同一总体各部分的比重之和应为100%；四舍五入的尾差不算，每项末位至多差1个单位的只作提示。',
  whyEn:
    'The shares of all parts of a whole add up to 100%. What rounding explains is no finding, and a last digit ' +
    'forced by one unit a share is a note.',
  judges: 'composition',
  formula: 'sum(members) = 100',
  accuses: 'members',
  examples: {
    wrong: [
      '2023年，全市三次产业结构为⟦21.5∶30.2∶49.3⟧。',
      '2023年，全市三次产业增加值占地区生产总值的比重分别为⟦20.1%、31.4%、46.5%⟧。',
      '2023年，合作社收益由农户占⟦45%、村集体占25%、企业占20%⟧的分配模式固定下来。',
      '2023年，全区二三产比例为⟦49.8∶51.0⟧。',
    ],
    right: [
      '2023年，全区二三产比例为49.8∶50.1。',
      '2023年，合作社收益由农户占45%、村集体占25%、企业占30%的分配模式固定下来。',
      '2023年，全市财政资金中，民生工程占44%、科技创新占16%、基础设施占23%。',
      '2023年，全市三次产业结构为21.5∶30.2∶48.3。',
      '2023年，全市三次产业结构由上年的22.0∶30.5∶47.5调整为21.5∶30.2∶48.3。',
      '2023年，全市三次产业结构为21.5∶30.2∶48.4。',
    ],
  },
  *relate(claim, facts) {
    // two shares of one whole are seldom all there are; two of 二三产比例 are no more than all
    if (claim.closure === 'open' && claim.members.length < 3) {
      const ratio = claim.members.every(figure => facts.figure(figure).unit.dimension === 'ratio')
      const bind = { members: claim.members.map(figure => ({ figure, forced: true })) }
      if (ratio) yield { bind, formula: 'sum(members) <= 100', verifies: false }
      return
    }
    const members = claim.members.map(figure => ({ figure }))
    yield {
      bind: { members },
      ...(claim.closure === 'partition' ? {} : { strength: 'guess' }),
      otherwise: [
        {
          bind: { members: members.map(member => ({ ...member, forced: true })) },
          because: '各项比重的末位可能为凑足100%作过调整',
        },
      ],
    }
  },
  explain: message`${'metric'}各部分比重${'members'}，合计应为100%。`,
})
