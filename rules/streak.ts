import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'streak',
  title: '连续年数与起始年份不符',
  titleEn: 'A streak is longer than the years since it began',
  why: '“自2015年以来连续n年”，到2023年最多9年（首尾两年均计入）；少于8年的，提示核对起始年份。',
  whyEn:
    '“n years in a row since 2015” can be nine at most in 2023, first and last year counted; fewer than eight ' +
    'asks whether the first year is right.',
  judges: 'streak',
  formula: 'years <= until - since + 1',
  accuses: 'years',
  examples: {
    wrong: [
      '2023年，全市粮食总产量自2015年以来连续⟦11年⟧稳定增长。',
      '2023年，全市空气质量自2018年以来连续⟦8年⟧达到国家二级标准。',
      '2023年，全市外贸进出口总额自2009年以来连续⟦9年⟧保持全区第一。',
    ],
    right: [
      '2023年，全市粮食总产量自2015年以来连续9年稳定增长。',
      '2023年，全市粮食总产量自2015年以来连续8年稳定增长。',
    ],
  },
  *relate(claim) {
    const bind = { years: { figure: claim.years }, since: { constant: claim.since }, until: { constant: claim.until } }
    yield { bind }
    yield { bind, formula: 'until - since <= years', severity: 'warning' }
  },
  explain: message`自${'since'}年至${'until'}年，连续年数应为${'expected'}，文中为${'stated'}。`,
})
