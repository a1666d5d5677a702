import type { AuditedFigure } from '../../model.ts'
import { needOf, type Need } from '../missing.ts'
import { partAt } from '../parts.ts'
import { stack, textRows, unbroken, type Row } from './flow.ts'
import { chapter, heading } from './heads.ts'
import { DENSE_PLAIN, DENSE_QUIET, figureAnchor, FINE, type Issue } from './issue.ts'
import type { Words } from './lines.ts'
import { DENSE_LEADING } from './style.ts'

/** The figures that nothing speaks about, by section and metric, and what the text would have to say. */
export function unchecked(issue: Issue): void {
  const { flow, words: w, audit, parts, lang } = issue
  const open = audit.figures.filter(({ status }) => status === 'unpaired' || status === 'unread')
  if (open.length === 0) return
  chapter(issue, w.unchecked, 120)
  flow.put(...textRows(flow.book, [{ text: w.uncheckedNote, style: FINE }]))
  const need = needOf(audit, lang)
  const byPart = parts.map((): AuditedFigure[] => [])
  for (const figure of open) byPart[partAt(parts, figure.start)]?.push(figure)
  byPart.forEach((members, at) => {
    const rows = groupsOf(members, need).flatMap(group => paragraph(issue, group))
    const [first, ...rest] = rows
    if (first === undefined) return
    flow.keep([stack([heading(issue, parts[at]?.title ?? ''), first])])
    flow.put(...rest)
  })
}

interface Group {
  readonly metric: string
  readonly need: Need | null
  readonly figures: AuditedFigure[]
}

/** Figures of one metric that lack the same; what is unread has no metric. */
function groupsOf(figures: readonly AuditedFigure[], need: (figure: AuditedFigure) => Need | null): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const figure of figures) {
    const own = need(figure)
    const metric = own?.metric ?? (figure.status === 'unread' ? null : figure.metric)
    const key = `${metric}\n${own?.words}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { metric: metric ?? '', need: own, figures: [figure] })
    else group.figures.push(figure)
  }
  return [...groups.values()]
}

function paragraph({ flow: { book }, words: w }: Issue, { metric, need, figures }: Group): Row[] {
  const name = metric === '' ? w.unread : metric
  const words: Words[] = [
    { text: `${name}${w.colon}`, style: metric === '' ? DENSE_QUIET : DENSE_PLAIN },
    ...figures.flatMap(({ id, text }, i): Words[] => [
      { text: i === 0 ? '' : '　', style: DENSE_PLAIN },
      { text: text.replace(/\s+/g, ' '), style: { ...DENSE_PLAIN, link: figureAnchor(id) } },
    ]),
    { text: need === null ? '' : `　→ ${need.words}`, style: DENSE_QUIET },
  ]
  return unbroken(textRows(book, words, { leading: DENSE_LEADING }))
}
