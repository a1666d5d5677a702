import type {
  Claim,
  Figure,
  FigureRef,
  IdentityClaim,
  LevelClaim,
  Operand,
  RestatementClaim,
  ShareClaim,
  Signed,
  Subject,
  TargetClaim,
} from '../model.ts'
import { valueOf } from '../interval.ts'
import type { Identity } from '../subjects/identities.ts'
import { holdsOn } from '../subjects/scopes.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { agreedOn, factKey, groupLevels } from './facts.ts'

/** Claims that no sentence makes alone: what two sentences say of one fact, and what holds between metrics by definition. */
export function deriveClaims(
  claims: readonly Claim[],
  figures: readonly Figure[],
  identities: readonly Identity[],
): Claim[] {
  const groups = groupLevels(claims)
  return [
    ...restatements(groups, figures),
    ...restatedRates(claims, groups, figures),
    ...identityClaims(groups, figures, identities),
    ...targets(claims, groups, figures),
  ]
}

/** Shares whose part or whole stands in another sentence get them from the ledger. */
export function resolveShares(claims: readonly Claim[], figures: readonly Figure[]): readonly Claim[] {
  const siblings = new Set<FigureRef>()
  let told = 0
  for (const claim of claims) {
    if (claim.kind !== 'share') continue
    told++
    if (claim.part !== null) siblings.add(claim.part)
  }
  if (told === 0) return claims
  const groups = groupLevels(claims)
  const wholes = new Map<FigureRef, FigureRef>()
  for (const claim of claims)
    if (claim.kind === 'total' && claim.closure !== 'supposed')
      for (const part of claim.parts) wholes.set(part.figure, claim.whole)
  const mentions = (subject: Subject, metric: string, scope: string): readonly LevelClaim[] => {
    const key = factKey({ ...subject, metric, scope })
    const found = key === null ? undefined : groups.get(key)
    return found && agree(found, figures) ? found : []
  }
  const level = (subject: Subject, metric: string, scope: string): FigureRef | null =>
    mentions(subject, metric, scope)[0]?.level.figure ?? null
  const levels = levelsBySentence(claims)
  const common = commonWholes(claims, levels, wholes, figures)
  return claims.map((claim): Claim => {
    if (claim.kind !== 'share') return claim
    const shared = common.get(claim.share)
    if (shared !== undefined) return { ...claim, whole: shared, supposed: true }
    const { subject, of } = claim
    if (claim.whole !== null) return fits(claim.part, claim.whole, figures) ? claim : { ...claim, whole: null }
    const part = claim.part ?? level(subject, subject.metric, subject.scope)
    const candidates =
      of.metric !== ''
        ? mentions(subject, of.metric, of.scope || subject.scope)
        : of.scope !== ''
          ? mentions(subject, subject.metric, of.scope)
          : []
    // several facts of one name: the last one said before is the likeliest
    const mention = candidates.findLast(each => each.at.start < claim.at.start) ?? candidates[0]
    const named = mention?.level.figure ?? null
    const far = mention !== undefined && Math.abs(mention.sentence - claim.sentence) > NEAR
    if (fits(part, named, figures))
      return { ...claim, part, whole: named, supposed: claim.supposed || far || agreedOn(candidates, figures) === null }
    const ofWhich = of.metric === '' && of.scope === '' && part !== null ? (wholes.get(part) ?? null) : null
    if (fits(part, ofWhich, figures)) return { ...claim, part, whole: ofWhich }
    const alike =
      of.metric === '' && of.scope === ''
        ? headBefore(levels, claim.sentence, part, siblings, figures)
        : of.metric === ''
          ? null
          : likeNamed(levels, claim.sentence, of.metric, part, siblings, figures)
    return fits(part, alike, figures) && valueOf(figures[part!]!) <= valueOf(figures[alike!]!)
      ? { ...claim, part, whole: alike, supposed: true }
      : { ...claim, part, whole: null }
  })

  function fits(part: ShareClaim['part'], whole: ShareClaim['whole'], all: readonly Figure[]): boolean {
    return part !== null && whole !== null && part !== whole && all[part]!.unit.dimension === all[whole]!.unit.dimension
  }
}

type Levels = ReadonlyMap<number, readonly LevelClaim[]>

/** Levels by sentence: what stands near is looked for there alone. */
function levelsBySentence(claims: readonly Claim[]): Levels {
  const levels = new Map<number, LevelClaim[]>()
  for (const claim of claims) {
    if (claim.kind !== 'level' || claim.measure !== 'level') continue
    const own = levels.get(claim.sentence)
    if (own) own.push(claim)
    else levels.set(claim.sentence, [claim])
  }
  return levels
}

/** The levels of a sentence and of so many before it, in the order of the text. */
const levelsUpTo = (levels: Levels, sentence: number, back: number): readonly LevelClaim[] =>
  Array.from({ length: back + 1 }, (_, place) => levels.get(sentence - back + place) ?? []).flat()

/**
 * 安排48亿元，占比67.7%。安排22.9亿元，占比32.3%: shares that name no whole, one after another, are of one total said before them:
 * the one that at least three of them fit.
 */
function commonWholes(
  claims: readonly Claim[],
  levels: Levels,
  wholes: ReadonlyMap<FigureRef, FigureRef>,
  figures: readonly Figure[],
): ReadonlyMap<FigureRef, FigureRef> {
  const out = new Map<FigureRef, FigureRef>()
  const bare = claims.filter(
    (claim): claim is ShareClaim =>
      claim.kind === 'share' &&
      claim.whole === null &&
      claim.part !== null &&
      claim.of.metric === '' &&
      claim.of.scope === '' &&
      !wholes.has(claim.part),
  )
  for (let from = 0; from < bare.length; ) {
    let until = from + 1
    while (until < bare.length && bare[until]!.sentence - bare[until - 1]!.sentence <= APART) until++
    const run = bare.slice(from, until)
    from = until
    if (run.length < 3) continue
    const first = run[0]!
    const whole = levelsBefore(levels, first, figures).find(
      level => run.filter(share => isShare(figures, share, level)).length >= 3,
    )
    if (whole !== undefined) for (const share of run) out.set(share.share, whole)
  }
  return out
}

/** Sentences between two shares of one run, and back to their total. */
const APART = 12

/** Levels of a share's unit in the sentences before it, the nearest first. */
function levelsBefore(levels: Levels, share: ShareClaim, figures: readonly Figure[]): readonly FigureRef[] {
  const { dimension } = figures[share.part!]!.unit
  return levelsUpTo(levels, share.sentence, APART)
    .map(({ level }) => level.figure)
    .filter(figure => figure < share.part! && figures[figure]!.unit.dimension === dimension)
    .reverse()
}

/** Whether a share fits a whole, as near as its last place tells; only to choose between readings. */
const isShare = (figures: readonly Figure[], { part, share }: ShareClaim, whole: FigureRef): boolean =>
  Math.abs((100 * valueOf(figures[part!]!)) / valueOf(figures[whole]!) - valueOf(figures[share]!)) <=
  10 ** -figures[share]!.numeral.decimals

/** 城镇386.5亿元，占83.5%: of the last larger level of that unit that its sentence, or the one before, begins with. */
function headBefore(
  levels: Levels,
  sentence: number,
  part: FigureRef | null,
  siblings: ReadonlySet<FigureRef>,
  figures: readonly Figure[],
): FigureRef | null {
  if (part === null) return null
  const { unit } = figures[part]!
  const size = valueOf(figures[part]!)
  let found: FigureRef | null = null
  for (const { level } of levelsUpTo(levels, sentence, 1)) {
    const other = figures[level.figure]!
    if (other.index >= part || siblings.has(other.index) || other.unit.dimension !== unit.dimension) continue
    const larger = valueOf(other) > size
    if (larger && (found === null || figures[found]!.sentence !== other.sentence)) found = other.index
  }
  return found
}

/** The nearest level before a sentence whose name ends like `name` (财政支出 for 一般公共预算支出), of the part's unit. */
function likeNamed(
  levels: Levels,
  sentence: number,
  name: string,
  part: FigureRef | null,
  siblings: ReadonlySet<FigureRef>,
  figures: readonly Figure[],
): FigureRef | null {
  if (part === null || name.length < 2) return null
  const ending = name.slice(-2)
  const found = levelsUpTo(levels, sentence, APART).findLast(
    ({ level, subject }) =>
      level.figure !== part &&
      !siblings.has(level.figure) &&
      subject.metric.endsWith(ending) &&
      figures[level.figure]!.unit.dimension === figures[part]!.unit.dimension &&
      figures[level.figure]!.start < figures[part]!.start,
  )
  return found?.level.figure ?? null
}

/** Sentences over which a name surely means the same fact. */
const NEAR = 3

const agree = (mentions: readonly LevelClaim[], figures: readonly Figure[]): boolean =>
  new Set(mentions.map(mention => figures[mention.level.figure]!.unit.dimension)).size === 1

/** Metrics too general to be one fact in two sentences, unless a row of METRICS names them. */
const GENERAL =
  /^(?:新增|新建|完成|建成|实现|其中|支出|收入|投资|总投资|面积|产值|资金|补助|项目|企业|规模|总量|增加值|人数|总额|余额|任务|标准|占比)?.{0,2}$/

function* restatements(
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  // a budget speaks of a city, its districts and zones by turns: there, a level of another size is another place's
  const layered = [...groups.values()].some(([first]) => first !== undefined && holdsOn(first.subject.scope))
  for (const mentions of groups.values()) {
    if (mentions.length < 2) continue
    const metric = mentions[0]!.subject.metric
    const supposed = !metricNamed(metric)
    if (supposed && (metric.length < 4 || GENERAL.test(metric))) continue
    const byUnit = new Map<string, LevelClaim[]>()
    for (const mention of mentions) {
      const dimension = figures[mention.level.figure]!.unit.dimension
      const alike = byUnit.get(dimension)
      if (alike) alike.push(mention)
      else byUnit.set(dimension, [mention])
    }
    for (const [first, ...rest] of byUnit.values()) {
      for (const again of rest) {
        const together = again.sentence === first!.sentence
        const [one, other] = [figures[first!.level.figure]!, figures[again.level.figure]!]
        if (together && one.qualifier === null) continue
        const guessed = !together && (supposed || (layered && FISCAL.test(metric) && !near(one, other)))
        // 五年6600万人, 全年1351万人: amounts of another size are told over other periods
        const alike =
          one.unit.dimension === 'percent' ||
          (first!.subject.periodFrom === 'said' && again.subject.periodFrom === 'said')
        const strength = guessed ? 'guess' : together || near(one, other) ? 'hard' : alike ? 'soft' : 'guess'
        // few digits agree or differ by chance
        if (guessed && Math.min(one.numeral.digits, other.numeral.digits) < (supposed ? 1000 : 100)) continue
        yield {
          kind: 'restatement',
          at: again.at,
          sentence: again.sentence,
          subject: again.subject,
          first: first!.level,
          again: again.level,
          strength,
        }
      }
    }
  }
}

/** Growth and shares of a metric known by name that two sentences state over one base. */
function* restatedRates(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  const said = new Map<string, { readonly claim: Claim; readonly rate: Signed }>()
  for (const claim of claims) {
    if (claim.kind !== 'growth' && claim.kind !== 'share' && claim.kind !== 'attainment') continue
    const rate: Signed =
      claim.kind === 'growth' ? claim.rate : { figure: claim.kind === 'share' ? claim.share : claim.rate, sign: 1 }
    const key = rateKey(claim)
    if (key === null || figures[rate.figure]!.qualifier !== null) continue
    const levels = groups.get(factKey(claim.subject)!)
    if (levels && agreedOn(levels, figures) === null) continue
    const first = said.get(key)
    if (!first) said.set(key, { claim, rate })
    else if (first.claim.sentence !== claim.sentence) {
      yield {
        kind: 'restatement',
        at: claim.at,
        sentence: claim.sentence,
        subject: claim.subject,
        first: first.rate,
        again: rate,
        strength: 'soft',
      }
    }
  }
}

function rateKey(claim: Extract<Claim, { kind: 'growth' | 'share' | 'attainment' }>): string | null {
  const key = metricNamed(claim.subject.metric) ? factKey(claim.subject) : null
  if (key === null) return null
  switch (claim.kind) {
    case 'growth':
      return claim.base === null ? null : `${key}|growth|${claim.base.from}-${claim.base.to}|${claim.subject.basis}`
    case 'share':
      return claim.of.metric === '' ? null : `${key}|share|${claim.of.metric}|${claim.of.scope}`
    case 'attainment':
      return `${key}|attainment`
  }
}

/** Whether two values are near enough to be one fact, well or badly restated; others are two facts of one name. */
function near(a: Figure, b: Figure): boolean {
  const ratio = valueOf(a) / valueOf(b)
  return ratio > 0.8 && ratio < 1.25
}

/** Metrics that every layer of a budget has its own of. */
const FISCAL = /收入|支出|基金|债|预算|税|余额|补助/

/** Identities all of whose letters one scope, period and modality prints. */
function* identityClaims(
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
  identities: readonly Identity[],
): Iterable<IdentityClaim> {
  const accusedMetrics = new Map<string, Identity[]>()
  for (const identity of identities) {
    const metric = identity.letters[identity.accuses]!
    accusedMetrics.set(metric, [...(accusedMetrics.get(metric) ?? []), identity])
  }
  for (const mentions of groups.values()) {
    const head = mentions[0]!
    for (const identity of accusedMetrics.get(head.subject.metric) ?? []) {
      const bind: Record<string, Operand> = {}
      let complete = true
      for (const [letter, metric] of Object.entries(identity.letters)) {
        const found = groups.get(factKey({ ...head.subject, metric })!)
        if (!found || !agree(found, figures)) {
          complete = false
          break
        }
        bind[letter] = { figure: nearest(found, head).level.figure }
      }
      if (!complete) continue
      yield {
        kind: 'identity',
        at: head.at,
        sentence: head.sentence,
        subject: head.subject,
        identity: identity.id,
        formula: identity.formula,
        accuses: identity.accuses,
        bind,
        strength: identity.strength,
        otherwise: identity.otherwise ?? [],
      }
    }
  }
}

const nearest = (mentions: readonly LevelClaim[], head: LevelClaim): LevelClaim =>
  mentions.reduce((best, mention) =>
    Math.abs(mention.at.start - head.at.start) < Math.abs(best.at.start - head.at.start) ? mention : best,
  )

/** A relative target against an absolute one: 增长6.5%左右, 比增100亿元以上. */
function* targets(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<TargetClaim> {
  const rates = new Map<string, Extract<Claim, { kind: 'growth' }>>()
  for (const claim of claims) {
    if (
      claim.kind !== 'growth' ||
      !metricNamed(claim.subject.metric) ||
      claim.subject.modality !== 'target' ||
      claim.base === null ||
      figures[claim.rate.figure]!.qualifier === 'at-least'
    )
      continue
    const key = factKey(claim.subject)
    if (key !== null && !rates.has(key)) rates.set(key, claim)
  }
  for (const claim of claims) {
    if (
      claim.subject.modality !== 'target' ||
      (claim.kind !== 'change' && !(claim.kind === 'level' && claim.measure === 'level'))
    )
      continue
    const key = factKey(claim.subject)
    const rate = key === null ? undefined : rates.get(key)
    if (!rate || rate.base === null) continue
    const now = groups.get(factKey({ ...claim.subject, modality: 'actual' }, rate.base)!)
    const amount = claim.kind === 'change' ? claim.amount.figure : claim.level.figure
    const planned = groups.get(key!)
    if (
      !now ||
      agreedOn(now, figures) === null ||
      (planned && agreedOn(planned, figures) === null) ||
      figures[now[0]!.level.figure]!.unit.dimension !== figures[amount]!.unit.dimension
    )
      continue
    // a level of another size is another layer's
    if (claim.kind === 'level' && !near(figures[now[0]!.level.figure]!, figures[amount]!)) continue
    yield {
      kind: 'target',
      at: claim.at,
      sentence: claim.sentence,
      subject: claim.subject,
      level: now[0]!.level.figure,
      rate: rate.rate,
      increase: claim.kind === 'change' ? amount : null,
      goal: claim.kind === 'level' ? amount : null,
    }
  }
}
