import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'growth-of-parts',
  title: '总体增速与分项增速不符',
  titleEn: 'Growth of a whole disagrees with the growth of its parts',
  why: '总体增速是各分项增速按基期数加权的平均，必在最高与最低的分项增速之间；按不变价格计算的，基期数只能约略推算；分项增速不能相加。',
  whyEn:
    "Growth of a whole is the average of its parts' growth, weighted by their bases: it lies between the lowest " +
    'and the highest. Growth rates never add up.',
  judges: ['total', 'growths'],
  formula: 'whole / (1 + rate / 100) = sum(parts / (1 + rates / 100))',
  accuses: 'rate',
  examples: {
    wrong: [
      '2023年，全市一般公共预算收入93.52亿元，增长⟦9.6%⟧，其中税收收入51.92亿元、增长4.0%，非税收入41.60亿元、增长9.0%。',
      '2023年，全市外贸进出口总额239.4亿元，增长⟦20.6%⟧，其中出口152.3亿元、增长14.2%，进口87.1亿元、增长6.4%。',
      '2023年，全市地区生产总值486.2亿元，按不变价格计算，比上年增长⟦4.7%⟧。其中，第一产业增加值68.4亿元，增长4.1%；第二产业增加值172.6亿元，增长5.2%；第三产业增加值245.2亿元，增长6.4%。',
      '2023年，全市一般公共预算收入比上年增长⟦21.0%⟧。其中，税收收入增长14.4%；非税收入增长10.0%。',
    ],
    right: [
      '2023年，全市一般公共预算收入93.52亿元，增长6.2%，其中税收收入51.92亿元、增长4.0%，非税收入41.60亿元、增长9.0%。',
      '2023年，全市外贸进出口总额239.4亿元，增长11.2%，其中出口152.3亿元、增长14.2%，进口87.1亿元、增长6.4%。',
      '2023年，全市地区生产总值486.2亿元，按不变价格计算，比上年增长5.7%。其中，第一产业增加值68.4亿元，增长4.1%；第二产业增加值172.6亿元，增长5.2%；第三产业增加值245.2亿元，增长6.4%。',
      '2023年，全市社会消费品零售总额增长5.2%，其中城镇增长5.1%、乡村增长6.0%。',
      '2023年，全市居民人均可支配收入增长6.1%。其中，城镇居民人均可支配收入增长4.6%，农村居民人均可支配收入增长6.0%。',
    ],
  },
  *relate(claim, facts) {
    if (claim.kind === 'growths') {
      const bind = { rate: claim.whole, rates: claim.parts }
      const strength = claim.subject.basis === 'constant' || claim.perHead ? 'soft' : 'hard'
      if (!claim.perHead) yield { bind, formula: 'rate <= max(rates)', strength }
      yield { bind, formula: 'min(rates) <= rate', strength }
      return
    }
    const { growths, parts, subject, whole } = claim
    if (growths === null || !facts.complete(claim)) return
    const bind = { rate: growths.whole, rates: growths.parts }
    const weighted = { ...bind, whole: { figure: whole }, parts }
    if (subject.basis === 'current') {
      yield { bind: weighted }
    } else if (subject.basis === 'comparable') {
      yield { bind: weighted, strength: 'soft' }
    } else {
      yield { bind, formula: 'rate <= max(rates)', strength: 'soft' }
      yield { bind, formula: 'min(rates) <= rate', strength: 'soft' }
      // weights at constant prices are near those at current prices
      const { off } = growths
      if (off !== undefined)
        yield {
          bind: { ...weighted, off: { unprinted: `weights of ${whole}`, range: [-off, off] } },
          formula: 'whole / (1 + rate / 100 + off / 100) = sum(parts / (1 + rates / 100))',
          strength: 'soft',
        }
    }
  },
  explain: message`按各分项的数值和增速推算，${'metric'}增速应为${'expected'}，文中为${'stated'}。`,
})
