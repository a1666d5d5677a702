import type { Expected } from '../../pipeline/model.ts'

/** Digits of a number as they are printed, and what its unit and point make of them. */
interface Printed {
  readonly digits: string
  readonly value: number
  readonly rest: string
}

const CHINESE = '零一二三四五六七八九'

const printed = (text: string): Printed | null => {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[,，](?=\d)/g, '').replaceAll('−', '-')
  const number = /-?\d+(?:\.\d+)?/.exec(plain)?.[0]
  if (number === undefined) return null
  return { digits: number.replace(/\D/g, ''), value: Number(number), rest: plain.replace(number, '') }
}

const swapped = (a: string, b: string): boolean =>
  a.length === b.length && [...a].some((_, at) => a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b)
const digit = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, at) => character !== b[at]).length === 1
const without = (a: string, at: number): string => a.slice(0, at) + a.slice(at + 1)
const dropped = (right: string, wrong: string): boolean => [...right].some((_, at) => without(right, at) === wrong)
const doubled = (right: string, wrong: string): boolean =>
  [...wrong].some((character, at) => character === wrong[at + 1] && without(wrong, at) === right)

/** Of numbers in words nothing is told here: their digits are no row. */
const inWords = (text: string): boolean =>
  !/\d/.test(text.normalize('NFKC')) && [...CHINESE].some(name => text.includes(name))

/**
 * Whether a slip makes the stated figure out of the answer, seen by their print alone: another way than the engine's, which
 * works on numerals. A slip in the reckoning leaves no mark in the digits: there the answer need only be another one.
 */
export function explains(kind: string, { display, interval: [low, high] }: Expected, stated: string): boolean {
  if (inWords(stated) || inWords(display)) return display !== stated
  const [right, wrong] = [printed(display), printed(stated)]
  if (right === null || wrong === null) return false
  const within = (value: number): boolean => (low === null || value >= low) && (high === null || value <= high)
  switch (kind) {
    case 'transposed':
      return swapped(right.digits, wrong.digits)
    case 'digit':
      return digit(right.digits, wrong.digits)
    case 'dropped':
      return dropped(right.digits, wrong.digits)
    case 'doubled':
      return doubled(right.digits, wrong.digits)
    case 'point':
      return right.digits.replace(/^0+|0+$/g, '') === wrong.digits.replace(/^0+|0+$/g, '') && right.value !== wrong.value
    case 'unit':
      return right.digits === wrong.digits && right.rest !== wrong.rest
    case 'sign':
      return right.value === -wrong.value
    default:
      return right.rest !== wrong.rest || (right.value !== wrong.value && !within(wrong.value))
  }
}
