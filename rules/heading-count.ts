import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'heading-count',
  title: '下设标题数与所称数目不符',
  titleEn: 'Headings that follow differ from the number announced',
  why: '“重点抓好十个方面工作”之后的（一）至（十）应恰为十个标题，增删章节后须同步修改。',
  whyEn:
    'After “ten areas of work” exactly ten headings, （一） to （十）, should follow; when sections are added or cut, the ' +
    'number must change too.',
  judges: 'list-count',
  formula: 'count = listed',
  accuses: 'count',
  examples: {
    wrong: [
      '二、2024年工作安排\n2024年，重点抓好⟦四个方面⟧工作：\n（一）扩大有效投资\n加快重大项目建设。\n（二）促进消费恢复\n办好消费节庆活动。\n（三）稳定外贸增长\n培育外贸新增长点。',
      '三、主要措施\n为完成上述目标，要抓好以下⟦两项工作⟧：\n（一）加强组织领导\n压实各级责任。\n（二）强化要素保障\n统筹资金和用地。\n（三）严格督查考核\n定期通报进展。',
      '三、主要措施\n着力做好建设⟦四个⟧“现代化体系”的打基础工作：\n（一）产业体系\n壮大产业。\n（二）城市体系\n更新城市。\n（三）生态体系\n治理河湖。',
    ],
    right: [
      '二、2024年工作安排\n2024年，重点抓好三个方面工作：\n（一）扩大有效投资\n加快重大项目建设。\n（二）促进消费恢复\n办好消费节庆活动。\n（三）稳定外贸增长\n培育外贸新增长点。',
      '三、主要措施\n为完成上述目标，要抓好以下三项工作：\n（一）加强组织领导\n压实各级责任。\n（二）强化要素保障\n统筹资金和用地。\n（三）严格督查考核\n定期通报进展。',
    ],
  },
  *relate({ count, listed, of }) {
    if (of === 'headings') yield { bind: { count: { figure: count }, listed: { constant: listed } } }
  },
  explain: message`其下共有${'listed'}个标题，所称为${'stated'}。`,
})
