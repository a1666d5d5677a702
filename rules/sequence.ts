import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'sequence',
  title: '序号不连续',
  titleEn: 'Ordinals skip or repeat',
  why: '同级序号应依次递增，不缺号、不重号；章节增删、合并之后最易出现。',
  whyEn:
    'Ordinals of one level rise by one, without gap or repeat; they break most easily where sections are cut or ' +
    'merged.',
  judges: 'sequence',
  formula: 'ordinal = next',
  accuses: 'ordinal',
  verifies: false,
  examples: {
    wrong: [
      '二、2024年工作安排\n（一）扩大有效投资\n加快重大项目建设。\n（二）促进消费恢复\n办好消费节庆活动。\n⟦（四）稳定外贸增长⟧\n培育外贸新增长点。',
      '主要做了三项工作：一是扩大有效投资；二是促进消费恢复；⟦二是⟧稳定外贸增长。',
      '一是加强政治建设。坚定信念。\n二是加强依法行政。规范执法。\n⟦五是⟧提升履职效能。深入调研。\n四是坚持廉洁从政。惩治腐败。',
    ],
    right: [
      '一、工业\n二、农业\n重点是：\n一、改良品种；\n二、兴修水利；\n三、推广农机。\n三、商业\n四、外贸',
      '1.数字政府：指在线办事。\n2.双碳：指碳达峰、碳中和。\n3“河长”：指管理河湖的负责人。\n4.低空经济：指低空飞行活动。',
      '二、2024年工作安排\n（一）扩大有效投资\n加快重大项目建设。\n（二）促进消费恢复\n办好消费节庆活动。\n（三）稳定外贸增长\n培育外贸新增长点。',
      '主要做了三项工作：一是扩大有效投资；二是促进消费恢复；三是稳定外贸增长。',
      '一是落实减税政策，减轻企业负担。二积极推进创业贷款，扶持中小企业。三是创新扶持方式，引导社会资本。',
    ],
  },
  *relate({ breaks, expected, ordinals }) {
    const ordinal = ordinals[breaks]
    if (ordinal !== undefined) yield { bind: { ordinal: { constant: ordinal }, next: { constant: expected } } }
  },
  explain: message`此处序号应为${'next'}，文中为${'ordinal'}。`,
})
