import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'rank-field',
  title: '位次超出参评数',
  titleEn: 'A place beyond the size of the field',
  why: '在14个设区市中排名，位次不可能大于14。',
  whyEn: 'Among 14 cities no place can be beyond the 14th.',
  judges: 'rank',
  formula: 'rank <= size',
  accuses: 'rank',
  verifies: false,
  examples: {
    wrong: [
      '2023年，营商环境评价得分在全区14个设区市中排⟦第15位⟧。',
      '2023年，规模以上工业增加值增速在全省13个设区市中居⟦第14位⟧。',
    ],
    right: [
      '2023年，营商环境评价得分在全区14个设区市中排第14位。',
      '2023年，规模以上工业增加值增速在全省13个设区市中居第4位。',
    ],
  },
  *relate({ rank, fieldSize }) {
    if (fieldSize !== null) yield { bind: { rank: { figure: rank }, size: { figure: fieldSize } } }
  },
  explain: message`参评的共${'size'}，位次不应为${'stated'}。`,
})
