import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'year-span',
  title: '年数与起止年份不符',
  titleEn: 'A number of years does not follow from the first and the last',
  why: '“从2013年到2023年的十年”，首尾两年都算为11年，只算间隔为10年，其他年数均不成立；逐年列出的，列几年就是几年。',
  whyEn:
    'From 2013 to 2023 it is eleven years with both ends and ten without; years that are told one by one are as many ' +
    'as are told.',
  judges: 'year-span',
  formula: 'years = to - from + 1',
  accuses: 'years',
  examples: {
    wrong: [
      '从1998年到2023年的⟦三十五年⟧中，全市粮食总产量稳步增长。',
      '全市空气质量优良率2022、2023年连续⟦三年⟧排名全省第一。',
      '2023年，全面落实绿色建造⟦五年⟧行动计划（2021—2023年）。',
    ],
    right: [
      '从1998年到2023年的二十五年中，全市粮食总产量稳步增长。',
      '从1998年到2023年的二十六年中，全市粮食总产量稳步增长。',
      '全市空气质量优良率2022、2023年连续两年排名全省第一。',
      '2023年，全面落实绿色建造三年行动计划（2021—2023年）。',
    ],
  },
  *relate({ years, from, to, listed }) {
    yield {
      bind: { years: { figure: years }, from: { constant: from }, to: { constant: to } },
      otherwise: listed ? [] : [{ formula: 'years = to - from', because: '首尾两年只计间隔', acquits: true }],
    }
  },
  explain: message`${'from'}年到${'to'}年，年数应为${'expected'}，文中为${'stated'}。`,
})
