import type { Figure, FigureRef, IdentityClaim, Signed } from '../../model.ts'
import type { Stated } from './rows.ts'
import type { Section } from './sections.ts'

/** An index that holds the year before for 100, and the change that it comes to. */
export const indexClaim = (row: Stated, index: Figure, change: Signed, sure: Sure): IdentityClaim => ({
  ...identityOf(row, index, sure),
  formula: 'index = 100 + change',
  bind: { index: { figure: index.index }, change },
})

/** 与上年持平: an index of 100, or no change. */
export const unmovedClaim = (row: Stated, rate: Figure, sure: Sure): IdentityClaim => ({
  ...identityOf(row, rate, sure),
  formula: row.indexed ? 'index = 100' : 'index = 0',
  bind: { index: { figure: rate.index } },
})

/** 增长1.7倍 in a sentence, 170.1% in a table. */
export const timesClaim = (row: Stated, rate: Figure, times: FigureRef, sure: Sure): IdentityClaim => ({
  ...identityOf(row, rate, sure),
  identity: 'times',
  reason: '增长1倍就是增长100%',
  formula: 'rate = 100 * times',
  accuses: 'rate',
  bind: { rate: { figure: rate.index, sign: 1 }, times: { figure: times } },
})

type Sure = Required<Pick<IdentityClaim, 'strength' | 'columns'>>

const identityOf = ({ start, end, subject }: Stated, { sentence }: Figure, sure: Sure) =>
  ({
    kind: 'identity',
    identity: 'index',
    reason: '以上年为100的价格指数减去100就是涨跌幅度',
    accuses: 'index',
    otherwise: [],
    at: { start, end },
    subject,
    sentence,
    ...sure,
  }) as const

/** 居民消费价格 100.6 0.6: rows of an index and its change. Whether the columns are that, all rows tell together. */
export function* indicesOf({ columns, rows }: Section, stated: ReadonlyMap<number, Stated>): Generator<IdentityClaim> {
  const at = columns.findIndex(({ role }) => role === 'index')
  const changed = at + 1
  if (at === -1 || columns[changed]?.role !== 'growth') return
  const head = columns.map(({ words }) => words).join(' ')
  for (const { figures } of rows) {
    const index = figures.get(at)
    const change = figures.get(changed)
    const row = change === undefined ? undefined : stated.get(change.index)
    if (index === undefined || change === undefined || row === undefined) continue
    const signed = { figure: change.index, sign: 1 } as const
    yield { ...indexClaim(row, index, signed, { strength: 'hard', columns: head }), tie: 'rows' }
  }
}
