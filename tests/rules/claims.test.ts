import { describe, expect, test } from 'vitest'
import { WORDINGS } from '../../pipeline/claims/wordings.ts'
import type { Basis, Closure, RankClaim } from '../../pipeline/model.ts'
import type { Print } from './byhand.ts'
import { claim, outcomes } from './byhand.ts'

const growth = (start: string, end: string, rate: string, basis?: Basis) =>
  outcomes('growth', print => [
    claim('growth', { base: null, end: print(end), start: print(start), rate: print.signed(rate) }, basis),
  ])

describe('growth', () => {
  test('follows from two levels within their rounding', () => {
    expect(growth('218.6', '239.4', '9.5')).toEqual(['holds'])
    expect(growth('218.6', '239.4', '5.9')).toEqual(['contradicted'])
    expect(growth('96.9', '84.3', '-13.0')).toEqual(['holds'])
    expect(growth('96.9', '84.3', '13.0')).toEqual(['contradicted'])
    expect(growth('13', '15', '16.9')).toEqual(['holds'])
  })
  test('at constant prices, of another coverage, or as the text says, may stand apart from levels', () => {
    for (const basis of ['constant', 'comparable', 'stated'] as const) {
      expect(growth('1050.0', '1117.6', '5.2', basis)).toEqual(['otherwise'])
      expect(growth('1050.0', '1117.6', '6.4', basis)).toEqual(['holds'])
    }
    expect(growth('1050.0', '1117.6', '62', 'constant')).toEqual(['contradicted'])
  })
  test('is silent without a base', () => {
    expect(
      outcomes('growth', print => [
        claim('growth', { base: null, end: print('15'), start: null, rate: print.signed('9.5') }),
      ]),
    ).toEqual([])
  })
})

const change = (id: string, end: string, amount: string, rate: string | null, start: string | null = null) =>
  outcomes(id, print => [
    claim('change', {
      base: null,
      end: print(end),
      start: print.maybe(start),
      amount: print.signed(amount),
      rate: rate === null ? null : print.signed(rate),
    }),
  ])

test('change is the difference of two levels', () => {
  expect(change('change', '1.35', '0.09', null, '1.26')).toEqual(['holds'])
  expect(change('change', '1.35', '0.19', null, '1.26')).toEqual(['contradicted'])
  expect(change('change', '3517!', '-345!', null, '3862!')).toEqual(['holds'])
  expect(change('change', '3517!', '-335!', null, '3862!')).toEqual(['contradicted'])
})

test('change and growth agree without a printed base, also near nothing', () => {
  expect(change('change-and-growth', '386.82', '20.51', '5.6')).toEqual(['holds'])
  expect(change('change-and-growth', '386.82', '20.51', '6.5')).toEqual(['contradicted'])
  expect(change('change-and-growth', '84.3', '-12.6', '-13.0')).toEqual(['holds'])
  expect(change('change-and-growth', '84.3', '-12.6', '13.0')).toEqual(['contradicted'])
  expect(change('change-and-growth', '41.60', '0.01', '0.02')).toEqual(['holds'])
  expect(change('change-and-growth', '41.60', '0.00', '0.0')).toEqual(['holds'])
  expect(change('change-and-growth', '41.60', '0.01', '0.20')).toEqual(['contradicted'])
})

test('percentage points are the difference of two rates', () => {
  const points = (start: string, end: string, by: string) =>
    outcomes('percentage-points', print => [
      claim('points', { base: null, start: print.signed(start), end: print.signed(end), points: print.signed(by) }),
    ])
  expect(points('46.81', '48.02', '1.21')).toEqual(['holds'])
  expect(points('46.81', '48.02', '1.31')).toEqual(['contradicted'])
  expect(points('-2.5', '1.3', '3.8')).toEqual(['holds'])
})

test('a multiple that only fits the other form is another reading', () => {
  const multiple = (form: 'up-by' | 'is', times: string) =>
    outcomes('multiple', print => [
      claim('multiple', { form, base: null, start: print('1236'), end: print('8899'), multiple: print(times) }),
    ])
  expect(multiple('up-by', '6.2')).toEqual(['holds'])
  expect(multiple('is', '7.2')).toEqual(['holds'])
  expect(multiple('up-by', '7.2')).toEqual(['otherwise'])
  expect(multiple('is', '6.2')).toEqual(['otherwise'])
  expect(multiple('up-by', '6.4')).toEqual(['contradicted'])
})

test('doubling twice is four times; a loose doubling at least two', () => {
  const doubling = (end: string, times: string | null) =>
    outcomes('doubling', print => [
      claim('doubling', {
        base: null,
        start: print('86.5'),
        end: print(end),
        times: print.maybe(times),
        loose: times === null,
      }),
    ])
  expect(doubling('346.0', '2!')).toEqual(['holds'])
  expect(doubling('173.2', '2!')).toEqual(['contradicted'])
  expect(doubling('243.2', null)).toEqual(['holds'])
  expect(doubling('143.2', null)).toEqual(['contradicted'])
})

test('average growth is of the years between', () => {
  const average = (rate: string, years: number | null, basis?: Basis) =>
    outcomes('average-growth', print => [
      claim(
        'average-growth',
        {
          base: null,
          start: print('18200'),
          end: print('39502'),
          rate: print.signed(rate),
          years,
        },
        basis,
      ),
    ])
  expect(average('8.1', 10)).toEqual(['holds'])
  expect(average('7.1', 10)).toEqual(['contradicted'])
  expect(average('7.1', 10, 'constant')).toEqual(['otherwise'])
  expect(average('7.1', null)).toEqual([])
})

describe('a whole and its parts', () => {
  const total = (id: string, closure: Closure, whole: string, parts: string[]) =>
    outcomes(id, print => [
      claim('total', { closure, whole: print(whole), parts: parts.map(print.signed), growths: null }),
    ])
  test('a partition adds up within the rounding of its members', () => {
    expect(total('sum-of-parts', 'partition', '60.5', ['12.6', '38.4', '9.5'])).toEqual(['holds'])
    expect(total('sum-of-parts', 'partition', '60.6', ['12.6', '38.4', '9.5'])).toEqual(['holds'])
    expect(total('sum-of-parts', 'partition', '61.5', ['12.6', '38.4', '9.5'])).toEqual(['contradicted'])
    expect(total('sum-of-parts', 'open', '60.5', ['12.6', '38.4', '9.5'])).toEqual(['holds', 'holds'])
    // no more than the whole, whatever is left out
    expect(total('sum-of-parts', 'open', '58.5', ['12.6', '38.4', '9.5'])[0]).toEqual('contradicted')
    expect(total('sum-of-parts', 'partition', '61.5', ['12.6'])).toEqual([])
  })
  test('an open list only bounds each part, and may overlap', () => {
    expect(total('part-of-whole', 'open', '152.3', ['98.6', '81.2'])).toEqual(['holds', 'holds'])
    expect(total('part-of-whole', 'open', '239.4', ['293.4'])).toEqual(['contradicted'])
    expect(total('part-of-whole', 'partition', '239.4', ['293.4'])).toEqual([])
  })
  test('growth of a whole is the mean of its parts', () => {
    const growths = (whole: string, basis?: Basis) =>
      outcomes('growth-of-parts', print => [
        claim(
          'total',
          {
            closure: 'partition',
            whole: print('93.52'),
            parts: ['51.92', '41.60'].map(print.signed),
            growths: { whole: print.signed(whole), parts: ['4.0', '9.0'].map(print.signed), off: 0.4 },
          },
          basis,
        ),
      ])
    expect(growths('6.2')).toEqual(['holds'])
    expect(growths('9.6')).toEqual(['contradicted'])
    expect(growths('6.3', 'constant')).toEqual(['holds', 'holds', 'holds'])
    // between the rates, and far from their mean
    expect(growths('7.6', 'constant')).toEqual(['holds', 'holds', 'contradicted'])
    expect(growths('9.6', 'constant')[0]).toBe('contradicted')
    expect(growths('3.6', 'constant')[1]).toBe('contradicted')
  })
})

test('a share is its part of the whole', () => {
  const share = (stated: string) =>
    outcomes('share', print => [
      claim('share', {
        share: print(stated),
        part: print('51.92'),
        whole: print('93.52'),
        of: { metric: '', scope: '' },
      }),
    ])
  expect(share('55.5')).toEqual(['holds'])
  expect(share('58.5')).toEqual(['contradicted'])
})

test('a composition adds to 100 within its rounding, or by a unit of each last place', () => {
  const composition = (...members: string[]) =>
    outcomes('composition', print => [
      claim('composition', { members: members.map(one => print(one)), closure: 'partition' }),
    ])
  expect(composition('21.5', '30.2', '48.3')).toEqual(['holds'])
  expect(composition('21.5', '30.2', '48.4')).toEqual(['holds'])
  expect(composition('21.5', '30.2', '48.5')).toEqual(['otherwise'])
  expect(composition('21.5', '30.2', '49.3')).toEqual(['contradicted'])
})

test('attainment and comparison', () => {
  const attainment = (rate: string) =>
    outcomes('attainment', print => [
      claim('attainment', { done: print('386.82'), planned: print('375.00'), rate: print(rate) }),
    ])
  expect(attainment('103.2')).toEqual(['holds'])
  expect(attainment('101.3')).toEqual(['contradicted'])
  const comparison = (own: string, other: string, difference: string) =>
    outcomes('comparison', print => [
      claim('comparison', { own: print.signed(own), other: print.signed(other), difference: print.signed(difference) }),
    ])
  expect(comparison('8.6', '4.6', '4.0')).toEqual(['holds'])
  expect(comparison('8.6', '4.6', '3.0')).toEqual(['contradicted'])
  expect(comparison('0.4', '1.2', '-0.8')).toEqual(['holds'])
})

describe('ranks', () => {
  const rank = (print: Print, place: string, more: Partial<RankClaim>, start = 0) =>
    claim(
      'rank',
      {
        rank: print(place),
        measure: 'total',
        field: '全区',
        fieldSize: null,
        from: null,
        moved: null,
        within: false,
        ...more,
      },
      'current',
      start,
    )
  test('one place for one metric', () => {
    const two = (first: string, again: string, within = false) =>
      outcomes('rank', print => [rank(print, first, {}), rank(print, again, { within, sentence: 1 }, 9)])
    expect(two('2!', '2!')).toEqual(['holds'])
    expect(two('2!', '3!')).toEqual(['contradicted'])
    expect(two('2!', '3!', true)).toEqual(['holds'])
    expect(two('5!', '3!', true)).toEqual(['contradicted'])
  })
  test('movement and field', () => {
    const moved = (from: string, to: string, by: string) =>
      outcomes('rank-movement', print => [rank(print, to, { from: print(from), moved: print.signed(by) })])
    expect(moved('8!', '5!', '3!')).toEqual(['holds'])
    expect(moved('8!', '5!', '4!')).toEqual(['contradicted'])
    expect(moved('3!', '7!', '-4!')).toEqual(['holds'])
    const field = (place: string) => outcomes('rank-field', print => [rank(print, place, { fieldSize: print('14!') })])
    expect(field('15!')).toEqual(['contradicted'])
    expect(field('14!')).toEqual(['holds'])
  })
})

test('a streak is no longer than the years since, counted either way', () => {
  const streak = (years: string) =>
    outcomes('streak', print => [claim('streak', { years: print(years), since: 2015, until: 2023 })])
  expect(streak('11!')).toEqual(['contradicted', 'holds'])
  expect(streak('9!')).toEqual(['holds', 'holds'])
  expect(streak('8!')).toEqual(['holds', 'holds'])
  expect(streak('7!')).toEqual(['holds', 'contradicted'])
})

test('lists and headings hold as many as announced', () => {
  const list = (id: string, listed: number, open: boolean, of: 'items' | 'headings') =>
    outcomes(id, print => [claim('list-count', { count: print('3!'), listed, open, of, edges: 'printed' })])
  expect(list('list-count', 3, false, 'items')).toEqual(['holds'])
  expect(list('list-count', 4, false, 'items')).toEqual(['contradicted'])
  expect(list('list-count', 2, true, 'items')).toEqual(['holds'])
  expect(list('list-count', 4, true, 'items')).toEqual(['contradicted'])
  expect(list('list-count', 4, false, 'headings')).toEqual([])
  expect(list('heading-count', 4, false, 'headings')).toEqual(['contradicted'])
  expect(list('heading-count', 4, false, 'items')).toEqual([])
})

test('figures that are listed are evidence', () => {
  const values = (listed: number) =>
    outcomes('list-count', print => [
      claim('list-count', {
        count: print('3!'),
        listed,
        open: false,
        of: 'items',
        members: [print('100'), print('100!'), print('100!')],
        edges: 'printed',
      }),
    ])
  expect(values(3)).toEqual(['holds'])
  expect(values(2)).toEqual(['contradicted'])
})

test('an average change is that of the levels, a year', () => {
  const average = (start: string, end: string, amount: string, years: number | null) =>
    outcomes('average-change', print => [
      claim('average-change', {
        base: null,
        start: print(start),
        end: print(end),
        amount: print.signed(amount),
        years,
      }),
    ])
  expect(average('8651', '18914', '2053', 5)).toEqual(['holds'])
  expect(average('8651', '18914', '2035', 5)).toEqual(['contradicted'])
  expect(average('8651', '18914', '2053', 4)).toEqual(['contradicted'])
  expect(average('4862', '3517', '-269', 5)).toEqual(['holds'])
  expect(average('8651', '18914', '2053', null)).toEqual([])
})

test('ordinals follow one another, and 分别 deals out as many values as subjects', () => {
  const sequence = (...ordinals: number[]) =>
    outcomes('sequence', () => [
      claim('sequence', {
        ordinals,
        breaks: ordinals.findIndex((ordinal, place) => ordinal !== place + 1),
        expected: 3,
      }),
    ])
  expect(sequence(1, 2, 4)).toEqual(['contradicted'])
  expect(sequence(1, 2, 3)).toEqual([])
  const respectively = (subjects: number) =>
    outcomes('respectively', print => [claim('respectively', { subjects, values: [print('1'), print('2')] })])
  expect(respectively(2)).toEqual(['holds'])
  expect(respectively(3)).toEqual(['contradicted'])
})

test('restatements, directions and bounds', () => {
  const again = (first: string, second: string) =>
    outcomes('restatement', print => [
      claim('restatement', { first: print.signed(first), again: print.signed(second), companions: [] }),
    ])
  expect(again('239.4', '239')).toEqual(['holds'])
  expect(again('239.4', '234.9')).toEqual(['contradicted'])
  const direction = (start: string, end: string, upward: boolean) =>
    outcomes('direction', print => [claim('direction', { start: print(start), end: print(end), upward })])
  expect(direction('38.2', '41.1', true)).toEqual(['holds'])
  expect(direction('38.2', '36.5', true)).toEqual(['contradicted'])
  expect(direction('3.1', '3.4', false)).toEqual(['contradicted'])
  const bound = (value: string) => outcomes('bounds', print => [claim('bound', { value: print(value), most: 100 })])
  expect(bound('100')).toEqual(['holds'])
  expect(bound('155.4')).toEqual(['contradicted'])
})

test('dates and anniversaries', () => {
  const date = (year: number | null, month: number, day: number) =>
    outcomes('calendar', print => [claim('date', { date: print('1'), year, month, day })])
  expect(date(2023, 2, 29)).toEqual(['contradicted'])
  expect(date(2024, 2, 29)).toEqual(['holds'])
  expect(date(1900, 2, 29)).toEqual(['contradicted'])
  expect(date(null, 2, 29)).toEqual(['holds'])
  expect(date(2023, 11, 31)).toEqual(['contradicted'])
  expect(date(2023, 12, 0)).toEqual(['holds'])
  expect(date(2023, 13, 1)).toEqual(['contradicted'])
  const anniversary = (years: string) =>
    outcomes('anniversary', print => [
      claim('anniversary', { years: print(years), founded: 2003, earliest: 2023, latest: 2023, dated: true }),
    ])
  expect(anniversary('20!')).toEqual(['holds'])
  expect(anniversary('21!')).toEqual(['contradicted'])
})

test('targets meet, or part by a change of prices', () => {
  const target = (rate: string, goal: string | null, increase: string | null, basis: Basis) =>
    outcomes('target-coherence', print => [
      claim(
        'target',
        {
          level: print('1117.56'),
          rate: print.signed(rate),
          goal: print.maybe(goal),
          increase: increase === null ? null : print.signed(increase),
          apart: false,
        },
        basis,
      ),
    ])
  expect(target('6.5!', null, '72.6', 'constant')).toEqual(['holds'])
  expect(target('6.5!', null, '100!', 'constant')).toEqual(['otherwise'])
  expect(target('6.5!', null, '100!', 'current')).toEqual(['contradicted'])
  expect(target('6.5!', '1190.2', null, 'current')).toEqual(['holds'])
  expect(target('6.5!', '1300!', null, 'current')).toEqual(['contradicted'])
})

test('what a reader saw is told by one rule, not by two', () => {
  const slip = (id: string, name: keyof typeof WORDINGS) =>
    outcomes(id, print => [
      claim('wording', {
        slip: name,
        concerns: WORDINGS[name].concerns,
        figure: print('2'),
        instead: '',
      }),
    ])
  expect(slip('wording', 'fall-by-multiple')).toEqual(['contradicted'])
  expect(slip('digit-forms', 'fall-by-multiple')).toEqual([])
  expect(slip('wording', 'mixed-digits')).toEqual([])
  expect(slip('digit-forms', 'mixed-digits')).toEqual(['contradicted'])
  expect(slip('unmoved', 'unmoved')).toEqual(['contradicted'])
  expect(slip('wording', 'unmoved')).toEqual([])
})
