import { parseFormula } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import { boundsOf, grainOf, valueOf } from '../interval.ts'
import { isSimpleAverage } from '../constraints/averages.ts'
import type { MisprintKind } from '../constraints/misprints.ts'
import type { Constraint, Diagnosis, Figure, Operand, Rounding } from '../model.ts'
import { isList } from '../constraints/network.ts'
import type { Answer } from './answer.ts'
import { answersOf } from './answer.ts'
import { relationFor } from './working.ts'

/** A contradiction as the table of slips sees it. */
export interface Contradiction {
  readonly figure: Figure
  /** Where the figure's value would have to lie, in base units. */
  readonly bounds: Bounds
  readonly constraint: Constraint
  readonly figures: readonly Figure[]
}

interface Slipped extends Contradiction {
  /** What the other figures as printed come to for this one, in base units. */
  readonly hand: number
  /** What the figure is to be changed to, where one answer follows. */
  readonly answer: Answer | null
}

export interface Slip {
  readonly id: string
  /** What an editor would have seen. */
  readonly example: string
  /** The telling where the slip makes the very figure that is printed out of the right one; else null. */
  readonly fits: (slipped: Slipped) => string | null
  /** Fits much by chance: told only where no row before it fits. */
  readonly common?: true
}

/** The slips that explain a contradiction, in the order of the table. */
export const diagnose = (told: Contradiction): readonly Diagnosis[] => {
  const { figure, bounds, constraint, figures } = told
  const relation = relationFor(constraint, figure.index, figures)
  const { one } = answersOf(figure, bounds, relation?.value ?? null, relation?.operands ?? 0)
  const middle = (bounds.low + bounds.high) / 2
  const slipped = { ...told, hand: relation?.value ?? middle, answer: one }
  const found: Diagnosis[] = []
  for (const { id, fits, common } of SLIPS) {
    if (common === true && found.length > 0) continue
    const message = fits(slipped)
    if (message !== null) found.push({ kind: id, message })
  }
  return found
}

const overlap = (a: Bounds, b: Bounds) => a.low <= b.high && b.low <= a.high

const isWithin = (value: number, { low, high }: Bounds): boolean => value >= low && value <= high

/** Whether a value is printed as the figure is. */
const prints = (value: number, figure: Figure): boolean =>
  Math.abs(value - valueOf(figure)) <= (figure.exact ? 0 : grainOf(figure) / 2) + 1e-9 * Math.abs(value)

const roundedAs =
  (rounding: Rounding, telling: string) =>
  ({ figure, hand }: Slipped): string | null =>
    !figure.exact && figure.qualifier === null && figure.upper === null && isWithin(hand, boundsOf(figure, rounding))
      ? telling
      : null

const misprinted =
  (kind: MisprintKind, telling: string) =>
  ({ figure, answer }: Slipped): string | null => {
    if (answer === null || answer.misprint?.kind !== kind) return null
    return figure.exact && figure.numeral.digits < 10 ? null : telling
  }

/** Whether the figure is as the constraint would have it with some letters bound otherwise, and only then. */
const fitsWith = (slipped: Slipped, change: Partial<Pick<Constraint, 'bind' | 'formula'>>): boolean =>
  follows(slipped, change) && !follows(slipped, {})

const follows = (
  { constraint, figure, figures }: Omit<Contradiction, 'bounds'>,
  change: Partial<Pick<Constraint, 'bind' | 'formula'>>,
): boolean => {
  const relation = relationFor({ ...constraint, ...change }, figure.index, figures)
  return relation !== null && prints(relation.value, figure)
}

const isFigure = (operand: Operand | undefined, figure: Figure): boolean =>
  operand !== undefined && !isList(operand) && 'figure' in operand && operand.figure === figure.index

/** All years together by their number, where the rate was to be compounded. */
const simpleAverage = ({ figure, constraint, bounds, hand }: Slipped): string | null => {
  const { years } = constraint.bind
  if (!isSimpleAverage(figure, constraint, bounds) || years === undefined || isList(years) || !('constant' in years)) return null
  const divided = (((1 + hand / 100) ** years.constant - 1) * 100) / years.constant
  return prints(divided, figure) ? '疑以总增速除以年数，未按复合增长计算' : null
}

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

const multipleForm = ({ figure, hand, constraint }: Slipped): string | null => {
  if (!figure.unit.text.includes('倍') || !('multiple' in constraint.bind)) return null
  if (prints(hand + 1, figure))
    return `两期之比为${figure.text}，“增长”“扩大”若干倍应减去1，疑将“是${figure.text}”误作“增长${figure.text}”`
  return prints(hand - 1, figure) ? `增长${figure.text}，两期之比应加上1，疑将“增长${figure.text}”误作“是${figure.text}”` : null
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
  hand,
  figures,
}: Slipped): { readonly twice: Figure | null; readonly missing: Figure | null } => {
  const parts = constraint.bind['parts']
  if (parts === undefined || !isList(parts) || !isFigure(constraint.bind['whole'], figure))
    return { twice: null, missing: null }
  const found = (sign: 1 | -1) =>
    parts
      .map(part => ('figure' in part ? figures[part.figure] : undefined))
      .find(part => part !== undefined && valueOf(part) !== 0 && prints(hand + sign * valueOf(part), figure)) ?? null
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
  return odd.length > 0 && follows({ constraint, figure: total, figures: alike }, {})
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
    common: true,
  },
  { id: 'period-count', example: '2003年到2023年按19年计算', fits: periodCount },
  {
    id: 'simple-average',
    example: '5年增长33.3%，年均印作6.7%',
    fits: simpleAverage,
  },
  { id: 'multiple-form', example: '由10增加到62，增长6.2倍', fits: multipleForm },
  { id: 'points', example: '由40%提高到45%，提高5%', fits: pointsForPercent },
  { id: 'wrong-base', example: '由80到100，增长20%', fits: wrongBase },
  { id: 'turned', example: '由100到80，增长25%', fits: turned },
  { id: 'sign', example: '由100到95，增长5%', fits: misprinted('sign', '升降方向相反') },
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
    fits: misprinted('swapped', '疑为相邻两位数字颠倒'),
  },
  { id: 'point', example: '93.52印作935.2', fits: misprinted('point', '疑为小数点错位') },
  {
    id: 'unit',
    example: '93.52亿元印作93.52万元',
    fits: misprinted('unit', '疑为万、亿单位混淆'),
  },
  {
    id: 'doubled',
    example: '93.52印作993.52',
    fits: misprinted('doubled', '疑为重复录入一位数字'),
  },
  {
    id: 'digit',
    example: '93.52印作98.52',
    fits: misprinted('digit', '疑为一位数字有误'),
    common: true,
  },
  {
    id: 'dropped',
    example: '1117.56印作117.56',
    fits: misprinted('dropped', '疑为漏录一位数字'),
    common: true,
  },
  { id: 'copied', example: '本年合计照抄上年', fits: lastYears },
]
