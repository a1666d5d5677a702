import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'debt-limit',
  title: '债务余额超过限额',
  titleEn: 'Debt exceeds its limit',
  why: '政府债务余额不得突破同级同期的债务限额。',
  whyEn: 'What a government owes may not exceed the limit set for its layer and year.',
  judges: 'order',
  formula: 'owed <= limit',
  accuses: 'owed',
  verifies: false,
  examples: {
    wrong: [
      '2023年末，全市政府债务限额186.4亿元，政府债务余额⟦192.6亿元⟧。',
      '2023年末，全市政府专项债务限额86.4亿元，政府专项债务余额⟦98.2亿元⟧。',
    ],
    right: [
      '2023年末，全市政府债务限额186.4亿元，政府债务余额172.6亿元。',
      '2023年末，全市政府债务限额186.4亿元，政府专项债务余额98.2亿元。',
    ],
  },
  *relate({ reason, less, most }) {
    if (reason === 'limit') yield { bind: { owed: { figure: less }, limit: { figure: most } } }
  },
  explain: message`债务余额${'owed'}超过限额${'limit'}。`,
})
