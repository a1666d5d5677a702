import { defineRule, hedged, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'new-of-stock',
  title: '新增数大于总数',
  titleEn: 'More is new than there is',
  why: '新增的是总数的一部分：累计数、总数不应小于新增数，净增后的总数不应小于净增数。',
  whyEn: 'What is new is part of what there is: a total is never less than what was added to it.',
  judges: 'order',
  formula: 'added <= stock',
  accuses: 'added',
  verifies: false,
  examples: {
    wrong: [
      '2023年，全市新增科技创新平台⟦38家⟧、累计18家。',
      '2023年，全市经营主体净增⟦86万户⟧、达68万户。',
      '2023年，全市新增高新技术企业⟦820家⟧，总量超过480家。',
      '2023年，全市新增⟦93家⟧上市企业，总数达39家。',
      '2023年，全市新创建⟦116所⟧普惠性幼儿园，普惠性幼儿园增加至114所。',
      '2023年，全市新建成充电站⟦532座⟧、充电桩269个，总数达503座6328个。',
    ],
    right: [
      '2023年，全市新增科技创新平台18家、累计38家。',
      '2023年，全市经营主体净增8.6万户、达68万户。',
      '2023年，全市新增高新技术企业820家，总量超过4800家。',
      '2023年，全市新建成充电站32座、充电桩269个，总数达503座6328个。',
    ],
  },
  *relate({ reason, less, most }, facts) {
    if (reason !== 'stock') return
    const bind = { added: { figure: less }, stock: { figure: most } }
    yield { bind }
    yield* hedged('added', 'stock', bind, facts)
  },
  explain: message`新增${'added'}大于总数${'stock'}。`,
})
