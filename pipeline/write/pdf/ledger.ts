import { space, stack, tableRow, textRows, type Row } from './flow.ts'
import { chapter, underlined } from './heads.ts'
import { figureAnchor, PLAIN, placeOf, QUIET, type Issue } from './issue.ts'
import type { Words } from './lines.ts'
import { INK, MEASURE } from './style.ts'
import { workingWords } from './working.ts'

/** What was recomputed or compared and agreed: a check a row, with its working and its place. */
export function ledger(issue: Issue): void {
  const { flow, words: w } = issue
  chapter(issue, w.ledger, 120)
  flow.put(...textRows(flow.book, [{ text: w.ledgerNote, style: QUIET }]), space(4))
  const claims = issue.audit.claims.filter(({ verdict }) => verdict === 'consistent')
  if (claims.length === 0) return flow.put(...textRows(flow.book, [{ text: w.none, style: QUIET }]))
  const columns = [0, 32, 150, 388] as const
  type Cells = readonly (readonly Words[])[]
  const row = (cells: Cells, finish: (row: Row) => Row): Row[] =>
    tableRow(
      cells.map((cell, i) => {
        const left = columns[i] ?? 0
        return textRows(flow.book, cell, { left, width: (columns[i + 1] ?? MEASURE) - left - 8 })
      }),
      finish,
    )
  const head = row(
    [w.number, w.rule, w.working, w.place].map(text => [{ text, style: QUIET }]),
    last => underlined(last, INK, 0.8),
  )
  flow.table(stack(head), rows())

  function* rows(): Iterable<Row> {
    for (const [i, claim] of claims.entries()) {
      const figure = claim.figures[0]
      const link = figure === undefined ? {} : { link: figureAnchor(figure) }
      yield* row(
        [
          [{ text: String(i + 1), style: QUIET }],
          [{ text: issue.titleOf(claim.rule), style: PLAIN }],
          workingWords(claim.working),
          [{ text: placeOf(issue, claim), style: { ...PLAIN, ...link } }],
        ],
        underlined,
      )
    }
  }
}
