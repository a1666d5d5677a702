/**
 * Prints how the time of `judge` grows with the number of linked claims: a chain of yearly levels, each printed with
 * its
 * growth, every tenth with a multiple and an average growth over ten years; one claim in a thousand wrong.
 * Run: npx esbuild tests/bench/joint.ts --bundle --platform=node --format=esm | node --input-type=module
 */
import type { Constraint, Figure, Unit } from '../../pipeline/model.ts'
import { judge } from '../../pipeline/constraints/judge.ts'
import { parseFormula } from '../../pipeline/formula.ts'
import { READ } from '../engine/read.ts'

const YI: Unit = { text: '亿元', dimension: 'money', factor: [1e8, 1] }
const PERCENT: Unit = { text: '%', dimension: 'percent', factor: [1, 1] }

const chain = (claims: number, wrongEvery: number) => {
  const figures: Figure[] = []
  const constraints: Constraint[] = []
  const print = (value: number, decimals: number, unit: Unit) => {
    const digits = Math.round(value * 10 ** decimals)
    figures.push({
      index: figures.length,
      text: String(value),
      start: 0,
      end: 1,
      numeral: { digits, decimals },
      upper: null,
      unit,
      qualifier: null,
      exact: false,
      script: 'half',
      exempt: null,
      malformed: null,
      sentence: 0,
    })
    return figures.length - 1
  }
  const claim = (formula: string, accuses: string, bind: Constraint['bind']) => {
    parseFormula(formula)
    constraints.push({
      rule: 'bench',
      claim: 0,
      formula,
      accuses,
      bind,
      severity: 'error',
      strength: 'hard',
      verifies: true,
      evidence: READ,
    })
  }
  let seed = 1
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  const levels: number[] = []
  const refs: number[] = []
  let level = 1000
  for (let year = 0; constraints.length < claims; year += 1) {
    if (year > 0) level *= (level > 1e5 ? 0.8 : 0.97) + random() * 0.2
    levels.push(level)
    refs.push(print(level, 2, YI))
    const [end, start] = [{ figure: refs[year] ?? 0 }, { figure: refs[year - 1] ?? 0 }]
    if (year > 0) {
      const rate = (level / (levels[year - 1] ?? 1) - 1) * 100 + (year % wrongEvery === 0 ? 3 : 0)
      claim('end = start * (1 + rate / 100)', 'rate', { end, start, rate: { figure: print(rate, 1, PERCENT) } })
    }
    if (year >= 10 && year % 10 === 0) {
      const first = { figure: refs[year - 10] ?? 0 }
      const rate = ((level / (levels[year - 10] ?? 1)) ** 0.1 - 1) * 100
      claim('end / start = (1 + rate / 100) ^ years', 'rate', {
        end,
        start: first,
        rate: { figure: print(rate, 1, PERCENT) },
        years: { constant: 10 },
      })
      claim('end / start = multiple', 'multiple', {
        end,
        start: first,
        multiple: { figure: print(level / (levels[year - 10] ?? 1), 2, { ...PERCENT, text: '倍' }) },
      })
    }
  }
  return { figures, constraints }
}

console.log('claims\twrong\tms\tµs a claim\tconflicts')
for (const wrongEvery of [Infinity, 1000]) {
  for (const claims of [150, 1000, 10_000, 100_000]) {
    const { figures, constraints } = chain(claims, wrongEvery)
    let best = Infinity
    let conflicts = 0
    for (let run = 0; run < (claims > 10_000 ? 2 : 20); run += 1) {
      const from = performance.now()
      conflicts = judge(constraints, figures).conflicts.length
      best = Math.min(best, performance.now() - from)
    }
    console.log([claims, wrongEvery, best.toFixed(2), ((best * 1000) / claims).toFixed(2), conflicts].join('\t'))
  }
}
