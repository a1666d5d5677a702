/** The four budgets of a government, each with a settlement of its own. */
export interface Fund {
  readonly words: string
  readonly fund: string
  readonly example: string
}

export const FUNDS: readonly Fund[] = [
  { words: '一般公共预算', fund: '一般公共预算', example: '一般公共预算收入93.52亿元，加上上级补助收入248.36亿元' },
  { words: '公共财政预算', fund: '一般公共预算', example: '公共财政预算收入64.18亿元，加上上级补助收入148.36亿元' },
  { words: '国有资本经营', fund: '国有资本经营预算', example: '国有资本经营预算收入1.4亿元，加上上级补助收入0.36亿元' },
  { words: '基金预算', fund: '政府性基金预算', example: '基金预算收入84.3亿元，加上上级补助收入6.2亿元' },
  { words: '政府性基金', fund: '政府性基金预算', example: '政府性基金收入84.3亿元，加上上级补助收入6.2亿元' },
  { words: '社会保险基金预算', fund: '社会保险基金预算', example: '社会保险基金预算收入36.8亿元，加上上级补助收入6.2亿元' },
  { words: '社会保险基金', fund: '社会保险基金预算', example: '社会保险基金收入36.8亿元，加上上级补助收入6.2亿元' },
]

const FUND_OF: ReadonlyMap<string, string> = new Map(FUNDS.map(({ words, fund }) => [words, fund]))
/** The longer first: 社会保险基金预算 is none of the 政府性基金. */
const NAMED = new RegExp([...FUND_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** The budgets that a text names, in order. */
export function* fundsIn(text: string): Iterable<{ readonly at: number; readonly fund: string }> {
  for (const { index, 0: words } of text.matchAll(NAMED))
    yield { at: index, fund: FUND_OF.get(words)! }
}

/** What every budget tells of itself by the same name. */
export interface Term {
  readonly name: string
  /** Other names of the same amount. */
  readonly aliases: readonly string[]
  /** The term that the next year calls this amount by. */
  readonly next?: string
  readonly example: string
}

export const TERMS: readonly Term[] = [
  { name: '上级补助收入', aliases: ['上级补助', '上级转移支付收入'], example: '上级补助收入248.36亿元' },
  { name: '上解上级支出', aliases: ['上解支出'], example: '上解上级支出4.85亿元' },
  { name: '上年结余', aliases: ['上年结余收入'], example: '上年结余12.45亿元' },
  { name: '上年结转', aliases: ['上年结转收入'], example: '上年结转28.36亿元' },
  { name: '下级上解收入', aliases: [], example: '下级上解收入11.88亿元' },
  { name: '债务转贷支出', aliases: [], example: '债务转贷支出26.98亿元' },
  { name: '债务转贷收入', aliases: ['地方政府债务转贷收入'], example: '债务转贷收入57.8亿元' },
  { name: '债务还本支出', aliases: [], example: '债务还本支出35.69亿元' },
  { name: '年终结余', aliases: ['年末结余'], next: '上年结余', example: '年终结余6.24亿元' },
  { name: '年终结转', aliases: ['年末结转', '结转下年', '结转下年支出', '结转下年使用'], next: '上年结转', example: '年终结转28.36亿元' },
  { name: '支出总计', aliases: [], example: '支出总计343.61亿元' },
  { name: '收入总计', aliases: [], example: '收入总计343.61亿元' },
  { name: '补助下级支出', aliases: [], example: '补助下级支出143.6亿元' },
  { name: '调入资金', aliases: [], example: '调入资金18.61亿元' },
  { name: '调出资金', aliases: [], example: '调出资金9.04亿元' },
  { name: '转移性支出', aliases: [], example: '转移性支出5.58亿元' },
  { name: '转移性收入', aliases: [], example: '转移性收入22.8亿元' },
]

const TERM_OF: ReadonlyMap<string, Term> = new Map(
  TERMS.flatMap(term => [term.name, ...term.aliases].map(name => [name, term] as const)),
)

/** The term of a name, whatever whole it was told of (收入总计·上年结转); undefined where it is none. */
export const termNamed = (metric: string): Term | undefined => TERM_OF.get(metric.slice(metric.lastIndexOf('·') + 1))
