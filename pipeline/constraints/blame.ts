import type { Bounds } from '../interval.ts'
import { valueOf } from '../interval.ts'
import type { Figure, FigureRef } from '../model.ts'
import { isSimpleAverage } from './averages.ts'
import * as over from './bounds.ts'
import type { Case, Mentions } from './joint.ts'
import { figuresOf, holdTogether } from './joint.ts'
import { misprintsOf, printable } from './misprints.ts'

/** A figure whose change alone reconciles members that cannot hold together, and the bounds it would have to lie in. */
export interface Suspect {
  readonly figure: FigureRef
  readonly bounds: Bounds
  /** Claims that its change reconciles, less claims that it would break. */
  readonly reconciles: number
  readonly breaks: number
}

/** Further claims of one figure that are asked whether its change would break them. */
const MOST_ASKED = 32

/**
 * Every figure of the conflict that could be changed alone, the likeliest first. `holding`: where figures stand in
 * claims that hold.
 */
export const suspectsOf = (given: Case, conflict: readonly number[], holding: Mentions): readonly Suspect[] => {
  const refs = [...new Set(conflict.flatMap(member => figuresOf(given, member)))]
  const suspects = refs.flatMap(ref => suspectOf(given, conflict, holding, ref) ?? [])
  const harmless = suspects.filter(({ breaks }) => breaks === 0)
  return ranked(given, conflict, harmless.length > 0 ? harmless : suspects)
}

const suspectOf = (given: Case, conflict: readonly number[], holding: Mentions, ref: FigureRef): Suspect | null => {
  const figure = given.figures[ref]!
  const free = new Map([[ref, freeRange(figure)]])
  const left = (members: readonly number[]): Bounds | null => {
    const network = holdTogether(given, members, { given: free })
    const bounds = network === null ? null : network.range(network.leafOf({ figure: ref }))
    if (bounds === null) return null
    const [first, last] = printable(figure, bounds)
    return first <= last ? bounds : null
  }
  const bounds = left(conflict)
  if (bounds === null) return null
  const others = (holding.get(given.network.leafOf({ figure: ref })) ?? [])
    .filter(member => !conflict.includes(member))
    .slice(0, MOST_ASKED)
  const all = others.length === 0 ? bounds : left([...conflict, ...others])
  if (all !== null) return { figure: ref, bounds: all, reconciles: conflict.length, breaks: 0 }
  const breaks = others.filter(other => left([...conflict, other]) === null).length
  return { figure: ref, bounds, reconciles: conflict.length - breaks, breaks: Math.max(1, breaks) }
}

/** What each member, with those that name the figure, leaves to it. */
export const allowances = (given: Case, members: readonly number[], ref: FigureRef) => {
  const figure = given.figures[ref]!
  const own = members.filter(member => figuresOf(given, member).includes(ref))
  return members.flatMap(member => {
    const asked = own.includes(member) ? [member] : [...own, member]
    const network = holdTogether(given, asked, { given: new Map([[ref, freeRange(figure)]]) })
    const bounds = network?.range(network.leafOf({ figure: ref }))
    return bounds === undefined ? [] : [{ member, bounds }]
  })
}

/** Growth may turn negative; levels, multiples and counts may not. */
export const freeRange = (figure: Figure): Bounds =>
  figure.numeral.digits < 0 || /[%％‰点]/.test(figure.unit.text) ? over.ALL : { low: 0, high: Infinity }

/**
 * More claims first, then the smaller edit, then a unit that the figures around do not have, then what rules accuse
 * (derived figures) before levels, then the nearer value.
 */
export const ranked = (given: Case, conflict: readonly number[], suspects: readonly Suspect[]): readonly Suspect[] => {
  const accused = new Set(conflict.map(member => given.alone[member]!.accused))
  const divided = (figure: Figure, bounds: Bounds) =>
    conflict.some(member => isSimpleAverage(figure, given.constraints[member]!, bounds))
  const rows = suspects.map(suspect => {
    const figure = given.figures[suspect.figure]!
    const derived = accused.has(suspect.figure)
    return {
      suspect,
      derived: derived ? 0 : 1,
      edit: divided(figure, suspect.bounds) ? 0 : editOf(figure, suspect.bounds, derived),
      odd: isOddUnit(given.figures, figure, suspect.bounds) ? 0 : 1,
      distance: distanceOf(figure, suspect.bounds),
    }
  })
  rows.sort(
    (a, b) =>
      b.suspect.reconciles - a.suspect.reconciles ||
      a.edit - b.edit ||
      a.odd - b.odd ||
      a.derived - b.derived ||
      a.distance - b.distance ||
      a.suspect.figure - b.suspect.figure,
  )
  return rows.map(({ suspect }) => suspect)
}

/** Beyond half of a printed value, and no slip of the hand, a mistake is hardly one of the figure. */
const FAR = 0.5

/** What only must not exceed another has no value to be far from: more are new than there are, by however many. */
const isOpen = ({ low, high }: Bounds): boolean => !Number.isFinite(high) || low <= 0

/** Whether some figure of the conflict is a plausible mistake. */
export const isPlausible = (given: Case, conflict: readonly number[], suspects: readonly Suspect[]): boolean => {
  // a row under such a head belongs together, however far apart its figures are
  if (conflict.every(member => given.constraints[member]!.evidence.headed === true)) return true
  const accused = new Set(conflict.map(member => given.alone[member]!.accused))
  // 由a增加到b: one construction tells both, so that neither is of something else
  const within = conflict.every(member => given.constraints[member]!.evidence.together)
  const sentences = new Set(conflict.flatMap(member => figuresOf(given, member).map(ref => given.figures[ref]!.sentence)))
  return (
    suspects.length === 0 ||
    suspects.some(({ figure: ref, bounds }) => {
      const figure = given.figures[ref]!
      return (
        ((figure.exact || within || (sentences.size === 1 && isSlipped(figure, bounds))) && isOpen(bounds)) ||
        distanceOf(figure, bounds) <= FAR ||
        editOf(figure, bounds, accused.has(ref)) === 0
      )
    })
  )
}

/** A point or a zero too few or too many, 万 for 亿. */
const SLIPS = [10, 1 / 10, 1e4, 1 / 1e4]

/** A part is no smaller part than that, as a rule. */
const SMALL = 100

/** 企业3808万户 of 经营主体1095.2万户: one slip of the hand takes it within its bounds, and not far within. */
const isSlipped = (figure: Figure, { low, high }: Bounds): boolean => {
  const [least, most] = [Math.max(low, Number.isFinite(high) ? high / SMALL : 0), Math.min(high, low * SMALL || Infinity)]
  return SLIPS.some(times => valueOf(figure) * times >= least && valueOf(figure) * times <= most)
}

/** Figures on either side among which a unit is usual or odd. */
const AROUND = 8

/** 增加2.2万元 among 亿元: the one whose unit is mistaken is the one that stands alone. */
const isOddUnit = (figures: readonly Figure[], figure: Figure, bounds: Bounds): boolean => {
  if (misprintsOf(figure, bounds)[0]?.kind !== 'unit') return false
  const around = figures
    .slice(Math.max(0, figure.index - AROUND), figure.index + AROUND + 1)
    .filter(({ unit }) => unit.dimension === figure.unit.dimension)
  return around.filter(({ unit }) => unit.text === figure.unit.text).length < around.length / 2
}

/** Units of the last place by which a figure that was computed is often wrong. */
const MISCALCULATED = 3

/** 0 for one slip of the hand, or of the last place of a derived figure; 1 for more. */
const editOf = (figure: Figure, bounds: Bounds, derived: boolean): number => {
  if (derived) {
    const [first, last] = printable(figure, bounds)
    const { digits } = figure.numeral
    if (first - digits <= MISCALCULATED && digits - last <= MISCALCULATED) return 0
  }
  return misprintsOf(figure, bounds).length > 0 ? 0 : 1
}

const distanceOf = (figure: Figure, { low, high }: Bounds): number => {
  const value = valueOf(figure)
  const gap = value < low ? low - value : Math.max(0, value - high)
  return gap / (Math.abs(value) || 1)
}
