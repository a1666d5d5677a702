import { impliedOf } from '../constraints/implied.ts'
import { isList } from '../constraints/network.ts'
import type { Claim, Constraint, Expected, Figure, Operand } from '../model.ts'
import type { Message } from '../rule.ts'
import { expectedWords, impliedText } from './present.ts'
import { withUnit } from './printed.ts'

/** What a message's holes are filled from. */
export interface Told {
  readonly constraint: Constraint
  readonly claim: Claim
  readonly figures: readonly Figure[]
  /** The reading that holds, or the plain one. */
  readonly reading: number
  readonly stated: string
  readonly expected: Expected | null
}

/** The rule's sentence with figures put in. An empty metric leaves no trace. */
export const tell = ({ text, holes }: Message, told: Told): string => {
  const words = text
    .map((piece, index) => piece + (holes[index] === undefined ? '' : fill(holes[index], told)))
    .join('')
  return words.replace(/^的/, '')
}

/** Holes of a sentence that names letters in braces: 隐含价格变动{drift}%. */
export const tellBecause = (because: string, told: Told): string =>
  because.replace(/\{(\w+)\}/g, (_, letter: string) => fill(letter, told))

const fill = (hole: string, told: Told): string => {
  const { claim, expected, stated } = told
  switch (hole) {
    case 'metric':
      return claim.subject.metric
    case 'stated':
      return stated
    case 'expected':
      return expected === null ? '其他数值' : expectedWords(expected)
    case 'interval':
      return expected === null ? '' : intervalText(expected.interval)
    case 'reason':
      return claim.kind === 'identity' ? claim.reason : ''
    case 'source':
      return claim.kind === 'held' ? claim.source : ''
    case 'instead':
      return claim.kind === 'wording' ? claim.instead : ''
    default:
      return letterText(hole, told)
  }
}

const letterText = (letter: string, { constraint, figures, reading }: Told): string => {
  const other = reading > 0 ? constraint.otherwise?.[reading - 1]?.bind?.[letter] : undefined
  const operand = other ?? constraint.bind[letter]
  if (operand === undefined) return ''
  const printed = (one: Operand): string => {
    if (isList(one)) return one.map(printed).join('、')
    if ('constant' in one) return String(one.constant)
    if ('figure' in one) {
      const figure = figures[one.figure]
      return figure === undefined ? '' : withUnit(figure.text, figure.unit.text)
    }
    const bounds = impliedOf(constraint, reading, letter, figures)
    return (bounds === null ? null : impliedText(bounds)) ?? '（未列）'
  }
  return printed(operand)
}

const intervalText = ([low, high]: Expected['interval']): string =>
  low === null ? (high === null ? '' : `不高于${high}`) : high === null ? `不低于${low}` : `${low}～${high}`
