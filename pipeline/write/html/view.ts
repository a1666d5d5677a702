import type { Audit, Fate, Severity } from '../../model.ts'
import { FATES, tallies, tally, type Tally } from '../coverage.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { partsOf } from '../parts.ts'
import { fillIn, type Lang } from '../words.ts'
import { cardsOf, type Card, type Index } from './cards.ts'
import { coverageBar } from './coverage.ts'
import { attribute, Html, jsonIsland, show } from './escape.ts'
import { claimsByPart, figuresByPart, type PartList } from './ledgers.ts'
import { marksOf } from './marks.ts'
import { textHtml } from './text.ts'
import { words, type Words } from './words.ts'

/** What the page says of a rule. */
export interface RuleInfo {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly why: string
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
  readonly notices: readonly Html[]
  readonly answer: { readonly level: 'stop' | 'verify' | 'clear'; readonly text: string }
  readonly counts: readonly { readonly kind: Severity | 'settled'; readonly n: number; readonly label: string }[]
  readonly checked: string
  readonly coverage: readonly CoverageRow[]
  readonly longCoverage: boolean
  readonly legend: readonly { readonly fate: Fate; readonly word: string; readonly why: string; readonly n: number }[]
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

interface CoverageRow {
  readonly title: Html
  readonly bar: Html
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
  const claims = new Map(audit.claims.map(claim => [claim.id, claim]))
  const index: Index = { audit, figures, claims, titles, parts, lines, targets, words: w }
  const cards = cardsOf(index)
  const total = tally(summary)
  const owns = tallies(audit.figures, parts)
  const counted = parts.flatMap((part, at) => {
    const own = owns[at]
    return own === undefined || own.figures === 0 ? [] : [{ part, own }]
  })
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
    notices: source.notices.map(show),
    answer: answer(audit, w),
    counts: [
      { kind: 'error', n: summary.errors, label: w.placesError },
      { kind: 'warning', n: summary.warnings, label: w.placesWarning },
      { kind: 'note', n: summary.notes, label: w.placesNote },
      ...(summary.settled > 0 ? [{ kind: 'settled', n: summary.settled, label: w.placesSettled } as const] : []),
    ],
    checked: checkedSentence(total, w),
    coverage: [
      coverageRow(show(w.whole), total, w),
      ...(counted.length > 1 ? counted.map(({ part, own }) => coverageRow(show(part.title), own, w)) : []),
    ],
    longCoverage: counted.length > LONG,
    legend: FATES.map(fate => ({ fate, word: w[fate], why: w[WHY[fate]], n: summary[fate] })),
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
    claimsCount: fillIn(w.count, { n: audit.claims.filter(({ verdict }) => verdict !== 'unverifiable').length }),
    figures: figuresByPart(index, lang),
    figuresCount: fillIn(w.count, { n: total.figures }),
    foot: fillIn(w.foot, { version: tool.version }),
    island: jsonIsland({
      sha256: source.sha256,
      fingerprints: audit.findings.map(finding => finding.fingerprint),
      words: Object.fromEntries(ISLAND_WORDS.map(key => [key, w[key]])),
      fates: Object.fromEntries(FATES.map(fate => [fate, [w[fate], w[WHY[fate]]]])),
    }),
  }
}

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** Parts of which the coverage is listed before the list scrolls. */
const LONG = 14

/** The words that the page's script needs. */
const ISLAND_WORDS = [
  'shown',
  'download',
  'copied',
  'onlyRemarks',
  'badFile',
  'loaded',
  'jumpFinding',
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
function answer({ findings }: Audit, w: Words): PageView['answer'] {
  const open = findings.filter(finding => finding.settled === null)
  if (open.some(finding => finding.severity === 'error')) return { level: 'stop', text: w.stop }
  if (open.some(finding => finding.severity === 'warning')) return { level: 'verify', text: w.verify }
  const settled = findings.some(finding => finding.settled !== null && finding.severity !== 'note')
  return { level: 'clear', text: settled ? w.settledAll : w.clear }
}

function checkedSentence({ figures, checked, fates }: Tally, w: Words): string {
  const share = figures === 0 ? '0%' : `${Math.floor((checked / figures) * 1000) / 10}%`
  return fillIn(w.checked, { figures, checked, share, rest: figures - checked, exempt: fates.exempt })
}

function coverageRow(title: Html, counted: Tally, w: Words): CoverageRow {
  const { checked, figures } = counted
  const of = figures === 0 ? w.noFigures : fillIn(w.coverageOf, { checked, figures })
  return { title, bar: coverageBar(counted), of }
}
