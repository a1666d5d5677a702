import type { Modality, Period, Subject } from '../../model.ts'
import { basisOf } from '../../subjects/bases.ts'
import { fundsIn, termNamed } from '../../subjects/funds.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import { before, year } from '../../subjects/periods.ts'
import { scopeIn } from '../../subjects/scopes.ts'
import type { Setting } from '../../subjects/setting.ts'
import { isLevel, type Heading } from './headings.ts'
import { bareLabel, bracketless } from './labels.ts'
import type { Sheet, SheetRow } from './pages.ts'
import type { Stated } from './rows.ts'

/** A column of amounts with the rates that are told of it. */
interface Account {
  readonly level: number
  readonly rate: number
  readonly attained: number
  readonly period: Period
  readonly modality: Modality
}

/** 调整预算数 is not 年初预算数, nor what was executed what is settled. */
const GRADES = /年初|调整|变动|决算|快报|预计/

/** Whose money a table tells of, as its caption says. */
interface Standing {
  readonly scope: string
  /** 一般公共预算; '' where the caption names none, or several. */
  readonly fund: string
  readonly side: Side
  /** What is carried over and given stands among its rows, so that 合计 is of that too. */
  readonly settled: boolean
}

type Side = '收入' | '支出' | ''

/**
 * What the rows of budgets and of their execution state, for sentences that tell the same. Whose budget a row is of,
 * and of which year, the caption says and the head of its column; a total is called by its fund and its side.
 */
export function accountRows(sheets: readonly Sheet[], settingAt: (sentence: number) => Setting): readonly Stated[] {
  return sheets.flatMap(sheet => {
    const accounts = accountsOf(sheet)
    if (accounts.length === 0) return []
    const repeated = repeatedIn(sheet.rows)
    const standing = standingOf(sheet)
    return sheet.rows
      .filter(({ row }) => row.label !== '' && !repeated.has(row.label))
      .flatMap(row => accounts.flatMap(account => statedBy(sheet, row, account, standing, settingAt) ?? []))
  })
}

function statedBy(
  sheet: Sheet,
  { row, cells }: SheetRow,
  { level: at, rate, attained, period, modality }: Account,
  standing: Standing,
  settingAt: (sentence: number) => Setting,
): Stated | null {
  const level = cells[at] ?? null
  if (level === null || level.unit.dimension !== 'money') return null
  const { fund } = standing
  const { words } = sheet.columns[at]!
  const side = sideIn(words) || standing.side
  const scope = scopeIn(words) ?? standing.scope
  const names = namesOf(row.label, { ...standing, side })
  const [metric] = names
  if (metric === undefined) return null
  const subject: Subject = {
    metric,
    scope: scope === '' ? settingAt(level.sentence).scope : scope,
    period,
    modality,
    basis: basisOf(metric),
    metricFrom: 'said',
    periodFrom: 'inherited',
  }
  return {
    start: row.start,
    end: row.end,
    names,
    subject,
    label: metric,
    head: fund,
    table: sheet.table,
    caption: sheet.caption,
    level,
    rate: cells[rate] ?? null,
    indexed: false,
    base: before(period),
    account: {
      attained: cells[attained] ?? null,
      cells,
      grade: GRADES.exec(words)?.[0] ?? '',
    },
  }
}

/** Columns that one side and level of government have. */
interface Group {
  readonly key: string
  readonly from: number
  readonly levels: { readonly at: number; readonly year: number }[]
}

/**
 * Columns of what came to be, or of what is planned where nothing came to be yet: each of another year, or of another
 * side or level of government as its head says (全市收入完成 | 市本级收入完成). Where one comes again, the columns right of
 * it have names of their own. Rates are those of the last year that stands beside them.
 */
function accountsOf({ columns, caption }: Sheet): readonly Account[] {
  const role = columns.some(({ heading }) => heading?.role === 'done') ? 'done' : 'planned'
  const titled = onlyYear(caption)
  const groups: Group[] = []
  for (const [at, { heading, words }] of columns.entries()) {
    if (heading === null || !isLevel(heading.role)) continue
    const key = `${scopeIn(words) ?? ''}${sideIn(words)}`
    const last = groups.at(-1)
    const own = heading.year ?? titled
    const group = last === undefined || (key !== '' && key !== last.key) ? { key, from: at, levels: [] } : last
    if (group !== last) groups.push(group)
    if (heading.role !== role || own === null) continue
    if (group.levels.some(one => one.year === own)) break
    group.levels.push({ at, year: own })
  }
  return groups.flatMap(({ from, levels }, place) => {
    const last = Math.max(...levels.map(one => one.year))
    const beside = [...columns.keys()].slice(from, groups[place + 1]?.from)
    const only = (passes: (heading: Heading) => boolean): number => {
      const places = beside.filter(at => columns[at]!.heading !== null && passes(columns[at]!.heading))
      return places.length === 1 ? places[0]! : -1
    }
    return levels.map(
      ({ at, year: own }): Account => ({
        level: at,
        rate: own === last ? only(({ role: of, base }) => of === 'growth' && base !== 'planned') : -1,
        attained: own === last ? only(({ role: of }) => of === 'attainment') : -1,
        period: year(own),
        modality: role === 'done' ? 'actual' : 'target',
      }),
    )
  })
}

const onlyYear = (words: string): number | null => {
  const years = new Set(words.match(/20\d\d(?=年)/g))
  return years.size === 1 ? Number([...years][0]) : null
}

function standingOf({ caption, rows }: Sheet): Standing {
  // 全市一般公共收入预算执行情况
  const words = caption.replace(/(一般公共|政府性基金|国有资本经营|社会保险基金)(收入|支出|收支)预算/g, '$1预算$2')
  const funds = new Set([...fundsIn(words)].map(({ fund }) => fund))
  return {
    scope: scopeIn(words) ?? '',
    fund: funds.size === 1 ? [...funds][0]! : '',
    side: sideIn(words),
    settled: rows.some(({ row }) => termNamed(bareLabel(row.label)) !== undefined),
  }
}

const sideIn = (words: string): Side => {
  const [income, spending] = [words.includes('收入'), words.includes('支出')]
  return income === spending || words.includes('收支') ? '' : income ? '收入' : '支出'
}

/** 收入总计: what was carried and given is in it. */
const GRAND = /^(收入|支出)?总计$|^合计$/

/** 合计, 本年收入合计, 支出小计: of all that a fund took in or spent, but for what was carried and given. */
const TOTAL = /^(?:本年|当年)?(收入|支出)?(?:合计|小计)$|^(?:本年|当年)(收入|支出)$/

function namesOf(label: string, { fund, side, settled }: Standing): readonly string[] {
  const name = bracketless(bracketless(bareLabel(label)))
  const total = TOTAL.exec(name)
  const whole = total?.[1] ?? total?.[2] ?? side
  const mixed = settled && !/[本当]年/.test(name)
  const grand = total === null || mixed ? GRAND.exec(name) : null
  if (grand !== null) return fund === '' || (grand[1] ?? side) === '' ? [] : [`${grand[1] ?? side}总计`]
  if (total !== null && (fund === '' || whole === '' || mixed)) return []
  if (total !== null) return known([`${fund}${whole}`, `${fund.replace(/预算$/, '')}${whole}`])
  if (/总计|合计|小计/.test(name) || (side !== '' && name.endsWith(side === '收入' ? '支出' : '收入'))) return []
  const term = fund === '' ? undefined : termNamed(name)
  return term !== undefined ? [term.name] : known(side === '' || name.includes(side) ? [name] : [name, name + side])
}

const known = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap(name => [metricNamed(name)?.name ?? name])),
]

/** Labels that stand twice are parts of what their names do not say. */
function repeatedIn(rows: readonly SheetRow[]): ReadonlySet<string> {
  const once = new Set<string>()
  return new Set(rows.flatMap(({ row: { label } }) => (once.has(label) ? [label] : (once.add(label), []))))
}
