import type { Figure, Numeral } from '../../pipeline/model.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { draftOf } from '../draft.ts'

export const figuresOf = (text: string): readonly Figure[] => {
  const draft = draftOf(text, { blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] })
  return readFigures(draft, outlineOf(draft))
}

/** Compact print of all figures of a text: `1117.56亿元 [1117.56 亿元]`; what `tests/quantities/*.txt` hold. */
export const printed = (text: string): string => figuresOf(text).map(print).join(' ')

const print = ({ text, numeral, upper, unit, qualifier, exact, exempt, malformed }: Figure): string => {
  if (exempt !== null && exempt !== 'duration') return `${text} (${exempt})`
  const value = valueOf(numeral) + (upper === null ? '' : `..${valueOf(upper)}`)
  const dimension = unit.dimension === 'rank' || unit.dimension === 'ratio' ? `<${unit.dimension}>` : unit.text
  const words = [value, dimension, qualifier, exact ? 'exact' : null, exempt, malformed]
  return `${text} [${words.filter(word => word !== null && word !== '').join(' ')}]`
}

const valueOf = ({ digits, decimals }: Numeral): string =>
  decimals < 0 ? `${digits}e${-decimals}` : (digits / 10 ** decimals).toFixed(decimals)
