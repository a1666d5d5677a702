import { baseOf } from '../pipeline/basis.ts'
import type { Alternative } from '../pipeline/model.ts'
import { defineRule, message } from '../pipeline/rule.ts'

const BASE = baseOf('stock = last * (1 + drift / 100) + added')

/** Of what came, or was there, some has gone since. */
const LEFT: Alternative = {
  formula: 'stock = (last + added) * (1 - left / 100)',
  bind: { left: { unprinted: 'left since', range: [0, 50] } },
  because: '其间有退出、注销的',
  acquits: true,
}

export default defineRule({
  id: 'reference-stock',
  title: '总数与上年总数加新增数不符',
  titleEn: "The total is not last year's and what is new",
  why: '上年的总数加上新增数应为本年的总数；其间有退出的可以较少，不应更多，净增的应当相等。',
  whyEn:
    "Last year's total and what is new make this year's; some may have gone since, so that it is less, but it is never " +
    'more, and a net increase leaves no room for either.',
  judges: 'held',
  formula: 'stock = last + added',
  accuses: 'stock',
  severity: 'warning',
  examples: {
    reference: {
      role: 'last-year',
      text: '宁州市2022年统计公报\n2022年，全市新增高新技术企业96家，总数达438家。2022年，全市共有市场主体36.52万户。',
    },
    wrong: [
      '2023年，全市新增高新技术企业120家，总数达⟦585家⟧。',
      '2023年，全市净增市场主体3.26万户，总数达到⟦38.79万户⟧。',
    ],
    right: [
      '2023年，全市新增高新技术企业120家，总数达558家。',
      '2023年，全市新增高新技术企业120家，总数达541家。',
      '2023年，全市净增市场主体3.26万户，总数达到39.78万户。',
    ],
  },
  *relate({ as, bind, strength, verifies, rebased, net = false }) {
    if (as !== 'stock') return
    const otherwise = [rebased !== undefined ? BASE.anew : BASE.mended, ...(net ? [] : [LEFT])]
    yield { bind, strength, verifies, otherwise }
  },
  explain: message`${'metric'}${'source'}为${'last'}，新增${'added'}，应为${'expected'}，文中为${'stated'}。`,
})
