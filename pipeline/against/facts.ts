import { basisOf } from '../subjects/bases.ts'
import { before, printPeriod } from '../subjects/periods.ts'
import { isChained } from '../subjects/metrics.ts'
import { isOfLayers } from '../subjects/scopes.ts'
import type { Basis, HeldClaim, Operand, Reference, Strength } from '../model.ts'
import { agreedOn, isPlain } from './agreed.ts'
import { type Entry, hasDigits, keyOf, type Ledger } from './entries.ts'
import { type Shelf, sourceOf } from './shelf.ts'

/** A reference and what it tells, fact by fact. */
export interface Shelved {
  readonly reference: Reference
  readonly index: number
  readonly ledger: Ledger
}

/** The year that the report tells of, and what it is held against. */
export interface Holding {
  readonly year: number | null
  readonly own: Ledger
  readonly shelf: Shelf
}

type Bound = Readonly<Record<string, Operand>>

/** What the report and one reference tell of one fact, or of two that one relation ties. */
export function* heldFacts({ year, own, shelf }: Holding, { reference, index, ledger }: Shelved): Generator<HeldClaim> {
  for (const entries of own.values()) {
    for (const entry of entries) {
      yield* restated(entry)
      if (entry.told === 'growth') yield* grown(entry)
      if (entry.told === 'change') yield* changed(entry)
    }
  }

  function* restated(entry: Entry): Generator<HeldClaim> {
    const other = agreedOn(ledger.get(keyOf(entry)) ?? [])
    if (other === null || !(entry.known || hasDigits(entry.figure))) return
    yield held(entry, other, {
      as: entry.grade === other.grade ? 'restated' : 'regraded',
      bind: { own: operandOf(entry), other: taken(other) },
      strength: entry.grade === other.grade ? strengthOf(entry, other) : 'soft',
      verifies: isPlain(entry.figure) && isPlain(other.figure),
      turned: entry.told !== 'level' && entry.sign !== other.sign,
    })
  }

  /** Growth over the level that the reference tells of the year before. */
  function* grown(entry: Entry): Generator<HeldClaim> {
    const [level, last] = ends(entry)
    if (level === null || last === null || entry.modality === 'target' || isChained(entry.metric)) return
    const basis = entry.basis ?? basisOf(entry.metric)
    const bind = { rate: operandOf(entry), level: operandOf(level), last: taken(last) }
    const rebased = rebasedBy(basis, entry, last)
    const unnamed = unnamedBy(entry)
    yield held(entry, last, { as: 'growth', bind, strength: 'guess', verifies: VERIFYING.has(basis), ...rebased, ...unnamed })
  }

  function* changed(entry: Entry): Generator<HeldClaim> {
    const [level, last] = ends(entry)
    if (level === null || last === null || entry.modality === 'target') return
    const bind = { amount: operandOf(entry), level: operandOf(level), last: taken(last) }
    const rate = agreedOn(own.get(keyOf({ ...entry, told: 'growth', figure: RATE })) ?? [])
    yield held(entry, last, {
      as: 'change',
      bind,
      strength: strengthOf(entry, last),
      verifies: true,
      settled: isSettled(entry.metric, reference),
      ...rebasedBy(basisOf(entry.metric), entry, last),
      ...unnamedBy(entry),
      ...(rate === null ? {} : { beside: operandOf(rate) }),
    })
  }

  /** This year's level of the report, and last year's of the reference. */
  function ends(entry: Entry): readonly [Entry | null, Entry | null] {
    const levels = levelsOf(own, entry)
    const beside = agreedOn(levels.filter(({ claim }) => claim.sentence === entry.claim.sentence))
    // 新能源汽车 is made in one sentence and sold in another: only what is known by name is one thing in both
    const level = beside ?? (entry.known ? agreedOn(levels) : null)
    if (level === null || entry.base === null) return [null, null]
    const last = agreedOn(ledger.get(keyOf({ ...level, period: before(level.period) })) ?? [])
    return last !== null && isPlain(level.figure) && isPlain(last.figure) ? [level, last] : [level, null]
  }

  function taken({ figure, sign }: Entry): Operand {
    return { figure: shelf.take(index, figure), sign }
  }

  /** Surely one fact where both documents tell it in words read whole, of one year, and name the place. */
  function strengthOf(entry: Entry, other: Entry): Strength {
    if (!sureOf(entry, other)) return 'guess'
    const settled = basisOf(entry.metric) === 'current' || reference.role === 'table' || reference.year === year
    return !settled ? 'guess' : entry.printed && other.printed ? 'hard' : 'soft'
  }

  function held(entry: Entry, other: Entry, more: HeldBy & { readonly bind: Bound }): HeldClaim {
    const place = shelf.placed(shelf.take(index, other.figure))
    return {
      kind: 'held',
      at: entry.claim.at,
      subject: entry.claim.subject,
      sentence: entry.claim.sentence,
      own: entry.figure.index,
      reference: index,
      source: place === null ? '' : sourceOf(reference, place),
      ...more,
    }
  }
}

type HeldBy = Pick<HeldClaim, 'as' | 'strength' | 'verifies' | 'turned' | 'settled' | 'rebased' | 'unnamed' | 'beside'>

/** Of what is known by its words alone, a move of few digits bears a level out, and never doubts one. */
function unnamedBy({ known, sure, figure }: Entry): Pick<HeldClaim, 'unnamed'> {
  if (known && sure) return {}
  return { unnamed: known || hasDigits(figure) ? 'telling' : 'short' }
}

const operandOf = ({ figure, sign }: Entry): Operand => ({ figure: figure.index, sign })

const sureOf = (entry: Entry, other: Entry): boolean =>
  entry.known && entry.sure && other.sure && isPlain(entry.figure) && isPlain(other.figure)

const RATE = { unit: { dimension: 'percent' } } as Entry['figure']

/** 普查, 修订, 可比口径 in the sentence, or right behind what the reference tells: its own growth is no base. */
export function rebasedBy(basis: Basis, entry: Entry, other: Entry): Pick<HeldClaim, 'rebased'> {
  if (entry.rebased !== null || other.rebased === 'beside') return { rebased: 'said' }
  return basis === 'current' ? {} : { rebased: 'priced' }
}

/** What was executed is settled by the final accounts of its year; other figures stand as they were told. */
export const isSettled = (metric: string, { grade }: Reference): boolean => grade === 'final' || !isOfLayers(metric)

/** Growth at constant prices may fit two levels by chance alone. */
const VERIFYING: ReadonlySet<Basis> = new Set<Basis>(['current', 'comparable'])

/** Levels of the fact that a growth or a change is told of, whatever their unit. */
function levelsOf(ledger: Ledger, { metric, scope, period, modality }: Entry): readonly Entry[] {
  const head = ['level', metric, scope, `${period.from}-${period.to}`, '', modality, '', ''].join('|')
  return indexOf(ledger).get(head) ?? []
}

const indices = new WeakMap<Ledger, ReadonlyMap<string, readonly Entry[]>>()

/** Levels by all of their key but the dimension. */
function indexOf(ledger: Ledger): ReadonlyMap<string, readonly Entry[]> {
  const known = indices.get(ledger)
  if (known !== undefined) return known
  const index = new Map<string, readonly Entry[]>()
  for (const [key, entries] of ledger) {
    if (!key.startsWith('level|')) continue
    const head = key.slice(0, key.lastIndexOf('|') + 1)
    index.set(head, [...(index.get(head) ?? []), ...entries])
  }
  indices.set(ledger, index)
  return index
}

export const periodOf = (claim: HeldClaim): string | null =>
  claim.subject.period === null ? null : printPeriod(claim.subject.period)
