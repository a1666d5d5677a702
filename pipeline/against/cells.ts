import { bareLabel, opensParts } from '../claims/tables/labels.ts'
import { sectionsIn, type Row, type Section } from '../claims/tables/sections.ts'
import type { Book, Figure, Standing } from '../model.ts'
import { titleOf, unnumbered } from '../read/caption.ts'

/** One number of a table, by all the words that say what it is. */
export interface CellFact {
  readonly figure: Figure
  /** The title of its table without year and number. */
  readonly title: string
  /** Its row and the row that heads it, without years. */
  readonly row: string
  readonly column: string
  /** Which of several cells with equal words. */
  readonly nth: number
  /** The year it is of. */
  readonly year: number
  /** Whether words say so: 2022年, 上年末. */
  readonly dated: boolean
  /** 上年末余额, 年初余额: what the year before left. */
  readonly opening: boolean
  /** 余额, 结余, 限额: what stands at the end of a year. */
  readonly stock: boolean
  /** 上年决算数: a column of the year before. */
  readonly prior: boolean
  readonly caption: number
}

const YEAR = /((?:19|20)\d{2})年?度?/
const YEARS = /(?:19|20)\d{2}年?度?/g
const PRIOR = /上年|去年|上一年/
const OPENING = /上年末|上年(?=.*(?:余额|结[余转]))|年初|期初/
const CLOSING = /年末|期末|年终|年底|滚存/
const STOCK = /余额|结余|结转|限额/
/** What tells when a stock is taken and how final it is, and no other thing. */
const TIMES = /上年末|上一?年度?|去年|本年度?|当年|年初|期初|年末|年终|年底|期末|末(?=.*(?:余额|结余|结转))/g
const FINAL = /[（(](?:决算|执行|预算)数[）)]|(?:决算|执行)数(?=$|[（(])/g
const ORDINAL = /^[一二三四五六七八九十]+、/

/** The numbers of all tables of a document. A table without a title of its own goes on under the last. */
export function cellsOf(book: Book, standing: Standing): readonly CellFact[] {
  const cells: CellFact[] = []
  const counted = new Map<string, number>()
  let title = ''
  let titled: number | null = null
  for (const [caption, table] of sectionsIn(book.draft, book.figures).entries()) {
    const own = titleOf(table.caption)
    if (own !== null) {
      title = plain(unnumbered(own))
      titled = yearIn(own)
    }
    for (const section of table.sections) {
      let head = ''
      for (const row of section.rows) {
        const label = bareLabel(row.label)
        if (ORDINAL.test(row.label) || (!opensParts(row.label) && YEAR.test(row.label))) head = ORDINAL.test(row.label) ? label : ''
        for (const [column, figure] of row.cells) {
          const fact = factOf({ section, row, label, head: head === label ? '' : head, column, figure, titled }, standing)
          if (fact === null) continue
          const key = `${title}|${fact.row}|${fact.column}|${fact.year}|${String(fact.opening)}`
          const nth = counted.get(key) ?? 0
          counted.set(key, nth + 1)
          cells.push({ ...fact, title, nth, caption })
        }
      }
    }
  }
  return cells
}

interface Placed {
  readonly section: Section
  readonly row: Row
  readonly label: string
  readonly head: string
  readonly column: number
  readonly figure: Figure
  /** The year that the title names. */
  readonly titled: number | null
}

function factOf(placed: Placed, standing: Standing): Omit<CellFact, 'title' | 'nth' | 'caption'> | null {
  const { section, row, label, head, column, figure, titled } = placed
  const over = section.wordsOver(column)
  const words = `${head}${label} ${over}`
  const now = titled ?? standing.year
  if (now === null || (label === '' && row.code === '')) return null
  const said = yearIn(label) ?? yearIn(head) ?? yearIn(over)
  const prior = PRIOR.test(over)
  const stock = STOCK.test(words)
  const opening = stock && (OPENING.test(words) || (said !== null && said === now - 1 && !prior))
  return {
    figure,
    row: [settled(head), settled(label), row.code].filter(part => part !== '').join('·'),
    column: plain(over) || `#${column}`,
    year: said ?? (opening || prior ? now - 1 : now),
    dated: said !== null || titled !== null || opening || CLOSING.test(words),
    opening,
    stock,
    prior,
  }
}

const plain = (words: string): string => words.replace(YEARS, '').replace(TIMES, '').replace(/\s/g, '')

const settled = (words: string): string => plain(words.replace(FINAL, ''))

function yearIn(words: string): number | null {
  const found = YEAR.exec(words)?.[1]
  return found === undefined ? null : Number(found)
}
