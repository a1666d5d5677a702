import { parseFormula } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import type { Constraint, Figure, FigureRef, Rounding } from '../model.ts'
import type { Alone } from './alone.ts'
import * as over from './bounds.ts'
import type { Network, Node } from './network.ts'
import { createNetwork } from './network.ts'
import type { Store } from './store.ts'
import { createStore } from './store.ts'

/**
 * All that joint reasoning looks at: the constraints by index, what each says alone, and the network they were
 * judged in.
 */
export interface Case {
  readonly constraints: readonly Constraint[]
  readonly alone: readonly Alone[]
  readonly network: Network
  readonly figures: readonly Figure[]
}

/** The printed figures of a member, each once. */
export const figuresOf = ({ alone, network }: Case, member: number): readonly FigureRef[] =>
  alone[member]!.relation.leaves.map(leaf => network.figureOf[leaf]!).filter(figure => figure >= 0)

/** Members in whose relation a leaf of the case's network stands, by leaf. */
export type Mentions = ReadonlyMap<Node, readonly number[]>

export const mentionsOf = ({ alone }: Case, members: readonly number[]): Mentions => {
  const mentions = new Map<Node, number[]>()
  for (const member of members) {
    for (const leaf of alone[member]!.relation.leaves) {
      const list = mentions.get(leaf)
      if (list === undefined) mentions.set(leaf, [member])
      else list.push(member)
    }
  }
  return mentions
}

/** Groups of two or more of `members` that share quantities. */
export const componentsOf = ({ alone, network }: Case, members: readonly number[]): readonly (readonly number[])[] => {
  const above = new Int32Array(network.operations.length).fill(-1)
  const root = (node: Node): Node => {
    let top = node
    while (above[top]! >= 0) top = above[top]!
    for (let at = node; at !== top; ) {
      const next = above[at]!
      above[at] = top
      at = next
    }
    return top
  }
  const groups = new Map<Node, number[]>()
  for (const member of members) {
    const [first, ...rest] = alone[member]!.relation.leaves
    for (const leaf of rest) {
      const [a, b] = [root(first!), root(leaf)]
      if (a !== b) above[b] = a
    }
  }
  for (const member of members) {
    const leaf = alone[member]!.relation.leaves[0]
    if (leaf === undefined) continue
    const group = groups.get(root(leaf))
    if (group === undefined) groups.set(root(leaf), [member])
    else group.push(member)
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** Sets of members that cannot hold together, each minimal, and the network that the others narrowed. */
export interface Joint {
  readonly conflicts: readonly (readonly number[])[]
  readonly network: Network
}

export const joinMembers = (given: Case, members: readonly number[]): Joint => {
  const { join, network, equalities } = open(given, members, { patience: 1e-3 })
  const conflicts: (readonly number[])[] = []
  for (const member of members) {
    const refutation = join(member)
    if (refutation === null) continue
    const merged = refutation.flatMap(one => figuresOf(given, one)).flatMap(figure => equalities(figure))
    const minimal = minimise(given, [...new Set([...refutation, ...merged])])
    if (minimal !== null) conflicts.push(minimal)
  }
  return { conflicts, network }
}

export interface Supposing {
  readonly patience?: number
  readonly rounding?: Rounding
  readonly given?: ReadonlyMap<FigureRef, Bounds>
}

/** The network of what all members leave, or null where they cannot hold together. */
export const holdTogether = (given: Case, members: readonly number[], supposing: Supposing = {}): Network | null => {
  const { join, network } = open(given, members, supposing)
  return members.every(member => join(member) === null) ? network : null
}

interface Opened {
  readonly join: (member: number) => ReturnType<Store['add']>
  readonly network: Network
  /** The members that make a figure one with others. */
  readonly equalities: (figure: FigureRef) => readonly number[]
}

/** Terms of a usual relation. */
export const TERMS = 8

const open = (
  given: Case,
  members: readonly number[],
  { patience = 1e-9, rounding = 'nearest', given: supposed }: Supposing,
): Opened => {
  const { same, equalities, ranges } = restatements(given, members, supposed)
  const network = createNetwork({
    figures: given.figures,
    rounding,
    same,
    most: members.length * TERMS,
    given: supposed === undefined ? ranges : new Map([...supposed, ...ranges]),
  })
  const relations = new Map(
    members.map(member => {
      const { formula, bind } = given.constraints[member]!
      return [member, network.relate(parseFormula(formula), bind)] as const
    }),
  )
  const store = createStore(network, patience)
  const join = (member: number) => store.add(member, relations.get(member)!)
  return { join, network, equalities }
}

/**
 * Figures that members say are one quantity, unless their roundings share no value: then that is for the store to
 * find.
 */
const restatements = (given: Case, members: readonly number[], supposed?: ReadonlyMap<FigureRef, Bounds>) => {
  const { alone, network } = given
  const same = new Map<FigureRef, FigureRef>()
  const range = new Map<FigureRef, Bounds>()
  const united = new Map<FigureRef, United>()
  const root = (ref: FigureRef): FigureRef => {
    let top = ref
    for (let next = same.get(top); next !== undefined && next !== top; next = same.get(top)) top = next
    for (let at = ref; at !== top; ) {
      const next = same.get(at)!
      same.set(at, top)
      at = next
    }
    return top
  }
  for (const member of members) {
    const { relation } = alone[member]!
    if (relation.relation !== '=') continue
    const [first, second] = [network.figureOf[relation.left]!, network.figureOf[relation.right]!]
    if (first < 0 || second < 0) continue
    const [a, b] = [root(first), root(second)]
    if (a === b) continue
    const own = (ref: FigureRef, node: Node) => range.get(root(ref)) ?? supposed?.get(ref) ?? network.range(node)
    const shared = over.meet(own(first, relation.left), own(second, relation.right))
    if (over.isEmpty(shared)) continue
    same.set(b, a)
    same.set(a, a)
    range.set(a, shared)
    united.set(a, { first: united.get(a), second: united.get(b), member })
  }
  const roots = new Map([...same.keys()].map(ref => [ref, root(ref)]))
  return {
    same: roots,
    ranges: range,
    equalities: (figure: FigureRef) => membersOf(united.get(roots.get(figure) ?? figure)),
  }
}

/** Two groups of figures, and the member that says they are one. */
interface United {
  readonly first: United | undefined
  readonly second: United | undefined
  readonly member: number
}

/** The members of a group in the order in which it grew. */
function membersOf(group: United | undefined): readonly number[] {
  const members: number[] = []
  const open = [group]
  while (open.length > 0) {
    const own = open.pop()
    if (own === undefined) continue
    members.push(own.member)
    open.push(own.first, own.second)
  }
  return members.reverse()
}

/** A subset of which no proper subset is impossible; null where doubles cannot show that the whole is. */
const minimise = (given: Case, members: readonly number[]): readonly number[] | null => {
  const refuted = (subset: readonly number[]) => holdTogether(given, subset) === null
  let near = members
  for (let size = 2; size < members.length; size *= 2) {
    if (!refuted(members.slice(0, size))) continue
    near = members.slice(0, size)
    break
  }
  if (near === members && !refuted(members)) return null
  /** QuickXplain: what of `open` is needed besides `kept`. */
  const needed = (kept: readonly number[], added: boolean, pending: readonly number[]): readonly number[] => {
    if (added && refuted(kept)) return []
    if (pending.length === 1) return pending
    const half = pending.length >> 1
    const [first, second] = [pending.slice(0, half), pending.slice(half)]
    const ofSecond = needed([...kept, ...first], true, second)
    return [...needed([...kept, ...ofSecond], ofSecond.length > 0, first), ...ofSecond]
  }
  return needed([], false, near).toSorted((a, b) => a - b)
}
