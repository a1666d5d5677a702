import type { Figure, IdentityClaim, Subject } from '../../model.ts'
import { addsUp } from './adding.ts'
import { bareLabel } from './labels.ts'
import type { Sheet, SheetRow } from './pages.ts'

/** Rows of one table, or of two beside each other, that hold together by what they are. */
interface Tie {
  readonly id: string
  readonly reason: string
  readonly formula: string
  readonly accuses: string
  /** By letter, what the label of its row says. */
  readonly rows: Readonly<Record<string, RegExp>>
  /** Words that mean it wherever they stand; of the others, those that hold must bear them out. */
  readonly sure: boolean
  readonly example: readonly string[]
}

export const TIES: readonly Tie[] = [
  {
    id: 'balance',
    sure: true,
    reason: '收支平衡，收入总计等于支出总计',
    formula: 'income = spending',
    accuses: 'spending',
    rows: { income: /收入总计$/, spending: /支出总计$/ },
    example: ['收入总计', '支出总计'],
  },
  {
    id: 'debt',
    sure: false,
    reason: '年末债务余额等于年初余额加本年举借减本年偿还',
    formula: 'end = start + raised - repaid',
    accuses: 'end',
    rows: {
      start: /(?:上年|年初).*债务余额/,
      raised: /(?:举借|新增|发行).*(?:债务|债券)|债务.*(?:举借|发行)额?$/,
      repaid: /偿还|还本/,
      end: /^(?!上年).*年末.*债务余额/,
    },
    example: ['上年末政府债务余额', '本年举借债务', '本年偿还债务本金', '本年末政府债务余额'],
  },
  {
    id: 'limit',
    sure: true,
    reason: '债务余额不超过债务限额',
    formula: 'owed <= limit',
    accuses: 'owed',
    rows: { owed: /^(?!上年).*年末.*债务余额/, limit: /^(?!上年).*债务限额/ },
    example: ['年末政府债务余额', '政府债务限额'],
  },
  {
    id: 'carried',
    sure: false,
    reason: '年末滚存结余等于上年滚存结余加本年收支结余',
    formula: 'end = start + year',
    accuses: 'end',
    rows: {
      start: /^上年.*结[余转]/,
      year: /^(?:本年|当年)收支(?:结余|差额)/,
      end: /^(?:(?:本年)?年?末)?(?:滚存|累计)结[余转]/,
    },
    example: ['上年滚存结余', '本年收支结余', '年末滚存结余'],
  },
]

/**
 * What rows of known names come to in each column. The two sides of a balance may stand beside each other, as two sheets
 * of one table. Whether the names mean what they say, all of a kind tell together.
 */
export function* tiesOf(sheets: readonly Sheet[], subjectOf: (label: string) => Subject): Generator<IdentityClaim> {
  yield* balancesOf(sheets, subjectOf)
  for (const tie of TIES) {
    for (const [at, sheet] of sheets.entries()) {
      const beside = sheets[at + 1]
      const own = rowsOf(tie, sheet.rows)
      const rows = own ?? (beside?.table === sheet.table ? acrossOf(tie, sheet, beside) : null)
      if (rows === null) continue
      for (const [place, column] of sheet.columns.entries()) {
        const bind = new Map<string, Figure>()
        for (const [letter, row] of rows) if (row.cells[place] != null) bind.set(letter, row.cells[place])
        const figures = [...bind.values()]
        if (bind.size < rows.length || !addsUp(column, figures)) continue
        const accused = bind.get(tie.accuses)!
        const { row } = rows.find(([letter]) => letter === tie.accuses)![1]
        yield {
          kind: 'identity',
          identity: tie.id,
          reason: tie.reason,
          formula: tie.formula,
          accuses: tie.accuses,
          strength: 'hard',
          otherwise: [],
          bind: Object.fromEntries([...bind].map(([letter, { index }]) => [letter, { figure: index }])),
          at: { start: row.start, end: row.end },
          subject: subjectOf(row.label),
          sentence: accused.sentence,
          ...(tie.sure ? {} : { tie: 'rows' as const }),
          columns: `ties ${tie.id}`,
        }
      }
    }
  }
}

type Bound = readonly (readonly [letter: string, row: SheetRow])[]

/** Each letter's one row; null where one has none, or several. */
function rowsOf({ rows: patterns }: Tie, rows: readonly SheetRow[]): Bound | null {
  const years = rows.flatMap(({ row }) => row.label.match(/20\d\d(?=年)/g) ?? []).map(Number)
  const last = Math.max(...years)
  const labelOf = (label: string): string =>
    bareLabel(label).replace(`${last}年`, '本年').replace(`${last - 1}年`, '上年').replace(/[（(][^（()）]*[）)]$/, '')
  const bound = Object.entries(patterns).flatMap(([letter, pattern]) => {
    const found = rows.filter(({ row: { label } }) => pattern.test(labelOf(label)))
    return found.length === 1 ? [[letter, found[0]!] as const] : []
  })
  const different = new Set(bound.map(([, row]) => row)).size === bound.length
  return bound.length === Object.keys(patterns).length && different ? bound : null
}

/** 收入总计 on the left and 支出总计 on the right, under heads that say the same. */
const acrossOf = (tie: Tie, one: Sheet, other: Sheet): Bound | null =>
  one.head === other.head && tie.id === 'balance' ? rowsOf(tie, [...one.rows, ...other.rows]) : null

/** How many tables further the spending of an income may stand. */
const NEAR = 4
/** So many digits are not equal by chance. */
const LONG = 1000

const INCOME = /收入(?:总计|合计)$/
const SPENDING = /支出(?:总计|合计)$/

const lastOf = ({ rows }: Sheet, label: RegExp): SheetRow | undefined =>
  rows.findLast(({ row }) => label.test(bareLabel(row.label)))

const sidelessHead = ({ head }: Sheet): string => head.replace(/收入|支出|科目|项目|名称/g, '')

/**
 * The two sides of a budget in two tables with the same columns. That they balance, another column shows: a total of
 * income that is no balance is not the spending in one of them either.
 */
function* balancesOf(sheets: readonly Sheet[], subjectOf: (label: string) => Subject): Generator<IdentityClaim> {
  const [{ reason, formula, accuses }] = TIES as readonly [Tie]
  for (const [at, sheet] of sheets.entries()) {
    const income = lastOf(sheet, INCOME)
    if (income === undefined || lastOf(sheet, SPENDING) !== undefined) continue
    const others = sheets.slice(at + 1, at + 1 + NEAR)
    const next = others.find(other => lastOf(other, SPENDING) ?? lastOf(other, INCOME))
    const spending = next === undefined ? undefined : lastOf(next, SPENDING)
    if (next === undefined || spending === undefined || sidelessHead(next) !== sidelessHead(sheet)) continue
    const pairs = sheet.columns.flatMap((column, place) => {
      const [one, other] = [income.cells[place], spending.cells[place]]
      if (one == null || other == null || !addsUp(column, [one, other])) return []
      return Math.min(one.numeral.digits, other.numeral.digits) < LONG ? [] : [{ one, other }]
    })
    const equal = pairs.filter(({ one, other }) => one.text === other.text)
    if (equal.length < 1 || pairs.length > equal.length + 1) continue
    for (const { one, other } of pairs) {
      const { row } = spending
      yield {
        kind: 'identity',
        identity: 'balance',
        reason,
        formula,
        accuses,
        strength: 'hard',
        otherwise: [],
        bind: { income: { figure: one.index }, spending: { figure: other.index } },
        at: { start: row.start, end: row.end },
        subject: subjectOf(row.label),
        sentence: other.sentence,
        tie: 'run',
        columns: `balance ${at}`,
      }
    }
  }
}
