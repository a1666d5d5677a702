import { wordsBefore } from '../document/clauses.ts'
import type { Figure, FigureRef, TotalClaim } from '../model.ts'
import { isPartition, isPartToo } from '../subjects/partitions.ts'
import type { PlacedLevel, Reading } from './state.ts'

/** A whole and what is said to make it up. */
export interface Found {
  readonly whole: PlacedLevel
  readonly parts: readonly PlacedLevel[]
  readonly closure: TotalClaim['closure']
  /** Not all there are, as the list itself says. */
  readonly some?: true
  /** Other parts that the words may mean as well. */
  readonly instead?: readonly (readonly PlacedLevel[])[]
  /** What another measure tells of the same parts. */
  readonly column?: List | undefined
}

/** A sentence in which wholes and their parts are looked for, with what its paragraph has said before it. */
export interface Passage {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly reading: Reading
  /** Of the sentence, in the order of the text; what classes a thing rather than measures it is left out. */
  readonly levels: readonly PlacedLevel[]
  /** Of the sentences before. */
  readonly before: readonly PlacedLevel[]
  /** Of each clause. */
  readonly words: readonly string[]
  /** Figures that are parts of totals found before. */
  readonly parts: ReadonlySet<FigureRef>
  /** Levels that a sentence before begins with, unless it begins with 其中. */
  readonly firsts: ReadonlySet<FigureRef>
  /** What brackets tell, in this sentence and in those before. */
  readonly asides: readonly PlacedLevel[]
}

/** A head and what a list tells of it. */
export interface List {
  readonly head: PlacedLevel
  readonly parts: readonly PlacedLevel[]
}

/** How many heads are tried where none makes the sum. */
export const HEADS = 4

const SUMMED =
  /(?:收入总计|支出总计|收入合计|支出合计|(?<!财政)总收入|(?<!财政)总支出|收入总量|支出总量|合计|总计|共计)(?:为|达|达到|完成|实现)?$/

/** 合计, 总计: a level that is a sum by its own words. */
export function isSum(text: string, figures: readonly Figure[], level: PlacedLevel, clause = ''): boolean {
  if (figures[level.figure]!.unit.text === '') return false
  if (/^[\s　]*(?:合计|共计|总计)/.test(clause)) return true
  const start = figures[level.figure]!.start
  return SUMMED.test(level.flow.metric) || SUMMED.test(wordsBefore(text, start).trimEnd())
}

/** Clauses joined by ； speak of one head each. */
export const endsInSemicolon = ({ clauses }: Reading, clause: number): boolean =>
  clauses[clause]!.mark === '；' || clauses[clause]!.mark === ';'

export const sameKind = (a: PlacedLevel, b: PlacedLevel, figures: readonly Figure[]): boolean =>
  figures[a.figure]!.unit.dimension === figures[b.figure]!.unit.dimension

/** A级景区59个，4A级12家: of one dimension, or counted by two counters under one name. */
export const isOfKind = (a: PlacedLevel, b: PlacedLevel, figures: readonly Figure[]): boolean =>
  sameKind(a, b, figures) ||
  ([a, b].every(({ figure }) => figures[figure]!.unit.dimension.startsWith('count')) &&
    [a, b].every(({ flow }) => flow.metric.length > 2) &&
    (tailOf(a).endsWith(tailOf(b)) || tailOf(b).endsWith(tailOf(a))))

/** 猪牛羊存栏287.9万头（只）: another counter in brackets is none of the name. */
const tailOf = ({ flow }: PlacedLevel): string => flow.metric.replace(/（.）$/, '').slice(-NAME)

/** So many characters at the end of two names say that they are of one kind. */
const NAME = 4

/** The levels that may be parts of a whole: of its kind, and as done or as planned as it is. */
export const alike = (levels: readonly PlacedLevel[], whole: PlacedLevel, figures: readonly Figure[]): PlacedLevel[] =>
  levels.filter(
    level =>
      level.figure !== whole.figure &&
      level.subject.modality === whole.subject.modality &&
      isOfKind(level, whole, figures) &&
      !isOtherSide(level, whole) &&
      figures[level.figure]!.upper === null,
  )

/** What may be owed is no part of what is owed. */
const isOtherSide = (level: PlacedLevel, whole: PlacedLevel): boolean =>
  (level.flow.metric.endsWith('限额') && whole.flow.metric.endsWith('余额')) ||
  (level.flow.metric.endsWith('余额') && whole.flow.metric.endsWith('限额'))

/** 人均, 每, 率: what is told per unit has no parts. */
const PER_UNIT = /人均|平均|每|均价|率$|率[（(]|指数|浓度|价格|占比|比重|得分/

/** Whether a level can have parts: it has a unit, and it is no rate. */
export const counted = (level: PlacedLevel, figures: readonly Figure[]): boolean => {
  const { unit, numeral } = figures[level.figure]!
  return unit.text !== '' && numeral.digits > 0 && !RATES.has(unit.dimension)
}

/** Whether its parts need not be known to add up: it is no mean. */
export const measured = (level: PlacedLevel, figures: readonly Figure[]): boolean =>
  counted(level, figures) && !PER_UNIT.test(level.flow.metric)

const RATES = new Set(['percent', 'points', 'times', 'doublings', 'ratio', 'rank'])

/** Whether a class shares members with others of its whole: 机电产品 and 高新技术产品 of exports never add up. */
export const overlaps = (name: string): boolean =>
  /高新技术|机电|国有控股|股份制|私营|私人|新能源|民营|民间|外商|规模以上|限额以上|小微|(?<!居|保基本)民生/.test(name)

/** Whether the names of parts say that they are all there are of a whole. */
export const isNamed = ({ head, parts }: List): boolean =>
  isPartition(parts.map(nameOf), `${head.flow.scope}${head.flow.metric}`)

/** Whether the head is a part as its parts are: of what both divide. */
export const isPartBeside = ({ head, parts }: List): boolean =>
  isPartToo(parts.map(nameOf), `${head.flow.scope}${head.flow.metric}`)

/** 其中中央…、地方…: a part that is told apart by its scope alone is named by it. */
export const nameOf = ({ flow }: PlacedLevel): string =>
  flow.metricFrom === 'carried' && flow.scope !== '' ? flow.scope : `${flow.scope}${flow.metric}`

export const lastOf = (
  levels: readonly PlacedLevel[],
  part: PlacedLevel | undefined,
  figures: readonly Figure[],
): PlacedLevel | undefined => part && levels.findLast(level => sameKind(level, part, figures))

/** The levels of the sentence before that a sentence of parts may go back to. */
export function headsOf(
  before: readonly PlacedLevel[],
  first: PlacedLevel,
  figures: readonly Figure[],
): readonly PlacedLevel[] {
  const heads = before.filter(level => isOfKind(level, first, figures))
  const last = heads[heads.length - 1]
  return last ? heads.filter(level => figures[level.figure]!.sentence === figures[last.figure]!.sentence) : []
}
