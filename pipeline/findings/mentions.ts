import { refsIn } from '../constraints/network.ts'
import type { Claim, FigureRef, Signed } from '../model.ts'

/** Every figure a claim speaks of, the one it states first. */
export const figuresOfClaim = (claim: Claim): readonly FigureRef[] => refsOf(claim).filter(ref => ref !== null)

const refsOf = (claim: Claim): readonly (FigureRef | null)[] => {
  switch (claim.kind) {
    case 'level':
      return [claim.level.figure]
    case 'growth':
      return [claim.rate.figure, claim.end, claim.start]
    case 'change':
      return [claim.amount.figure, ref(claim.rate), claim.end, claim.start]
    case 'points':
      return [claim.points.figure, ref(claim.end), ref(claim.start)]
    case 'multiple':
      return [claim.multiple, claim.end, claim.start]
    case 'doubling':
      return [claim.times, claim.end, claim.start]
    case 'average-growth':
      return [claim.rate.figure, claim.end, claim.start]
    case 'average-change':
      return [claim.amount.figure, claim.end, claim.start]
    case 'compounded-growth':
      return [claim.rate.figure, ref(claim.total), ...claim.yearly.map(ref)]
    case 'average-of-total':
      return [claim.average, claim.total]
    case 'total':
      return [
        claim.whole,
        ...claim.parts.map(ref),
        ref(claim.growths?.whole ?? null),
        ...(claim.growths?.parts ?? []).map(ref),
      ]
    case 'growths':
      return [claim.whole.figure, ...claim.parts.map(ref)]
    case 'order':
      return [claim.less, claim.most]
    case 'share':
      return [claim.share, claim.part, claim.whole]
    case 'composition':
      return claim.members
    case 'identity':
      return Object.values(claim.bind).flatMap(refsIn)
    case 'attainment':
      return [claim.rate, claim.done, claim.planned]
    case 'comparison':
      return [claim.difference.figure, ref(claim.own), ref(claim.other)]
    case 'rank':
      return [claim.rank, claim.fieldSize, claim.from, ref(claim.moved)]
    case 'streak':
      return [claim.years]
    case 'year-span':
      return [claim.years]
    case 'list-count':
      return [claim.count]
    case 'sequence':
      return []
    case 'respectively':
      return claim.values
    case 'restatement':
      return [claim.again.figure, claim.first.figure]
    case 'direction':
      return [claim.end, claim.start]
    case 'bound':
      return [claim.value]
    case 'date':
      return [claim.date]
    case 'anniversary':
      return [claim.years]
    case 'plan-year':
      return [claim.plan]
    case 'target':
      return [ref(claim.rate), claim.level, ref(claim.increase), claim.goal]
    case 'wording':
      return [claim.figure, ...(claim.others ?? [])]
    case 'held':
      return [claim.own, ...(claim.others ?? [])]
    default:
      return claim satisfies never
  }
}

const ref = (signed: Signed | null): FigureRef | null => signed?.figure ?? null
