import { expectedWords } from '../../findings/present.ts'
import { withUnit } from '../../findings/printed.ts'
import type { AuditedClaim, AuditedFigure, Finding, Repair, Severity, Span } from '../../model.ts'
import { claimWords, clip } from '../excerpts.ts'
import { allowancesFor, numberLine, type NumberLineRow } from '../numberline.ts'
import { partAt, type Part } from '../parts.ts'
import type { Known } from '../passages.ts'
import { periodWord } from '../periods.ts'
import { showRange } from '../ranges.ts'
import { othersOf, repairWords, restOf } from '../said.ts'
import { whereabouts } from '../whereabouts.ts'
import { standingOf } from '../diff/baseline.ts'
import { fillIn, type Lang } from '../words.ts'
import { attribute, Html, show } from './escape.ts'
import { figureId } from './marks.ts'
import { quotationsOf, type Quotation } from './passages.ts'
import { showPowers } from './powers.ts'
import { svg } from './svg.ts'
import type { Words } from './words.ts'

/** A finding as its card shows it. */
export interface Card {
  readonly number: number
  readonly severity: Severity
  readonly severityWord: string
  /** Against an earlier draft: 新出现. */
  readonly standing: string | null
  readonly part: number
  readonly rule: Html
  readonly title: Html
  readonly path: readonly Html[]
  readonly where: string
  readonly page: string | null
  readonly target: string
  readonly quotations: readonly Quotation[]
  readonly message: Html | null
  /** Before and after, where one value follows. */
  readonly change: { readonly stated: Html; readonly expected: Html } | null
  readonly working: Html | null
  readonly diagnosis: readonly Html[]
  readonly repairs: Html | null
  readonly why: Html | null
  readonly corrected: Html | null
  readonly joint: Joint | null
  /** As text, and as the values of the card's own fields: what was decided goes into the next file of decisions. */
  readonly settled: {
    readonly by: Html
    readonly remark: Html
    readonly byValue: Html
    readonly remarkValue: Html
  } | null
}

export interface Link {
  readonly id: string
  readonly text: Html
  readonly what: Html | null
}

/** Claims that cannot hold together, and pictures of what they leave to a figure. */
export interface Joint {
  readonly claims: readonly {
    readonly number: number
    readonly quote: Html
    readonly working: Html
  }[]
  readonly pictures: readonly { readonly caption: Html; readonly drawing: Html }[]
}

/** What cards look things up in; built once for the page. */
export interface Index extends Known {
  readonly figures: ReadonlyMap<string, number>
  readonly claims: ReadonlyMap<string, AuditedClaim>
  readonly titles: ReadonlyMap<string, string>
  readonly whys: ReadonlyMap<string, string>
  /** Rules that verify nothing where they hold. */
  readonly silent: ReadonlySet<string>
  readonly parts: readonly Part[]
  readonly lines: readonly Span[]
  readonly targets: readonly string[]
  readonly words: Words
  readonly lang: Lang
}

export function cardsOf(index: Index): readonly Card[] {
  return index.audit.findings.map((finding, at) => card(finding, at, index))
}

/** The name of a rule, or its id where nobody named it. */
export const ruleTitle = (rule: string, { titles }: Pick<Index, 'titles'>): string => titles.get(rule) ?? rule

/** What a claim says, in the text's own words. */
export const wordsOf = (claim: AuditedClaim, index: Pick<Index, 'audit' | 'figures'>): string =>
  claimWords(claim, index.audit, id => figureOf(id, index))

/** A figure to jump to. */
export function linkTo(id: string, { audit, figures, lang }: Index): readonly Link[] {
  const at = figures.get(id)
  const figure = at === undefined ? undefined : audit.figures[at]
  if (at === undefined || figure === undefined) return []
  const what = periodWord(figure.period ?? '', lang) + (figure.metric ?? '')
  return [{ id: figureId(at), text: show(withUnit(figure.text, figure.unit)), what: what === '' ? null : show(what) }]
}

function card(finding: Finding, at: number, index: Index): Card {
  const { words: w } = index
  const accused = figureOf(finding.figures[0], index)
  // The claims of a joint contradiction have their workings beside them.
  const isJoint = (finding.relations ?? []).length > 1
  // Slips of wording rest on no figures, and their working says nothing to an editor.
  const recomputed = finding.evidence.length > 0 || finding.expected !== null
  const rest = restOf(finding)
  return {
    number: at + 1,
    severity: finding.severity,
    severityWord: w[finding.severity],
    standing: standingOf(finding, index.lang),
    part: partAt(index.parts, finding.start),
    rule: attribute(finding.rule),
    title: show(ruleTitle(finding.rule, index)),
    path: finding.section.map(show),
    where: whereabouts(index.audit, index.lines, finding.start, w),
    page: finding.page === null ? null : fillIn(w.page, { n: finding.page }),
    target: index.targets[at] ?? '',
    quotations: quotationsOf(finding, index),
    message: rest === null ? null : showPowers(rest),
    change:
      finding.expected === null
        ? null
        : { stated: show(finding.stated), expected: show(expectedWords(finding.expected)) },
    working: finding.working === null || !recomputed || isJoint ? null : showPowers(finding.working),
    diagnosis: finding.diagnosis.map(slip => show(slip.message)),
    repairs: repairs(othersOf(finding), index),
    why: why(finding, index),
    corrected: finding.corrected === null ? null : show(finding.corrected),
    joint: isJoint ? joint(finding, accused, index) : null,
    settled: finding.settled === null ? null : settled(finding.settled),
  }
}

/** One line: why this relation holds, or why its rule does. */
function why({ rule, reason }: Finding, { whys }: Index): Html | null {
  const words = reason ?? whys.get(rule)
  return words === undefined ? null : show(words)
}

function settled({ by, remark }: NonNullable<Finding['settled']>): Card['settled'] {
  return { by: show(by), remark: show(remark), byValue: attribute(by), remarkValue: attribute(remark) }
}

function figureOf(id: string | undefined, { audit, figures }: Pick<Index, 'audit' | 'figures'>): AuditedFigure | undefined {
  const at = id === undefined ? undefined : figures.get(id)
  return at === undefined ? undefined : audit.figures[at]
}

function repairs(list: readonly Repair[], index: Index): Html | null {
  const { words: w } = index
  const phrases = list.flatMap(repair => {
    const figure = figureOf(repair.figure, index)
    if (figure === undefined) return []
    return [repairWords(repair, figure)]
  })
  return phrases.length === 0 ? null : show(`${w.otherRepair}　${phrases.join(w.or)}`)
}

function joint(finding: Finding, accused: AuditedFigure | undefined, index: Index): Joint {
  const claims = (finding.relations ?? []).flatMap(({ claim: id, working }, at) => {
    const claim = index.claims.get(id)
    if (claim === undefined) return []
    return [{ number: at + 1, quote: show(wordsOf(claim, index)), working: showPowers(working) }]
  })
  return { claims, pictures: pictures(finding, accused, index) }
}

/** A number line for the accused figure with all that bears on it, then one for each other figure to be changed. */
function pictures(finding: Finding, accused: AuditedFigure | undefined, index: Index): Joint['pictures'] {
  const ids = [...new Set([...finding.figures.slice(0, 1), ...finding.repairs.map(repair => repair.figure)])]
  return ids.slice(0, MOST_PICTURES).flatMap(id => {
    const figure = figureOf(id, index)
    if (figure === undefined) return []
    const drawing = numberLine(rowsFor(id, figure, finding, figure === accused, index), PICTURE_WIDTH)
    if (drawing === null) return []
    const caption = fillIn(index.words.pictureFor, { figure: withUnit(figure.text, figure.unit) })
    return [{ caption: show(caption), drawing: svg(drawing, caption) }]
  })
}

/** Characters of a claim's words beside its bar. */
const LABEL_WORDS = 18
const MOST_PICTURES = 3
const PICTURE_WIDTH = 420

function rowsFor(
  id: string,
  figure: AuditedFigure,
  finding: Finding,
  accused: boolean,
  index: Index,
): readonly NumberLineRow[] {
  const { words: w } = index
  const row = (label: string, role: NumberLineRow['role'], interval: readonly [number | null, number | null]) => ({
    label,
    role,
    low: interval[0],
    high: interval[1],
    range: showRange(interval, figure.unit),
  })
  const needed = finding.repairs.find(repair => repair.figure === id)?.expected ?? (accused ? finding.expected : null)
  return [
    row(fillIn(w.pictureStated, { figure: withUnit(figure.text, figure.unit) }), 'stated', figure.interval),
    ...allowancesFor(id, finding).map(({ claim: of, number, interval }) => {
      const claim = index.claims.get(of)
      const words = claim === undefined ? '' : clip(wordsOf(claim, index), LABEL_WORDS)
      return row(number === 0 ? words : `${number} ${words}`, 'claim', interval)
    }),
    ...(needed === null ? [] : [row(w.pictureNeeded, 'needed', needed.interval)]),
  ]
}
