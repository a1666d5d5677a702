import type { Tile } from '../cover/cover.ts'
import type { Claim, ClaimKind, Evidence, Figure, FigureRef, Span, Strength } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isOfLayers } from '../subjects/scopes.ts'
import type { Covers } from './covers.ts'

/**
 * How sure a claim is: the one place that decides it, from how its words were read and how its figures came together.
 *
 * - `hard`: the text states the relation in clauses that are read whole, so that a failure proves an error.
 * - `soft`: it is stated, but leaves room (a run of shares that fit one whole): a failure is a doubt.
 * - `guess`: we suppose it. Where it holds it verifies; where it fails, only a plain slip of the hand is worth a look.
 */
export function suretyOf(
  claim: Claim,
  evidence: Evidence,
  refs: readonly FigureRef[],
  figures: readonly Figure[],
): Strength {
  const stated = statedBy(claim, evidence.place === 'table' ? [] : refs, figures)
  return doubtsOf(claim, evidence).length === 0 ? stated : 'guess'
}

/** What in the evidence makes a guess of a claim: 由a增加到b says all of its direction itself, whatever it is told of. */
export const doubtsOf = (claim: Claim, evidence: Evidence): readonly ('unread' | 'uncovered' | 'rivals')[] =>
  evidence.place === 'table' || UNWORDED.has(claim.kind) || claim.tie === 'named'
    ? []
    : (['unread', 'uncovered', 'rivals'] as const).filter(
        doubt => evidence[doubt].length > 0 && !(doubt === 'unread' && claim.kind === 'direction' && evidence.together),
      )

/** What is no relation that words state between figures: dates, ordinals, the form of numbers. */
const UNWORDED: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'date', 'sequence', 'wording', 'anniversary', 'plan-year', 'streak', 'year-span', 'list-count', 'respectively',
])

/** How sure the relation would be if all its words were read. */
function statedBy(claim: Claim, refs: readonly FigureRef[], figures: readonly Figure[]): Strength {
  if (claim.tie === 'supposed') return 'guess'
  // 占GDP的2.5%: there is one GDP of a place and year, wherever the report tells it
  if (claim.kind === 'share' && claim.tie === 'run' && claim.of.metric !== '' && claim.columns === undefined) return 'hard'
  if (claim.tie === 'run' || claim.tie === 'named') return 'soft'
  // what a plan grows from, it does not say itself
  if (claim.kind === 'average-growth' && claim.tie === 'ledger') return 'soft'
  switch (claim.kind) {
    // that two figures are one fact is our supposition, unless something beside them agrees
    case 'restatement':
      return claim.companions.length > 0 || claim.tie === 'said' ? 'hard' : claim.known ? 'soft' : 'guess'
    // what a list leaves open, the rules over it say: a sum of parts that nobody called all is a guess
    case 'total':
    case 'growths':
    case 'composition':
      return 'hard'
    // that these words are the list that was counted, or dealt out to, is supposed where no mark shows its edge
    case 'list-count':
      return claim.edges === 'printed' ? 'hard' : claim.edges === 'clause' ? 'soft' : 'guess'
    case 'respectively':
      return 'soft'
    // that two names are of one scope and time is supposed where they stand apart
    case 'order':
      return claim.tie === 'ledger' ? 'soft' : 'hard'
    case 'target':
      return claim.apart ? 'guess' : 'hard'
    // one name far from the others may be that of another budget
    case 'identity':
      return claim.columns === undefined &&
        isOfLayers(claim.subject.metric) &&
        refs.some(ref => Math.abs(figures[ref]!.sentence - claim.sentence) > NEAR)
        ? 'guess'
        : claim.strength
    default:
      if (UNWORDED.has(claim.kind)) return 'hard'
      // a figure of another sentence is known by its name, and a name must be known for that
      return claim.tie === 'said' ||
        refs.every(ref => figures[ref]!.sentence === claim.sentence) ||
        metricNamed(askedOf(claim)) !== undefined
        ? 'hard'
        : 'guess'
  }
}

/** Sentences over which facts of different names are surely of one budget, one district, one year. */
const NEAR = 20

/** The name by which the ledger was asked: of a share that of its whole, of a comparison that of the other. */
function askedOf(claim: Claim): string {
  if (claim.kind === 'share' && claim.of.metric !== '') return claim.of.metric
  return (claim.kind === 'comparison' ? claim.against : undefined) ?? claim.subject.metric
}

/** What a figure must have been read as to be the one that a claim is about; any other figure of it is a level. */
const MAIN: { readonly [Kind in ClaimKind]?: (claim: Extract<Claim, { kind: Kind }>) => FigureRef } = {
  growth: claim => claim.rate.figure,
  change: claim => claim.amount.figure,
  points: claim => claim.points.figure,
  multiple: claim => claim.multiple,
  'average-growth': claim => claim.rate.figure,
  'average-change': claim => claim.amount.figure,
  'compounded-growth': claim => claim.rate.figure,
  'average-of-total': claim => claim.average,
  share: claim => claim.share,
  attainment: claim => claim.rate,
  comparison: claim => claim.difference.figure,
  rank: claim => claim.rank,
  direction: claim => claim.end,
}

const mainOf = (claim: Claim): FigureRef | null =>
  (MAIN[claim.kind] as ((claim: Claim) => FigureRef) | undefined)?.(claim) ?? null

/** What the covers of the clauses of figures say of a relation between them. */
export function evidenceOf(claim: Claim, refs: readonly FigureRef[], covers: Covers): Evidence {
  const unread = new Map<number, Span>()
  const tiles = new Set<Tile>()
  const rivals = new Set<string>()
  const uncovered: FigureRef[] = []
  const main = mainOf(claim)
  let tabled = 0
  for (const ref of refs) {
    if (covers.inTable(ref)) {
      tabled++
      continue
    }
    if (UNWORDED.has(claim.kind)) continue
    const { tile, role, unread: beside } = covers.of(ref)
    for (const span of beside) unread.set(span.start, span)
    if (tile !== null) tiles.add(tile)
    for (const rival of tile?.rivals ?? []) rivals.add(rival)
    if (tile === null || (ref === main && !(tile.row.makes[role] ?? []).includes(claim.kind))) uncovered.push(ref)
  }
  const { metricFrom, periodFrom } = claim.subject
  return {
    place: tabled === refs.length && tabled > 0 ? 'table' : 'text',
    ...(claim.columns === undefined ? {} : { columns: claim.columns }),
    ...(claim.tie === 'rows' ? { unborne: true } : {}),
    ...(claim.tie === 'headed' ? { headed: true } : {}),
    unread: [...unread.values()],
    phrasings: [...new Set([...tiles].map(({ row }) => row.id))],
    together: tiles.size === 1 && tabled === 0 && uncovered.length === 0,
    uncovered,
    rivals: [...rivals],
    carried: [
      ...(metricFrom === 'said' ? [] : (['metric'] as const)),
      ...(periodFrom === 'said' ? [] : (['period'] as const)),
    ],
  }
}
