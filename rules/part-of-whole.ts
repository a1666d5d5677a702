import { defineRule, hedged, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'part-of-whole',
  title: '分项大于总数',
  titleEn: 'A part exceeds its whole',
  why: '“其中”“包括”所列的任何一项都不应大于总数，58种产品中增长的不会多于58种；各项可以只是一部分，也可以相互交叉，不求合计。',
  whyEn:
    'Nothing listed after 其中 or 包括 may exceed the whole, nor can more than 58 of 58 products have grown. The parts ' +
    'may be some only, and may overlap, so no sum is asked of them.',
  judges: ['total', 'order'],
  formula: 'part <= whole',
  accuses: 'part',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市出口总额152.3亿元，进口总额87.1亿元，外贸进出口总额239.4亿元，其中边境小额贸易⟦293.4亿元⟧。',
      '2023年，全市一般公共预算收入93.52亿元，比上年增加5.30亿元，增长6.0%，其中税收收入⟦519.2亿元⟧。',
      '2023年末，全市民用汽车保有量86.4万辆，比上年增长3.2%。其中，新能源汽车保有量⟦128.6万辆⟧，增长48.2%。',
      '2023年，全市战略性新兴产业增加值突破2000亿元，其中数字创意产业增加值⟦3289.2亿元⟧。',
      '2023年，全市农业农村支出1.6亿元，其中农业综合开发支出近⟦12亿元⟧。',
      '2023年，全市专利申请总量超过1.4万件，其中发明专利超过⟦22000件⟧。',
      '2023年，全市常住人口控制在480万人以内，其中户籍人口控制在⟦500万人左右⟧。',
      '2023年，在统计的58种工业产品中有⟦63种⟧产品产量实现增长。',
      '2023年，市人大常委会审议通过10项法规（其中⟦17项⟧为修订）。',
      '2023年，全市共有107个易涝点，经过集中整治，已有⟦135个⟧易涝点销号。',
      '2023年，全市305台燃煤锅炉淘汰⟦512台⟧。',
      '2023年，全市实施“千村提升”工程项目2758个、完工⟦2864个⟧。',
    ],
    right: [
      '2023年，全市外贸进出口总额239.4亿元，其中边境小额贸易93.4亿元。',
      '2023年，全市出口152.3亿元，其中机电产品98.6亿元、高新技术产品81.2亿元、劳动密集型产品20.5亿元。',
      '2023年末，全市共有各类学校1286所，其中幼儿园512所、小学620所。',
      '2023年，7个县财政收入超5亿元，其中3个县超10亿元。',
      '2023年，全市新开工项目258个、竣工286个。',
    ],
  },
  *relate(claim, facts) {
    if (claim.kind === 'order') {
      if (claim.reason === 'part') yield { bind: { part: { figure: claim.less }, whole: { figure: claim.most } } }
      return
    }
    if (claim.closure !== 'open' || claim.some) return
    // 招生11.03万人，其中…2.63万人，在校生82.41万人: what follows in a clause of its own may be a head of its own
    for (const [place, part] of claim.parts.entries()) {
      const own = place < (claim.opening ?? claim.parts.length)
      yield { bind: { part, whole: { figure: claim.whole } }, ...(own ? {} : { strength: 'guess' }) }
      const { qualifier, unit } = facts.figure(part.figure)
      const counted = unit.dimension === 'people' || unit.dimension.startsWith('count')
      // 收入超5亿元，其中3个县超10亿元: two thresholds, and no part
      if (!own || (qualifier === 'over' && !counted)) continue
      yield* hedged('part', 'whole', { part, whole: { figure: claim.whole } }, facts)
      // 480万人以内，其中500万人左右: printed numbers alone are in order too
      if (qualifier === 'about' && counted)
        yield {
          bind: { part: { ...part, edge: true }, whole: { figure: claim.whole, edge: true } },
          strength: 'soft',
        }
    }
  },
  explain: message`分项${'part'}大于总数${'whole'}。`,
})
