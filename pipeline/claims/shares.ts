import { addTo } from '../grouped.ts'
import { valueOf } from '../interval.ts'
import type { Claim, Figure, FigureRef, LevelClaim, ShareClaim, Subject, Tie } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isOfLayers } from '../subjects/scopes.ts'
import { wholeMeant } from '../subjects/wholes.ts'
import { agreedOn, factKey, groupLevels, ofOneDimension } from './facts.ts'

/** Shares whose part or whole stands in another sentence get them from the ledger. */
export function resolveShares(claims: readonly Claim[], figures: readonly Figure[]): readonly Claim[] {
  if (!claims.some(claim => claim.kind === 'share')) return claims
  const groups = groupLevels(claims)
  const sharesOf = new Map(
    claims.flatMap(claim =>
      claim.kind === 'share' && claim.part !== null ? [[claim.part, claim.share] as const] : [],
    ),
  )
  const siblings: ReadonlySet<FigureRef> = new Set(sharesOf.keys())
  const wholes = new Map<FigureRef, FigureRef>()
  for (const claim of claims)
    if (claim.kind === 'total' && claim.closure !== 'supposed' && claim.closure !== 'classed')
      for (const part of claim.parts) wholes.set(part.figure, claim.whole)
  const names = new Map<FigureRef, string>()
  for (const claim of claims) if (claim.kind === 'level') names.set(claim.level.figure, claim.subject.metric)
  const mentions = (subject: Subject, metric: string, scope: string): readonly LevelClaim[] => {
    const key = factKey({ ...subject, metric, scope })
    const found = key === null ? undefined : groups.get(key)
    return found && ofOneDimension(found, figures) ? found : []
  }
  const level = (subject: Subject, metric: string, scope: string): FigureRef | null =>
    mentions(subject, metric, scope)[0]?.level.figure ?? null
  const levels = levelsBySentence(claims)
  const common = commonWholes(claims, levels, wholes, figures)
  let last: { readonly metric: string; readonly whole: FigureRef; readonly sentence: number } | null = null
  return runsOf(claims.map(resolved), figures)

  function resolved(claim: Claim): Claim {
    if (claim.kind !== 'share') return claim
    const shared = common.get(claim.share)
    if (shared !== undefined) return { ...claim, ...shared }
    const { subject, of } = claim
    // 财力构成是：（1）…占可用财力的20.6%
    const listed = claim.part === null || of.metric === '' ? undefined : wholes.get(claim.part)
    if (listed !== undefined && names.get(listed)?.endsWith(of.metric) && fits(claim.part, listed, figures))
      return { ...claim, whole: listed, tie: 'said' }
    if (claim.whole !== null) return fits(claim.part, claim.whole, figures) ? claim : { ...claim, whole: null }
    const part = claim.part ?? level(subject, subject.metric, subject.scope)
    const candidates =
      of.metric !== ''
        ? mentions(subject, of.metric, of.scope || subject.scope)
        : of.scope !== ''
          ? mentions(subject, subject.metric, of.scope)
          : []
    // several facts of one name: the last one said before is the likeliest, and one like it is likelier than one said later
    const before = candidates.findLast(each => each.at.start < claim.at.start)
    const like = before === undefined && of.metric !== '' ? likeSaid(claim, part) : null
    if (like !== null) return { ...claim, part, whole: like, tie: 'supposed' }
    const mention = before ?? candidates[0]
    const named = mention?.level.figure ?? null
    if (fits(part, named, figures)) return { ...claim, part, whole: named, tie: tieOf(claim, mention!, candidates) }
    const ofWhich = of.metric === '' && of.scope === '' && part !== null ? (wholes.get(part) ?? null) : null
    // 60岁及以上114.4万人，占比21.4%，其中65岁及以上81.9万人，占比15.3%: both of all
    const beside = ofWhich === null ? undefined : sharesOf.get(ofWhich)
    const both = beside === undefined ? undefined : common.get(beside)
    if (both && fits(part, both.whole, figures)) return { ...claim, part, whole: both.whole, tie: 'supposed' }
    if (beside === undefined && fits(part, ofWhich, figures)) return { ...claim, part, whole: ofWhich }
    const alike =
      of.metric === '' && of.scope === '' ? headBefore(levels, claim.sentence, part, siblings, figures) : null
    const near = within(part, alike) ? alike : meant(claim)
    return within(part, near) ? { ...claim, part, whole: near, tie: 'supposed' } : { ...claim, part, whole: null }
  }

  /** The whole of the share before, where it is told of the same words; else the nearest level that is named like them. */
  function likeSaid({ of: { metric }, sentence }: ShareClaim, part: FigureRef | null): FigureRef | null {
    const goesOn = last !== null && last.metric === metric && sentence - last.sentence <= APART
    const held = goesOn && within(part, last!.whole) ? last!.whole : null
    const whole = held ?? likeNamed(levels, sentence, metric, part, siblings, figures)
    if (!within(part, whole)) return null
    last = { metric, whole: whole!, sentence }
    return whole
  }

  /** How surely a share is of the whole that its words name, by where that stands. */
  function tieOf(claim: ShareClaim, mention: LevelClaim, candidates: readonly LevelClaim[]): Tie {
    if (agreedOn(candidates, figures) === null || claim.tie === 'supposed') return 'supposed'
    if (mention.sentence === claim.sentence) return 'said'
    if (Math.abs(mention.sentence - claim.sentence) <= NEAR) return 'ledger'
    // 占GDP的2.5%: there is one of it, and every layer of a budget has its own expenditure
    const { metric } = mention.subject
    return claim.part !== null && metricNamed(metric) !== undefined && !isOfLayers(metric) ? 'run' : 'supposed'
  }

  /** A whole of the part's unit that is no smaller. */
  function within(part: FigureRef | null, whole: FigureRef | null): boolean {
    return fits(part, whole, figures) && valueOf(figures[part!]!) <= valueOf(figures[whole!]!)
  }

  /** 民生支出289.63亿元，占比74.87%: of what such words mean, where all its mentions agree. */
  function meant({ subject, of }: ShareClaim): FigureRef | null {
    const metric = of.scope === '' ? wholeMeant(of.metric, subject.metric) : undefined
    const found = metric === undefined ? [] : mentions(subject, metric, subject.scope)
    return found.length === 0 ? null : agreedOn(found, figures)
  }

  function fits(part: ShareClaim['part'], whole: ShareClaim['whole'], all: readonly Figure[]): boolean {
    return part !== null && whole !== null && part !== whole && all[part]!.unit.dimension === all[whole]!.unit.dimension &&
      all[part]!.unit.dimension !== 'percent'
  }
}

/** 占可用财力的38.5%, …的1.89%, …: that many shares of one name fit one whole says that it is theirs. */
function runsOf(claims: readonly Claim[], figures: readonly Figure[]): readonly Claim[] {
  const runs = new Map<string, ShareClaim[]>()
  const keyOf = ({ whole, of }: ShareClaim): string => `${whole} ${of.metric}`
  for (const claim of claims)
    if (claim.kind === 'share' && claim.tie === 'supposed' && claim.whole !== null && claim.of.metric !== '')
      addTo(runs, keyOf(claim), claim)
  const fitting = (run: readonly ShareClaim[]): number =>
    run.filter(share => isShare(figures, share, share.whole!)).length
  const told = new Set([...runs].flatMap(([key, run]) => (fitting(run) >= Math.max(3, Math.min(MOST * run.length, run.length - 1)) ? [key] : [])))
  return told.size === 0
    ? claims
    : claims.map(claim =>
        claim.kind === 'share' && claim.tie === 'supposed' && told.has(keyOf(claim)) 
          ? { ...claim, tie: 'run', columns: `shares of ${claim.whole}` }
          : claim,
      )
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
 * the one that three of them fit, or two. Where only few fit, it is supposed.
 */
function commonWholes(
  claims: readonly Claim[],
  levels: Levels,
  wholes: ReadonlyMap<FigureRef, FigureRef>,
  figures: readonly Figure[],
): ReadonlyMap<FigureRef, Pick<ShareClaim, 'whole' | 'tie'>> {
  const out = new Map<FigureRef, Pick<ShareClaim, 'whole' | 'tie'>>()
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
    const fitting = (level: FigureRef) => run.filter(share => isShare(figures, share, level)).length
    const known = levelsBefore(levels, first, figures)
    const whole = known.find(level => fitting(level) >= 3) ?? known.find(level => fitting(level) === 2)
    if (whole === undefined) continue
    const tie = fitting(whole) >= Math.max(3, MOST * run.length) ? 'run' : 'supposed'
    for (const share of run) out.set(share.share, { whole, tie })
    for (const sentence of new Set(run.map(share => share.sentence))) {
      const own = run.filter(share => share.sentence === sentence)
      const other = nearerWhole(own, whole, figures, levelsBefore(levels, own[0]!, figures))
      if (other !== undefined) for (const share of own) out.set(share.share, { whole: other, tie: 'supposed' })
    }
  }
  return out
}

/** A total that more of a sentence's shares fit than the whole of their run, two at the least: they are of that. */
function nearerWhole(
  own: readonly ShareClaim[],
  whole: FigureRef,
  figures: readonly Figure[],
  known: readonly FigureRef[],
): FigureRef | undefined {
  const fitting = (level: FigureRef) => own.filter(share => isShare(figures, share, level)).length
  const least = Math.max(2, fitting(whole) + 1)
  return own.length < least ? undefined : known.find(level => level > whole && fitting(level) >= least)
}

/** Of a run's shares that fit a total: so many, and it is the total of them all. */
const MOST = 0.8

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
  const found = levelsUpTo(levels, sentence, APART).findLast(
    ({ level, subject }) =>
      level.figure !== part &&
      !siblings.has(level.figure) &&
      subject.metric.endsWith(name) &&
      figures[level.figure]!.unit.dimension === figures[part]!.unit.dimension &&
      figures[level.figure]!.start < figures[part]!.start,
  )
  return found?.level.figure ?? null
}

/** Sentences over which a name surely means the same fact. */
const NEAR = 3
