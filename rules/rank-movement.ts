import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'rank-movement',
  title: '位次升降与前后位次不符',
  titleEn: 'Movement in rank does not follow from the two places',
  why: '位次上升的位数等于原位次减现位次；数字变小是上升，变大是下降。',
  whyEn: 'Places gained are the former place less the present one; a smaller number is a rise, a larger one a fall.',
  judges: 'rank',
  formula: 'from - rank = moved',
  accuses: 'moved',
  examples: {
    wrong: [
      '2023年，工业投资增速在全区的位次由第8位上升到第5位，上升⟦4位⟧。',
      '2023年，全市外贸进出口总额由全省第9位上升到第6位，前进⟦4位⟧。',
    ],
    right: [
      '2023年，工业投资增速在全区的位次由第8位上升到第5位，上升3位。',
      '2023年，全市外贸进出口总额由全省第9位上升到第6位，前进3位。',
    ],
  },
  *relate({ from, moved, rank, within }) {
    if (from === null || moved === null || within) return
    yield { bind: { from: { figure: from }, rank: { figure: rank }, moved } }
  },
  explain: message`由${'from'}到${'rank'}，升降位数应为${'expected'}，文中为${'stated'}。`,
})
