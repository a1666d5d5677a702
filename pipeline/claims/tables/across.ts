import type { Figure, Subject, TotalClaim } from '../../model.ts'
import { addsUp } from './adding.ts'
import { byHead, type Sheet } from './pages.ts'
import { fitting, runsOf, type Line, type Run } from './runs.ts'

/** So many rows must hold, and such a share of those that tell. */
const FEWEST = 3
const MOST = 0.8

/**
 * Columns that are sums of columns beside them: 合计 | 一般 | 专项. Under one head the rows of all its tables show it
 * together, and judge each other.
 */
export function* sumsAcross(sheets: readonly Sheet[], subjectOf: (label: string) => Subject): Generator<TotalClaim> {
  for (const [head, alike] of byHead(sheets)) {
    const rows = alike.flatMap(sheet => sheet.rows)
    const places = alike[0]!.columns.flatMap((column, at) =>
      addsUp(column, rows.flatMap(({ cells }) => cells[at] ?? [])) ? [at] : [],
    )
    if (places.length < 3) continue
    const columns = places.map((place): Line => rows.map(({ cells }) => cells[place] ?? null))
    for (const side of ['behind', 'before'] as const) {
      for (const run of runsOf(columns, side, () => true)) {
        const { whole, parts, fit } = run
        if (parts.length < 2 || fit.sure < Math.max(FEWEST, MOST * (fit.sure + fit.missed))) continue
        const bears = borneBy(columns, run)
        const usual = parts.filter(part => isUsual(columns[part]!))
        for (const [at, { row }] of rows.entries()) {
          const total = columns[whole]![at] ?? null
          const given = parts.filter(part => columns[part]![at] !== null)
          if (total === null || given.length === 0 || !given.every(bears)) continue
          // the cell may be lost
          if (usual.some(part => columns[part]![at] === null)) continue
          const figures = given.map(part => columns[part]![at]!)
          if (figures.some(({ unit }) => unit.text !== total.unit.text)) continue
          if (isConsolidated(total, figures, parts.map(part => columns[part]!))) continue
          yield {
            kind: 'total',
            closure: 'partition',
            growths: null,
            whole: total.index,
            parts: figures.map(({ index }) => ({ figure: index, sign: 1 })),
            at: { start: row.start, end: row.end },
            subject: subjectOf(row.label),
            sentence: total.sentence,
            tie: 'rows',
            columns: `across ${head} ${whole}`,
          }
        }
      }
    }
  }
}

/**
 * A total of levels of government leaves out what one level gives to the other: the parts are more than it by just what
 * a row of theirs prints.
 */
function isConsolidated(total: Figure, parts: readonly Figure[], columns: readonly Line[]): boolean {
  const decimals = Math.max(...[total, ...parts].map(({ numeral }) => numeral.decimals))
  const valueOf = ({ numeral }: Figure): number => numeral.digits * 10 ** (decimals - numeral.decimals)
  const more = parts.reduce((sum, part) => sum + valueOf(part), 0) - valueOf(total)
  return more > 0 && columns.some(column => column.some(figure => figure !== null && valueOf(figure) === more))
}

/** Whether a column is blank in no more than a row of five. */
const isUsual = (column: Line): boolean => column.filter(figure => figure !== null).length >= MOST * column.length

/** Whether the rows in which a column is not blank bear out that it is a part. */
function borneBy(columns: readonly Line[], { whole, parts }: Run): (part: number) => boolean {
  const votes = new Map(parts.map(part => [part, { held: 0, failed: 0 }]))
  for (const [at, total] of columns[whole]!.entries()) {
    const given = parts.filter(part => columns[part]![at] != null)
    const { sure, missed } = fitting([total], given.map(part => [columns[part]![at]!]))
    for (const part of given) {
      const vote = votes.get(part)!
      vote.held += sure
      vote.failed += missed
    }
  }
  return part => {
    const { held, failed } = votes.get(part)!
    return held >= Math.max(FEWEST, MOST * (held + failed))
  }
}
