import type { BoundClaim, Claim, Draft, Figure, WordingClaim } from '../model.ts'

/** A slip of wording or form. */
export interface Wording {
  readonly id: string
  /** What to write instead. */
  readonly instead: string
  readonly example: string
}

/** The rows that `WordingClaim.slip` names, and what the editor is told to write. */
export const WORDINGS = {
  'fall-by-multiple': { id: 'fall-by-multiple', instead: '数量减少不能用倍数，应改为百分数或分数', example: '万元产值能耗下降2倍' },
  'mixed-digits': { id: 'mixed-digits', instead: '全文数字应统一使用半角或全角（GB/T 15835）', example: '9．8倍与16.6倍并用' },
  'percent-for-points': { id: 'percent-for-points', instead: '两个百分数相减，差应以“个百分点”表示', example: '由47.6%提高到48.9%，提高1.3%' },
} as const satisfies Readonly<Record<string, Wording>>

/** Shares of a whole: more than all of it cannot be. Every other 率 is unbounded (毛入学率122.9%). */
const BOUNDED = /(?:占比|比重|(?<!巩固)覆盖率|合格率|达标率|普及率|优良率|优良天数比例|优良天数比率|森林覆盖率|绿化覆盖率|失业率|城镇化率|办结率|满意率|参保率|处理率|利用率|好于[^，]*比例|优良比例|优良水体比例)$/
const COMPARED_LEVEL = /(?:高于|低于|快于|慢于|比[^，。；]{2,12}(?:高|低|快|慢))[^，。；%％]{0,14}$/

export function readWordings(draft: Draft, figures: readonly Figure[], claims: readonly Claim[]): (WordingClaim | BoundClaim)[] {
  const out: (WordingClaim | BoundClaim)[] = []
  const { text } = draft
  const slip = (claim: Claim, figure: number, name: keyof typeof WORDINGS): void => {
    const { start, end } = figures[figure]!
    out.push({ kind: 'wording', at: { start, end }, sentence: claim.sentence, subject: claim.subject, slip: name, figure, instead: WORDINGS[name].instead })
  }
  for (const claim of claims) {
    switch (claim.kind) {
      case 'level': {
        const figure = figures[claim.level.figure]!
        if (figure.unit.dimension === 'percent') {
          if (BOUNDED.test(claim.subject.metric)) out.push(bound(claim, figure))
          if (COMPARED_LEVEL.test(text.slice(Math.max(0, figure.start - 24), figure.start)) && figures[figure.index + 1]?.unit.dimension !== 'points') slip(claim, figure.index, 'percent-for-points')
        } else if (figure.unit.dimension === 'times' && /(?:下降|减少|降低|缩小)了?$/.test(text.slice(Math.max(0, figure.start - 4), figure.start))) {
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
        const difference = end && start && end.unit.dimension === 'percent' && start.unit.dimension === 'percent'
        if (difference || (COMPARED_LEVEL.test(text.slice(Math.max(0, figure.start - 24), figure.start)) && figures[figure.index + 1]?.unit.dimension !== 'points')) slip(claim, figure.index, 'percent-for-points')
        break
      }
      default:
    }
  }
  return [...out, ...mixedDigits(figures)]
}

const bound = (claim: Claim, figure: Figure): BoundClaim => ({
  kind: 'bound', at: { start: figure.start, end: figure.end }, sentence: claim.sentence, subject: claim.subject, value: figure.index, most: 100,
})

/** Figures in the form of digits that the report uses less. */
function* mixedDigits(figures: readonly Figure[]): Iterable<WordingClaim> {
  const odd = (figure: Figure) => figure.script === 'full' || figure.script === 'mixed'
  const printed = figures.filter(figure => figure.script !== 'chinese' && figure.exempt === null)
  const full = printed.filter(odd)
  if (full.length === 0 || full.length === printed.length) return
  const minority = full.length * 2 <= printed.length ? full : printed.filter(figure => !odd(figure))
  for (const figure of minority) {
    yield {
      kind: 'wording', at: { start: figure.start, end: figure.end }, sentence: figure.sentence, slip: 'mixed-digits', figure: figure.index,
      instead: WORDINGS['mixed-digits'].instead,
      subject: { metric: '', scope: '', period: null, modality: 'actual', basis: 'current', metricFrom: 'carried', periodFrom: 'inherited' },
    }
  }
}
