import { defineRule, message } from '../pipeline/rule.ts'

const UP_BY = 'end / start - 1 = multiple'
const IS = 'end / start = multiple'

export default defineRule({
  id: 'multiple',
  title: '倍数与两期数值不符',
  titleEn: 'Multiple does not follow from the two levels',
  why: '“增长m倍”是净增加的倍数，“是m倍”包含原数；由100增加到320，增长2.2倍，是原来的3.2倍。',
  whyEn:
    'Growing by m times (增长m倍) leaves out the original and being m times (是m倍) includes it: from 100 to 320 is ' +
    'growth by 2.2 times, to 3.2 times.',
  judges: 'multiple',
  formula: UP_BY,
  accuses: 'multiple',
  examples: {
    wrong: [
      '2013年到2023年，全市快递业务量由1236万件增加到8899万件，增长⟦6.4倍⟧。',
      '2013年到2023年，全市快递业务量由1236万件增加到8899万件，增长⟦7.2倍⟧。',
      '2013年到2023年，全市地区生产总值由530.5亿元增加到1117.6亿元，是2013年的⟦2.4倍⟧。',
    ],
    right: [
      '2013年到2023年，全市快递业务量由1236万件增加到8899万件，增长6.2倍。',
      '2013年到2023年，全市快递业务量由1236万件增加到8899万件，是2013年的7.2倍。',
      '2013年到2023年，全市财政收入由3亿元增加到13亿元，增长3.8倍。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end === null || start === null) return
    const upBy = claim.form === 'up-by'
    yield {
      bind: { end, start, multiple: { figure: claim.multiple } },
      formula: upBy ? UP_BY : IS,
      otherwise: [
        upBy
          ? { formula: IS, because: '按“是原来的若干倍”计算才相符，“增长若干倍”应不含原数' }
          : { formula: UP_BY, because: '按“增长若干倍”计算才相符，“是原来的若干倍”应包含原数' },
      ],
    }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，倍数应为${'expected'}，文中为${'stated'}。`,
})
