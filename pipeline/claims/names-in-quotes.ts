import { addTo } from '../grouped.ts'
import type { Figure } from '../model.ts'
import { type Name, namesIn } from './glossary.ts'

/** One number of a name, where it is told first and where it is told otherwise. */
export interface Otherwise {
  readonly first: Figure
  readonly again: Figure
  /** As a finding calls the first. */
  readonly name: string
}

/**
 * “132”总体部署 and “123”总体部署, “三基地两中心” and “三基地三中心”, “四强”行动 and “五强”行动: one name of two wordings that differ
 * in one number only, or in the order of its numbers. Of three wordings none is a slip.
 */
export function* otherwiseNamed(text: string, figures: readonly Figure[]): Generator<Otherwise> {
  const starts = new Map(figures.map(figure => [figure.start, figure]))
  const byKey = new Map<string, Name[]>()
  for (const name of namesIn(text, { start: 0, end: text.length }, starts)) {
    for (const key of keysOf(text, name)) addTo(byKey, key, name)
  }
  for (const names of byKey.values()) {
    const wordings = new Map<string, Name[]>()
    for (const name of names) addTo(wordings, numbersOf(name).join('|'), name)
    const [most, odd, ...others] = [...wordings.values()].sort((one, other) => other.length - one.length)
    if (odd === undefined || others.length > 0 || !isSlip(most![0]!, odd[0]!)) continue
    for (const again of odd) {
      const first = most![0]!
      if (isOfAnother(ownerOf(text, first), ownerOf(text, again))) continue
      const place = again.parts.findIndex(({ number }, at) => number !== first.parts[at]!.number)
      const [told, other] = [first.parts[place]!.figure, again.parts[place]!.figure]
      if (told !== null && other !== null)
        yield { first: told, again: other, name: `“${text.slice(first.start, first.end)}”` }
    }
  }
}

/** Letters behind a short name, or behind one of nothing but a number, that tell of which thing it is. */
const BEHIND = { name: 2, code: 4 } as const
/** Letters of a name, its numbers left out, by which it is known alone. */
const KNOWN = 3
/** “十四五” and “第一” are times and ranks; “1号”公路 has others beside it; “三大”行动, “四位一体” may be of any thing. */
const SERIES = /一|^#?(?:五|年|届|次|期|号|级|批|[个大项条类种件张]?$)|第|#[个条项张]#?$/

/** What two wordings of one name share: their other letters, words behind them, the name beside them (“三新”、“三量”). */
function* keysOf(text: string, { shape, start, end, parts }: Name): Generator<string> {
  const code = /^[#+]*$/.test(shape)
  const words = text.slice(start, end).replace(/[二两三四五六七八九十\d]+/g, '#')
  if (code ? shape === '#' && parts[0]!.number < 100 : SERIES.test(words)) return
  if (!code && parts.length > 1 && shape.replace(/[#+]/g, '').length >= KNOWN) return yield shape
  const letters = code && parts.length === 1 ? BEHIND.code : BEHIND.name
  const behind = /^[々〇㐀-鿿]*/.exec(text.slice(end + 1, end + 1 + letters))![0]
  if (behind.length === letters) yield `${shape}”${behind}`
  const next = /^”、?“([^“”，。；：]{2,8})”/.exec(text.slice(end, end + BESIDE))?.[1]
  if (next !== undefined) yield `${shape}、${next}`
  const last = /“([^“”，。；：]{2,8})”、?“$/.exec(text.slice(Math.max(0, start - BESIDE), start))?.[1]
  if (last !== undefined) yield `${last}、${shape}`
}

/** Letters in which the name beside one stands, with its quotes. */
const BESIDE = 12

const numbersOf = ({ parts }: Name): readonly number[] => parts.map(({ number }) => number)

/** One number is another, or the same ones stand in another order: 132 and 123. */
function isSlip(one: Name, other: Name): boolean {
  const [before, after] = [numbersOf(one), numbersOf(other)]
  if (before.length === 1 && before[0]! >= 100) return isMistyped(String(before[0]), String(after[0]))
  const steps = before.map((number, place) => Math.abs(number - after[place]!)).filter(step => step > 0)
  // “1+10” and “1+2” are two; “三地一区” and “五地一区” are not
  const near = steps.length === 1 && (steps[0] === 1 || !/^[#+]*$/.test(one.shape))
  return near || [...before].sort().join() === [...after].sort().join()
}

const isMistyped = (one: string, other: string): boolean =>
  one.length === other.length &&
  ([...one].filter((digit, place) => digit !== other[place]).length === 1 ||
    [...one].sort().join() === [...other].sort().join())

const isOfAnother = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other

/** 省委“1+1+9”工作部署 and 市委“1+1+6”工作部署 are two. */
const ownerOf = (text: string, { start }: Name): string =>
  /(?:中央|国家|[省市区县州]委?|[省市区县州]政府)$/.exec(text.slice(Math.max(0, start - 4), start - 1))?.[0] ?? ''
