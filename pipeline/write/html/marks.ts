import { countWhile } from '../../bisect.ts'
import { addTo } from '../../grouped.ts'
import type { Audit, AuditedFigure, Fate, Finding, Severity, Span } from '../../model.ts'

/** A stretch of the text that carries a mark; no two overlap. */
export interface Mark extends Span {
  /** Id of its element in the page. */
  readonly id: string
  readonly fate: Fate
  /** Numbers (from 1) of the findings that accuse it. */
  readonly findings: readonly number[]
}

export interface Marks {
  /** In order of place: one for each figure, and one for each finding that stands on words instead. */
  readonly marks: readonly Mark[]
  /** For each finding, the element that a jump leads to. */
  readonly targets: readonly string[]
}

/** Id of a figure's element. By number, so that no identifier has to be trusted as markup. */
export const figureId = (index: number): string => `f${index}`

/** What is marked in the text. `indexOf` tells a figure's number from its id. */
export function marksOf(audit: Audit, indexOf: ReadonlyMap<string, number>): Marks {
  const accusedBy = new Map<number, number[]>()
  const wordings: Mark[] = []
  const targets = audit.findings.map((finding, at) => {
    const number = at + 1
    const accused = accusedFigures(finding, audit.figures, indexOf)
    for (const figure of accused) addTo(accusedBy, figure, number)
    const first = accused[0]
    if (first !== undefined) return figureId(first)
    const id = `w${number}`
    const place = { start: finding.start, end: finding.end }
    wordings.push({ ...place, id, fate: FATE_OF[finding.severity], findings: [number] })
    return id
  })
  const figures = audit.figures.map(
    (figure, index): Mark => ({
      id: figureId(index),
      start: figure.start,
      end: figure.end,
      fate: figure.status,
      findings: accusedBy.get(index) ?? [],
    }),
  )
  if (wordings.length === 0) return { marks: apart(figures), targets }
  const marks = [...figures, ...wordings].sort((a, b) => a.start - b.start || b.end - a.end)
  return { marks: apart(marks), targets }
}

const FATE_OF: Readonly<Record<Severity, Fate>> = { error: 'contradicted', warning: 'questioned', note: 'unpaired' }

/** The figures a finding names, else the one that its words overlap. */
function accusedFigures(
  finding: Finding,
  figures: readonly AuditedFigure[],
  indexOf: ReadonlyMap<string, number>,
): readonly number[] {
  const named = finding.figures.flatMap(id => indexOf.get(id) ?? [])
  if (named.length > 0) return [...new Set(named)]
  const at = countWhile(figures, ({ end }) => end <= finding.start)
  const figure = figures[at]
  return figure !== undefined && figure.start < finding.end ? [at] : []
}

/** Overlapping marks give way to the one before them: text is printed once. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  let reached = 0
  let clean = true
  for (const mark of marks) {
    if (mark.start < reached) clean = false
    reached = Math.max(reached, mark.end)
  }
  if (clean) return marks
  reached = 0
  return marks.map(mark => {
    const start = Math.max(mark.start, reached)
    const end = Math.max(start, mark.end)
    reached = end
    return { ...mark, start, end }
  })
}
