import type { Alternative } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

export default defineRule({
  id: 'share',
  title: '比重与部分、总体数值不符',
  titleEn: 'Share does not follow from part and whole',
  why: '比重等于部分除以总体；构成合计须为100%的，允许末位为凑整而调整1个单位。',
  whyEn:
    'A share is the part divided by the whole; where shares must add up to 100%, the last digit may have been ' +
    'forced by one unit.',
  judges: 'share',
  formula: 'part / whole = share / 100',
  accuses: 'share',
  examples: {
    wrong: [
      '2023年，全市高新技术产业产值286.4亿元，占规模以上工业总产值1290.5亿元的⟦25.2%⟧。',
      '2023年末，全市常住人口206.5万人，其中城镇常住人口99.2万人，占常住人口的⟦45.0%⟧。',
      '2023年，全市空气质量优良天数332天，优良率⟦99.1%⟧。',
    ],
    right: [
      '2023年，全市高新技术产业产值286.4亿元，占规模以上工业总产值1290.5亿元的22.2%。',
      '2023年末，全市常住人口206.5万人，其中城镇常住人口99.2万人，占常住人口的48.0%。',
      '2023年，全市空气质量优良天数332天，优良率91.0%。',
      '2023年，全市财政收入93亿元，其中税收收入52亿元，占财政收入的56.2%。',
    ],
  },
  *relate({ part, whole, share, range, tie = 'said', columns }, facts) {
    if (part === null) return
    const stated = { figure: share, forced: facts.composed(share) }
    if (range !== undefined)
      yield { bind: { part: { figure: part }, whole: { unprinted: `whole of ${share}`, range }, share: stated } }
    if (whole === null) return
    const beside = tie === 'said' || columns !== undefined ? [] : facts.beside(whole)
    const step = 10 ** -facts.figure(share).numeral.decimals
    // 占GDP比重5.9%, far from the GDP: one unit in the last place may come of figures with more digits than are printed
    const rounded: Alternative = {
      formula: 'part / whole = (share + drift) / 100',
      bind: { drift: { unprinted: `rounding of ${share}`, range: [-step, step] } },
      because: '仅末位相差1',
    }
    yield {
      bind: { part: { figure: part }, whole: { figure: whole }, share: stated },
      otherwise: [
        ...beside.map(other => ({
          bind: { whole: { figure: other } },
          because: '文中另有一个总数与之相符',
          acquits: true,
        })),
        ...(tie === 'run' && columns === undefined ? [rounded] : []),
      ],
    }
  },
  explain: message`${'part'}占${'whole'}的比重应为${'expected'}，文中为${'stated'}。`,
})
