import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'list-count',
  title: '列举项数与所称数目不符',
  titleEn: 'Items listed differ from the number announced',
  why: '“三个方面”之后应列出三项；以“等”字收尾的，所列可以少于所称，不可多于所称。',
  whyEn:
    'After “three areas” three items should follow; a list that ends with 等 may name fewer than announced, never more.',
  judges: 'list-count',
  formula: 'count = listed',
  accuses: 'count',
  examples: {
    wrong: [
      '重点抓好⟦三个方面⟧工作：一是扩大有效投资；二是促进消费恢复；三是稳定外贸增长；四是优化营商环境。',
      '统筹推进⟦五大工程⟧：一是产业振兴工程；二是交通提升工程；三是水利安全工程；四是民生改善工程。',
      '扎实推进交通、水利、能源⟦四大⟧工程建设。',
      '要抓好以下⟦三项⟧工作：\n一是整顿经济责任制。\n二是整顿劳动组织。\n三是整顿劳动纪律。\n四是整顿财务制度。',
      '创建东河、西岭、南山⟦4个⟧城市试点。',
      '名词解释\n15.⟦四⟧馆：公共艺术馆、科技馆、青少年宫。',
      '名词解释\n16.“三横两纵”路网：“⟦三⟧横”指东河路、西岭路，“两纵”指南山路、北坡路。',
      '名词解释\n17.“⟦三⟧办一码”：云通办、云快办、云码。',
      '把产业引育、科技创新、人才集聚⟦四个⟧方面结合起来。',
      '强化监测、预警、处置“⟦四⟧者联动”。',
      '制糖、锰业、铜业等⟦四个⟧行业增加值分别增长6.1%、4.8%、7.2%。',
      '“⟦4个⟧100”即新增企业100家、项目100个、投资100亿元。',
    ],
    right: [
      '重点抓好三个方面工作：一是扩大有效投资；二是促进消费恢复；三是稳定外贸增长。',
      '统筹推进五大工程：一是产业振兴工程；二是交通提升工程；三是水利安全工程；四是民生改善工程；五是生态修复工程。',
      '建成交通、水利、能源等5个重大项目。',
      '扎实推进交通、水利、能源三大工程建设。',
      '健全社会保障、养老服务和健康支撑三大体系。',
      '发展低空与空天、细胞与基因两大产业。',
      '主要包括两个方面：一方面是教育文化事业。另一方面是思想道德建设。',
      '发放低保、临时救助、残疾人两项补贴。',
      '制糖、锰业等四个行业增加值分别增长6.1%、4.8%、7.2%和2.0%。',
      '名词解释\n15.两馆一中心：图书馆、文化馆、活动中心。',
      '名词解释\n16.“三横两纵”路网：“三横”指东河路、西岭路、中原路，“两纵”指南山路、北坡路。',
      '名词解释\n17.“三办一码”：云通办、云快办、云联办、云码。',
      '兜牢基层“三保”底线，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '实现“3个100”，“3个100”即新增企业100家、项目100个、投资100亿元。',
    ],
  },
  *relate({ count, listed, members = [], of, open }) {
    if (of !== 'items') return
    // the members are what was counted: they are evidence, though the formula needs only their number
    const bind = {
      count: { figure: count },
      listed: { constant: listed },
      members: members.map(figure => ({ figure })),
    }
    if (open) yield { bind, formula: 'listed <= count', verifies: false }
    else yield { bind }
  },
  explain: message`文中列举${'listed'}项，所称为${'stated'}。`,
})
