import type { Audit, AuditedClaim, AuditedFigure, Finding, Span } from '../../model.ts'
import type { Known } from '../passages.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { partsOf, type Part } from '../parts.ts'
import { whereabouts } from '../whereabouts.ts'
import { fillIn, type Lang } from '../words.ts'
import type { Flow } from './flow.ts'
import type { Style } from './lines.ts'
import { BODY, DENSE, GREY, INK, SMALL } from './style.ts'
import type { Words } from './words.ts'

/** What is being printed, with what its parts look things up in. */
export interface Issue extends Known {
  readonly lang: Lang
  readonly words: Words
  readonly flow: Flow
  readonly date: string | null
  /** Whether all that was read is printed, or what must be dealt with alone. */
  readonly full: boolean
  readonly parts: readonly Part[]
  readonly figures: ReadonlyMap<string, AuditedFigure>
  readonly claims: ReadonlyMap<string, AuditedClaim>
  readonly paragraphs: readonly Span[]
  /** Why a rule holds. */
  whyOf(rule: string): string
  titleOf(rule: string): string
  /** Whether a check of this rule says anything of its figures where it holds. */
  verifies(rule: string): boolean
  /** A finding's number: the same in every format. */
  numberOf(finding: Finding): number
}

export interface RuleTitle {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly why: string
  readonly whyEn: string
  /** false for checks that verify nothing when they hold. */
  readonly verifies?: boolean
}

export function issueOf(
  audit: Audit,
  flow: Flow,
  words: Words,
  lang: Lang,
  rules: readonly RuleTitle[],
  date: string | null,
  full: boolean,
): Issue {
  const titles = new Map(rules.map(rule => [rule.id, lang === 'zh' ? rule.title : rule.titleEn]))
  const whys = new Map(rules.map(rule => [rule.id, lang === 'zh' ? rule.why : rule.whyEn]))
  const silent = new Set(rules.flatMap(({ id, verifies }) => (verifies === false ? [id] : [])))
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  const claims = new Map(audit.claims.map(claim => [claim.id, claim]))
  const numbers = new Map(audit.findings.map((finding, i) => [finding, i + 1]))
  return {
    audit,
    lang,
    words,
    flow,
    date,
    full,
    parts: partsOf(audit, words.opening, words.whole),
    figures,
    claims,
    figureOf: id => figures.get(id),
    claimOf: id => claims.get(id),
    paragraphs: paragraphsOf(audit.source.text),
    verifies: rule => !silent.has(rule),
    whyOf: rule => whys.get(rule) ?? '',
    titleOf: rule => titles.get(rule) ?? rule,
    numberOf: finding => numbers.get(finding) ?? 0,
  }
}

/** 第3页 第12段 or 表2第5行, as far as the format knows. */
export function placeOf(
  issue: Issue,
  { start, page }: { readonly start: number; readonly page?: number | null },
): string {
  const { audit, paragraphs, words } = issue
  const where = whereabouts(audit, paragraphs, start, words)
  return page === undefined || page === null ? where : `${fillIn(words.page, { n: page })} ${where}`
}

/** Names of places: a figure in the text of the report, a finding's card, and where that finding stands in the text. */
export const figureAnchor = (id: string): string => `figure-${id}`
export const cardAnchor = (finding: Finding): string => `card-${finding.id}`
export const spotAnchor = ({ id, figures: [first] }: Finding): string =>
  first === undefined ? `spot-${id}` : figureAnchor(first)

export const PLAIN: Style = { size: BODY, colour: INK }
export const STRONG: Style = { size: BODY, colour: INK, bold: true }
export const QUIET: Style = { size: BODY, colour: GREY }

export const DENSE_PLAIN: Style = { size: DENSE, colour: INK }
export const DENSE_STRONG: Style = { size: DENSE, colour: INK, bold: true }
export const DENSE_QUIET: Style = { size: DENSE, colour: GREY }
export const FINE: Style = { size: SMALL, colour: GREY }
