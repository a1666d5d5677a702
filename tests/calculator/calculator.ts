import { evaluate } from 'mathjs'

/** One thing that a working says and another calculator can do again. */
export interface Checked {
  readonly says: string
  readonly right: boolean
}

/**
 * Does a working again with mathjs, from its printed words alone: each equation to the last place printed, each gap, each
 * comparison. What only repeats a figure (另一处为…) has nothing to reckon.
 */
export function checkWorking(working: string): readonly Checked[] {
  return working.split('；').filter(row => !row.includes('（有约数）')).flatMap(row => {
    if (row.endsWith('（算不出）')) return [{ says: row, right: !Number.isFinite(valueOf(plain(row), true)) }]
    const clauses = plain(row).split(/，(?:文中|应)为/)
    const [equation = '', stated = ''] = clauses
    if (equation === '' || /^另一处为|^应为|^文中未列|\d[—至]\d/.test(equation)) return []
    const gap = /，差([\d.,]+)/.exec(stated)?.[1]
    const parts = equation.split(/，(?=[^，]* [=<>≠≈] )/)
    return parts.flatMap(part => checkPart(part, gap === undefined ? null : gap, stated.split('，')[0] ?? ''))
  })
}

/** Half-width, without intervals in full brackets and without what is implied. */
const plain = (row: string): string =>
  row
    .replace(/（[^（）]*）/g, '')
    .replace(/[⁰¹²³⁴-⁹]+/g, power => `^${power.normalize('NFKC')}`)
    .normalize('NFKC')
    .replaceAll(',差', '，差')
    .replaceAll(',文中为', '，文中为')
    .replaceAll(',应为', '，应为')
    .replaceAll('−', '-')

function checkPart(part: string, gap: string | null, stated: string): readonly Checked[] {
  const sides = part.split(/ ([=<>≠≈]) /)
  if (sides.length < 3) return [{ says: part, right: false }]
  const checked: Checked[] = []
  for (let at = 1; at < sides.length; at += 2) {
    const [left = '', sign = '', right = ''] = sides.slice(at - 1, at + 2)
    checked.push({ says: `${left} ${sign} ${right}`, right: holds(left, sign, right) })
  }
  if (gap === null) return checked
  const result = sides.at(-1) ?? ''
  const difference = Math.abs(valueOf(result, true) - valueOf(stated, true))
  const right = Math.abs(difference - valueOf(gap, true)) <= half(gap) + half(result) + 1e-9
  return [...checked, { says: `|${result} - ${stated}| = ${gap}`, right }]
}

function holds(left: string, sign: string, right: string): boolean {
  const bare = isOneUnit(`${left} ${right}`)
  const [a, b] = [valueOf(left, bare), valueOf(right, bare)]
  switch (sign) {
    case '=':
      return Math.abs(a - b) <= half(right) * scaleOf(right, bare) + 1e-9 * Math.abs(a)
    case '<':
      return a < b
    case '>':
      return a > b
    case '≠':
      return a !== b
    default:
      return Math.abs(a - b) <= 0.1 * Math.abs(a)
  }
}

/** Half of the last printed place. */
const half = (number: string): number => 0.5 * 10 ** -(/\d\.(\d+)/.exec(number)?.[1]?.length ?? 0)

const NUMBER = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)([^\d\s()+×÷^=<>≠、,/-]*(?:\/[^\d\s()+×÷^=<>≠、,-]+)?)/g

/** Units of one dimension that reports mix, in terms of each other. */
const UNITS: Readonly<Record<string, number>> = {
  '%': 0.01,
  '‰': 0.001,
  成: 0.1,
  公顷: 1,
  亩: 1 / 15,
  平方公里: 100,
  平方米: 0.0001,
  平方: 0.0001,
  吨: 1,
  公斤: 0.001,
  千克: 0.001,
  斤: 0.0005,
  克: 0.000001,
}

const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** How many base units one of a unit is: 亿元 1e8, % 0.01. */
function factorOf(words: string): number {
  let unit = words.replace(/^(?:多|余|左右|以上|以下)+|(?:多|余|左右|以上|以下|以内)+$/g, '')
  let factor = 1
  while (!(unit in UNITS) && unit.charAt(0) in MULTIPLIERS && unit.length > 0) {
    factor *= MULTIPLIERS[unit.charAt(0)]!
    unit = unit.slice(1)
  }
  return factor * (UNITS[unit] ?? 1)
}

const scaleOf = (number: string, bare: boolean): number => {
  const unit = [...number.matchAll(NUMBER)][0]?.[2] ?? ''
  return bare && !/^[%‰]$/.test(unit) ? 1 : factorOf(unit)
}

/** Whether all levels are in one unit, so that units need not be told apart. */
function isOneUnit(words: string): boolean {
  const units = [...words.matchAll(NUMBER)].map(([, , unit = '']) => unit).filter(unit => unit !== '' && !/^[%‰]$|^倍$/.test(unit))
  return new Set(units).size <= 1
}

function valueOf(words: string, bare: boolean): number {
  const keyed = words
    .replace(/^(?:第|约|超过|超|近|逾|突破)+/, '')
    .replace(/最大值\(/g, 'max(')
    .replace(/最小值\(/g, 'min(')
    .replace(/第(?=\d)/g, '')
    .replace(NUMBER, (_, number: string, unit: string) => {
      const factor = bare && !/^[%‰]$/.test(unit) ? 1 : factorOf(unit)
      return `(${number.replaceAll(',', '')} * ${factor})`
    })
    .replaceAll('、', ', ')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
  try {
    return Number(evaluate(keyed))
  } catch {
    return NaN
  }
}
