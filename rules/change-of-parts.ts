import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'change-of-parts',
  title: '总体增减量与分项增减量不符',
  titleEn: 'Change of a whole disagrees with the changes of its parts',
  why: '各分项之和等于总体的，其增减量（增加为正，减少为负）之和也应等于总体的增减量，四舍五入的尾差除外。',
  whyEn:
    'Where parts add up to their whole, so do the amounts by which they rose or fell, but for rounding: a rise counts ' +
    'for itself, a fall against it.',
  judges: 'total',
  formula: 'change = sum(changes)',
  accuses: 'change',
  examples: {
    wrong: [
      '2023年末，全市参加养老保险168.6万人，比上年末增加⟦3.70万人⟧。其中，参加企业养老保险96.2万人，增加5.36万人；参加机关事业单位养老保险12.3万人，增加0.42万人；参加城乡居民养老保险60.1万人，减少2.71万人。',
      '2023年，全市一般公共预算收入93.52亿元，比上年增加⟦6.54亿元⟧，其中税收收入51.92亿元，增加2.31亿元，非税收入41.60亿元，增加3.14亿元。',
    ],
    right: [
      '2023年末，全市参加养老保险168.6万人，比上年末增加3.07万人。其中，参加企业养老保险96.2万人，增加5.36万人；参加机关事业单位养老保险12.3万人，增加0.42万人；参加城乡居民养老保险60.1万人，减少2.71万人。',
      '2023年，全市一般公共预算收入93.52亿元，比上年增加5.45亿元，其中税收收入51.92亿元，增加2.31亿元，非税收入41.60亿元，增加3.14亿元。',
    ],
  },
  *relate(claim, facts) {
    const { changes, closure } = claim
    if (changes === undefined || !facts.complete(claim)) return
    const bind = { change: changes.whole, changes: changes.parts }
    // parts after 其中 that are all there are may not have been all the year before
    yield closure === 'partition' ? { bind } : { bind, strength: 'soft' }
  },
  explain: message`按各分项的增减量推算，${'metric'}增减量应为${'expected'}，文中为${'stated'}。`,
})
