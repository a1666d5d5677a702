import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'reference-target',
  title: '称目标完成而有未达到的',
  titleEn: 'Goals are said to be met, and one was not',
  why: '文中称上年提出的目标任务全面完成的，各项实际数应达到上年报告提出的目标。',
  whyEn: "Where the text says that last year's goals were all met, what was reached should come up to each of them.",
  judges: 'held',
  formula: 'goal <= done',
  accuses: 'done',
  severity: 'note',
  verifies: false,
  examples: {
    reference: { role: 'last-year', text: '2023年宁州市政府工作报告\n2023年预期目标是：全市一般公共预算收入增长8.5%，全市城镇新增就业5万人以上。' },
    wrong: [
      '2024年宁州市政府工作报告\n2023年，圆满完成全年目标任务，全市一般公共预算收入增长⟦6.2%⟧。',
      '2024年宁州市政府工作报告\n2023年，全面完成目标任务，全市城镇新增就业⟦4.6万人⟧。',
    ],
    right: [
      '2024年宁州市政府工作报告\n2023年，圆满完成全年目标任务，全市一般公共预算收入增长9.2%。',
      '2024年宁州市政府工作报告\n2023年，全市一般公共预算收入增长6.2%。',
    ],
  },
  *relate({ as, bind, strength }) {
    if (as === 'target') yield { bind, strength, accuses: 'figure' in (bind['done'] ?? {}) ? 'done' : 'goal' }
  },
  explain: message`${'source'}提出的目标是${'goal'}，本稿${'metric'}为${'stated'}，没有达到，而文中称目标完成。`,
})
