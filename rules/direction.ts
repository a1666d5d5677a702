import type { Figure } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

/** Of one unit, and to the same place after the point. */
const areAlike = (one: Figure, other: Figure): boolean =>
  one.unit.text === other.unit.text && one.numeral.decimals === other.numeral.decimals

/** No mere bound, and no range. */
const isPlain = ({ qualifier, upper }: Figure): boolean => (qualifier === null || qualifier === 'about') && upper === null

export default defineRule({
  id: 'direction',
  title: '增减方向与数值相反',
  titleEn: 'The verb points the other way than the levels',
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
      '2023年，全市企业扶持资金由2022年的16亿元左右提高到⟦10亿元左右⟧。',
      '2023年，全市产业发展资金由2022年的24亿元提高到⟦20亿元⟧。',
      '2023年，全市新能源汽车零售占比由2022年的四成左右提高到⟦三成以上⟧。',
    ],
    right: [
      '2023年，全市社会保险基金收入由2022年的38.2亿元增加到41.1亿元。',
      '2023年，全市城镇登记失业率由2022年的3.4%下降到3.1%。',
      '2023年，全市民办学校由2022年的120所减少到118所。',
    ],
  },
  *relate({ start, end, upward }, facts) {
    const [one, other] = [facts.figure(start), facts.figure(end)]
    // 由14亿元提高至10亿元, 由5万左右增加到4万左右: as printed, however roughly they are told
    const plain = areAlike(one, other) && [one, other].every(isPlain)
    const edge = plain && !(one.exact && other.exact)
    const [less, most] = upward ? ['start', 'end'] : ['end', 'start']
    const edges = { start: { figure: start, edge: true }, end: { figure: end, edge: true } }
    yield edge
      ? { bind: edges, formula: `${less} <= ${most}` }
      : { bind: { start: { figure: start }, end: { figure: end } }, formula: `${less} < ${most}` }
    // 由四成左右提高到三成以上: numbers printed alike move as the verb does, however roughly they are told
    if (!plain && areAlike(one, other) && one.qualifier !== null && other.qualifier !== null)
      yield { bind: edges, formula: `${less} <= ${most}`, strength: 'soft' }
  },
  explain: message`由${'start'}到${'end'}，变化方向与所用动词相反。`,
})
