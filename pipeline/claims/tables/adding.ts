import type { Figure } from '../../model.ts'
import { isLevel } from './headings.ts'
import type { SheetColumn } from './pages.ts'

/** Rates and indices are no amounts, nor is what one of a head has. */
const RATES = /[率比%％]$|(?:增长|增速|增幅|指数|均)(?:[（(].*)?$/

export const isRate = (label: string): boolean => RATES.test(label)

/** Whether a column holds amounts. */
export function addsUp({ words, heading }: SheetColumn, figures: readonly Figure[]): boolean {
  const role = heading?.role ?? null
  if (role !== null && !isLevel(role) && role !== 'change') return false
  if (role === null && /[率比均%％]|指数|增长|增幅|单价|标准/.test(words)) return false
  return figures.filter(({ unit }) => unit.dimension === 'percent').length * 2 < figures.length
}

/** What bears %, or has decimals and no more digits before them than rates have: not 7016194.00. */
export const mayBeRate = ({ numeral, unit }: Figure): boolean =>
  unit.dimension === 'percent' || (numeral.decimals > 0 && Math.abs(numeral.digits) < 1000 * 10 ** numeral.decimals)
