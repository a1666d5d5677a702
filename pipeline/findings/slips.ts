import { parseFormula } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import { boundsOf, valueOf } from '../interval.ts'
import { isSimpleAverage } from '../constraints/averages.ts'
import { impliedOf } from '../constraints/implied.ts'
import type { Misprint, MisprintKind } from '../constraints/misprints.ts'
import { misprintsOf } from '../constraints/misprints.ts'
import type { Constraint, Diagnosis, Figure, Operand, Rounding } from '../model.ts'
import { isList } from '../constraints/network.ts'
import { printNumeral } from './present.ts'

/** A contradiction as the table of slips sees it. */
export interface Slipped {
  readonly figure: Figure
  /** Where the figure's value would have to lie, in base units. */
  readonly bounds: Bounds
  readonly constraint: Constraint
  readonly figures: readonly Figure[]
}

export interface Slip {
  readonly id: string
  /** What an editor would have seen. */
  readonly example: string
  /** The telling where the slip explains the contradiction; else null. */
  readonly fits: (slipped: Slipped) => string | null
  /** Fits much by chance: told only where no row before it fits. */
  readonly common?: true
}

/** The slips that explain a contradiction, in the order of the table. */
export const diagnose = (slipped: Slipped): readonly Diagnosis[] => {
  const found: Diagnosis[] = []
  for (const { id, fits, common } of SLIPS) {
    if (common === true && found.length > 0) continue
    const message = fits(slipped)
    if (message !== null) found.push({ kind: id, message })
  }
  return found
}

const overlap = (a: Bounds, b: Bounds) => a.low <= b.high && b.low <= a.high

const roundedAs =
  (rounding: Rounding, telling: string) =>
  ({ figure, bounds }: Slipped): string | null =>
    !figure.exact && figure.qualifier === null && figure.upper === null && overlap(boundsOf(figure, rounding), bounds)
      ? telling
      : null

const misprinted = (kind: MisprintKind, telling: (right: string, slipped: Slipped) => string) => (slipped: Slipped) => {
  if (slipped.figure.exact && slipped.figure.numeral.digits < 10) return null
  const first = misprintsOf(slipped.figure, slipped.bounds).find(misprint => misprint.kind === kind)
  return first === undefined ? null : telling(printed(slipped.figure, first), slipped)
}

const printed = (figure: Figure, { numeral, scale }: Misprint): string => {
  if (scale === 1) return printNumeral(figure, numeral)
  const other = scale > 1 ? figure.unit.text.replace('万', '亿') : figure.unit.text.replace('亿', '万')
  return printNumeral({ ...figure, unit: { ...figure.unit, text: other } }, numeral)
}

/** Whether the figure is as the constraint would have it with some letters bound otherwise, and only then. */
const fitsWith = (slipped: Slipped, change: Partial<Pick<Constraint, 'bind' | 'formula'>>): boolean =>
  follows(slipped, change) && !follows(slipped, {})

const follows = (
  { constraint, figure, figures }: Slipped,
  change: Partial<Pick<Constraint, 'bind' | 'formula'>>,
): boolean => {
  const changed: Constraint = { ...constraint, ...change }
  const letter = Object.keys(changed.bind).find(name => isFigure(changed.bind[name], figure))
  if (letter === undefined || !parseFormula(changed.formula).letters.includes(letter)) return false
  const bounds = impliedOf(changed, 0, letter, figures)
  return (
    bounds !== null && overlap(bounds, boundsOf(figure)) && bounds.high - bounds.low < 4 * Math.abs(valueOf(figure))
  )
}

const isFigure = (operand: Operand | undefined, figure: Figure): boolean =>
  operand !== undefined && !isList(operand) && 'figure' in operand && operand.figure === figure.index

const periodCount = (slipped: Slipped): string | null => {
  const years = slipped.constraint.bind['years']
  if (years === undefined || isList(years) || !('constant' in years)) return null
  for (const by of [-1, 1]) {
    const count = years.constant + by
    if (count < 1 || !fitsWith(slipped, { bind: { ...slipped.constraint.bind, years: { constant: count } } })) continue
    return `按${count}年计算为${slipped.figure.text}，疑为年数${by < 0 ? '少' : '多'}算一年`
  }
  return null
}

const multipleForm = (slipped: Slipped): string | null => {
  const { figure, bounds, constraint } = slipped
  if (!figure.unit.text.includes('倍') || !('multiple' in constraint.bind)) return null
  const own = boundsOf(figure)
  const shifted = (by: number) => overlap({ low: own.low + by, high: own.high + by }, bounds)
  if (shifted(-1))
    return `两期之比为${figure.text}，“增长”“扩大”若干倍应减去1，疑将“是${figure.text}”误作“增长${figure.text}”`
  return shifted(1) ? `增长${figure.text}，两期之比应加上1，疑将“增长${figure.text}”误作“是${figure.text}”` : null
}

/** Growth measured against the end instead of the start. */
const wrongBase = (slipped: Slipped): string | null => {
  const { bind, formula } = slipped.constraint
  if (!isFigure(bind['rate'], slipped.figure) || bind['end'] === undefined || bind['start'] === undefined) return null
  if (!parseFormula(formula).letters.includes('start') || bind['years'] !== undefined) return null
  return fitsWith(slipped, { formula: 'end * (1 - rate / 100) = start' }) ? '疑以本期数而非基期数作分母' : null
}

/** The base as it would be said where end and start changed places. */
const turned = (slipped: Slipped): string | null => {
  const { bind } = slipped.constraint
  const { start, end } = bind
  if (start === undefined || end === undefined || isFigure(start, slipped.figure) || isFigure(end, slipped.figure))
    return null
  return fitsWith(slipped, { bind: { ...bind, start: end, end: start } }) ? '疑将两期数值前后颠倒' : null
}

const pointsForPercent = (slipped: Slipped): string | null => {
  const { bind } = slipped.constraint
  if (!isFigure(bind['rate'], slipped.figure) || bind['end'] === undefined || bind['start'] === undefined) return null
  const levels = [bind['start'], bind['end']].every(
    operand =>
      !isList(operand) && 'figure' in operand && /[%％]/.test(slipped.figures[operand.figure]?.unit.text ?? ''),
  )
  return levels && fitsWith(slipped, { formula: 'end - start = rate' })
    ? '两个百分数之差应称“个百分点”，疑将“个百分点”误作“%”'
    : null
}

/** A part twice in the total, or left out of it. */
const partsOf = ({
  constraint,
  figure,
  bounds,
  figures,
}: Slipped): { readonly twice: Figure | null; readonly missing: Figure | null } => {
  const parts = constraint.bind['parts']
  if (parts === undefined || !isList(parts) || !isFigure(constraint.bind['whole'], figure))
    return { twice: null, missing: null }
  const own = boundsOf(figure)
  const found = (sign: 1 | -1) =>
    parts
      .map(part => ('figure' in part ? figures[part.figure] : undefined))
      .find(part => {
        if (part === undefined) return false
        const size = boundsOf(part)
        const changed =
          sign > 0
            ? { low: bounds.low + size.low, high: bounds.high + size.high }
            : { low: bounds.low - size.high, high: bounds.high - size.low }
        return overlap(changed, own)
      }) ?? null
  return { twice: found(1), missing: found(-1) }
}

/** Parts in a unit that the total does not have: 0.47吨 among 万吨. */
const oddUnits = ({ constraint, figures }: Slipped): string | null => {
  const { whole, parts } = constraint.bind
  if (whole === undefined || isList(whole) || !('figure' in whole) || parts === undefined || !isList(parts)) return null
  const total = figures[whole.figure]!
  const odd = parts.flatMap(part => {
    const figure = 'figure' in part ? figures[part.figure] : undefined
    return figure !== undefined && figure.unit.text !== total.unit.text ? [figure] : []
  })
  const alike = figures.map(figure => (odd.includes(figure) ? { ...figure, unit: total.unit } : figure))
  return odd.length > 0 && follows({ constraint, figure: total, figures: alike, bounds: boundsOf(total) }, {})
    ? `疑${odd.map(({ text }) => `“${text}”`).join('')}的单位有误，应同合计以“${total.unit.text}”计`
    : null
}

const lastYears = ({ figure, figures, bounds, constraint }: Slipped): string | null => {
  if (figure.exact || String(Math.abs(figure.numeral.digits)).length < 3) return null
  const bound = new Set(
    Object.values(constraint.bind).flatMap(operand =>
      !isList(operand) && 'figure' in operand ? [operand.figure] : [],
    ),
  )
  if (overlap(boundsOf(figure), bounds)) return null
  const isCopy = (other: Figure) =>
    other.index !== figure.index && other.text === figure.text && !bound.has(other.index)
  return nearby(figure, figures).some(isCopy) ? '与邻近的另一数字完全相同，疑为误抄' : null
}

/** Sentences within which a copied number may stand. */
const NEAR = 3

/** The figures of a figure's sentence and of those near it: figures come in the order of the text. */
const nearby = ({ index, sentence }: Figure, figures: readonly Figure[]): readonly Figure[] => {
  const isNear = (at: number) => Math.abs((figures[at]?.sentence ?? Infinity) - sentence) <= NEAR
  let [start, end] = [index, index + 1]
  while (isNear(start - 1)) start -= 1
  while (isNear(end)) end += 1
  return figures.slice(start, end)
}

/** Sorted from the most to the least telling. */
export const SLIPS: readonly Slip[] = [
  {
    id: 'rounded-twice',
    example: '9.7489倍印作9.8倍（先进为9.75）',
    fits: roundedAs('rounded-twice', '疑为两次舍入，末位多进1'),
  },
  {
    id: 'truncated',
    example: '27.09%印作27.0%',
    fits: roundedAs('truncated', '疑为直接舍去尾数，未四舍五入，末位差1'),
  },
  {
    id: 'rounded-up',
    example: '27.01%印作27.1%',
    fits: roundedAs('rounded-up', '疑为尾数一律进位，未四舍五入，末位差1'),
  },
  { id: 'period-count', example: '2003年到2023年按19年计算', fits: periodCount },
  {
    id: 'simple-average',
    example: '5年增长33.3%，年均印作6.7%',
    fits: ({ figure, bounds, constraint }) =>
      isSimpleAverage(figure, constraint, bounds) ? '疑以总增速除以年数，未按复合增长计算' : null,
  },
  { id: 'multiple-form', example: '由10增加到62，增长6.2倍', fits: multipleForm },
  { id: 'points', example: '由40%提高到45%，提高5%', fits: pointsForPercent },
  { id: 'wrong-base', example: '由80到100，增长20%', fits: wrongBase },
  { id: 'turned', example: '由100到80，增长25%', fits: turned },
  { id: 'sign', example: '由100到95，增长5%', fits: misprinted('sign', () => '升降方向相反') },
  { id: 'odd-unit', example: '产量33.62万吨中一个分项印作0.47吨', fits: oddUnits },
  {
    id: 'part-twice',
    example: '合计中某一分项计入两次',
    fits: slipped => {
      const { twice } = partsOf(slipped)
      return twice && `疑将“${twice.text}”重复计入`
    },
  },
  {
    id: 'part-missing',
    example: '合计中漏计某一分项',
    fits: slipped => {
      const { missing } = partsOf(slipped)
      return missing && `疑漏计“${missing.text}”`
    },
  },
  {
    id: 'transposed',
    example: '1117.56印作1171.56',
    fits: misprinted('swapped', right => `疑为相邻两位数字颠倒，应为${right}`),
  },
  { id: 'point', example: '93.52印作935.2', fits: misprinted('point', right => `疑为小数点错位，应为${right}`) },
  {
    id: 'unit',
    example: '93.52亿元印作93.52万元',
    fits: misprinted('unit', right => `疑为万、亿单位混淆，应为${right}`),
  },
  {
    id: 'doubled',
    example: '93.52印作993.52',
    fits: misprinted('doubled', right => `疑为重复录入一位数字，应为${right}`),
  },
  {
    id: 'digit',
    example: '93.52印作98.52',
    fits: misprinted('digit', right => `疑为一位数字有误，可为${right}`),
    common: true,
  },
  {
    id: 'dropped',
    example: '1117.56印作117.56',
    fits: misprinted('dropped', right => `疑为漏录一位数字，可为${right}`),
    common: true,
  },
  { id: 'copied', example: '本年合计照抄上年', fits: lastYears },
]
