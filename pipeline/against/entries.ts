import { doubtsOf } from '../claims/surety.ts'
import type { Basis, Book, Claim, Figure, Grade, Modality, Period, Signed, Standing, Subject } from '../model.ts'
import { basisApart } from '../subjects/bases.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isLayer, isOwn } from '../subjects/scopes.ts'
import { GENERAL } from '../claims/restated.ts'

/** One printed figure of a document in its place in the ledger. */
export interface Entry {
  readonly told: 'level' | 'growth' | 'change'
  readonly figure: Figure
  readonly sign: 1 | -1
  readonly metric: string
  /** '' is the document's own place as a whole. */
  readonly scope: string
  readonly period: Period
  /** Of growth and change: what it is told against. */
  readonly base: Period | null
  readonly modality: Modality
  /** The basis that growth has beside the usual one of its metric. */
  readonly basis: Basis | null
  readonly grade: Grade
  /** Known by name, wherever it stands. */
  readonly known: boolean
  /** Every word of its clause is read. */
  readonly sure: boolean
  /** Its sentence or heading names the scope. */
  readonly printed: boolean
  /** Words of its sentence, or right behind it, say that figures were told anew: 按新口径. */
  readonly rebased: 'beside' | 'sentence' | null
  readonly claim: Claim
}

/** Entries of a document by fact. */
export type Ledger = ReadonlyMap<string, readonly Entry[]>

export function ledgerOf(book: Book, standing: Standing): Ledger {
  const ledger = new Map<string, Entry[]>()
  for (const entry of entriesOf(book, standing)) {
    const key = keyOf(entry)
    const alike = ledger.get(key)
    if (alike) alike.push(entry)
    else ledger.set(key, [entry])
  }
  return ledger
}

/** All that makes two figures tell of one fact. */
export const keyOf = (entry: Omit<Entry, 'figure' | 'claim'> & { readonly figure: Pick<Figure, 'unit'> }): string =>
  [
    entry.told,
    entry.metric,
    entry.scope,
    spanOf(entry.period),
    spanOf(entry.base),
    entry.modality,
    entry.basis ?? '',
    entry.figure.unit.dimension,
  ].join('|')

const spanOf = (period: Period | null): string => (period === null ? '' : `${period.from}-${period.to}`)

function* entriesOf(book: Book, standing: Standing): Generator<Entry> {
  for (const claim of book.claims) {
    const told = toldBy(claim)
    if (told === null || isOfYears(book, told)) continue
    const entry = entryOf(book, claim, told, standing)
    if (entry !== null && (entry.known || isNamed(entry))) yield entry
  }
}

/** What a document tells by one of its claims; null where it tells nothing of a time that it can tell of. */
export function entryOf(book: Book, claim: Claim, { as, signed, base }: Saying, standing: Standing): Entry | null {
  const { subject } = claim
  const figure = book.figures[signed.figure]
  if (figure === undefined || figure.malformed !== null || figure.exempt !== null || subject.period === null) return null
  if (isMisdated(book, claim, figure, standing)) return null
  const metric = plainMetric(subject, standing)
  // most entries meet none of their kind: what is asked of those alone that do is looked up when it is
  return {
    told: as,
    figure,
    sign: signed.sign,
    metric,
    scope: scopeOf(subject, standing),
    period: subject.period,
    base,
    modality: subject.modality,
    basis: as === 'level' ? null : basisApart(subject),
    get grade() {
      return gradeOf(book, figure, standing)
    },
    known: metricNamed(metric) !== undefined,
    get sure() {
      return doubtsOf(claim, book.facts.evidence(claim, [figure.index])).length === 0
    },
    get printed() {
      return namesScope(book, figure, subject, standing)
    },
    get rebased() {
      return rebasedBy(book, figure)
    },
    claim,
  }
}

/**
 * A document states no results of a year to come, and sets no goals for one that is over; 去年 of a report is the year it
 * tells of. What seems to is read amiss.
 */
function isMisdated({ draft, outline }: Book, { subject }: Claim, figure: Figure, { year }: Standing): boolean {
  if (year === null || subject.period === null) return false
  const told = subject.period.to <= (year + 1) * YEAR
  if (told !== (subject.modality === 'actual')) return true
  const begin = outline.sentences[figure.sentence]?.start ?? figure.start
  return LAST.test(draft.text.slice(begin, figure.start)) && subject.period.from !== year * YEAR
}

/** 年均增长9.5%。…投资增长39%: what stands near a mean of years may be growth over all of them. */
function isOfYears({ draft, figures }: Book, { as, signed }: Saying): boolean {
  const start = figures[signed.figure]?.start ?? 0
  return as !== 'level' && OF_YEARS.test(draft.text.slice(Math.max(0, start - NEAR * 2), start))
}

const OF_YEARS = /年均|累计|[三四五六]年来?|“十[一二三四五]五”/

const LAST = /(?<![比较自从以])去年(?!同期|末|底)/

/** 经济普查, 修订, 可比口径: a base that is not what was printed a year ago. */
const REBASED = /普查|修订|核实|[新可同][比]?口径|口径调整|剔除/

function rebasedBy({ draft, outline }: Book, { sentence, start, end }: Figure): Entry['rebased'] {
  if (REBASED.test(draft.text.slice(end, end + BESIDE))) return 'beside'
  const around = outline.sentences[sentence]
  return REBASED.test(draft.text.slice(around?.start ?? start, around?.end ?? end)) ? 'sentence' : null
}

const BESIDE = 8

/** A figure of a claim, and as what it is told. */
export type Saying = { readonly as: Entry['told']; readonly signed: Signed; readonly base: Period | null }

/** Growth and change over a year alone: over more years the base may be told in many ways. */
function toldBy(claim: Claim): Saying | null {
  switch (claim.kind) {
    case 'level':
      return claim.measure === 'level' ? { as: 'level', signed: claim.level, base: null } : null
    case 'growth':
      return isYear(claim.base, claim.subject) ? { as: 'growth', signed: claim.rate, base: claim.base } : null
    case 'change':
      return isYear(claim.base, claim.subject) ? { as: 'change', signed: claim.amount, base: claim.base } : null
    default:
      return null
  }
}

const YEAR = 12

/** From one year to the next, or from the end of the last. */
function isYear(base: Period | null, { period }: Subject): boolean {
  if (base === null || period === null || period.to - base.to !== YEAR) return false
  return base.to === base.from || base.to - base.from === period.to - period.from
}

/**
 * A name that no row of METRICS knows must be long and particular, and its level must have digits to tell it by. Growth is
 * told by the levels from which it leads.
 */
const isNamed = ({ told, metric, figure }: Entry): boolean => {
  if (metric.length < LONG || metric.endsWith('等') || GENERAL.test(metric) || figure.unit.text === '') return false
  return told !== 'level' || hasDigits(figure)
}

/** 1.2% and 14家 are the same by chance. */
export const hasDigits = ({ numeral }: Figure): boolean => Math.abs(numeral.digits) >= TELLING

const LONG = 4
const TELLING = 100

/** 2023年全国农民工总量[1] in a document of 2023 and of the whole country: the 农民工总量 of any year. */
function plainMetric({ metric }: Subject, { own, place }: Standing): string {
  const plain = metric.replace(MARKS, '').replace(DATED, '')
  const short = place.replace(/(?:省|市|自治区)$/, '')
  const scope = [own, place, short].find(word => word.length > 1 && plain.startsWith(word) && plain.length > word.length + 1)
  const name = scope === undefined ? plain.replace(OUR, '') : plain.slice(scope.length)
  return metricNamed(name)?.name ?? name
}

/** 本区生产总值, 我市进出口总额. */
const OUR = /^[本我全](?:省|市|区|县|州|旗)(?=.{3})/

/** Marks of notes. */
const MARKS = /\[\d*\]|\^\([^)]*\)/g
const DATED = /^(?:(?:19|20)\d{2}年(?:末|底|度)?|全年|年末|年底|截至年末|当年)/

/** The whole of the own place has many names: 全市, 宁州市, none. */
const scopeOf = ({ scope }: Subject, { own, place }: Standing): string =>
  scope === '' || scope === own || (scope === place && !isLayer(scope)) ? '' : scope

/** 预计 in the sentence: an estimate, whatever the document is. */
function gradeOf({ draft, outline }: Book, { sentence, start }: Figure, { grade }: Standing): Grade {
  const begin = outline.sentences[sentence]?.start ?? start
  return ESTIMATED.test(draft.text.slice(Math.max(begin, start - NEAR), start)) ? 'estimate' : grade
}

const ESTIMATED = /预计|快报/
const NEAR = 40

function namesScope({ draft, outline }: Book, figure: Figure, { scope }: Subject, { own, place }: Standing): boolean {
  const sentence = outline.sentences[figure.sentence]
  const begin = sentence === undefined ? figure.start : sentence.start
  const before = draft.text.slice(begin, figure.start)
  const words = [scope, place, ...(isOwn(own) ? [own, `我${own.slice(1)}`] : [])]
  return words.some(word => word !== '' && before.includes(word))
}
