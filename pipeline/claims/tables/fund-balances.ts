import type { Claim, IdentityClaim } from '../../model.ts'
import type { Stated } from './rows.ts'

/**
 * The two sides of a fund, in whatever tables of the volume they stand. That the lines mean it here, its other funds
 * and levels of government must show; of what tables by themselves bind, nothing is said again.
 */
export function* fundBalances(rows: readonly Stated[], tabled: readonly Claim[]): Generator<IdentityClaim> {
  const known = new Set(tabled.flatMap(claim => (claim.kind === 'identity' ? [boundBy(claim)] : [])))
  const spendings = new Map<string, Stated | null>()
  for (const row of rows) {
    if (row.head === '' || row.names[0] !== '支出总计') continue
    const key = fundOf(row)
    const other = spendings.get(key)
    // of two that differ, nobody knows which is meant
    spendings.set(key, other === undefined || other?.level?.text === row.level?.text ? row : null)
  }
  for (const row of rows) {
    const spending = row.names[0] === '收入总计' ? spendings.get(fundOf(row)) : undefined
    if (spending == null) continue
    const claim = balanceOf(row, spending)
    if (!known.has(boundBy(claim))) yield claim
  }
}

const fundOf = ({ head, subject: { scope, period, modality }, account }: Stated): string =>
  [head, scope, modality, period?.from ?? '', account?.grade ?? ''].join('|')

const boundBy = ({ bind }: IdentityClaim): string =>
  Object.values(bind)
    .flatMap(operand => ('figure' in operand ? [operand.figure] : []))
    .sort((one, other) => one - other)
    .join(' ')

const balanceOf = (income: Stated, spending: Stated): IdentityClaim => ({
  kind: 'identity',
  identity: 'balance',
  reason: '收支平衡，收入总计等于支出总计',
  formula: 'income = spending',
  accuses: 'spending',
  strength: 'soft',
  otherwise: [],
  bind: { income: { figure: income.level!.index }, spending: { figure: spending.level!.index } },
  at: { start: spending.start, end: spending.end },
  subject: spending.subject,
  sentence: spending.level!.sentence,
  tie: 'rows',
  columns: 'balances of funds',
})
