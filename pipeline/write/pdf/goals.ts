import type { AuditedHeld } from '../../model.ts'
import { withUnit } from '../../findings/printed.ts'
import { stack, tableRow, textRows, type Row } from './flow.ts'
import { heading, underlined } from './heads.ts'
import { DENSE_PLAIN, DENSE_QUIET, DENSE_STRONG, figureAnchor, FINE, placeOf, type Issue } from './issue.ts'
import { AMBER, DENSE_LEADING, GREEN, MEASURE } from './style.ts'

/** Where columns begin and how wide they are: the metric, its goal, what was reached and where, whether it was met. */
const COLUMNS = [[0, 160], [165, 75], [245, 135], [385, MEASURE - 385]] as const

/** What last year's report aimed at and what became of it: a line for each goal; nothing where no reference tells any. */
export function goals(issue: Issue): readonly Row[] {
  const { words: w, flow, audit } = issue
  const held = (audit.held ?? []).filter(({ as }) => as === 'target')
  if (held.length === 0) return []
  const cells = [w.goalMetric, w.goalAim, w.goalReached, '']
  const head = rowOf(issue, cells.map(text => [{ text, style: FINE }]))
  const rows = held.map(pair => rowOf(issue, goalCells(issue, pair)))
  const note = textRows(flow.book, [{ text: w.goalsNote, style: FINE }], { leading: 14 })
  return [stack([heading(issue, w.goals), ...note, ...head, ...rows.slice(0, 2).flat()]), ...rows.slice(2).flat()]
}

type Cell = Parameters<typeof textRows>[1]

const rowOf = ({ flow }: Issue, cells: readonly Cell[]): readonly Row[] =>
  tableRow(
    COLUMNS.map(([left, width], at) => textRows(flow.book, cells[at] ?? [], { left, width, leading: DENSE_LEADING })),
    underlined,
  )

function goalCells(issue: Issue, { metric, figures: [id], against, missed }: AuditedHeld): readonly Cell[] {
  const { words: w, figureOf } = issue
  const own = id === undefined ? undefined : figureOf(id)
  const aim = against.map(({ text }) => text).join('、')
  const reached = own === undefined ? [] : [
    { text: withUnit(own.text, own.unit), style: { ...DENSE_PLAIN, link: figureAnchor(own.id) } },
    { text: `　${placeOf(issue, own)}`, style: FINE },
  ]
  const verdict = missed === true ? w.goalMissed : w.goalMet
  const style = { ...DENSE_STRONG, colour: missed === true ? AMBER : GREEN }
  const [name, goal] = [{ text: metric, style: DENSE_PLAIN }, { text: aim, style: DENSE_QUIET }]
  return [[name], [goal], reached, [{ text: verdict, style }]]
}
