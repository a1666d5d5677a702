import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'change',
  title: '增减量与两期数值不符',
  titleEn: 'Change does not follow from the two levels',
  why: '增加（减少）的数量等于本期数与基期数之差；新增数不扣除减少部分，不作此核对。',
  whyEn:
    'An increase or decrease is the level less the base level; what is newly added (新增) is gross of losses and ' +
    'is not held against levels.',
  judges: 'change',
  formula: 'end = start + amount',
  accuses: 'amount',
  examples: {
    wrong: [
      '2023年，全市医疗卫生机构床位由2022年的1.26万张增加到1.35万张，增加⟦0.90万张⟧。',
      '2023年，全市脱贫人口监测对象由2022年的3862户减少到3517户，减少⟦335户⟧。',
      '2023年，市财政用于乡村振兴的支出达到2974万元。\n二、2024年工作安排\n今年市财政用于乡村振兴的支出达到3396万元，比上年增加⟦242万元⟧。',
    ],
    right: [
      '2023年，全市医疗卫生机构床位由2022年的1.26万张增加到1.35万张，增加0.09万张。',
      '2023年，全市脱贫人口监测对象由2022年的3862户减少到3517户，减少345户。',
      '2023年，全市各项存款余额由2022年的1179.6亿元增加到1286.4亿元，增加106.8亿元。',
      '2023年末，全市经营主体15.2万户，全年新增经营主体2.6万户。',
    ],
  },
  *relate(claim, facts) {
    const end = facts.end(claim)
    const start = facts.start(claim)
    if (end !== null && start !== null) yield { bind: { end, start, amount: claim.amount } }
  },
  explain: message`${'metric'}由${'start'}到${'end'}，相差${'expected'}，文中为${'stated'}。`,
})
