import { defineRule, message } from '../pipeline/rule.ts'

const COLUMN =
  '宁州市2023年部门决算\n2023年一般公共预算支出决算表\n' +
  '项目    上年决算数（万元）    决算数（万元）\n教育支出    {}    28640\n农林水支出    17350    17350\n'

export default defineRule({
  id: 'reference-column',
  title: '上年数与上年材料不符',
  titleEn: 'A column of last year is not what last year printed',
  why: '表中所列的上年数，应与上年材料中的同一项一致；经调整的应当说明。',
  whyEn: 'What a table gives as last year should be what last year printed, unless it was restated and says so.',
  judges: 'held',
  formula: 'own = other',
  accuses: 'own',
  severity: 'warning',
  examples: {
    reference: { role: 'last-year', text: COLUMN.replaceAll('2023', '2022').replace('{}', '28640') },
    wrong: [COLUMN.replace('{}', '⟦26840⟧'), COLUMN.replace('{}', '⟦28460⟧')],
    right: [COLUMN.replace('{}', '28640'), COLUMN.replace('{}', '26840').replace('支出决算表', '支出预算表')],
  },
  *relate({ as, bind, strength, verifies }) {
    if (as === 'column') yield { bind, strength, verifies }
  },
  explain: message`${'metric'}在${'source'}中为${'other'}，本稿所列的上年数为${'stated'}。`,
})
