import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'identity',
  title: '指标间的恒等关系不成立',
  titleEn: 'A relation that holds by definition does not hold',
  why: '进出口等于出口加进口，自然增长率等于出生率减死亡率，这类关系由指标的定义决定，必须相符；依据的是哪一条，在提示中写明。',
  whyEn:
    'Trade is exports plus imports, natural increase births less deaths: relations that follow from what the ' +
    'metrics are, and must hold. Which of them it is, each finding tells.',
  judges: 'identity',
  // Each row of the table of identities carries its own; this is its form.
  formula: 'whole = left + right',
  accuses: 'whole',
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额⟦249.4亿元⟧，其中出口总额152.3亿元，进口总额87.1亿元。',
      '2023年，全市一般公共预算收入⟦95.32亿元⟧，其中税收收入51.92亿元，非税收入41.60亿元。',
    ],
    right: [
      '2023年，全市外贸进出口总额239.4亿元，其中出口总额152.3亿元，进口总额87.1亿元。',
      '2023年，全市一般公共预算收入93.52亿元，其中税收收入51.92亿元，非税收入41.60亿元。',
      '2023年，全市外贸进出口总额239.4亿元，其中出口总额152.3亿元，进口总额87.0亿元。',
    ],
  },
  *relate({ bind, formula, accuses, otherwise, columns }, facts) {
    // what a table holds is bound by its rows: other columns are of other years and places
    const others = columns !== undefined ? [] : Object.entries(bind).flatMap(([letter, operand]) =>
      'figure' in operand
        ? facts.elsewhere(operand.figure).map(figure => ({
            bind: { [letter]: { figure } },
            formula,
            because: '文中另有同名指标的数值与之相符',
            acquits: true,
          }))
        : [],
    )
    yield { bind, formula, accuses, otherwise: [...otherwise, ...others] }
  },
  explain: message`${'reason'}，${'metric'}应为${'expected'}，文中为${'stated'}。`,
})
