/** What tables show, on tables of real reports: a slip planted in one cell is found, and without it nothing is said there. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Audit, Draft } from '../../pipeline/model.ts'
import { tablesOf } from '../../pipeline/quantities/flat-tables.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { audited } from '../read/audited.ts'

const corpus = process.env['GOUJI_CORPUS'] || undefined

const LINCANG = 'budget_report/budget_official_lincang_2025_budget_report.pdf'
const CHENGDE = 'budget_report/budget_official_chengde_2025_budget_report.docx'
const LUOYANG = 'bulletin/2023年洛阳市国民经济和社会发展统计公报.docx'
const HAMI = 'bulletin/bulletin_official_hami_2025_statistical_bulletin.html'
const HEFEI = 'bulletin/bulletin_secondary_hefei_2025_statistical_bulletin.pdf'
const XIANGTAN = 'bulletin/bulletin_official_xiangtan_2025_statistical_bulletin.pdf'
const ZHOUKOU = 'bulletin/bulletin_secondary_zhoukou_2025_statistical_bulletin.html'
const SANMENXIA = 'bulletin/bulletin_official_sanmenxia_2025_statistical_bulletin.html'

/** A cell by the label of its row and its column in the grid; what it prints tells which of several tables is meant. */
type Site = readonly [shows: string, file: string, row: string, column: number, figure: string, rule: string]

const SITES: readonly Site[] = [
  ['totals of rows', LUOYANG, '其中：一般公共预算收入', 1, '110.68', 'sum-of-parts'],
  ['totals of rows', HAMI, '发电量', 2, '746.31', 'sum-of-parts'],
  ['totals of rows', XIANGTAN, '地方一般公共预算收入', 1, '108.29', 'sum-of-parts'],
  ['ties of rows', LINCANG, '各项收入合计', 2, '3,548,425', 'identity'],
  ['ties of rows', LUOYANG, '（1）税收收入', 1, '69.10', 'identity'],
  ['ties of rows', HAMI, '伊州区', 3, '33.65', 'identity'],
  ['rates as rows', SANMENXIA, '居民消费价格总指数', 1, '99.5', 'identity'],
  ['rates as rows', LUOYANG, '居民消费价格总指数', 1, '1.5', 'restatement'],
  ['rates as rows', HEFEI, '居民消费价格', 2, '0.6', 'growth'],
  ['executed tables', CHENGDE, '增值税', 8, '274175', 'attainment'],
  ['executed tables', LINCANG, '一、税收收入', 3, '265,300', 'growth'],
  ['executed tables', LINCANG, '一、一般公共服务', 3, '217,843', 'growth'],
  ['sums across a row', LINCANG, '市本级', 4, '2,468,422', 'sum-of-parts'],
  ['sums across a row', LINCANG, '永德县', 4, '369,953', 'sum-of-parts'],
  ['sums across a row', LINCANG, '一、2025年地方政府债务限额', 3, '7016194.00', 'sum-of-parts'],
  ['shares', LUOYANG, '其中：第一产业', 2, '133.73', 'share'],
  ['shares', SANMENXIA, '其中：城镇', 1, '122.5', 'share'],
  ['shares', ZHOUKOU, '其中：城镇', 1, '406.56', 'share'],
]

interface Opened {
  readonly draft: Draft
  readonly audit: Audit
}

const opened = new Map<string, Promise<Opened>>()

function open(file: string): Promise<Opened> {
  const known = opened.get(file) ?? readDraft(join(corpus ?? '', file)).then(draft => ({ draft, audit: audited(draft) }))
  opened.set(file, known)
  return known
}

function cellOf(draft: Draft, label: string, column: number, figure: string): { start: number; end: number } {
  const words = ({ start, end }: { start: number; end: number }): string => draft.text.slice(start, end).replace(/\s/g, '')
  for (const { cells } of tablesOf(draft)) {
    const rows = new Set(cells.filter(cell => words(cell) === label).map(({ row }) => row))
    const found = cells.find(cell => rows.has(cell.row) && cell.column === column && words(cell) === figure)
    if (found !== undefined) return found
  }
  throw new Error(`no ${figure} in column ${column} of ${label}`)
}

/** Errors and warnings that accuse a cell of a table, or hold it against another. */
const saidOf = ({ findings, figures }: Audit, start: number, end: number): readonly string[] => {
  const own = new Set(figures.filter(one => one.start < end && one.end > start).map(({ id }) => id))
  return findings
    .filter(({ severity }) => severity !== 'note')
    .filter(one => (one.start < end && one.end > start) || one.evidence.some(id => own.has(id)))
    .map(({ rule }) => rule)
}

/** Of a tie the last digit, which rates beside it do not see; else the first. */
function slipped(text: string, start: number, figure: string, last: boolean): string {
  const at = text.indexOf(figure, start) + (last ? figure.length - 1 : 0)
  const digit = Number(text[at])
  return text.slice(0, at) + String(last ? (digit + 4) % 10 : (digit % 9) + 1) + text.slice(at + 1)
}

describe.skipIf(corpus === undefined)('a digit changed in a real table (set GOUJI_CORPUS to the folder of reports)', () => {
  test.each(SITES)('%s: %s, %s, column %i: %s', async (_, file, row, column, figure, rule) => {
    const { draft, audit } = await open(file)
    const { start, end } = cellOf(draft, row, column, figure)
    expect(saidOf(audit, start, end)).toEqual([])
    const text = slipped(draft.text, start, figure, rule === 'identity')
    expect(saidOf(audited({ ...draft, text }), start, end)).toContain(rule)
  })
})
