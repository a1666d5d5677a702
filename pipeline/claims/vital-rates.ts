import type { Claim, IdentityClaim, LevelClaim } from '../model.ts'

const RATES = { births: '出生率', deaths: '死亡率', growth: '自然增长率' } as const
/** Rates by name are bound wherever they stand: see subjects/identities.ts. */
const KNOWN = /^人口/

/** 户籍人口出生率8.2‰，死亡率5.1‰，自然增长率3.1‰: the three of a sentence are of one population, whatever it is called. */
export function* vitalRates(claims: readonly Claim[]): Iterable<IdentityClaim> {
  const sentences = new Map<number, Partial<Record<keyof typeof RATES, LevelClaim[]>>>()
  for (const claim of claims) {
    if (claim.kind !== 'level' || claim.measure !== 'level') continue
    for (const [letter, name] of Object.entries(RATES) as [keyof typeof RATES, string][]) {
      if (!claim.subject.metric.endsWith(name)) continue
      const own = sentences.get(claim.sentence) ?? {}
      sentences.set(claim.sentence, { ...own, [letter]: [...(own[letter] ?? []), claim] })
    }
  }
  for (const { births = [], deaths = [], growth = [] } of sentences.values()) {
    const [one, other, increase] = [births[0], deaths[0], growth[0]]
    if (!one || !other || !increase || births.length + deaths.length + growth.length > 3) continue
    if ([one, other, increase].every(({ subject }) => KNOWN.test(subject.metric))) continue
    yield {
      kind: 'identity',
      at: increase.at,
      sentence: increase.sentence,
      subject: increase.subject,
      identity: 'natural-increase',
      reason: '自然增长率等于出生率减死亡率',
      formula: 'growth = births - deaths',
      accuses: 'growth',
      bind: { growth: increase.level, births: one.level, deaths: other.level },
      strength: 'hard',
      otherwise: [],
    }
  }
}
