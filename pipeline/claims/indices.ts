import { addTo } from '../grouped.ts'
import { valueOf } from '../interval.ts'
import type { Claim, Figure, IdentityClaim, LevelClaim } from '../model.ts'
import { factKey } from './facts.ts'

const INDEX = /价格(?:总)?指数$/
/** What is called an index and is far from 100 is no index of that kind: 二手房价格指数1286点. */
const NEAR = 90

/** 居民消费价格指数为100.4，比上年上涨0.4%: an index that holds the year before for 100 is by so much above it as prices rose. */
export function* priceIndices(claims: readonly Claim[], figures: readonly Figure[]): Iterable<IdentityClaim> {
  const indices = new Map<string, LevelClaim[]>()
  for (const claim of claims) {
    if (claim.kind !== 'level' || claim.measure !== 'level' || !INDEX.test(claim.subject.metric)) continue
    const key = keyOf(claim)
    if (key !== null && isIndex(figures[claim.level.figure]!)) addTo(indices, key, claim)
  }
  for (const claim of claims) {
    if (claim.kind !== 'growth' || claim.base === null || claim.start !== null) continue
    const { period } = claim.subject
    const [index, ...others] = indices.get(keyOf(claim) ?? '') ?? []
    // 12月份 and the year, 环比 and 同比 are several
    if (index === undefined || others.length > 0 || period === null || claim.base.to + 12 !== period.to) continue
    yield {
      kind: 'identity',
      at: claim.at,
      sentence: claim.sentence,
      subject: claim.subject,
      identity: 'price-index',
      reason: '以上年为100的价格指数减去100就是涨跌幅度',
      formula: 'index - 100 = change',
      accuses: 'change',
      bind: { index: index.level, change: claim.rate },
      strength: index.sentence === claim.sentence ? 'hard' : 'soft',
      otherwise: [],
    }
  }
}

const keyOf = ({ subject }: Claim): string | null =>
  factKey({ ...subject, metric: subject.metric.replace(/(?:总)?(?:指数|水平)$/, '') })

const isIndex = (figure: Figure): boolean =>
  figure.qualifier === null &&
  (figure.unit.dimension === 'number' || figure.unit.dimension === '') &&
  Math.abs(valueOf(figure) - 100) < NEAR
