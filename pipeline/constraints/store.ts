import type { Bounds } from '../interval.ts'
import type { Network, Node, Relation } from './network.ts'
import { backwardLeft, backwardRight, demanded, forward } from './network.ts'

/**
 * Relations that can hold together, and how far they narrow the nodes of a network. A relation that cannot join those
 * before it is left out again.
 */
export interface Store {
  /** null where the relation joins; else the members from which the contradiction follows, nearest first. */
  add(member: number, relation: Relation): readonly number[] | null
}

/** A node's contractor is its index; that of a member, −1 − member. */
type Contractor = number

/**
 * All terms must stand in the network before the first relation is added: their first bounds are owed to no relation.
 * Narrowing of less than `patience` of a node's width is not passed on: so chains of claims come to an end. `most`
 * bounds
 * the steps that one relation may cause; stopping early leaves wider bounds, never wrong ones.
 */
export const createStore = (network: Network, patience: number, most = 5000): Store => {
  const { operations, lefts, rights, lows, highs, range } = network
  const size = operations.length
  const parents = createLists(size)
  const joined = createLists(size)
  const relations = new Map<number, Relation>()
  const trail = createTrail()
  const latest = new Int32Array(size).fill(-1)
  const queue: Contractor[] = []
  const waiting = new Set<Contractor>()

  const enqueue = (contractor: Contractor) => {
    if (waiting.has(contractor)) return
    waiting.add(contractor)
    queue.push(contractor)
  }
  /** False where nothing is left of the node. */
  const narrow = (node: Node, by: Bounds, cause: Contractor): boolean => {
    const [low, high] = [lows[node]!, highs[node]!]
    if (by.low <= low && by.high >= high) return true
    const newLow = by.low > low ? by.low : low
    const newHigh = by.high < high ? by.high : high
    if (newLow > newHigh) return false
    if (operations[node] === 'constant') return true
    latest[node] = trail.push(node, low, high, cause, latest[node]!)
    lows[node] = newLow
    highs[node] = newHigh
    if (newHigh - newLow > (1 - patience) * (high - low)) return true
    if (operations[node] !== 'leaf' && cause !== node) enqueue(node)
    parents.each(node, parent => {
      if (parent !== cause) enqueue(parent)
    })
    joined.each(node, member => {
      if (-1 - member !== cause) enqueue(-1 - member)
    })
    return true
  }
  const contract = (contractor: Contractor): boolean => {
    if (contractor < 0) {
      const { left, right, relation } = relations.get(-1 - contractor)!
      return (
        narrow(left, demanded(relation, 'left', range(right)), contractor) &&
        narrow(right, demanded(relation, 'right', range(left)), contractor)
      )
    }
    const [operation, left, right] = [operations[contractor]!, lefts[contractor]!, rights[contractor]!]
    return (
      narrow(contractor, forward(operation, range(left), range(right)), contractor) &&
      narrow(left, backwardLeft(operation, range(contractor), range(right)), contractor) &&
      narrow(right, backwardRight(operation, range(contractor), range(left)), contractor)
    )
  }
  const linked = new Uint8Array(size)
  /** Terms that no relation so far looked at catch up with what was narrowed below them. */
  const link = (node: Node): void => {
    const [left, right] = [lefts[node]!, rights[node]!]
    if (left < 0 || linked[node] === 1) return
    linked[node] = 1
    for (const child of new Set([left, right])) {
      parents.add(child, node)
      link(child)
    }
    enqueue(node)
  }

  const touchedBy = (contractor: Contractor): readonly Node[] => {
    if (contractor >= 0) return [contractor, lefts[contractor]!, rights[contractor]!]
    const { left, right } = relations.get(-1 - contractor)!
    return [left, right]
  }
  const explain = (failed: Contractor, newest: number): readonly number[] => {
    const members = new Set([newest])
    const seen = new Set<number>()
    const pending: [Contractor, time: number][] = [[failed, trail.length()]]
    for (const [contractor, time] of pending) {
      if (contractor < 0) members.add(-1 - contractor)
      for (const node of touchedBy(contractor)) {
        let entry = latest[node]!
        while (entry >= time) entry = trail.previous(entry)
        for (; entry >= 0 && !seen.has(entry); entry = trail.previous(entry)) {
          seen.add(entry)
          pending.push([trail.cause(entry), entry])
        }
      }
    }
    return [...members]
  }
  const undo = (mark: number) => {
    trail.undo(mark, (node, low, high, previous) => {
      lows[node] = low
      highs[node] = high
      latest[node] = previous
    })
  }

  const add: Store['add'] = (member, relation) => {
    const mark = trail.length()
    relations.set(member, relation)
    queue.length = 0
    waiting.clear()
    link(relation.left)
    link(relation.right)
    joined.add(relation.left, member)
    joined.add(relation.right, member)
    enqueue(-1 - member)
    for (let next = 0; next < queue.length && next < most; next += 1) {
      const contractor = queue[next]!
      waiting.delete(contractor)
      if (contract(contractor)) continue
      const refutation = explain(contractor, member)
      undo(mark)
      joined.drop(relation.right)
      joined.drop(relation.left)
      return refutation
    }
    return null
  }
  return { add }
}

/**
 * Every narrowing in order: what the node's ends were before, what narrowed it, and the entry of its narrowing
 * before.
 */
const createTrail = () => {
  const nodes: Node[] = []
  const lows: number[] = []
  const highs: number[] = []
  const causes: Contractor[] = []
  const previous: number[] = []
  return {
    length: () => nodes.length,
    push(node: Node, low: number, high: number, cause: Contractor, before: number): number {
      nodes.push(node)
      lows.push(low)
      highs.push(high)
      causes.push(cause)
      previous.push(before)
      return nodes.length - 1
    },
    cause: (entry: number) => causes[entry]!,
    previous: (entry: number) => previous[entry]!,
    undo(mark: number, restore: (node: Node, low: number, high: number, before: number) => void): void {
      while (nodes.length > mark) {
        causes.pop()
        restore(nodes.pop()!, lows.pop()!, highs.pop()!, previous.pop()!)
      }
    },
  }
}

/** A list of numbers for each node, without an array for each. */
const createLists = (size: number) => {
  const heads = new Int32Array(size).fill(-1)
  const values: number[] = []
  const nexts: number[] = []
  return {
    add(node: Node, value: number): void {
      values.push(value)
      nexts.push(heads[node]!)
      heads[node] = values.length - 1
    },
    /** Takes away what was added last. */
    drop(node: Node): void {
      heads[node] = nexts[heads[node]!]!
    },
    each(node: Node, visit: (value: number) => void): void {
      for (let at = heads[node]!; at >= 0; at = nexts[at]!) visit(values[at]!)
    },
  }
}
