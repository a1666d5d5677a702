import { onBasis } from '../pipeline/basis.ts'
import type { Alternative } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

/** 增长3%, 达到2360亿元: a goal in round numbers. */
const ROUND: Alternative = {
  formula: 'goal = level * (1 + rate / 100) * (1 + drift / 100)',
  bind: { drift: { unprinted: 'rounding of goals', range: [-0.3, 0.3] } },
  because: '总量目标取整数',
  acquits: true,
}

export default defineRule({
  id: 'target-coherence',
  title: '增速目标与总量目标不衔接',
  titleEn: 'The growth target and the absolute target do not meet',
  why: '按增速目标推算的增量应达到总量目标；总量目标按现价、增速目标按可比价的，相差的部分须靠价格上涨实现。',
  whyEn:
    'The increase that a growth target implies should reach the target set in absolute terms; where one is at ' +
    'constant and the other at current prices, rising prices must make up the rest.',
  judges: 'target',
  formula: 'increase = level * (rate / 100)',
  accuses: 'rate',
  severity: 'warning',
  examples: {
    wrong: [
      '2023年，全市地区生产总值1117.56亿元。2024年主要预期目标：地区生产总值增长⟦6.5%⟧左右，比上年增加100亿元以上。',
      '2023年，全市外贸进出口总额239.4亿元。2024年主要预期目标：外贸进出口总额增长⟦5%⟧，达到260亿元以上。',
    ],
    right: [
      '2023年，全市地区生产总值1117.56亿元。2024年主要预期目标：地区生产总值增长6.5%左右，比上年增加70亿元以上。',
      '2023年，全市外贸进出口总额239.4亿元。2024年主要预期目标：外贸进出口总额增长9%，达到260亿元以上。',
    ],
  },
  *relate({ level, rate, increase, goal, apart, subject, lined }) {
    const bind = { level: { figure: level }, rate }
    if (increase !== null) {
      yield {
        bind: { ...bind, increase },
        ...onBasis(subject.basis, '1 + increase / level = (1 + rate / 100) * (1 + drift / 100)'),
      }
    }
    if (goal !== null) {
      const excused = onBasis(subject.basis, 'goal = level * (1 + rate / 100) * (1 + drift / 100)')
      yield {
        bind: { ...bind, goal: { figure: goal } },
        formula: 'goal = level * (1 + rate / 100)',
        verifies: !apart,
        // a line of a budget that others bear out to grow from what was done
        ...(lined ? { severity: 'error' as const, borne: 'asked' as const } : {}),
        ...excused,
        otherwise: [...(excused.otherwise ?? []), ROUND],
      }
    }
  },
  explain: message`以${'level'}为基数，实现总量目标需增长${'expected'}，文中增速目标为${'stated'}。`,
})
