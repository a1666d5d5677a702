import { parseFormula } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import type { Constraint, Figure } from '../model.ts'
import { readingOf } from './alone.ts'
import { createNetwork, forced, isList } from './network.ts'

/**
 * What a reading of a constraint forces on the single operand of a letter, in base units; null where the letter is
 * a list.
 */
export const impliedOf = (
  constraint: Constraint,
  reading: number,
  letter: string,
  figures: readonly Figure[],
): Bounds | null => {
  const { bind, formula } = readingOf(constraint, reading)
  const operand = bind[letter]
  if (operand === undefined || isList(operand)) return null
  const network = createNetwork({ figures })
  const relation = network.relate(parseFormula(formula), bind)
  const made = network.leafOf(operand)
  const leaf = network.operations[made] === 'minus' ? (network.lefts[made] ?? made) : made
  return relation.leaves.includes(leaf) && !relation.repeated.includes(leaf) ? forced(network, relation, leaf) : null
}
