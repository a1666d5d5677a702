import { addTo } from '../grouped.ts'
import type { Claim, CompositionClaim, Figure, FigureRef, ShareClaim } from '../model.ts'
import { isOfIndustries } from '../subjects/partitions.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { dealOut } from './deal.ts'
import { type Flow, subjectOf } from './flow.ts'
import type { Lead } from './lead.ts'
import { startOf } from './levels.ts'
import type { State } from './state.ts'

/** Shares dealt out by 分别 may be those of all parts there are. */
export function readShares(state: State, group: readonly Figure[], lead: Lead): void {
  const { phrase } = lead
  if (group.length < 2 || group.some(figure => figure.unit.dimension !== 'percent')) return
  if (lead.share === null && !/贡献率|占比|比重$/.test(phrase)) return
  // 技术自给率和科技进步贡献率
  if (/(?<!贡献)率(?:、|和|与|及)/.test(phrase)) return
  const { complete } = dealOut(readPhrase(phrase).metric, group.length)
  state.claims.push({
    kind: 'composition',
    at: { start: group[0]!.start, end: group[group.length - 1]!.end },
    sentence: state.index,
    subject: subjectOf(state.course, state.course.dealt[0]!.flow),
    members: group.map(figure => figure.index),
    closure: complete && isOfIndustries(`${phrase}${lead.share ?? ''}`) ? 'partition' : 'open',
  })
}

/** 三次产业结构为7.1∶38.3∶54.6; a mere ratio of two things (性别比, 1∶3) is no composition. */
export function readComposition(state: State, group: readonly Figure[], lead: Lead, flow: Flow): void {
  const sum = group.reduce((total, figure) => total + figure.numeral.digits / 10 ** figure.numeral.decimals, 0)
  if (!/结构|产业|[一二三]产/.test(flow.metric) && !(group.length >= 3 && sum > 80 && sum < 120)) return
  const base = lead.verb?.kind === 'from' ? startOf(state.course, lead) : undefined
  state.claims.push({
    kind: 'composition',
    at: { start: group[0]!.start, end: group[group.length - 1]!.end },
    sentence: state.index,
    subject: subjectOf(state.course, flow, base),
    members: group.map(figure => figure.index),
    closure: group.length > 2 ? 'partition' : 'open',
  })
}

/** Shares of one whole told one by one in a sentence may be those of all its parts. */
export function* composedOf(
  claims: readonly Claim[],
  figures: readonly Figure[],
  text: string,
): Iterable<CompositionClaim> {
  const members = new Set<FigureRef>()
  const names = new Map<FigureRef, string>()
  for (const claim of claims) {
    if (claim.kind === 'composition') for (const member of claim.members) members.add(member)
    if (claim.kind === 'level') names.set(claim.level.figure, claim.subject.metric)
  }
  // （1）X a，占可用财力的p；（2）Y b，占可用财力的q: as complete as the parts are
  const shares = new Map<FigureRef, ShareClaim>()
  for (const claim of claims) if (claim.kind === 'share' && claim.part !== null) shares.set(claim.part, claim)
  for (const total of claims) {
    if (total.kind !== 'total' || total.parts.length < 3) continue
    const told = total.parts.flatMap(({ figure }) => shares.get(figure) ?? [])
    if (told.length < total.parts.length || told.some(({ share, whole }) => whole !== total.whole || members.has(share))) continue
    for (const { share } of told) members.add(share)
    const { at, sentence } = told[0]!
    const closure = total.closure === 'partition' ? 'partition' : 'open'
    yield { kind: 'composition', at, sentence, subject: total.subject, members: told.map(({ share }) => share), closure }
  }
  for (const run of bareRuns(claims, figures, text)) {
    if (!isAll(run, figures, text)) continue
    const { at, sentence, subject } = run[0]!
    yield { kind: 'composition', at, sentence, subject, members: run.map(({ share }) => share), closure: 'partition' }
  }
  const groups = new Map<string, ShareClaim[]>()
  for (const claim of claims) {
    if (
      claim.kind !== 'share' ||
      figures[claim.share]!.qualifier !== null ||
      members.has(claim.share) ||
      (claim.of.metric === '' && claim.whole === null)
    )
      continue
    const key = `${claim.sentence}|${claim.of.metric || claim.whole || ''}`
    addTo(groups, key, claim)
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const first = group[0]!
    const industries =
      group.length === 3 &&
      group.every(({ subject }) => /^第[一二三]产业/.test(subject.metric) && isOfIndustries(subject.metric)) &&
      isOfIndustries(first.whole === null ? first.of.metric : (names.get(first.whole) ?? ''))
    yield {
      kind: 'composition',
      at: first.at,
      sentence: first.sentence,
      subject: first.subject,
      members: group.map(claim => claim.share),
      closure: industries ? 'partition' : 'open',
    }
  }
}

/** 商品房占40%、保障房占40%、公租房占20%: three shares or more, one after another, that name no whole. */
function* bareRuns(
  claims: readonly Claim[],
  figures: readonly Figure[],
  text: string,
): Iterable<readonly ShareClaim[]> {
  let run: ShareClaim[] = []
  for (const claim of claims) {
    if (claim.kind !== 'share') continue
    const { start, sentence, qualifier } = figures[claim.share]!
    const bare = claim.whole === null && claim.part === null && claim.of.metric === '' && claim.of.scope === ''
    const plain = bare && qualifier === null && text[start - 1] === '占'
    const last = run[run.length - 1]
    if (last && (!plain || claim.share !== last.share + 1 || figures[last.share]!.sentence !== sentence)) {
      if (run.length > 2) yield run
      run = []
    }
    if (plain) run.push(claim)
  }
  if (run.length > 2) yield run
}

/** 其余共占40%, 占20%的分配模式: words that tell that the shares are all there are. */
function isAll(run: readonly ShareClaim[], figures: readonly Figure[], text: string): boolean {
  const { start, end } = figures[run[run.length - 1]!.share]!
  const own = text.slice(figures[run[run.length - 2]!.share]!.end, start)
  if (/共占$|其[余他它]|剩余/.test(own)) return true
  // of a word of eight at most: 利益分配模式
  return /^的[^，。；]{0,4}(?:分配|分成|比例|结构|格局|配比|股权|模式)/.test(text.slice(end, end + 12))
}
