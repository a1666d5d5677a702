import type { Bounds } from '../interval.ts'
import type { Figure, Numeral } from '../model.ts'

export type MisprintKind = 'swapped' | 'point' | 'unit' | 'doubled' | 'dropped' | 'digit' | 'sign'

/** A number that one slip of the hand turns into the printed one. */
export interface Misprint {
  readonly kind: MisprintKind
  readonly numeral: Numeral
  /** Of the unit meant to the unit printed: 10000 for 万 in place of 亿. */
  readonly scale: number
}

/** The slips of one hand movement that would put the figure into `allowed` (base units), the most telling first. */
export const misprintsOf = (figure: Figure, allowed: Bounds): readonly Misprint[] => {
  const { digits, decimals } = figure.numeral
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0')
  const inWords = figure.script === 'chinese'
  if (figure.upper !== null || !isWithin(allowed, 0.5) || (inWords && text.length < 2)) return []
  const whole = text.length - Math.max(0, decimals)
  const sign = digits < 0 ? -1 : 1
  const found: Misprint[] = []
  const tried = (kind: MisprintKind, printed: string, places: number, scale = 1) => {
    if (printed.length - Math.max(0, places) > 1 && printed.startsWith('0')) return
    if (Number(printed) === 0 || printed.length > 15 || printed.length <= places) return
    const numeral = { digits: sign * Number(printed), decimals: places }
    if (inWords && !IN_WORDS.has(kind)) return
    if (lies(figure, numeral, scale, allowed)) found.push({ kind, numeral, scale })
  }
  if (/[万亿]/.test(figure.unit.text)) {
    tried('unit', text, decimals, 1e4)
    tried('unit', text, decimals, 1e-4)
  }
  // where more than a tenth of all values are allowed, some slip of a digit fits by chance
  if (!isWithin(allowed, 0.1)) return found
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (text[i] === text[i + 1]) continue
    tried('swapped', text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2), decimals)
  }
  for (const moved of [1, -1, 2, -2]) {
    const places = decimals + moved
    if (decimals > 0 || moved > 0) tried('point', String(Math.abs(digits)).padStart(places + 1, '0'), places)
  }
  for (let i = 0; i < text.length; i += 1) {
    const twice = text[i] === text[i - 1]
    // without a decimal the number is coarser and fits by chance: only a doubled one was surely too many
    if (twice || i < whole)
      tried(twice ? 'doubled' : 'digit', text.slice(0, i) + text.slice(i + 1), i < whole ? decimals : decimals - 1)
  }
  // most digits fit nowhere, and numbers tell that faster than words
  const size = Math.abs(digits)
  const fits = (number: number, places: number) => lies(figure, { digits: sign * number, decimals: places }, 1, allowed)
  for (let i = 0; i <= text.length; i += 1) {
    const power = 10 ** (text.length - i)
    const [head, tail] = [Math.floor(size / power), size % power]
    for (let digit = 0; digit <= 9; digit += 1) {
      const longer = (head * 10 + digit) * power + tail
      if (i <= whole && fits(longer, decimals)) tried('dropped', text.slice(0, i) + digit + text.slice(i), decimals)
      if (i >= whole && decimals > 0 && text.length > SHORT && fits(longer, decimals + 1))
        tried('dropped', text.slice(0, i) + digit + text.slice(i), decimals + 1)
      if (i === text.length || text[i] === String(digit)) continue
      const other = (head * 10 + digit) * (power / 10) + (tail % (power / 10))
      if (fits(other, decimals)) tried('digit', text.slice(0, i) + digit + text.slice(i + 1), decimals)
    }
  }
  if (lies(figure, { digits: -digits, decimals }, 1, allowed))
    found.push({ kind: 'sign', numeral: { digits: -digits, decimals }, scale: 1 })
  return found.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

/** 二十四 for 四十二: a digit put in words has its place said beside it, so that none is lost and no point moves. */
const IN_WORDS: ReadonlySet<MisprintKind> = new Set<MisprintKind>(['swapped', 'unit', 'digit'])

/** A short number has no digits to spare: 26.8 was not 26.98. */
const SHORT = 3

const isWithin = ({ low, high }: Bounds, part: number) =>
  Number.isFinite(high - low) && high - low <= part * Math.max(Math.abs(low), Math.abs(high))

const ORDER: readonly MisprintKind[] = ['swapped', 'point', 'unit', 'doubled', 'sign', 'digit', 'dropped']

/** Whether a number so printed could stand for a value in `allowed`. */
const lies = (figure: Figure, { digits, decimals }: Numeral, scale: number, allowed: Bounds): boolean => {
  const [num, den] = figure.unit.factor
  const step = (num / den / 10 ** decimals) * scale
  // 119.6 is not 119.7 because both may stand for 119.65
  const half = (figure.exact ? 1e-9 : 0.5 - 1e-9) * step
  return digits * step + half >= allowed.low && digits * step - half <= allowed.high
}

/** First and last whole number of printed places that could stand for a value in `allowed`; none where first > last. */
export const printable = (figure: Figure, allowed: Bounds): readonly [first: number, last: number] => {
  const [num, den] = figure.unit.factor
  const step = num / den / 10 ** figure.numeral.decimals
  const half = figure.exact ? 0 : 0.5
  const slack = figure.exact ? -1e-9 : 1e-9
  return [Math.ceil(allowed.low / step - half + slack), Math.floor(allowed.high / step + half - slack)]
}
