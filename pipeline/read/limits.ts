import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import type { Table } from '../model.ts'

/** What a report may hold, unless the environment says otherwise: five times the largest of 300, in 512 MB. */
const MOST = {
  GOUJI_MAX_CHARACTERS: 4_000_000,
  GOUJI_MAX_FIGURES: 60_000,
  GOUJI_MAX_CELLS: 200_000,
} as const

/** Columns of a table that is read as one; on paper there are thirty. */
const WIDEST = 400

/**
 * What a reader found, if it is within what a run can hold. A table of very many columns is text.
 * @throws SourceError for what is larger than any report.
 */
export function withinLimits(reading: Reading, path: string): Reading {
  const { text, tables, notices } = reading
  hold('GOUJI_MAX_CHARACTERS', '字', text.length, path)
  hold('GOUJI_MAX_CELLS', '个单元格', tables.reduce((sum, { cells }) => sum + cells.length, 0), path)
  hold('GOUJI_MAX_FIGURES', '个数字', numerals(text), path)
  const wide = tables.filter(({ columns }) => columns > WIDEST)
  if (wide.length === 0) return reading
  const told = wide.map(table => `${whereIs(table, text)}的表有${table.columns}列，超过${WIDEST}列，未按表审`)
  return { ...reading, tables: tables.filter(table => !wide.includes(table)), notices: [...notices, ...told] }
}

/** How much a report may hold. */
export function mostOf(name: keyof typeof MOST): number {
  const told = Number(process.env[name] ?? '')
  return told > 0 ? told : MOST[name]
}

function hold(name: keyof typeof MOST, what: string, count: number, path: string): void {
  const most = mostOf(name)
  if (count <= most) return
  throw new SourceError(path, `共${count}${what}，超过${most}${what}的限度；请拆分后再审，或设环境变量${name}=${count}`)
}

/** Runs of digits: no text has more figures, but for those in words. */
function numerals(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const digit = (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
    if (digit && !inside) count++
    inside = digit
  }
  return count
}

const whereIs = ({ cells: [first] }: Table, text: string): string =>
  `第${text.slice(0, first?.start ?? 0).split('\n').length}行`
