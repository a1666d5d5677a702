import { addTo } from '../grouped.ts'
import { valueOf } from '../interval.ts'
import type { Book, HeldClaim, RankClaim, Standing } from '../model.ts'
import { agreedOn } from './agreed.ts'
import { type Entry, keyOf, type Ledger } from './entries.ts'
import type { Holding, Shelved } from './facts.ts'
import { sourceOf } from './shelf.ts'

/** Less is better: a first place among these is told of the smallest, or of the largest; nobody knows. */
const EITHER_WAY = /价格|失业|能耗|水耗|死亡|排放|浓度|债务|负债|成本/

interface Better {
  readonly entry: Entry
  readonly sibling: Shelved
}

/**
 * Claimed places that siblings of the same field refute: as many as the place says state a better figure of the same
 * measure and grade.
 */
export function* heldRanks(
  book: Book,
  standing: Standing,
  { own, shelf }: Holding,
  siblings: readonly Shelved[],
): Generator<HeldClaim> {
  if (siblings.length === 0 || standing.place === '') return
  const metrics = byMetric(own)
  for (const claim of book.claims) {
    const figure = claim.kind === 'rank' ? book.figures[claim.rank] : undefined
    if (claim.kind !== 'rank' || figure === undefined || EITHER_WAY.test(claim.subject.metric)) continue
    const entry = ownEntry(claim)
    const place = figure.upper === null ? figure.numeral.digits : 0
    if (entry === null || place < 1) continue
    const better = siblings
      .flatMap((sibling): readonly Better[] => {
        const other = agreedOn(sibling.ledger.get(keyOf(entry)) ?? [])
        return other === null || other.grade !== entry.grade ? [] : [{ entry: other, sibling }]
      })
      .toSorted((one, other) => sized(other.entry) - sized(one.entry))
    const holder = better[place - 1]
    if (holder === undefined) continue
    const taken = shelf.take(holder.sibling.index, holder.entry.figure)
    const at = shelf.placed(taken)
    yield {
      kind: 'held',
      as: 'rank',
      at: claim.at,
      subject: claim.subject,
      sentence: claim.sentence,
      own: figure.index,
      bind: {
        rank: { figure: figure.index },
        own: { figure: entry.figure.index, sign: entry.sign },
        other: { figure: taken, sign: holder.entry.sign },
      },
      strength: 'soft',
      reference: holder.sibling.index,
      source: at === null ? '' : sourceOf(holder.sibling.reference, at),
      verifies: false,
    }
  }

  /** What the rank is of: the level, or its growth. */
  function ownEntry({ subject, measure }: RankClaim): Entry | null {
    if (subject.period === null || (measure !== 'growth' && measure !== 'total')) return null
    const told = measure === 'growth' ? 'growth' : 'level'
    const fitting = (metrics.get(`${told} ${subject.metric}`) ?? []).filter(
      ({ scope, period, modality }) =>
        modality === 'actual' && scope === '' && period.from === subject.period?.from && period.to === subject.period.to,
    )
    return agreedOn(fitting)
  }
}

function byMetric(ledger: Ledger): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of [...ledger.values()].flat()) {
    const key = `${entry.told} ${entry.metric}`
    addTo(found, key, entry)
  }
  return found
}

const sized = ({ figure, sign }: Entry): number => sign * valueOf(figure)
