import type { Claim, Draft, Figure, FigureRef, Subject, TotalClaim } from '../model.ts'
import { basisOf } from '../subjects/bases.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { sumsAcross } from './tables/across.ts'
import { isLevel } from './tables/headings.ts'
import { bareLabel } from './tables/labels.ts'
import { sectionsIn, type Column, type Row, type Section } from './tables/sections.ts'
import { sheetsOf } from './tables/pages.ts'
import { pairClaims, type OfPair } from './tables/pairs.ts'
import { tiesOf } from './tables/ties.ts'
import { goesOn, totalsOf } from './tables/totals.ts'
import { treesOf } from './tables/trees.ts'

/**
 * What the tables of a draft claim: in a row, that a rate is of its plan, that growth and change are of two columns;
 * in a column, that a total is the sum of its numbered parts. Silent wherever the head does not tell which are meant.
 */
export function readTableClaims(draft: Draft, figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  const tables = sectionsIn(draft, figures)
  const sheets = sheetsOf(tables)
  const pairs = pairClaims(sheets, subjectOf)
  const whole: Section[] = []
  for (const section of tables.flatMap(({ sections }) => sections)) {
    const head = headOf(section)
    for (const row of section.rows) {
      if (isNoted(draft.text, row)) continue
      for (const claim of rowClaims(section, row, head)) {
        const rate = rateOf(claim)
        const other = pairs.get(rate)
        // a head is borne out by its rows, or they show another pair
        if (other === undefined || sameLevels(claim, other)) {
          pairs.delete(rate)
          claims.push(claim)
        }
      }
    }
    const last = whole.at(-1)
    const on = last !== undefined && goesOn(last.rows, section.rows)
    if (on) whole.pop()
    // under a head that was not read on this page, the rows of the last are not all there is
    if (!on) whole.push(section)
    else if (headOf(last) === head) whole.push({ ...last, rows: [...last.rows, ...section.rows] })
  }
  for (const claim of pairs.values()) claims.push(claim)
  const numbered = whole.flatMap(section => totalsOf(section, subjectOf))
  const known = new Set(numbered.map(sumOf))
  for (const claim of numbered) claims.push(claim)
  for (const sheet of sheets)
    for (const claim of treesOf(sheet, subjectOf)) if (!known.has(sumOf(claim))) claims.push(claim)
  for (const claim of sumsAcross(sheets, subjectOf)) claims.push(claim)
  for (const claim of tiesOf(sheets, subjectOf)) claims.push(claim)
  return claims
}

const sumOf = ({ whole, parts }: TotalClaim): string => [whole, ...parts.map(({ figure }) => figure)].join(' ')

const rateOf = (claim: OfPair): FigureRef =>
  claim.kind === 'attainment' ? claim.rate : claim.kind === 'growth' ? claim.rate.figure : claim.amount.figure

const levelsOf = (claim: OfPair): string =>
  claim.kind === 'attainment' ? `${claim.done} ${claim.planned}` : `${claim.end} ${claim.start}`

const sameLevels = (one: OfPair, other: OfPair): boolean => one.kind === other.kind && levelsOf(one) === levelsOf(other)

/** 1,075,660 1,415,328 8.1% ①: what a note explains is told on another basis than its columns. */
const isNoted = (text: string, { start, end }: Row): boolean => NOTED.test(text.slice(start, end))

const NOTED = /[①-⑳]\s*$/
const headOf = ({ columns }: Section): string => columns.map(({ words }) => words).join(' ')

/** Of a row by its label: 其中：（1）公务用车购置费 is 公务用车购置费. */
function subjectOf(label: string): Subject {
  const name = bareLabel(label)
  const metric = metricNamed(name)?.name ?? name
  return {
    metric,
    scope: '',
    period: null,
    modality: 'actual',
    basis: basisOf(metric),
    metricFrom: 'said',
    periodFrom: 'inherited',
  }
}

function* rowClaims({ columns }: Section, row: Row, head: string): Generator<OfPair> {
  const sure = columns.every(({ role, year }) => role !== null && (!isLevel(role) || year !== null))
  for (const [at, column] of columns.entries()) {
    const figure = row.figures.get(at)
    if (figure === undefined) continue
    const common = { at: { start: row.start, end: row.end }, subject: subjectOf(row.label), sentence: figure.sentence, columns: `${head} ${at}` }
    if (column.role === 'attainment') {
      const planned = row.figures.get(plannedFor(column, columns))
      const done = row.figures.get(doneFor(plannedFor(column, columns), columns))
      if (planned !== undefined && done !== undefined) {
        yield { ...common, kind: 'attainment', rate: figure.index, done: done.index, planned: planned.index }
      }
    }
    if (column.role === 'growth' || column.role === 'change') {
      const pair = comparedBy(column, columns)
      const end = pair === null ? undefined : row.figures.get(pair.end)
      const start = pair === null ? undefined : row.figures.get(pair.start)
      if (end === undefined || start === undefined || start.numeral.digits <= 0 || end.numeral.digits < 0) continue
      const levels = { base: null, end: end.index, start: start.index, ...(sure ? { tie: 'headed' as const } : {}) }
      const signed = { figure: figure.index, sign: 1 } as const
      if (column.role === 'growth') yield { ...common, kind: 'growth', rate: signed, ...levels }
      else yield { ...common, kind: 'change', amount: signed, rate: null, ...levels }
    }
  }
}

/** The one column that passes; −1 where none or several do. */
function only(columns: readonly Column[], passes: (column: Column) => boolean): number {
  const found = columns.flatMap((column, at) => (passes(column) ? [at] : []))
  return found.length === 1 ? (found[0] ?? -1) : -1
}

/** Of 年初预算 and 调整预算 the one that the head of the rate names; else the only one. */
function plannedFor(rate: Column, columns: readonly Column[]): number {
  for (const word of ['调整', '变动', '年初']) {
    if (rate.words.includes(word)) return only(columns, ({ role, words }) => role === 'planned' && words.includes(word))
  }
  return only(columns, ({ role }) => role === 'planned')
}

/** What came to be, of the year of what was planned where several years are told. */
function doneFor(planned: number, columns: readonly Column[]): number {
  const alone = only(columns, ({ role }) => role === 'done')
  const year = columns[planned]?.year ?? null
  return alone !== -1 || year === null ? alone : only(columns, other => other.role === 'done' && other.year === year)
}

/** The two levels that a growth or a change compares: told by their years, or by 上年 and its like. */
function comparedBy(column: Column, columns: readonly Column[]): { start: number; end: number } | null {
  const all = columns.flatMap(({ role }, at) => (isLevel(role) ? [at] : []))
  // beside a plan, what came to be is held against what came to be the year before
  const levels = all.length > 2 && column.base !== 'planned' ? all.filter(at => columns[at]?.role !== 'planned') : all
  const [one = -1, other = -1] = levels
  const first = columns[one]
  const second = columns[other]
  if (levels.length !== 2 || first === undefined || second === undefined) return null
  const order = isBefore(first, second)
    ? { start: one, end: other }
    : isBefore(second, first)
      ? { start: other, end: one }
      : null
  if (order === null) return null
  const start = columns[order.start]
  return column.base === null || start?.role === column.base || start?.role === 'prior' ? order : null
}

function isBefore(one: Column, other: Column): boolean {
  if (one.year !== null && other.year !== null) return one.year + 1 === other.year
  return one.role === 'prior' && other.role !== 'prior'
}
