import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'restatement',
  title: '同一数据前后不一',
  titleEn: 'One fact is stated twice and differently',
  why: '同一指标、同一范围、同一时期的数据在全文中应当一致；精度不同的，换算单位后应能互相取舍得到。',
  whyEn:
    'One metric of one scope and period must agree with itself throughout; of two precisions, the coarser must ' +
    'be a rounding of the finer, once units are converted.',
  judges: 'restatement',
  formula: 'first = again',
  accuses: 'again',
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额239.4亿元，增长9.5%。2023年，全市外贸进出口总额⟦234.9亿元⟧，增长9.5%，规模再创新高。',
      '2023年，全市招商引资到位资金突破500亿元，达到⟦496.8亿元⟧。',
      '2023年，全市外贸进出口总额239.4亿元。2023年，全市外贸进出口总额⟦234.9亿元⟧，规模再创新高。',
      '2023年，全市一般公共预算收入93.52亿元。2023年，全市一般公共预算收入⟦932520万元⟧，圆满完成任务。',
      '2023年，全市地区生产总值增长6.2%。2023年，全市地区生产总值增长⟦6.8%⟧，好于预期。',
      '2024年预期目标是：全市城镇新增就业5万人以上。2024年，力争全市城镇新增就业⟦6万人⟧以上。',
      '2023年，全市一般公共预算收入93.52亿元，年终结转28.36亿元。2024年，全市一般公共预算收入拟安排96.4亿元，上年结转⟦23.86亿元⟧。',
      '2023年，13条特色产业链加快成形。2024年，推进⟦14条⟧特色产业链倍增计划。',
      '2024年，完成124座市政公厕升级改造。\n附件\n2024年重点任务清单\n升级改造⟦142座⟧市政公厕。',
      '2023年，电商服务站实现全市11个街道全覆盖。2023年，在全市⟦12个⟧街道各设立一个调解室。',
      '全面启动南湖治理“五大工程”。加快实施南湖治理“⟦六大⟧工程”。',
      '开展“1+6+3”隐患治理。\n名词解释\n3.“1+⟦3⟧+6”隐患治理：指一个总方案和若干专项方案。',
      '成功获得第33届国际冰雪运动会举办权。做好⟦第23届⟧国际冰雪运动会筹备工作。',
      '“十五五”时期，力争全市地区生产总值年均增长7.5%。“十五五”时期，力争全市地区生产总值年均增长⟦5.7%⟧。',
      '到2035年，全市海洋产业总产值翻一番。要实现海洋产业总产值翻⟦两番⟧的宏伟目标。',
    ],
    right: [
      '2023年，全市外贸进出口总额239.4亿元。2023年，全市外贸进出口总额239亿元，规模再创新高。',
      '2023年，全市一般公共预算收入93.52亿元。2023年，全市一般公共预算收入935162万元，圆满完成任务。',
      '2024年预期目标是：全市城镇新增就业5万人以上。2024年，力争全市城镇新增就业5万人以上。',
      '2022年，全市外贸进出口总额218.6亿元。2023年，全市外贸进出口总额239.4亿元。',
      '2023年，推进13条特色产业链倍增计划，13条特色产业链加快成形。',
      '开展“1+6+3”隐患治理。\n名词解释\n3.“1+6+3”隐患治理：指一个总方案和若干专项方案。',
      '成功举办第六届国际冰雪博览会。办好第七届国际冰雪博览会。',
      '2021年至2025年，全市地区生产总值年均增长6.5%。“十五五”时期，全市地区生产总值年均增长5.6%。',
      '2023年，新建12座社区公园。2024年，新建21座社区公园。',
    ],
  },
  *relate({ first, again, bounded = false, bounds = false, yearly = false }, facts) {
    const bind = bounds ? { first: { ...first, edge: true }, again: { ...again, edge: true } } : { first, again }
    // “四个全面” said again is a name said again
    const verifies = !bounded && facts.figure(again.figure).exempt === null
    if (yearly) yield { bind, verifies, otherwise: [{ formula: 'again = first + 1', acquits: true, because: '下一届' }] }
    else yield { bind, verifies }
  },
  explain: message`${'metric'}前文为${'first'}，此处为${'stated'}。`,
})
