import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { auditDraft } from '../../pipeline/run.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import type { AuditedFigure, Fate, Settings } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'

/** What a careful editor says of one printed figure. Offsets are UTF-16, into the text without byte-order mark. */
export interface Mark {
  readonly start: number
  readonly text: string
  /** Whether other figures of the report suffice to recompute it, or to hold it against them. */
  readonly related: boolean
  /** How: sum, share, growth-of-parts … The first of several. */
  readonly relation?: string
  /** Where the other figures of that relation stand, inside the marked passage or outside it. */
  readonly with?: readonly number[]
}

/** A report of which every figure from `from` to `to` is marked. */
export interface MarkedReport {
  readonly key: string
  /** Under the folder of reports. */
  readonly file: string
  /** Of the text in UTF-8: the marks are for this text and no other. */
  readonly sha256: string
  readonly from: number
  readonly to: number
  readonly figures: readonly Mark[]
}

/** A mark and what the audit makes of the figure there; `null` where it sees none. */
export interface Seen {
  readonly mark: Mark
  readonly status: Fate | null
  /** Whether a finding was proved with it, though another figure is accused. */
  readonly evidence: boolean
  /** Whether a relation that holds binds it, though too loosely for a slip to be told. */
  readonly bound: boolean
}

export interface SeenReport {
  readonly report: MarkedReport
  readonly text: string
  readonly seen: readonly Seen[]
  /** Figures within the passage that bear no mark. */
  readonly unmarked: readonly AuditedFigure[]
}

export const isChecked = ({ status }: Seen): boolean =>
  status === 'verified' || status === 'contradicted' || status === 'questioned'

export const readMarks = (folder: string = import.meta.dirname): readonly MarkedReport[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({ key: name.slice(0, -'.json'.length), ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }))

const settings: Settings = { year: null, region: null, rules: {}, aliases: {}, identities: [], founded: {} }

/** Audits the marked report and puts its figures beside the marks. Throws where the text is not the marked one. */
export const seeReport = async (report: MarkedReport, corpus: string): Promise<SeenReport> => {
  const draft = await readDraft(join(corpus, report.file))
  if (createHash('sha256').update(draft.text).digest('hex') !== report.sha256) {
    throw new Error(`${report.file} is not the text that ${report.key} marks`)
  }
  const { figures, findings, claims } = auditDraft(draft, { version: '', rules, settings })
  const within = figures.filter(({ start, status }) => start >= report.from && start < report.to && status !== 'exempt')
  const meets = ({ start, end }: AuditedFigure, mark: Mark) => start < mark.start + mark.text.length && end > mark.start
  const bound = new Set(claims.flatMap(claim => (claim.verdict === 'consistent' ? claim.figures : [])))
  const evidence = new Set(findings.flatMap(finding => (finding.severity === 'note' ? [] : finding.evidence)))
  return {
    report,
    text: draft.text,
    seen: report.figures.map(mark => {
      const figure = figures.find(one => meets(one, mark))
      const isIn = (ids: ReadonlySet<string>) => figure !== undefined && ids.has(figure.id)
      return { mark, status: figure?.status ?? null, evidence: isIn(evidence), bound: isIn(bound) }
    }),
    unmarked: within.filter(figure => !report.figures.some(mark => meets(figure, mark))),
  }
}
