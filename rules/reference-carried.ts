import type { Binding } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

/** A whole unit of the last place to either side. */
const forced = (bind: Binding): Binding =>
  Object.fromEntries(
    Object.entries(bind).map(([letter, operand]) => [letter, 'figure' in operand ? { ...operand, forced: true } : operand]),
  )

export default defineRule({
  id: 'reference-carried',
  title: '年初数与上年年末数不符',
  titleEn: 'What the year began with is not what the last one left',
  why: '上年年末余额就是本年年初余额，上年结转下年的就是本年的上年结转；末位相差一两个单位的不算。',
  whyEn:
    'What stood at the end of last year is what this year began with, and what was carried over is what was brought ' +
    'forward; a unit or two of the last place are let pass.',
  judges: 'held',
  formula: 'own = other',
  accuses: 'own',
  examples: {
    reference: {
      role: 'last-year',
      text: '宁州市2022年决算报告\n2022年，全市一般公共预算收入88.14亿元，加上上级补助收入248.36亿元，收入总计336.50亿元；一般公共预算支出308.14亿元，年终结转28.36亿元，支出总计336.50亿元。',
    },
    wrong: [
      '2023年，全市一般公共预算收入93.52亿元，上年结转⟦23.86亿元⟧，收入总计117.38亿元。',
      '2023年，全市一般公共预算收入93.52亿元，加上上年结转⟦29.36亿元⟧，收入总计122.88亿元。',
    ],
    right: [
      '2023年，全市一般公共预算收入93.52亿元，上年结转28.36亿元，收入总计121.88亿元。',
      '2023年，全市一般公共预算收入93.52亿元，上年结转28.4亿元，收入总计121.9亿元。',
    ],
  },
  *relate({ as, bind, strength, verifies, settled = true }) {
    if (as !== 'carried') return
    const otherwise = [{ bind: forced(bind), because: '末位的尾差', acquits: true }]
    yield { bind, strength, verifies, otherwise, ...(settled ? {} : { severity: 'note' as const }) }
  },
  explain: message`${'metric'}在${'source'}中年末为${'other'}，本稿作为年初数为${'stated'}。`,
})
