import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'rank-bracket',
  title: '位次不在所称的名次之内',
  titleEn: 'A place outside the bracket it is said to be in',
  why: '称进入前十位的，位次不应大于10。',
  whyEn: 'What is said to be among the first ten cannot stand at twelve.',
  judges: 'order',
  formula: 'rank <= bracket',
  accuses: 'rank',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市综合竞争力跻身全国前十，位列⟦第12位⟧。',
      '2023年，规模以上工业增加值增速进入全省前三，居全省⟦第5位⟧。',
    ],
    right: [
      '2023年，全市综合竞争力跻身全国前十，位列第8位。',
      '2023年，规模以上工业增加值增速进入全省前三，居全国第15位。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'bracket') yield { bind: { rank: { figure: less }, bracket: { figure: most } } }
  },
  explain: message`称在${'bracket'}之内，位次却为${'stated'}。`,
})
