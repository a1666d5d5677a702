import type { AuditedFigure, Fate } from '../../model.ts'
import { beside, space, stack, textRows, type Row } from './flow.ts'
import { chapter, heading } from './heads.ts'
import { figureAnchor, PLAIN, QUIET, STRONG, type Issue } from './issue.ts'
import type { Words } from './lines.ts'
import { MEASURE } from './style.ts'

const FATES: readonly Fate[] = ['contradicted', 'questioned', 'verified', 'unpaired', 'unread', 'exempt']
const LEFT = 92

/** Every figure of the report by section and fate. */
export function figureList(issue: Issue): void {
  const { flow, words: w, audit, parts } = issue
  chapter(issue, w.figures, 120)
  flow.put(...textRows(flow.book, [{ text: w.figuresNote, style: QUIET }]))
  let from = 0
  for (const part of parts) {
    let to = from
    while (to < audit.figures.length && audit.figures[to]!.start < part.end) to++
    const members = audit.figures.slice(from, to)
    from = to
    if (members.length === 0) continue
    const rows = FATES.flatMap(fate =>
      group(
        issue,
        fate,
        members.filter(({ status }) => status === fate),
      ),
    )
    flow.keep([stack([heading(issue, part.title), rows[0] ?? space(0)])])
    flow.put(...rows.slice(1))
  }
}

function group({ flow: { book }, words: w }: Issue, fate: Fate, figures: readonly AuditedFigure[]): Row[] {
  if (figures.length === 0) return []
  const words = figures.flatMap((figure, i): Words[] => [
    { text: i === 0 ? '' : '　', style: PLAIN },
    { text: figure.text.replace(/\s+/g, ' '), style: { ...PLAIN, link: figureAnchor(figure.id) } },
  ])
  const [first, ...rest] = textRows(book, words, { left: LEFT, width: MEASURE - LEFT })
  const label = textRows(book, [{ text: `${w[fate]} ${figures.length}`, style: STRONG }], { width: LEFT - 6 })
  return [beside(label, first === undefined ? [] : [first]), ...rest, space(2)]
}
