import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'rank',
  title: '同一指标位次前后不一',
  titleEn: 'Two places for one metric',
  why: '同一指标同一时期在同一范围内只有一个位次；总量位次与增速位次是两回事，不作比较。',
  whyEn:
    'One metric has one place in one period and one field; rank by total and rank by growth are two things and ' +
    'are not compared.',
  judges: 'rank',
  formula: 'rank = earlier',
  accuses: 'rank',
  severity: 'warning',
  examples: {
    wrong: [
      '2023年，全市外贸进出口总额排全区第1位。外贸进出口总额居全区⟦第2位⟧。',
      '2023年，全市规模以上工业增加值增速排全区第3位。规模以上工业增加值增速居全区⟦第5位⟧。',
    ],
    right: [
      '2023年，全市外贸进出口总额排全区第1位。外贸进出口总额居全区第1位。',
      '2023年，全市外贸进出口总额排全区第1位，外贸进出口总额增速排全区第4位。',
      '2023年，全市外贸进出口总额排全区第2位。外贸进出口总额稳居全区前三位。',
    ],
  },
  *relate(claim, facts) {
    for (const other of facts.ranks(claim)) {
      if (other.at.start >= claim.at.start || (claim.within && other.within)) continue
      // 强度居第一，总量居第二: nobody says one place twice in a sentence, the second is by another measure
      if (other.sentence === claim.sentence) continue
      const bind = { rank: { figure: claim.rank }, earlier: { figure: other.rank } }
      // that both speak of one thing is supposed
      const strength = 'soft'
      if (claim.within) yield { bind, formula: 'earlier <= rank', strength }
      else yield other.within ? { bind, formula: 'rank <= earlier', strength } : { bind, strength }
    }
  },
  explain: message`${'metric'}的位次前文为${'earlier'}，此处为${'stated'}。`,
})
