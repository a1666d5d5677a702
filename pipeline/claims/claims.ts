import type {
  Claim,
  CompositionClaim,
  Draft,
  Figure,
  FigureRef,
  LevelClaim,
  Outline,
  Settings,
  ShareClaim,
  Signed,
  Subject,
  TotalClaim,
} from '../model.ts'
import { basisOf } from '../subjects/bases.ts'
import { IDENTITIES, identityOf, wholesOf } from '../subjects/identities.ts'
import { metricNamed } from '../subjects/metrics.ts'
import type { PeriodReading } from '../subjects/periods.ts'
import { holdsOn } from '../subjects/scopes.ts'
import { reportYear, type Setting, settingsOf } from '../subjects/setting.ts'
import { withPlainYears } from '../subjects/years.ts'
import { compareRates } from './compared.ts'
import { composedOf } from './compositions.ts'
import { countedShares, sharesOfTheYear } from './counted-shares.ts'
import { deriveClaims } from './derive.ts'
import { type Covers, coversOf } from './covers.ts'
import { namedByFund } from './funds.ts'
import { readGrowths } from './growths.ts'
import { readLists } from './lists.ts'
import { goesInto, openedBy } from './opened.ts'
import { readOrders } from './orders.ts'
import { readSentence } from './sentences.ts'
import type { Flow } from './flow.ts'
import type { Reading } from './state.ts'
import { recounted } from './recounted.ts'
import { withPlans } from './plans.ts'
import { resolveShares } from './shares.ts'
import { readTableClaims } from './tables.ts'
import { accountRows } from './tables/accounts.ts'
import { copiesIn } from './tables/copies.ts'
import { fundBalances } from './tables/fund-balances.ts'
import { linesTwice } from './tables/lines-twice.ts'
import { sheetsOf } from './tables/pages.ts'
import { restatedRows } from './tables/restated.ts'
import { claimsOfRows, readRows } from './tables/rows.ts'
import { sectionsIn } from './tables/sections.ts'
import { unmovedIn } from './tables/unmoved.ts'
import { thingsIn } from './things.ts'
import { readTimes } from './times.ts'
import { readTotals } from './totals.ts'
import { readWordings } from './wordings.ts'
import { withYearly } from './yearly.ts'

/** Everything the report claims about its figures, in the order of the text; what only the ledger shows comes last. */
export function readClaims(
  printed: Draft,
  outline: Outline,
  figures: readonly Figure[],
  settings: Settings,
  covers = coversOf(printed, outline, figures),
): Claim[] {
  const text = withPlainYears(printed.text)
  const draft = text === printed.text ? printed : { ...printed, text }
  const settingOf = settingsOf(draft, outline, settings)
  const now = settings.year ?? reportYear(draft, outline)
  const settingAt = (sentence: number): Setting => settingOf(outline.sentences[sentence]!.paragraph)
  const subjectAt = (sentence: number): Subject => generalSubject(settingAt(sentence))
  const rows = readRows(printed, figures, settingAt)
  const sheets = sheetsOf(sectionsIn(printed, figures))
  const accounts = accountRows(sheets, settingAt)
  const tabled = [...readTableClaims(printed, figures), ...claimsOfRows(printed, figures, rows)]
  // what a table states, no sentence states again: a row of a table in running text is no clause
  const cells = new Set(rows.flatMap(({ level, rate }) => [level?.index, rate?.index]))
  const prose = cells.size === 0 ? figures : figures.filter(({ index }) => !cells.has(index))
  const readings = readSentences(draft, outline, prose, settingAt, covers, figures)
  const totals = readTotals(draft, outline, figures, readings)
  const named = namedByWhole(renamed(withPlans(claimsOf(readings), figures), settings.aliases), totals)
  const yearly = withYearly(text, namedByFund(named, draft, outline), figures)
  const shares = compareRates(resolveShares([...yearly, ...sharesOf(yearly), ...totals], figures), figures)
  const stated = [...shares, ...composedOf(shares, figures, text), ...tabled]
  const orders = readOrders(draft.text, figures, shares)
  return [
    ...stated,
    ...orders,
    ...countedShares(draft.text, figures, shares, orders),
    ...sharesOfTheYear(draft.text, figures, shares),
    ...readGrowths(draft.text, figures, shares),
    ...restatedRows(
      [...rows, ...accounts],
      shares,
      figures,
      rows.length === 0 ? [] : unmovedIn(draft.text, outline),
      sentence => outline.sentences[sentence]!.paragraph,
    ),
    ...linesTwice(accounts, figures),
    ...fundBalances(accounts, tabled),
    ...copiesIn(sheets, now),
    ...readLists(draft, outline, figures, subjectAt),
    ...recounted(thingsIn(draft, readings, covers, levelsOf(stated), figures)),
    ...readTimes(draft, outline, figures, {
      now,
      settingAt,
      subjectAt,
      founded: settings.founded,
    }),
    ...readWordings(printed, outline, figures, stated),
    ...deriveClaims(stated, figures, [...IDENTITIES, ...settings.identities.map(identityOf)]),
  ]
}

function readSentences(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  settingAt: (sentence: number) => Setting,
  covers: Covers,
  all: readonly Figure[],
): Reading[] {
  const readings: Reading[] = []
  let scope = ''
  let timeline: PeriodReading | null = null
  let modality: 'target' | null = null
  let flow: Flow | null = null
  let paragraph = -1
  for (let at = 0; at < figures.length; ) {
    const sentence = figures[at]!.sentence
    const own: Figure[] = []
    for (; at < figures.length && figures[at]!.sentence === sentence; at++)
      if (figures[at]!.exempt === null) own.push(figures[at]!)
    if (outline.sentences[sentence]!.paragraph !== paragraph) {
      paragraph = outline.sentences[sentence]!.paragraph
      scope = ''
      timeline = null
      modality = null
      flow = null
    }
    if (own.length === 0) {
      timeline = openedBy(draft.text, outline.sentences[sentence]!, settingAt(sentence).now) ?? timeline
      continue
    }
    // 其中，…: a part is told of the same time as its whole
    if (!goesInto(draft.text, outline.sentences[sentence]!)) timeline = timeline?.long ? timeline : null
    const reading = readSentence(draft, outline, sentence, own, covers, all, settingAt(sentence), {
      scope,
      timeline,
      modality,
      flow: goesOn(draft.text, outline, sentence, own[0]!) ? flow : null,
      head: flow,
    })
    // 市本级 holds on in its paragraph until another scope is named
    const named =
      reading.levels.findLast(level => level.flow.scope !== '')?.flow.scope ?? reading.levels.at(-1)?.subject.scope
    if (named !== undefined) scope = holdsOn(named) ? named : ''
    // 五年来 speaks for its paragraph, a single year for its sentence
    timeline = reading.timeline
    // 主要预期目标是：…。…: goals are told to the end of the paragraph that announces them
    if (reading.modality !== null) modality = reading.modality === 'target' && announces(draft.text, outline, sentence) ? 'target' : null
    flow = reading.head
    readings.push(reading)
  }
  return readings
}

/** The level that each figure states. */
function levelsOf(claims: readonly Claim[]): ReadonlyMap<FigureRef, LevelClaim> {
  const levels = new Map<FigureRef, LevelClaim>()
  for (const claim of claims) if (claim.kind === 'level') levels.set(claim.level.figure, claim)
  return levels
}

/** Of a long report these are tens of thousands, over which flatMap is slow. */
function claimsOf(readings: readonly Reading[]): readonly Claim[] {
  const claims: Claim[] = []
  for (const reading of readings) for (const claim of reading.claims) claims.push(claim)
  return claims
}

/** Whether a sentence says that goals follow, rather than names one in passing. */
const announces = (text: string, outline: Outline, sentence: number): boolean => {
  const { start, end } = outline.sentences[sentence]!
  return /目标[^，。；]{0,8}(?:是|为|：)|预算[^。]*(?:批准|汇总)|(?:批准|汇总)[^。]*预算/.test(text.slice(start, end))
}

/** A sentence that begins with a comparison goes on about the one before: 同比增长7.7%，增支8.9亿元。 */
const goesOn = (text: string, outline: Outline, sentence: number, first: Figure): boolean =>
  /^[\s　]*(?:同比|比上年|较上年|比去年|按可比)[^，。；]{0,6}$/.test(
    text.slice(outline.sentences[sentence]!.start, first.start),
  )

/** The user's own aliases of metrics. */
function renamed(claims: readonly Claim[], aliases: Settings['aliases']): readonly Claim[] {
  if (Object.keys(aliases).length === 0) return claims
  return claims.map(claim => {
    const metric = aliases[claim.subject.metric]
    return metric === undefined ? claim : { ...claim, subject: { ...claim.subject, metric } }
  })
}

/** 城镇 in 社会消费品零售总额，城镇… and in 常住人口，城镇… are two metrics: a part without a name of its own is named by its whole. */
function namedByWhole(claims: readonly Claim[], totals: readonly TotalClaim[]): Claim[] {
  const wholes = new Map<FigureRef, string>()
  const names = new Map<FigureRef, string>()
  for (const claim of claims)
    if (claim.kind === 'level') names.set(claim.level.figure, `${claim.subject.scope}${claim.subject.metric}`)
  const others = new Set<string>()
  for (const total of totals) {
    // the first reading of a list is the likeliest
    if (others.has(partsOf(total.whole, total.parts))) continue
    for (const parts of total.instead ?? []) others.add(partsOf(total.whole, parts))
    // 项目60个，投资18亿元；项目44个，投资22亿元: what is named alike is told apart by something else
    if (new Set(total.parts.map(({ figure }) => names.get(figure))).size < total.parts.length) continue
    if (total.subject.metric !== '') for (const part of total.parts) wholes.set(part.figure, total.subject.metric)
  }
  return claims.map(claim => {
    const figure =
      claim.kind === 'level'
        ? claim.level.figure
        : claim.kind === 'growth' || claim.kind === 'change'
          ? claim.end
          : null
    const whole = figure === null ? undefined : wholes.get(figure)
    const { metric } = claim.subject
    if (whole === undefined || metric === '' || metric === whole || settles(whole, metric)) return claim
    // 男性人口 of the 户籍人口 is not that of the 常住人口
    if (metricNamed(metric)?.name === metric && (wholesOf(metric)?.includes(whole) ?? true)) return claim
    return { ...claim, subject: { ...claim.subject, metric: `${whole}·${metric}` } }
  })
}

const partsOf = (whole: FigureRef, parts: readonly Signed[]): string =>
  [whole, ...parts.map(({ figure }) => figure)].join(' ')

/** 收入总计 − 支出总计 = 年终结余: terms of a settlement keep their own names. */
const settles = (whole: string, metric: string): boolean =>
  whole.endsWith('结余')
    ? /收入|支出|结余/.test(metric)
    : whole.includes('收入') ? /支出|结转|结余/.test(metric) : whole.includes('支出') && /收入|结转|结余/.test(metric)

/** 三次产业结构 states three shares of the 地区生产总值. */
function sharesOf(claims: readonly Claim[]): ShareClaim[] {
  const industries = ['第一产业增加值', '第二产业增加值', '第三产业增加值']
  return claims
    .filter(
      (claim): claim is CompositionClaim =>
        claim.kind === 'composition' &&
        claim.members.length === 3 &&
        /三次产业结构|三次产业增加值|产业结构|三次产业比/.test(claim.subject.metric),
    )
    .flatMap(claim =>
      claim.members.map(
        (share, place): ShareClaim => ({
          kind: 'share',
          at: claim.at,
          sentence: claim.sentence,
          share,
          part: null,
          whole: null,
          subject: { ...claim.subject, metric: industries[place]! },
          of: { metric: '地区生产总值', scope: claim.subject.scope },
          tie: 'ledger',
        }),
      ),
    )
}

const generalSubject = (setting: Setting): Subject => ({
  metric: '',
  scope: setting.scope,
  period: setting.period,
  modality: setting.modality,
  basis: basisOf(''),
  metricFrom: 'carried',
  periodFrom: 'inherited',
})
