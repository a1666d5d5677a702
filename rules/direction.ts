import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'direction',
  title: '增减方向与数值相反',
  titleEn: 'The verb points up where the levels go down',
  why: '“增加到”之后的数应大于原数，“下降到”之后的数应小于原数。',
  whyEn: 'What rises to a value (增加到) must end above where it began, and what falls to one (下降到) below.',
  judges: 'direction',
  formula: 'start < end',
  accuses: 'end',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市社会保险基金收入由2022年的38.2亿元增加到⟦36.5亿元⟧。',
      '2023年，全市城镇登记失业率由2022年的3.1%下降到⟦3.4%⟧。',
    ],
    right: [
      '2023年，全市社会保险基金收入由2022年的38.2亿元增加到41.1亿元。',
      '2023年，全市城镇登记失业率由2022年的3.4%下降到3.1%。',
      '2023年，全市民办学校由2022年的120所减少到118所。',
    ],
  },
  *relate({ start, end, upward }) {
    yield { bind: { start: { figure: start }, end: { figure: end } }, formula: upward ? 'start < end' : 'end < start' }
  },
  explain: message`由${'start'}到${'end'}，变化方向与所用动词相反。`,
})
