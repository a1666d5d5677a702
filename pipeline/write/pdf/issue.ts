import type { Audit, AuditedClaim, AuditedFigure, Finding, Span } from '../../model.ts'
import { paragraphAt, paragraphsOf } from '../paragraphs.ts'
import { partsOf, type Part } from '../parts.ts'
import { fillIn } from '../words.ts'
import type { Flow } from './flow.ts'
import type { Style } from './lines.ts'
import { BODY, GREY, INK } from './style.ts'
import type { Words } from './words.ts'

/** What is being printed, with what its parts look things up in. */
export interface Issue {
  readonly audit: Audit
  readonly words: Words
  readonly flow: Flow
  readonly date: string | null
  readonly parts: readonly Part[]
  readonly figures: ReadonlyMap<string, AuditedFigure>
  readonly claims: ReadonlyMap<string, AuditedClaim>
  readonly paragraphs: readonly Span[]
  titleOf(rule: string): string
  /** A finding's number: the same in every format. */
  numberOf(finding: Finding): number
}

export interface RuleTitle {
  readonly id: string
  readonly title: string
  readonly titleEn: string
}

export function issueOf(
  audit: Audit,
  flow: Flow,
  words: Words,
  lang: 'zh' | 'en',
  rules: readonly RuleTitle[],
  date: string | null,
): Issue {
  const titles = new Map(rules.map(rule => [rule.id, lang === 'zh' ? rule.title : rule.titleEn]))
  const numbers = new Map(audit.findings.map((finding, i) => [finding, i + 1]))
  return {
    audit,
    words,
    flow,
    date,
    parts: partsOf(audit, words.opening, words.whole),
    figures: new Map(audit.figures.map(figure => [figure.id, figure])),
    claims: new Map(audit.claims.map(claim => [claim.id, claim])),
    paragraphs: paragraphsOf(audit.source.text),
    titleOf: rule => titles.get(rule) ?? rule,
    numberOf: finding => numbers.get(finding) ?? 0,
  }
}

/** 第3页　第12段, as far as the format knows. */
export function placeOf(
  issue: Issue,
  { start, page }: { readonly start: number; readonly page?: number | null },
): string {
  const { words } = issue
  const paragraph = fillIn(words.paragraph, { n: paragraphAt(issue.paragraphs, start) })
  return page === undefined || page === null ? paragraph : `${fillIn(words.page, { n: page })} ${paragraph}`
}

/** Names of places: a figure in the text of the report, a finding's card, and where that finding stands in the text. */
export const figureAnchor = (id: string): string => `figure-${id}`
export const cardAnchor = (finding: Finding): string => `card-${finding.id}`
export const spotAnchor = ({ id, figures: [first] }: Finding): string =>
  first === undefined ? `spot-${id}` : figureAnchor(first)

export const PLAIN: Style = { size: BODY, colour: INK }
export const STRONG: Style = { size: BODY, colour: INK, bold: true }
export const QUIET: Style = { size: BODY, colour: GREY }
