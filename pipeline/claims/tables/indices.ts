import type { Figure, IdentityClaim, Signed } from '../../model.ts'
import type { Stated } from './rows.ts'
import type { Section } from './sections.ts'

/** An index that holds the year before for 100, and the change that it comes to. */
export const indexClaim = (
  { start, end, subject }: Stated,
  index: Figure,
  change: Signed,
  { strength, columns }: Pick<IdentityClaim, 'strength' | 'columns'>,
): IdentityClaim => ({
  kind: 'identity',
  identity: 'index',
  formula: 'index = 100 + change',
  accuses: 'index',
  bind: { index: { figure: index.index }, change },
  otherwise: [],
  strength,
  at: { start, end },
  subject,
  sentence: index.sentence,
  ...(columns === undefined ? {} : { columns }),
})

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
