import { factsOf } from '../claims/facts.ts'
import { outlineOf } from '../document/outline.ts'
import type { Book, Claim, Draft, Figure, Modality, Period, Subject } from '../model.ts'
import { readFigures } from '../quantities/figures.ts'
import { tablesOf } from '../quantities/flat-tables.ts'
import { basisOf } from '../subjects/bases.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { before, readPeriod, year } from '../subjects/periods.ts'

/** One fact of a reference table, as its cells say it. */
export interface ListedFact {
  readonly metric: string
  readonly scope: string
  readonly period: string
  /** With or without its unit. */
  readonly value: string
  readonly unit: string
  readonly source: string
  /** level, growth, change; '' leaves it to the metric's name. */
  readonly measure: string
  readonly modality: string
}

/** What the head of a column may be called. */
const HEADS: Readonly<Record<keyof ListedFact | 'checked', RegExp>> = {
  checked: /^(?:核对人|checked)$/i,
  measure: /^(?:类别|measure)$/i,
  metric: /^(?:指标|指标名称|metric)$/i,
  modality: /^(?:性质|modality)$/i,
  period: /^(?:时期|时间|年份|年度|period|year)$/i,
  scope: /^(?:范围|地区|区域|scope|region)$/i,
  source: /^(?:来源|数据来源|source)$/i,
  unit: /^(?:单位|计量单位|unit)$/i,
  value: /^(?:数字|数值|数据|value)$/i,
}

type Head = keyof typeof HEADS

/**
 * The facts of a reference table; null where the document is none. Of our own 核对表, those rows that somebody filled in.
 */
export function listedIn(draft: Draft): readonly ListedFact[] | null {
  for (const table of tablesOf(draft)) {
    const rows = new Map<number, Map<number, string>>()
    for (const { row, column, start, end } of table.cells) {
      const cells = rows.get(row) ?? new Map<number, string>()
      rows.set(row, cells.set(column, draft.text.slice(start, end).trim()))
    }
    const [head = new Map<number, string>(), ...body] = [...rows.values()]
    const columns = new Map<Head, number>()
    for (const [column, words] of head)
      for (const name of Object.keys(HEADS) as Head[]) if (HEADS[name].test(words)) columns.set(name, column)
    if (!columns.has('metric') || !columns.has('value') || !columns.has('period')) continue
    const cell = (row: ReadonlyMap<number, string>, name: Head): string => row.get(columns.get(name) ?? -1) ?? ''
    const filled = body.filter(row => !columns.has('checked') || cell(row, 'checked') !== '' || cell(row, 'source') !== '')
    return filled.map(row => factFrom(name => cell(row, name)))
  }
  return null
}

export const factFrom = (said: (name: keyof ListedFact) => string): ListedFact => ({
  metric: said('metric'),
  scope: said('scope'),
  period: said('period'),
  value: said('value'),
  unit: said('unit'),
  source: said('source'),
  measure: said('measure'),
  modality: said('modality'),
})

/** A book of listed facts: each is a line of its text, and one claim. */
export function bookOfFacts(draft: Pick<Draft, 'path' | 'sha256'>, facts: readonly ListedFact[]): Book {
  const lines = facts.map(fact => {
    const head = `${fact.period.replace(/^\d{4}$/, '$&年')}，${fact.scope}${fact.metric}：`
    return { fact, at: head.length, text: `${head}${fact.value}${fact.unit}${fact.source === '' ? '' : `（${fact.source}）`}` }
  })
  const text = lines.map(line => `${line.text}\n`).join('')
  const made: Draft = { ...draft, format: 'txt', text, title: null, blocks: null, tables: [], pages: [], notices: [] }
  const outline = outlineOf(made)
  const figures = readFigures(made, outline)
  const claims: Claim[] = []
  let start = 0
  for (const { fact, at, text: line } of lines) {
    const value = start + at
    const figure = figures.find(each => each.exempt === null && each.start >= value - 1 && each.start < value + 3)
    const claim = figure === undefined ? null : claimOf(fact, figure)
    if (claim !== null) claims.push(claim)
    start += line.length + 1
  }
  return { draft: made, outline, figures, claims, facts: factsOf(made, outline, figures, claims) }
}

const GROWTH = /(?:增长率|增长速度|增速|增幅|增长)$/

function claimOf(fact: ListedFact, figure: Figure): Claim | null {
  const period = periodOf(fact.period)
  if (period === null) return null
  const measure = MEASURES[fact.measure] ?? fact.measure
  const growth = measure === 'growth' || (measure === '' && GROWTH.test(fact.metric))
  const name = growth ? fact.metric.replace(GROWTH, '') : fact.metric
  const metric = metricNamed(name)?.name ?? name
  const subject: Subject = {
    metric,
    scope: fact.scope,
    period,
    modality: TARGETS.has(fact.modality) ? 'target' : ('actual' satisfies Modality),
    basis: basisOf(metric),
    metricFrom: 'said',
    periodFrom: 'said',
  }
  const about = { at: figure, subject, sentence: figure.sentence, tie: 'named' } as const
  const told = { figure: figure.index, sign: 1 } as const
  if (growth) return { kind: 'growth', ...about, rate: told, base: before(period), end: null, start: null }
  if (measure === 'change')
    return { kind: 'change', ...about, amount: told, rate: null, base: before(period), end: null, start: null }
  return measure === '' || measure === 'level' ? { kind: 'level', ...about, level: told, measure: 'level' } : null
}

/** As the 核对表 has them. */
const MEASURES: Readonly<Record<string, string>> = { 增减量: 'change', 增速: 'growth', 水平: 'level', 数值: 'level' }

const TARGETS: ReadonlySet<string> = new Set(['target', '目标', '预期目标'])

/** 2023, 2023年, 2016—2020年, 2023-01/2023-11 as audit.json has it, 2023年上半年. */
function periodOf(words: string): Period | null {
  const plain = /^(\d{4})年?$/.exec(words)?.[1]
  if (plain !== undefined) return year(Number(plain))
  const [, begin, end] = /^(\d{4})[\/—–-](\d{4})年?$/.exec(words) ?? []
  if (begin !== undefined) return { from: Number(begin) * 12, to: (Number(end) + 1) * 12 }
  const [, from, first, to, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(words) ?? []
  if (from !== undefined) return { from: Number(from) * 12 + Number(first) - 1, to: Number(to) * 12 + Number(last) }
  return readPeriod(words, Number(/\d{4}/.exec(words)?.[0] ?? 0))?.period ?? null
}
