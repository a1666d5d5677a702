import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'list-count',
  title: '列举项数与所称数目不符',
  titleEn: 'Items listed differ from the number announced',
  why: '“三个方面”之后应列出三项；以“等”字收尾的，所列可以少于所称，不可多于所称。',
  judges: 'list-count',
  formula: 'count = listed',
  accuses: 'count',
  examples: {
    wrong: [
      '重点抓好⟦三个方面⟧工作：一是扩大有效投资；二是促进消费恢复；三是稳定外贸增长；四是优化营商环境。',
      '统筹推进⟦五大工程⟧：一是产业振兴工程；二是交通提升工程；三是水利安全工程；四是民生改善工程。',
    ],
    right: [
      '重点抓好三个方面工作：一是扩大有效投资；二是促进消费恢复；三是稳定外贸增长。',
      '统筹推进五大工程：一是产业振兴工程；二是交通提升工程；三是水利安全工程；四是民生改善工程；五是生态修复工程。',
      '建成交通、水利、能源等5个重大项目。',
    ],
  },
  *relate({ count, listed, members = [], of, open, supposed }) {
    if (of !== 'items') return
    // the members are what was counted: they are evidence, though the formula needs only their number
    const bind = { count: { figure: count }, listed: { constant: listed }, members: members.map(figure => ({ figure })) }
    if (open) yield { bind, formula: 'listed <= count', verifies: false }
    else yield supposed ? { bind, severity: 'warning', verifies: false } : { bind }
  },
  explain: message`文中列举${'listed'}项，所称为${'stated'}。`,
})
