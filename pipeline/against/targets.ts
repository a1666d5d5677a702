import type { Book, HeldClaim, Operand } from '../model.ts'
import { agreedOn } from './agreed.ts'
import { type Entry, keyOf } from './entries.ts'
import type { Holding, Shelved } from './facts.ts'
import { sourceOf } from './shelf.ts'

/** Less of these is better, or their goal is a ceiling: only words of a bound (控制在…以内) say what meets it. */
const CEILINGS = /价格|失业|能耗|水耗|用水量|死亡|排放|浓度|逾期|债务|赤字|成本/
/** 圆满完成全年目标任务: that all goals were met. */
const ALL_MET = /(?:全面|圆满|较好|胜利|顺利|全部)(?:地)?(?:完成|实现|达成)[^，。；]{0,16}(?:目标|任务)/

/** Whether a report says that the goals of its year were met. */
export const claimsAllMet = ({ draft }: Book): boolean => ALL_MET.test(draft.text)

/** What last year's report aimed at, and what this one says was reached. */
export function* heldTargets(holding: Holding, shelved: Shelved, claimed: boolean): Generator<HeldClaim> {
  const { own, shelf } = holding
  const { ledger, reference, index } = shelved
  for (const entries of ledger.values()) {
    const goal = entries[0]
    if (goal === undefined || goal.modality !== 'target' || agreedOn(entries) === null || goal.told === 'change') continue
    const reached = agreedOn(own.get(keyOf({ ...goal, modality: 'actual' })) ?? [])
    if (reached === null || !goal.known || !reached.known) continue
    const upward = goal.figure.qualifier !== 'at-most' && goal.figure.qualifier !== 'under'
    if (upward && (CEILINGS.test(goal.metric) || goal.sign < 0)) continue
    const taken = shelf.take(index, goal.figure)
    const place = shelf.placed(taken)
    yield {
      kind: 'held',
      as: 'target',
      at: reached.claim.at,
      subject: reached.claim.subject,
      sentence: reached.claim.sentence,
      own: reached.figure.index,
      bind: upward ? { done: doneBy(reached), goal: goalAt(taken, goal) } : { done: goalAt(taken, goal), goal: doneBy(reached) },
      strength: claimed && reached.sure && goal.sure ? 'soft' : 'guess',
      reference: index,
      source: place === null ? '' : sourceOf(reference, place),
      verifies: false,
    }
  }
}

const doneBy = ({ figure, sign }: Entry): Operand => ({ figure: figure.index, sign })

const goalAt = (figure: number, { sign }: Entry): Operand => ({ figure, sign, edge: true })
