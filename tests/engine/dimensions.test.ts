import { describe, expect, test } from 'vitest'
import { addingUp } from '../../pipeline/constraints/adding-up.ts'
import { clashOf, closes } from '../../pipeline/constraints/dimensions.ts'
import { propose } from '../../pipeline/constraints/propose.ts'
import type { Binding, Claim, Dimension, Facts, Operand, TotalClaim } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { IDENTITIES } from '../../pipeline/subjects/identities.ts'
import { NATURES, natureOf } from '../../pipeline/subjects/natures.ts'
import { printFigures } from './ledger.ts'
import { about } from './report.ts'
import { READ } from './read.ts'

type Letters = Readonly<Record<string, string | readonly string[] | null>>

/** Whether a formula closes over letters of these dimensions, written a: money, b: people. */
const isClosed = (formula: string, letters: Letters): boolean =>
  clashOf(formula, letter => {
    const given = letters[letter] ?? null
    return typeof given === 'string' || given === null ? [given] : given
  }) === null

describe('dimensions close', () => {
  test.each<readonly [string, Letters]>([
    ['end = start * (1 + rate / 100)', { end: 'money', start: 'money', rate: 'percent' }],
    ['end / start = (1 + rate / 100) ^ years', { end: 'people', start: 'people', rate: 'percent', years: 'years' }],
    ['end / start = 2 ^ times * (1 + excess / 100)', { end: 'area', start: 'area', times: 'doublings', excess: null }],
    ['1 + rate / 100 = 1 / (1 - amount / end)', { rate: 'percent', amount: 'mass', end: 'mass' }],
    ['part / whole = share / 100', { part: 'count:家', whole: 'count:户', share: 'percent' }],
    ['end - start = points', { end: 'percent', start: 'percent', points: 'points' }],
    ['end / start - 1 = multiple', { end: 'money', start: 'money', multiple: 'times' }],
    ['sum(members) = 100', { members: ['ratio', 'ratio'] }],
    ['whole = sum(parts)', { whole: 'visits', parts: ['people', 'visits'] }],
    ['rate <= max(rates)', { rate: 'percent', rates: ['percent', 'percent'] }],
    [
      'whole / (1 + rate / 100) = sum(parts / (1 + rates / 100))',
      { whole: 'money', rate: 'percent', parts: ['money', 'money'], rates: ['percent', 'percent'] },
    ],
    // reports print the upper half of a unit alone: 人均60381元, 亩产450公斤, 亿元生产总值死亡0.0089人
    ['perhead = whole / population', { perhead: 'money', whole: 'money', population: 'people' }],
    ['perhead = whole / population', { perhead: 'money/people', whole: 'money', population: 'people' }],
    ['crop = land * yield', { crop: 'mass', land: 'area', yield: 'mass' }],
    ['rate = deaths / (whole / 100000000)', { rate: 'people', deaths: 'people', whole: 'money' }],
    ['rate = part / whole * 100', { rate: 'percent', part: 'people', whole: 'people' }],
    ['rate = 100 * part / whole', { rate: 'percent', part: 'people', whole: 'people' }],
    ['plot = side ^ 2', { plot: 'length^2', side: 'length' }],
    // what nobody knows may be anything
    ['whole = left + right', { whole: 'money', left: null, right: 'number' }],
    ['count = listed', { count: 'count:个', listed: null }],
    ['a + b = c', { a: null, b: 'money', c: 'money' }],
    ['-a = b', { a: 'percent', b: 'percent' }],
    ['sum(a) / 2 = b', { a: 'people', b: 'people' }],
    ['1 - a = b', { a: 'percent', b: 'percent' }],
    ['b - a * 2 = 5', { a: 'percent', b: 'percent' }],
    ['a = b ^ years', { a: 'percent', b: null, years: 'years' }],
    ['a = 2 ^ years', { a: 'times', years: 'years' }],
    ['a = b ^ 2.0', { a: 'length^2', b: 'length' }],
    ['a * b / b = c', { a: 'money', b: 'people', c: 'money' }],
    ['rate = part / whole * 100.0', { rate: 'percent', part: 'people', whole: 'people' }],
    // what goes by several names
    ['a = b', { a: 'rank', b: 'money' }],
    ['a = b', { a: 'place', b: 'money' }],
    ['a = b', { a: 'ratio', b: 'percent' }],
    ['a = b / c', { a: 'ratio', b: 'people', c: 'people' }],
    ['a = b', { a: 'doublings', b: 'times' }],
    ['a = b', { a: 'coal', b: 'mass' }],
    ['a = b / c', { a: 'coal/money', b: 'coal', c: 'money' }],
    ['a = b', { a: 'carbon', b: 'mass' }],
    ['a * b = c * b', { a: 'carbon', b: 'money', c: 'carbon' }],
    ['a = b', { a: 'degrees', b: 'energy' }],
    ['a = b', { a: 'volume:标', b: 'volume' }],
    ['a = b', { a: 'visits', b: 'people' }],
    ['a = b', { a: 'count:位', b: 'people' }],
    ['a = b', { a: 'count:员', b: 'people' }],
    ['a = b', { a: 'count:位', b: 'count:家' }],
    ['a = b', { a: 'count:员', b: 'count:家' }],
    ['a + b = c', { a: 'count:位', b: 'count:员', c: 'visits' }],
  ])('%s', (formula, letters) => {
    expect(isClosed(formula, letters)).toBe(true)
  })

  test.each<readonly [string, Letters]>([
    ['done / planned = rate / 100', { done: 'money', planned: 'money', rate: 'money' }],
    ['end = start * (1 + rate / 100)', { end: 'money', start: 'people', rate: 'percent' }],
    ['end = start * (1 + rate / 100)', { end: 'money', start: 'money', rate: 'money' }],
    ['1 + rate / 100 = 1 / (1 - amount / end)', { rate: 'percent', amount: 'mass', end: 'money' }],
    ['whole = sum(parts)', { whole: 'people', parts: ['people', 'count:户'] }],
    ['whole = sum(parts)', { whole: 'money', parts: ['money', 'money:美元'] }],
    ['first = again', { first: 'money', again: 'money:美元' }],
    ['part <= whole', { part: 'percent', whole: 'money' }],
    ['end / start = (1 + rate / 100) ^ years', { end: 'money', start: 'area', rate: 'percent', years: 'years' }],
    ['perhead = whole / population', { perhead: 'people', whole: 'money', population: 'people' }],
    ['interest = money * rate', { interest: 'money', money: 'money', rate: 'percent' }],
    ['rate = part / whole', { rate: 'percent', part: 'people', whole: 'people' }],
    ['whole = left + right', { whole: 'money', left: null, right: 'percent' }],
    // no formula says of which size its yuan are
    ['a = b + 5', { a: 'money', b: 'money' }],
    ['5 = a', { a: 'area' }],
    ['5 + a = b', { a: 'mass', b: 'mass' }],
    ['a = b', { a: 'coal', b: 'area' }],
    ['a = b', { a: 'degrees', b: 'mass' }],
    ['a = b', { a: 'volume:标', b: 'area' }],
    ['a = b', { a: 'count:家', b: 'people' }],
    ['a = b', { a: 'doublings', b: 'percent' }],
    ['a = b ^ years', { a: 'money', b: 'money', years: 'years' }],
    ['a = b ^ 2', { a: 'length', b: 'length' }],
    ['a = b ^ 2.5', { a: 'length^25', b: 'length' }],
    ['a = b / c / c', { a: 'length', b: 'length^2', c: 'length^2' }],
    ['rate = part / whole * 50', { rate: 'percent', part: 'people', whole: 'people' }],
    ['rate = part / whole * 0.01', { rate: 'percent', part: 'people', whole: 'people' }],
    ['-a = b', { a: 'percent', b: 'money' }],
    ['a + b = c', { a: 'money', b: 'percent', c: 'money' }],
    ['a + b - c = d', { a: 'money', b: 'percent', c: 'money', d: 'money' }],
    ['d = c * (a + b)', { a: 'money', b: 'percent', c: 'money', d: 'money' }],
    ['d = (a + b) / c', { a: 'money', b: 'percent', c: 'money', d: 'money' }],
    ['d = (a + b) ^ 2', { a: 'money', b: 'percent', d: 'money' }],
  ])('not %s over %o', (formula, letters) => {
    expect(isClosed(formula, letters)).toBe(false)
  })

  test('in every identity of the table, by the units of its example', () => {
    const heads = { population: 'people', before: 'people', town: 'people', country: 'people', births: 'people' }
    for (const { id, formula } of IDENTITIES) {
      const rates = { rate: 'percent', birthrate: 'percent', deathrate: 'percent' }
      const letters: Letters = /^(?:gdp-per-head|vital-rates|urbanisation)/.test(id)
        ? { ...rates, ...heads, deaths: 'people', perhead: 'money', whole: id === 'urbanisation' ? 'people' : 'money' }
        : id === 'deaths-per-gdp'
          ? { rate: 'people', deaths: 'people', whole: 'money' }
          : id === 'income-ratio'
            ? { ratio: 'times', town: 'money', country: 'money' }
            : { rate: 'percent' }
      expect(isClosed(formula, letters), id).toBe(true)
    }
  })
})

test('a clash tells what stands on either side', () => {
  const clash = (formula: string, letters: Readonly<Record<string, Dimension>>) =>
    clashOf(formula, letter => [letters[letter] ?? null])
  expect(clash('a = b', { a: 'money', b: 'people' })).toEqual({ left: 'money', right: 'people' })
  expect(clash('a + b = c', { a: 'money', b: 'people', c: 'area' })).toEqual({ left: 'money', right: 'people' })
  expect(clash('c = a + b', { a: 'money', b: 'people', c: 'area' })).toEqual({ left: 'money', right: 'people' })
  expect(clash('a = b / c', { a: 'people', b: 'money', c: 'area' })).toEqual({ left: 'people', right: 'area^-1 money' })
  expect(clash('a = 5', { a: 'money' })).toEqual({ left: 'money', right: '' })
  expect(clash('a = b ^ c', { a: 'times', b: 'money' })).toEqual({ left: 'money', right: '' })
})

test('a relation closes by the units of its operands', () => {
  const figures = printFigures('100亿元', '5.0%', '3万人', '40亿元')
  const is = (formula: string, bind: Binding) => closes(formula, bind, ref => figures[ref]!)
  const list = (...refs: readonly number[]) => refs.map(figure => ({ figure }))
  for (const _ of ['first', 'known']) {
    expect(is('a = sum(b)', { a: { figure: 0 }, b: list(3, 3) })).toBe(true)
    expect(is('a = sum(b)', { a: { figure: 0 }, b: list(3, 1) })).toBe(false)
    expect(is('a = sum(b)', { a: { figure: 0 }, b: list(1, 3) })).toBe(false)
    expect(is('a = sum(b)', { a: { figure: 0 }, b: list(2, 2) })).toBe(false)
    expect(is('a = sum(b)', { a: { figure: 0 }, b: [{ figure: 3 }, { unprinted: 'rest' }] })).toBe(true)
    expect(is('a = b', { a: { figure: 0 }, b: { constant: 5 } })).toBe(true)
    expect(is('a = b', { a: { figure: 0 } })).toBe(true)
    expect(is('a = b', { a: { figure: 0 }, b: { figure: 1 } })).toBe(false)
    expect(is('a = sum(b)', { a: { figure: 0 }, b: [] })).toBe(true)
  }
})

describe('a total', () => {
  const level = (figure: number, metric: string): Claim => ({
    kind: 'level',
    at: { start: 0, end: 0 },
    sentence: 0,
    subject: about(metric),
    level: { figure, sign: 1 },
    measure: 'level',
  })
  const total = (parts: number): TotalClaim => ({
    kind: 'total',
    at: { start: 0, end: 0 },
    sentence: 0,
    subject: about('合计'),
    closure: 'partition',
    whole: 0,
    parts: Array.from({ length: parts }, (_, index) => ({ figure: index + 1, sign: 1 })),
    growths: null,
  })
  /** Whether levels told as `粮食产量 50亿元` are a whole and its parts. */
  const addsUp = (...told: readonly string[]): boolean => {
    const figures = printFigures(...told.map(words => words.split(' ')[1] ?? ''))
    const claim = total(told.length - 1)
    const claims = [...told.map((words, index) => level(index, words.split(' ')[0] ?? '')), claim]
    const facts = { claims, figure: ref => figures[ref]! } as Pick<Facts, 'claims' | 'figure'> as Facts
    const parts: readonly Operand[] = claim.parts
    return addingUp(facts)(claim, { whole: { figure: 0 }, parts })
  }

  test.each([
    ['财政收入 93.5亿元', '税收收入 51.9亿元', '非税收入 41.6亿元'],
    ['居民人均可支配收入 30000元', '工资性收入 20000元', '居民人均可支配收入·人均经营净收入 10000元'],
    ['城镇居民人均消费支出 20000元', '食品烟酒人均消费支出 12000元', '城镇居民人均居住支出 8000元'],
    ['第二产业占比 38.2%', '工业占比 30.0%', '建筑业占比 8.2%'],
    ['监测断面 52家', '水质综合指数 14家', '县级断面 38家'],
    ['第二产业占比 38.2%', '工业 30.0%', '建筑业 8.2%'],
    ['合计 100%', '工业占比 61.8%', '建筑业 38.2%'],
    ['居民人均可支配收入 30000元', '城镇居民人均可支配收入·人均工资性收入 20000元', '人均经营净收入 10000元'],
  ])('is made of %s and its parts', (...told) => {
    expect(addsUp(...told)).toBe(true)
  })

  test.each([
    ['粮食亩产 450.5元', '早稻亩产 420.1元', '晚稻亩产 30.4元'],
    ['居民人均可支配收入 30000元', '城镇居民人均可支配收入 39000元', '农村居民人均可支配收入 18000元'],
    ['地区生产总值 1117亿元', '一般公共预算收入 93亿元', '居民人均可支配收入 30000元'],
    ['收入合计 2.5%', '税收收入 4.4%', '非税收入 -1.3%'],
    ['工业增加值增速 6.2%', '采矿业增速 2.1%', '制造业增速 4.1%'],
    ['监测断面 52家', '水质综合指数 约14家', '县级断面 38家'],
    ['投资倍数 3.2倍', '甲项目 1.2倍', '乙项目 2.0倍'],
  ])('is not made of %s and its parts', (...told) => {
    expect(addsUp(...told)).toBe(false)
  })
})

test.each(NATURES.map(nature => [nature.example, nature] as const))('%s tells of itself', (example, nature) => {
  expect(natureOf(example)).toBe(nature)
})

test.each(['百亩产业园', '订单产值', '每年新增就业', '医疗资源均衡度', '连片千亩产业带'])('%s does not', name => {
  expect(natureOf(name)?.adds ?? 'freely').toBe('freely')
})

test('a relation that does not close is proposed neither plainly nor as another reading', () => {
  const [end, start, rate, wrong] = printFigures('110亿元', '100亿元', '10.0%', '10.0万元')
  const figures = [end!, start!, rate!, wrong!]
  const growth = (figure: number): Claim => ({
    kind: 'growth',
    at: { start: 0, end: 0 },
    sentence: 0,
    subject: about('地区生产总值', { basis: 'constant' }),
    rate: { figure, sign: 1 },
    base: null,
    end: 0,
    start: 1,
  })
  const facts = {
    claims: [growth(2), growth(3)],
    figure: ref => figures[ref]!,
    end: () => ({ figure: 0 }),
    start: () => ({ figure: 1 }),
    span: () => 1,
    evidence: () => READ,
    surety: () => 'hard',
  } as Partial<Facts> as Facts
  const [proposed, ...others] = propose(
    rules.filter(({ id }) => id === 'growth'),
    facts,
  )
  expect(others).toEqual([])
  const drifts = { formula: expect.stringContaining('drift') }
  expect(proposed).toMatchObject({ claim: 0, otherwise: [drifts, drifts] })
})
