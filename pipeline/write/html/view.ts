import type { Audit, AuditedClaim, AuditedFigure, Fate, Severity } from '../../model.ts'
import { FATES, tallies, tally } from '../coverage.ts'
import { baselineLines } from '../diff/baseline.ts'
import { headline, share, type Headline } from '../headline.ts'
import { mostWanted } from '../missing.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { partsOf, type Part } from '../parts.ts'
import { aboutOf } from '../said.ts'
import { fillIn, type Lang } from '../words.ts'
import { cardsOf, type Card, type Index } from './cards.ts'
import { strip } from './coverage.ts'
import { attribute, Html, jsonIsland, show } from './escape.ts'
import { claimsByPart, figuresByPart, isTelling, type PartList } from './ledgers.ts'
import { marksOf } from './marks.ts'
import { textHtml } from './text.ts'
import { words, type Words } from './words.ts'

/** What the page says of a rule. */
export interface RuleInfo {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly why: string
  readonly whyEn: string
  /** false for checks that verify nothing when they hold. */
  readonly verifies?: boolean
}

/** Everything the templates print. Text of the report is `Html` by now; plain strings are the page's own words. */
export interface PageView {
  readonly lang: string
  readonly w: Words
  readonly version: string
  readonly title: Html
  readonly path: Html
  readonly characters: string
  readonly sha256: Html
  /** As much of it as tells two drafts apart. */
  readonly hash: string
  readonly notices: readonly Html[]
  /** What became of the findings of an earlier draft: in one line, and one by one. */
  readonly baseline: { readonly counts: Html; readonly lines: readonly Html[]; readonly open: boolean } | null
  readonly answer: Headline
  readonly strip: Html
  readonly coverage: readonly CoverageRow[]
  readonly wanted: readonly { readonly metric: Html; readonly words: Html; readonly count: string }[]
  readonly hasWanted: boolean
  readonly legend: readonly {
    readonly fate: Fate
    readonly word: string
    readonly why: string
    readonly n: number
    readonly loud: boolean
  }[]
  readonly cards: readonly Card[]
  readonly hasCards: boolean
  readonly severities: readonly { readonly id: Severity; readonly word: string; readonly n: number }[]
  readonly rules: readonly { readonly id: Html; readonly title: Html }[]
  readonly parts: readonly { readonly id: number; readonly title: Html }[]
  readonly text: Html
  readonly claims: readonly PartList[]
  readonly claimsCount: string
  readonly figures: readonly PartList[]
  readonly figuresCount: string
  readonly foot: string
  readonly island: Html
}

function baselineOf(audit: Audit, lang: Lang): PageView['baseline'] {
  const [counts, ...lines] = baselineLines(audit, lang).map(show)
  return counts === undefined ? null : { counts, lines, open: lines.length <= MOST_OPEN }
}

/** More lines would push the findings from the screen. */
const MOST_OPEN = 5

interface CoverageRow {
  readonly title: Html
  /** Of the heading in the text, where the section has one. */
  readonly target: string | null
  readonly strip: Html
  readonly of: string
}

/** The whole page as data. `rules` names the rules of the findings. */
export function pageView(audit: Audit, lang: Lang, rules: readonly RuleInfo[]): PageView {
  const w = words(lang)
  const { source, summary, tool } = audit
  const figures = new Map(audit.figures.map((figure, at) => [figure.id, at]))
  const parts = partsOf(audit, w.opening, w.whole)
  const lines = paragraphsOf(source.text)
  const { marks, targets } = marksOf(audit, figures)
  const titles = new Map(rules.map(rule => [rule.id, lang === 'zh' ? rule.title : rule.titleEn]))
  const whys = new Map(rules.map(rule => [rule.id, lang === 'zh' ? rule.why : rule.whyEn]))
  const claims = new Map(audit.claims.map(claim => [claim.id, claim]))
  const silent = new Set(rules.flatMap(({ id, verifies }) => (verifies === false ? [id] : [])))
  const figureOf = (id: string): AuditedFigure | undefined => audit.figures[figures.get(id) ?? -1]
  const claimOf = (id: string): AuditedClaim | undefined => claims.get(id)
  const known = { audit, figures, claims, figureOf, claimOf }
  const index: Index = { ...known, titles, whys, silent, parts, lines, targets, words: w, lang }
  const cards = cardsOf(index)
  const total = tally(summary)
  const wanted = mostWanted(audit, lang, MOST_WANTED)
  const usedRules = new Set(audit.findings.map(finding => finding.rule))
  const usedParts = new Set(cards.map(card => card.part))
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    w,
    version: tool.version,
    title: attribute(source.title === '' ? source.path : source.title),
    path: show(source.path),
    characters: fillIn(w.characters, { n: source.characters }),
    sha256: show(source.sha256),
    hash: source.sha256.slice(0, 12),
    notices: source.notices.map(show),
    baseline: baselineOf(audit, lang),
    answer: headline(audit, lang),
    strip: strip(audit.figures, parts),
    coverage: coverageRows(audit, parts),
    wanted: wanted.map(({ metric, words, figures: n }) => ({
      metric: show(metric),
      words: show(words),
      count: fillIn(w.wantedCount, { n }),
    })),
    hasWanted: wanted.length > 0,
    legend: FATES.map(fate => ({ fate, word: w[fate], why: w[WHY[fate]], n: summary[fate], loud: LOUD.has(fate) })),
    cards,
    hasCards: cards.length > 0,
    severities: SEVERITIES.map(id => ({
      id,
      word: w[id],
      n: cards.filter(card => card.severity === id).length,
    })).filter(severity => severity.n > 0),
    rules: [...usedRules].map(id => ({ id: attribute(id), title: attribute(titles.get(id) ?? id) })),
    parts: parts.flatMap((part, id) => (usedParts.has(id) ? [{ id, title: attribute(part.title) }] : [])),
    text: textHtml(audit, marks, lines, w),
    claims: claimsByPart(index),
    claimsCount: fillIn(w.count, { n: audit.claims.filter(claim => isTelling(claim, index)).length }),
    figures: figuresByPart(index),
    figuresCount: fillIn(w.count, { n: total.figures }),
    foot: fillIn(w.foot, { version: tool.version }),
    island: jsonIsland({
      sha256: source.sha256,
      report: source.title === '' ? source.path.replace(/^.*[\\/]/, '') : source.title,
      name: nameOf(source.path),
      fingerprints: audit.findings.map(finding => finding.fingerprint),
      abouts: audit.findings.map(finding => aboutOf(finding, titles.get(finding.rule) ?? finding.rule)),
      words: Object.fromEntries(ISLAND_WORDS.map(key => [key, w[key]])),
      fates: Object.fromEntries(FATES.map(fate => [fate, [w[fate], w[WHY[fate]]]])),
    }),
  }
}

/** What decisions call the report: its file without the ending. */
const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** Marked in the text before anyone asks: what an editor has to answer for. */
const LOUD: ReadonlySet<Fate> = new Set(['contradicted', 'questioned'])

const MOST_WANTED = 10

/** The words that the page's script needs. */
const ISLAND_WORDS = [
  'shown',
  'download',
  'downloaded',
  'offer',
  'copied',
  'onlyRemarks',
  'badFile',
  'loaded',
  'jumpFinding',
  'lacks',
  'claimsOfFigure',
  'noClaims',
  'close',
  'previousFigure',
  'nextFigure',
  'jumpText',
] as const satisfies readonly (keyof Words)[]

const WHY = {
  contradicted: 'whyContradicted',
  exempt: 'whyExempt',
  questioned: 'whyQuestioned',
  unpaired: 'whyUnpaired',
  unread: 'whyUnread',
  verified: 'whyVerified',
} as const satisfies Readonly<Record<Fate, keyof Words>>

/** Can this go out? Only what nobody has settled stands in the way. */

function coverageRows(audit: Audit, parts: readonly Part[]): readonly CoverageRow[] {
  const owns = tallies(audit.figures, parts)
  const most = Math.max(1, ...owns.map(({ figures }) => figures))
  const headings = new Map(audit.sections.map(({ start }, at) => [start, `s${at}`]))
  return parts.flatMap((part, at) => {
    const own = owns[at]
    if (own === undefined || own.figures === 0) return []
    const members = audit.figures.filter(({ start }) => start >= part.start && start < part.end)
    return {
      title: show(part.title),
      target: headings.get(part.start) ?? null,
      strip: strip(members, [part], most),
      of: `${own.checked}／${own.figures}　${share(own.checked, own.figures)}`,
    }
  })
}
