import type { Claim, Draft, Figure, Period, Span, Subject } from '../../model.ts'
import { basisOf } from '../../subjects/bases.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import { before, year } from '../../subjects/periods.ts'
import { scopeIn } from '../../subjects/scopes.ts'
import type { Setting } from '../../subjects/setting.ts'
import { indicesOf } from './indices.ts'
import { bareLabel, bracketless, nameOf, opensParts } from './labels.ts'
import { headsOf } from './nesting.ts'
import { sectionsIn, type Column, type Row, type Section, type Sectioned } from './sections.ts'
import { wholesOf } from './wholes.ts'

/** What one row of a table states of its metric: how much there is of it, by how much it grew, its share. */
export interface Stated extends Span {
  /** What prose may call it; the first is the metric of the row's claims. */
  readonly names: readonly string[]
  readonly subject: Subject
  /** Its own words without their number, and those of the row that heads it, or ''. */
  readonly label: string
  readonly head: string
  /** Of the table among those of the draft, and what stands above it. */
  readonly table: number
  readonly caption: string
  readonly level: Figure | null
  readonly rate: Figure | null
  /** The rate is printed as an index, with 100 more. */
  readonly indexed: boolean
  /** Against what its growth is said to be. */
  readonly base: Period | null
  readonly account?: OfAccount
}

/** What a row of a budget, or of its execution, tells more. */
export interface OfAccount {
  /** How much of the plan came to be. */
  readonly attained: Figure | null
  /** All figures of the row. */
  readonly cells: readonly (Figure | null)[]
  /** 调整, 决算: which of several plans or outcomes its column is of, or ''. */
  readonly grade: string
}

/**
 * What the rows of all tables state under heads that tell a level (产量, 绝对数) or a growth (比上年增长%). Tables of
 * budgets and their execution are left to the claims of their columns: whose budget it is, no row says.
 */
export function readRows(
  draft: Draft,
  figures: readonly Figure[],
  settingAt: (sentence: number) => Setting,
): readonly Stated[] {
  const stated: Stated[] = []
  const tables = sectionsIn(draft, figures)
  const known = new Map<Section, ReadonlySet<string>>()
  for (const pages of goingOn(tables)) {
    const repeated = repeatedLabels(pages.flatMap(({ rows }) => rows))
    for (const section of pages) known.set(section, repeated)
  }
  for (const [table, { caption, sections }] of tables.entries()) {
    for (const section of sections) {
      stated.push(...rowsOf(section, caption, table, known.get(section) ?? new Set(), settingAt))
    }
  }
  return stated
}

/** Sections that are one table, which repeats its head on each page; what stands above it there is no title. */
function goingOn(tables: readonly Sectioned[]): readonly (readonly Section[])[] {
  const whole: Section[][] = []
  let before = ''
  for (const { caption, sections } of tables) {
    for (const section of sections) {
      const head = section.columns.map(({ words }) => words).join(' ')
      const pages = whole.at(-1)
      if (pages !== undefined && head === before && !TITLED.test(caption)) pages.push(section)
      else whole.push([section])
      before = head
    }
  }
  return whole
}

const TITLED = /表|年|情况|单位/

/** Levels and growth rates of rows, and their wholes. */
export function* claimsOfRows(draft: Draft, figures: readonly Figure[], rows: readonly Stated[]): Generator<Claim> {
  const byFigure = new Map<number, Stated>()
  for (const row of rows) {
    const { subject, level, rate, base, start, end } = row
    for (const figure of [level, rate]) if (figure !== null) byFigure.set(figure.index, row)
    const at = { start, end }
    if (level !== null) {
      yield {
        kind: 'level',
        at,
        subject,
        sentence: level.sentence,
        level: { figure: level.index, sign: 1 },
        measure: 'level',
      }
    }
    if (rate !== null && !row.indexed) {
      yield {
        kind: 'growth',
        at,
        subject,
        sentence: rate.sentence,
        rate: { figure: rate.index, sign: 1 },
        base,
        end: level?.index ?? null,
        start: null,
      }
    }
  }
  for (const { sections } of sectionsIn(draft, figures)) {
    for (const section of sections) {
      yield* wholesOf(section, byFigure)
      yield* indicesOf(section, byFigure)
    }
  }
}

function* rowsOf(
  section: Section,
  caption: string,
  table: number,
  repeated: ReadonlySet<string>,
  settingAt: (sentence: number) => Setting,
): Generator<Stated> {
  const pairs = pairsOf(section.columns)
  if (pairs.length === 0) return
  const heads = headsOf(section.rows)
  for (const { level: levelAt, rate: rateAt } of pairs) {
    const wholes = wholeLabels(section.rows, levelAt)
    for (const [index, row] of section.rows.entries()) {
      const level = row.figures.get(levelAt) ?? null
      const rate = row.figures.get(rateAt) ?? null
      const figure = level ?? rate
      if (figure === null) continue
      const head = section.columns[levelAt] ?? section.columns[rateAt]
      const setting = settingAt(figure.sentence)
      const above = section.rows[heads.get(index) ?? -1]
      const whole = above === undefined ? (wholes.get(index) ?? '') : wholeName(above.label)
      const { names, place } = nameOf(row.label, levelAt === -1 ? '' : (head?.words ?? ''), whole, caption)
      const unsure = repeated.has(bracketless(row.label))
      const own = unsure ? names.filter(name => name.includes('·')) : names
      const metric = own[0] ?? ''
      const period = periodOf(head, caption, setting)
      const subject: Subject = {
        metric,
        scope: place !== '' ? place : (scopeIn(caption) ?? setting.scope),
        period,
        modality: 'actual',
        basis: basisOf(metric.slice(metric.lastIndexOf('·') + 1)),
        metricFrom: 'said',
        periodFrom: 'inherited',
      }
      const base = period !== null && period.to - period.from === 12 ? before(period) : null
      const indexed = rate !== null && section.columns[rateAt]?.role === 'index'
      const label = bracketless(bareLabel(row.label))
      const named = { names: own, label, head: whole, table, caption }
      yield { start: row.start, end: row.end, ...named, subject, level, rate, indexed, base }
    }
  }
}

/** Columns of levels, each with the column of growth right of it; growth that stands alone has level −1. */
function pairsOf(columns: readonly Column[]): readonly { readonly level: number; readonly rate: number }[] {
  const pairs: { level: number; rate: number }[] = []
  if (columns.some(({ role }) => role === 'planned' || role === 'done' || role === 'prior')) return pairs
  const years = columns.filter(({ role, year: named }) => role === 'level' && named !== null).length
  // 全市, 城市, 农村: whose prices a row means, it does not say
  const indices = columns.filter(({ role }) => role === 'index').length
  for (const [at, { role, words }] of columns.entries()) {
    const last = pairs.at(-1)
    if (role === 'level') pairs.push({ level: at, rate: -1 })
    else if (role === 'index' && indices === 1) pairs.push({ level: -1, rate: at })
    // a growth behind two years is that between them
    else if (role === 'growth' && years < 2 && !/月/.test(words)) {
      if (last !== undefined && last.level !== -1 && last.rate === -1) last.rate = at
      else pairs.push({ level: -1, rate: at })
    }
  }
  return pairs
}

/** Quarters, halves and months: their levels are not the year's. */
const WITHIN_YEAR = /月|季度|半年/

function periodOf(head: Column | undefined, captioned: string, setting: Setting): Period | null {
  const caption = titleIn(captioned)
  if (WITHIN_YEAR.test(caption) || WITHIN_YEAR.test(head?.words ?? '')) return null
  const said = head?.role === 'level' && head.year !== null ? head.year : null
  const titled = /((?:19|20)\d{2})年/.exec(caption)?.[1]
  return said !== null ? year(said) : titled !== undefined ? year(Number(titled)) : setting.period
}

/** 图3 2025年价格月度涨跌幅度 stands above 表1 2025年价格比上年涨跌幅度, and is the title of another. */
function titleIn(caption: string): string {
  const lines = caption.split('\n')
  return lines.slice(Math.max(0, lines.findLastIndex(line => /^表\d/.test(line)))).join('\n')
}

function repeatedLabels(rows: readonly Row[]): ReadonlySet<string> {
  const once = new Set<string>()
  const repeated = new Set<string>()
  // 充换电站项目（甲区） and 充换电站项目（乙区） have one name
  for (const { label: printed } of rows) {
    const label = bracketless(printed)
    if (once.has(label)) repeated.add(label)
    once.add(label)
  }
  // 其中：公路 of passengers, 其中：公路 of goods, 公路 of neither
  for (const label of once) {
    const bare = label.replace(/^其中[:：]?/, '')
    if (bare !== label && once.has(bare)) repeated.add(label).add(bare)
  }
  return repeated
}

/** By row, the name of the row above that it may be a part of: the one before 其中, unless it is less than its part. */
function wholeLabels(rows: readonly Row[], level: number): ReadonlyMap<number, string> {
  const wholes = new Map<number, string>()
  let whole: Row | null = null
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]
    const opens = opensParts(row.label)
    if (opens && above !== undefined && (whole === null || holds(above, row, level))) whole = above
    else if (whole !== null && !holds(whole, row, level)) whole = null
    if (whole === null || (!opens && metricNamed(row.label) !== undefined)) continue
    wholes.set(at, wholeName(whole.label))
  }
  return wholes
}

/** 货物运输总量（万吨） as a whole that names its parts. */
function wholeName(label: string): string {
  const name = bracketless(bareLabel(label))
  return metricNamed(name)?.name ?? name
}

/** Whether one row may be a whole of another: of one unit, and not less. Without levels, nobody knows. */
function holds(whole: Row, part: Row, level: number): boolean {
  const [one, other] = [whole.figures.get(level), part.figures.get(level)]
  if (one === undefined || other === undefined) return level === -1
  return one.unit === other.unit && printed(one) >= printed(other)
}

const printed = ({ numeral: { digits, decimals } }: Figure): number => digits / 10 ** decimals
