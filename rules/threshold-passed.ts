import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'threshold-passed',
  title: '所称突破的关口未达到',
  titleEn: 'The value does not reach the threshold it is said to have passed',
  why: '“突破”“迈上”某一关口之后所列的实际数，不应小于这一关口。',
  whyEn: 'What is said to have passed a threshold (突破) does not lie below it.',
  judges: 'order',
  formula: 'threshold <= value',
  accuses: 'value',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市人均地区生产总值突破8万元大关，达到⟦7.82万元⟧。',
      '2023年，全市经济总量突破千亿、达到⟦962亿元⟧。',
    ],
    right: [
      '2023年，全市人均地区生产总值突破8万元大关，达到8.27万元。',
      '2023年，全市社会消费品零售总额突破600亿元，达624.6亿元。',
      '2023年，全市地区生产总值跨越3个百亿元台阶，达到962亿元。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'passed') yield { bind: { threshold: { figure: less, edge: true }, value: { figure: most } } }
  },
  explain: message`实际数${'value'}小于所称突破的${'threshold'}。`,
})
