import { wordsBefore } from '../document/clauses.ts'
import { addTo } from '../grouped.ts'
import type { BoundClaim, Claim, Draft, Figure, Outline, Subject, WordingClaim } from '../model.ts'
import { isBounded } from '../subjects/bounded.ts'

/** A slip of wording or form. */
export interface Wording {
  readonly id: string
  readonly concerns: WordingClaim['concerns']
  /** What to write instead. */
  readonly instead: string
  readonly example: string
}

/** The rows that `WordingClaim.slip` names, and what the editor is told to write. */
export const WORDINGS = {
  'copied-column': {
    id: 'copied-column',
    concerns: 'copy',
    instead: '与同表另一年份的一列相同',
    example:
      '项目 2024年（万元） 2025年（万元）\n道路 1236 1236\n供水 3864 3864\n污水 2431 2431\n' +
      '绿地 9468 9468\n校舍 8683 8683\n水库 2864 2864',
  },
  'copied-table': {
    id: 'copied-table',
    concerns: 'copy',
    instead: '与另一年份的同名表格相同',
    example:
      '2024年工程投资表\n项目 金额（万元）\n道路 1236\n供水 3864\n污水 2431\n绿地 9468\n校舍 8683\n水库 2864\n\n' +
      '2025年工程投资表\n项目 金额（万元）\n道路 1236\n供水 3864\n污水 2431\n绿地 9468\n校舍 8683\n水库 2864',
  },
  'fall-by-multiple': {
    id: 'fall-by-multiple',
    concerns: 'wording',
    instead: '数量减少不能用倍数，应改为百分数或分数',
    example: '万元产值能耗下降2倍',
  },
  malformed: {
    id: 'malformed',
    concerns: 'number',
    instead: '应按原始数据更正',
    example: '收入总计169..59亿元',
  },
  'mixed-digits': {
    id: 'mixed-digits',
    concerns: 'form',
    instead: '全文数字应统一使用半角或全角（GB/T 15835）',
    example: '9．8倍与16.6倍并用',
  },
  'mixed-ranges': {
    id: 'mixed-ranges',
    concerns: 'form',
    instead: '全文数值范围应统一使用一种连接号（GB/T 15835）',
    example: '5—8个与10～15%并用',
  },
  'percent-for-points': {
    id: 'percent-for-points',
    concerns: 'wording',
    instead: '两个百分数相减，差应以“个百分点”表示',
    example: '由47.6%提高到48.9%，提高1.3%',
  },
  'uneven-decimals': {
    id: 'uneven-decimals',
    concerns: 'form',
    instead: '同一指标前后数值宜保留相同的小数位数',
    example: '由19亿元增加到334.6亿元',
  },
  unmoved: {
    id: 'unmoved',
    concerns: 'sense',
    instead: '起止两数应有增减',
    example: '由38.2亿元增加到38.2亿元',
  },
} as const satisfies Readonly<Record<string, Wording>>

/** What may fall below nothing: a fall of it may be more than all of it. */
const BELOW = /利润|效益|收益|盈|亏|顺差|逆差|差额|赤字|现金流|净/

export function readWordings(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  claims: readonly Claim[],
): (WordingClaim | BoundClaim)[] {
  const out: (WordingClaim | BoundClaim)[] = []
  const { text } = draft
  const slip = (claim: Claim, figure: number, name: keyof typeof WORDINGS): void => {
    out.push({ ...slipOf(figures[figure]!, name), subject: claim.subject })
  }
  for (const claim of claims) {
    switch (claim.kind) {
      case 'level': {
        const figure = figures[claim.level.figure]!
        if (figure.unit.text === '天' && claim.measure === 'level' && DAYS.test(claim.subject.metric))
          out.push(bound(claim, figure, { most: 366 }))
        if (figure.unit.dimension === 'percent') {
          if (isBounded(claim.subject.metric)) out.push(bound(claim, figure))
        } else if (
          figure.unit.dimension === 'times' &&
          /(?:下降|减少|降低|缩小)了?$/.test(wordsBefore(text, figure.start))
        ) {
          slip(claim, figure.index, 'fall-by-multiple')
        }
        break
      }
      case 'share':
        if (figures[claim.share]!.unit.dimension === 'percent') out.push(bound(claim, figures[claim.share]!))
        break
      case 'growth': {
        const figure = figures[claim.rate.figure]!
        const end = claim.end === null ? null : figures[claim.end]!
        const start = claim.start === null ? null : figures[claim.start]!
        if (end?.unit.dimension === 'percent' && start?.unit.dimension === 'percent')
          slip(claim, figure.index, 'percent-for-points')
        if (claim.rate.sign < 0 && figure.unit.dimension === 'percent' && !BELOW.test(claim.subject.metric))
          out.push(bound(claim, figure, { most: 100, refunds: true }))
        if (
          claim.rate.sign === 1 &&
          figure.unit.dimension === 'percent' &&
          TWO_DIGITS.test(text.slice(figure.end, figure.end + LONGEST).replace(PRAISED, ''))
        )
          out.push(bound(claim, figure, { least: 10 }))
        break
      }
      default:
    }
  }
  return [
    ...out,
    ...malformed(draft, outline, figures),
    ...mixedDigits(figures),
    ...mixedRanges(figures),
    ...unevenDecimals(claims, figures),
    ...unmoved(claims, figures),
  ]
}

/** Days of one year. */
const DAYS = /(?:优良|达标|监测|二级以上|污染)天数$/

/** 、连续12个月保持两位数增长: of the growth told before it. */
const TWO_DIGITS = /^[、，,](?:且|并|已)*(?:连续[^，。；、]{1,10}?)?(?:继续|均|都)*(?:保持|实现|呈现)了?两位数的?增[长速]/
/** ，规模再创历史新高, between the two. */
const PRAISED = /^，[^，。；、\d]{2,10}(?:新高|第一|前列|最高|最快)(?=，)/
/** Letters that they take at most. */
const LONGEST = 38

const bound = (
  claim: Claim,
  figure: Figure,
  limit: Pick<BoundClaim, 'most' | 'least' | 'refunds'> = { most: 100 },
): BoundClaim => ({
  kind: 'bound',
  at: { start: figure.start, end: figure.end },
  sentence: claim.sentence,
  subject: claim.subject,
  value: figure.index,
  ...limit,
})

/** 169..59亿元, 27，3%: numbers that cannot be read as printed, told once a paragraph or table. */
function* malformed({ tables }: Draft, { sentences }: Outline, figures: readonly Figure[]): Iterable<WordingClaim> {
  const blocks = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.malformed === null || figure.exempt !== null) continue
    const table = tables.findIndex(({ start, end }) => start <= figure.start && figure.end <= end)
    const block = table < 0 ? `paragraph ${sentences[figure.sentence]!.paragraph}` : `table ${table}`
    addTo(blocks, block, figure)
  }
  for (const block of blocks.values()) {
    const [first, ...others] = block
    const reasons = [...new Set(block.map(figure => figure.malformed))].join('、')
    const instead = `${reasons}，${WORDINGS.malformed.instead}`
    if (others.length === 0) yield { ...slipOf(first!, 'malformed'), instead }
    else {
      yield {
        ...slipOf(first!, 'malformed'),
        others: others.map(({ index }) => index),
        instead: `等${block.length}处${instead}`,
      }
    }
  }
}

const odd = (figure: Figure): boolean => figure.script === 'full' || figure.script === 'mixed'

/** Figures in the form of digits that the report uses less. */
function* mixedDigits(figures: readonly Figure[]): Iterable<WordingClaim> {
  const printed = figures.filter(figure => figure.script !== 'chinese' && figure.exempt === null)
  yield* togetherOf(minorityOf(printed, figure => String(odd(figure))), 'mixed-digits')
}

const JOINER = /—+|[–\-－～~至]/

/** Ranges joined otherwise than most of the report's: 5—8个 and 10～15%. */
function* mixedRanges(figures: readonly Figure[]): Iterable<WordingClaim> {
  const stated = ({ exempt }: Figure) => exempt === null || exempt === 'class'
  const ranges = figures.filter(figure => figure.upper !== null && stated(figure) && JOINER.test(figure.text))
  const joiner = (figure: Figure) => JOINER.exec(figure.text)![0]
  yield* togetherOf(minorityOf(ranges, joiner), 'mixed-ranges')
}

/** One slip that is made again and again is told once, at its first place. */
function* togetherOf(figures: readonly Figure[], slip: 'mixed-digits' | 'mixed-ranges'): Iterable<WordingClaim> {
  const [first, ...others] = figures
  if (first === undefined) return
  const more = others.length === 0 ? '' : `另有${others.length}处同此，`
  yield { ...slipOf(first, slip), others: others.map(({ index }) => index), instead: more + WORDINGS[slip].instead }
}

/** So many figures of a unit with decimals, and as many without: then neither form is a slip. */
const USUAL = 3

/** Units of which the report tells many figures with decimals and many without. */
function unitsOfBoth(figures: readonly Figure[]): ReadonlySet<string> {
  const counts = new Map<string, [whole: number, parted: number]>()
  for (const { unit, numeral, exact, exempt } of figures) {
    if (exact || exempt !== null) continue
    const count = counts.get(unit.text) ?? [0, 0]
    count[numeral.decimals > 0 ? 1 : 0] += 1
    counts.set(unit.text, count)
  }
  return new Set([...counts].filter(([, both]) => Math.min(...both) > USUAL).map(([unit]) => unit))
}

/** 由19亿元增加到334.6亿元: two levels of one metric, not equally precise, where that is not the way of the report. */
function* unevenDecimals(claims: readonly Claim[], figures: readonly Figure[]): Iterable<WordingClaim> {
  const both = unitsOfBoth(figures)
  for (const claim of claims) {
    if (claim.kind !== 'direction') continue
    const [start, end] = [figures[claim.start]!, figures[claim.end]!]
    const measured =
      !start.exact &&
      !end.exact &&
      start.qualifier === null &&
      end.qualifier === null &&
      start.unit.text === end.unit.text
    if (measured && !both.has(start.unit.text) && start.numeral.decimals !== end.numeral.decimals) {
      yield {
        ...slipOf(start.numeral.decimals < end.numeral.decimals ? start : end, 'uneven-decimals'),
        subject: claim.subject,
      }
    }
  }
}

/** 由38.2亿元增加到38.2亿元: a start copied as the end. What is counted is compared as it is, and rounds to nothing. */
function* unmoved(claims: readonly Claim[], figures: readonly Figure[]): Iterable<WordingClaim> {
  for (const claim of claims) {
    if (claim.kind !== 'direction') continue
    const [start, end] = [figures[claim.start]!, figures[claim.end]!]
    if (start.text === end.text && !end.exact && start.qualifier === null && end.qualifier === null)
      yield { ...slipOf(end, 'unmoved'), subject: claim.subject }
  }
}

/** Those whose form the others outnumber; none where all have one form. */
function minorityOf(figures: readonly Figure[], form: (figure: Figure) => string): readonly Figure[] {
  const counts = new Map<string, number>()
  for (const figure of figures) counts.set(form(figure), (counts.get(form(figure)) ?? 0) + 1)
  if (counts.size < 2) return []
  const most = Math.max(...counts.values())
  const usual = [...counts].find(([, count]) => count === most)?.[0]
  return figures.filter(figure => form(figure) !== usual)
}

/** What is told of nothing that has a name. */
export const UNTOLD: Subject = {
  metric: '',
  scope: '',
  period: null,
  modality: 'actual',
  basis: 'current',
  metricFrom: 'carried',
  periodFrom: 'inherited',
}

/** A slip of wording in one figure. */
export const slipOf = (figure: Figure, slip: keyof typeof WORDINGS): WordingClaim => ({
  kind: 'wording',
  at: { start: figure.start, end: figure.end },
  sentence: figure.sentence,
  slip,
  figure: figure.index,
  concerns: WORDINGS[slip].concerns,
  instead: WORDINGS[slip].instead,
  subject: UNTOLD,
})
