import type { Bounds } from '../interval.ts'
import * as over from './bounds.ts'
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
 * Narrowing of less than `patience` of a node's width is not passed on: so chains of claims come to an end. `most` bounds
 * the steps that one relation may cause; stopping early leaves wider bounds, never wrong ones.
 */
export const createStore = (network: Network, patience: number, most = 5000): Store => {
  const { operations, lefts, rights, bounds } = network
  const size = operations.length
  const parents = createLists(size)
  const joined = createLists(size)
  const relations = new Map<number, Relation>()
  const trail: { readonly node: Node; readonly before: Bounds; readonly cause: Contractor; readonly previous: number }[] = []
  const latest = new Int32Array(size).fill(-1)
  const queue: Contractor[] = []
  const waiting = new Set<Contractor>()

  const range = (node: Node) => bounds[node] ?? over.ALL
  const enqueue = (contractor: Contractor) => {
    if (waiting.has(contractor)) return
    waiting.add(contractor)
    queue.push(contractor)
  }
  /** False where nothing is left of the node. */
  const narrow = (node: Node, by: Bounds, cause: Contractor): boolean => {
    const before = range(node)
    if (by.low <= before.low && by.high >= before.high) return true
    const after = over.meet(before, by)
    if (over.isEmpty(after)) return false
    if (operations[node] === 'constant') return true
    trail.push({ node, before, cause, previous: latest[node] ?? -1 })
    latest[node] = trail.length - 1
    bounds[node] = after
    if (after.high - after.low > (1 - patience) * (before.high - before.low)) return true
    if (operations[node] !== 'leaf' && cause !== node) enqueue(node)
    parents.each(node, (parent) => { if (parent !== cause) enqueue(parent) })
    joined.each(node, (member) => { if (-1 - member !== cause) enqueue(-1 - member) })
    return true
  }
  const contract = (contractor: Contractor): boolean => {
    if (contractor < 0) {
      const { left, right, relation } = relationOf(contractor)
      return narrow(left, demanded(relation, 'left', range(right)), contractor)
        && narrow(right, demanded(relation, 'right', range(left)), contractor)
    }
    const operation = operations[contractor] ?? 'leaf'
    const [left, right] = [lefts[contractor] ?? 0, rights[contractor] ?? 0]
    return narrow(contractor, forward(operation, range(left), range(right)), contractor)
      && narrow(left, backwardLeft(operation, range(contractor), range(right)), contractor)
      && narrow(right, backwardRight(operation, range(contractor), range(left)), contractor)
  }
  const relationOf = (contractor: Contractor): Relation => {
    const relation = relations.get(-1 - contractor)
    if (relation === undefined) throw new Error(`no relation ${-1 - contractor}`)
    return relation
  }
  const linked = new Uint8Array(size)
  /** Terms that no relation so far looked at catch up with what was narrowed below them. */
  const link = (node: Node): void => {
    const operation = operations[node]
    if (operation === 'leaf' || operation === 'constant' || linked[node] === 1) return
    linked[node] = 1
    const [left, right] = [lefts[node] ?? 0, rights[node] ?? 0]
    for (const child of left === right ? [left] : [left, right]) {
      if (operations[child] === 'constant') continue
      parents.add(child, node)
      link(child)
    }
    enqueue(node)
  }

  const explain = (failed: Contractor, newest: number): readonly number[] => {
    const members = new Set([newest])
    const seen = new Set<number>()
    const pending: [Contractor, time: number][] = [[failed, trail.length]]
    for (let next = 0; next < pending.length; next += 1) {
      const [contractor, time] = pending[next] ?? [0, 0]
      if (contractor < 0) members.add(-1 - contractor)
      const touched = contractor < 0
        ? [relationOf(contractor).left, relationOf(contractor).right]
        : [contractor, lefts[contractor] ?? 0, rights[contractor] ?? 0]
      for (const node of touched) {
        let entry = latest[node] ?? -1
        while (entry >= time) entry = trail[entry]?.previous ?? -1
        const cause = trail[entry]
        if (cause === undefined || seen.has(entry)) continue
        seen.add(entry)
        pending.push([cause.cause, entry])
        if (cause.previous >= 0 && !seen.has(cause.previous)) pending.push([cause.cause, cause.previous])
      }
    }
    return [...members]
  }
  const undo = (mark: number) => {
    while (trail.length > mark) {
      const entry = trail.pop()
      if (entry === undefined) break
      bounds[entry.node] = entry.before
      latest[entry.node] = entry.previous
    }
  }

  const add: Store['add'] = (member, relation) => {
    const mark = trail.length
    relations.set(member, relation)
    queue.length = 0
    waiting.clear()
    link(relation.left)
    link(relation.right)
    enqueue(-1 - member)
    for (let next = 0; next < queue.length && next < most; next += 1) {
      const contractor = queue[next] ?? 0
      waiting.delete(contractor)
      if (contract(contractor)) continue
      const refutation = explain(contractor, member)
      undo(mark)
      return refutation
    }
    joined.add(relation.left, member)
    joined.add(relation.right, member)
    return null
  }
  return { add }
}

/** A list of numbers for each node, without an array for each. */
const createLists = (size: number) => {
  const heads = new Int32Array(size).fill(-1)
  const values: number[] = []
  const nexts: number[] = []
  return {
    add(node: Node, value: number): void {
      values.push(value)
      nexts.push(heads[node] ?? -1)
      heads[node] = values.length - 1
    },
    each(node: Node, visit: (value: number) => void): void {
      for (let at = heads[node] ?? -1; at >= 0; at = nexts[at] ?? -1) visit(values[at] ?? 0)
    },
  }
}
