import type { Draft, Table } from '../model.ts'
import { rowsOf } from './codes.ts'
import { tablesOf } from './flat-tables.ts'
import { headsOver } from './over.ts'
import { BARE_NUMBER, widened } from './table-units.ts'

/**
 * The year that the head of its column names, by the offset where a cell begins: 2024年决算数; where no head of a table
 * names one, that of its title.
 */
export function headedYears(draft: Draft): ReadonlyMap<number, number> {
  const years = new Map<number, number>()
  for (const table of tablesOf(draft)) readTable(draft.text, table, years)
  return years
}

interface Head {
  readonly row: number
  readonly rowSpan: number
  readonly column: number
  readonly columnSpan: number
  readonly start: number
  readonly end: number
  readonly words: string
}

function readTable(text: string, table: Table, years: Map<number, number>): void {
  let heads: Head[] = []
  let over = headsOver(heads)
  let below = true
  let known = new Map<number, number | null>()
  const titled = yearOf(table.caption)
  for (const cells of rowsOf(table.cells)) {
    const row = cells.map(cell => ({ ...cell, words: text.slice(cell.start, cell.end).replace(/\s/g, '') }))
    const bare = row.filter(({ words }) => BARE_NUMBER.test(words))
    // 科学技术支出 | 2024 | 3332: an amount that looks like a year
    const numbers = bare.every(({ words }) => YEAR_ALONE.test(words)) ? [] : bare
    const said = row.filter(({ words }) => words !== '')
    const spans = heads.length === 0 && (said[0]?.column ?? 0) > 0
    if (numbers.length === 0 && (said.length > 1 || !below || spans)) {
      if (below && heads.length > 0 && !said.some(({ words }) => YEAR.test(words))) continue
      if (below) heads = said
      else heads.push(...said)
      known = new Map()
      below = false
      continue
    }
    if (numbers.length === 0) continue
    if (!below) {
      heads = widened(centred(heads))
      over = headsOver(heads)
    }
    below = true
    for (const { column, columnSpan, start, end } of numbers) {
      let year = known.get(column)
      if (year === undefined) known.set(column, (year = yearOver(over(column, column + columnSpan), titled)))
      if (year !== null) years.set(start + text.slice(start, end).search(/\S/), year)
    }
  }
}

/**
 * 2026年预算 in the middle above 建议数 | 金额 | %: on paper a head is as wide as its words, and stands in the middle of its
 * columns.
 */
function centred(heads: readonly Head[]): Head[] {
  const covers = ({ column, columnSpan }: Head, at: number): boolean => column <= at && at < column + columnSpan
  return heads.map(head => {
    if (!YEAR.test(head.words)) return head
    const beside = heads.filter(({ row }) => row <= head.row)
    const below = heads.filter(({ row }) => row > head.row)
    const isFree = (at: number): boolean =>
      at > 0 && !beside.some(each => covers(each, at)) && below.some(each => covers(each, at))
    let more = 0
    while (isFree(head.column - more - 1) && isFree(head.column + head.columnSpan + more)) more++
    return { ...head, column: head.column - more, columnSpan: head.columnSpan + 2 * more }
  })
}

const YEAR = /(?:19|20)\d\d年/
const YEAR_ALONE = /^(?:19|20)\d\d$/

/** 2024年1—6月: part of a year. */
const WITHIN_YEAR = /月|季度|半年/

/** The only year of a title. */
function yearOf(title: string): number | null {
  const [only, ...others] = new Set(title.match(/(?:19|20)\d\d(?=年)/g))
  return only === undefined || others.length > 0 || WITHIN_YEAR.test(title) ? null : Number(only)
}

/** The year of the lowest head that names one; a year that is compared with is another column's. */
function yearOver(over: readonly Head[], titled: number | null): number | null {
  const words = over.map(head => head.words).join('\n')
  if (WITHIN_YEAR.test(words)) return null
  const years = [...words.matchAll(/(?<![比较占为]|[为占]预算)((?:19|20)\d\d)年/g)].map(([, year]) => Number(year))
  return years.at(-1) ?? (/[上去]年|同期|比/.test(words) ? null : titled)
}
