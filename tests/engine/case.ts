import { judgeAlone } from '../../pipeline/constraints/alone.ts'
import type { Case } from '../../pipeline/constraints/joint.ts'
import { createNetwork } from '../../pipeline/constraints/network.ts'
import type { Constraint, Proposal } from '../../pipeline/model.ts'
import { bound, constraint, printFigures } from './ledger.ts'

/** Relations over figures that are printed so, each judged by itself. */
export const caseOf = (constraints: readonly Constraint[], texts: string): Case => {
  const figures = printFigures(...texts.split(' '))
  const network = createNetwork({ figures })
  return { constraints, figures, network, alone: constraints.map(one => judgeAlone(network, one, figures)) }
}

export const sum = (whole: number, parts: readonly number[], more: Partial<Proposal> = {}): Constraint =>
  constraint(
    'whole = sum(parts)',
    'whole',
    { whole: { figure: whole }, parts: parts.map(figure => ({ figure })) },
    more,
  )

export const atMost = (less: number, most: number): Constraint =>
  constraint('less <= most', 'less', bound({ less, most }))
