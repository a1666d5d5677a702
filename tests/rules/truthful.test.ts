import fc from 'fast-check'
import { test } from 'vitest'
import type { Claim } from '../../pipeline/model.ts'
import type { Print } from './byhand.ts'
import { claim, outcomes } from './byhand.ts'

/** An exact true value. */
interface True {
  readonly num: bigint
  readonly den: bigint
}

const whole = (num: number): True => ({ num: BigInt(num), den: 1n })
const minus = (a: True, b: True): True => ({ num: a.num * b.den - b.num * a.den, den: a.den * b.den })
const plus = (a: True, b: True): True => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
const times = (a: True, b: True): True => ({ num: a.num * b.num, den: a.den * b.den })
const over = (a: True, b: True): True => ({ num: a.num * b.den, den: a.den * b.num })
const percent = (a: True, b: True): True => times(whole(100), over(minus(a, b), b))

/** Printed to so many decimals by 四舍五入, a half away from zero. */
function printed({ num, den }: True, decimals: number): string {
  const size = num < 0n ? -num : num
  const digits = String((size * 10n ** BigInt(decimals) * 2n + den) / (den * 2n)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return (num < 0n ? '-' : '') + digits.slice(0, point) + (decimals === 0 ? '' : `.${digits.slice(point)}`)
}

const level = fc.integer({ min: 1_000, max: 900_000_000 }).map(num => ({ num: BigInt(num), den: 1_000n }))
const decimals = fc.nat({ max: 4 })
const levels = fc.tuple(level, level)
const places = fc.tuple(decimals, decimals, decimals)

/** No rule accuses what is true and honestly rounded. */
function honest<Value>(rule: string, values: fc.Arbitrary<Value>, build: (value: Value, print: Print) => Claim): void {
  test(`${rule} accuses no truth that is honestly rounded`, () => {
    fc.assert(
      fc.property(values, value => {
        const found = outcomes(rule, print => [build(value, print)])
        return found.length > 0 && found.every(outcome => outcome === 'holds' || outcome === 'uninformative')
      }),
      { numRuns: 300 },
    )
  })
}

honest('growth', fc.tuple(levels, places), ([[start, end], [a, b, c]], print) =>
  claim('growth', {
    base: null,
    start: print(printed(start, a)),
    end: print(printed(end, b)),
    rate: print.signed(printed(percent(end, start), c)),
  }),
)

honest('change', fc.tuple(levels, places), ([[start, end], [a, b, c]], print) =>
  claim('change', {
    base: null,
    start: print(printed(start, a)),
    end: print(printed(end, b)),
    amount: print.signed(printed(minus(end, start), c)),
    rate: null,
  }),
)

honest('change-and-growth', fc.tuple(levels, places), ([[start, end], [a, b, c]], print) =>
  claim('change', {
    base: null,
    start: null,
    end: print(printed(end, a)),
    amount: print.signed(printed(minus(end, start), b)),
    rate: print.signed(printed(percent(end, start), c)),
  }),
)

honest('percentage-points', fc.tuple(levels, places), ([[start, end], [a, b, c]], print) =>
  claim('points', {
    base: null,
    start: print.signed(printed(start, a)),
    end: print.signed(printed(end, b)),
    points: print.signed(printed(minus(end, start), c)),
  }),
)

honest('multiple', fc.tuple(levels, places, fc.boolean()), ([[start, more], [a, b, c], is], print) => {
  const end = plus(start, more)
  return claim('multiple', {
    base: null,
    start: print(printed(start, a)),
    end: print(printed(end, b)),
    form: is ? 'is' : 'up-by',
    multiple: print(printed(over(is ? end : more, start), c)),
  })
})

const rate = fc.integer({ min: -200, max: 400 }).map(permille => ({ num: BigInt(permille), den: 10n }))
const factor = (growth: True): True => plus(whole(1), over(growth, whole(100)))

const span = fc.integer({ min: 2, max: 20 })

honest('average-change', fc.tuple(levels, places, span), ([[start, end], [a, b, c], years], print) =>
  claim('average-change', {
    base: null,
    start: print(printed(start, a)),
    end: print(printed(end, b)),
    years,
    amount: print.signed(printed(over(minus(end, start), whole(years)), c)),
  }),
)

honest('average-growth', fc.tuple(level, rate, span, places), ([start, growth, years, [a, b]], print) => {
  const end = Array.from({ length: years }).reduce<True>(value => times(value, factor(growth)), start)
  return claim('average-growth', {
    base: null,
    start: print(printed(start, a)),
    end: print(printed(end, b)),
    rate: print.signed(printed(growth, 1)),
    years,
  })
})

const parts = fc.array(fc.tuple(level, rate, decimals), { minLength: 2, maxLength: 8 })
const sum = (values: readonly True[]): True => values.reduce(plus)

honest('sum-of-parts', fc.tuple(parts, decimals), ([members, d], print) =>
  claim('total', {
    closure: 'partition',
    growths: null,
    whole: print(printed(sum(members.map(([value]) => value)), d)),
    parts: members.map(([value, , own]) => print.signed(printed(value, own))),
  }),
)

honest('growth-of-parts', fc.tuple(parts, decimals), ([members, d], print) => {
  const end = sum(members.map(([value]) => value))
  const start = sum(members.map(([value, growth]) => over(value, factor(growth))))
  return claim('total', {
    closure: 'partition',
    whole: print(printed(end, d)),
    parts: members.map(([value, , own]) => print.signed(printed(value, own))),
    growths: {
      whole: print.signed(printed(percent(end, start), 1)),
      parts: members.map(([, growth]) => print.signed(printed(growth, 1))),
    },
  })
})

honest('share', fc.tuple(levels, places), ([[part, rest], [a, b, c]], print) =>
  claim('share', {
    part: print(printed(part, a)),
    whole: print(printed(plus(part, rest), b)),
    share: print(printed(times(whole(100), over(part, plus(part, rest))), c)),
    of: { metric: '', scope: '' },
  }),
)

honest('composition', fc.tuple(parts, decimals), ([members, d], print) => {
  const all = sum(members.map(([value]) => value))
  return claim('composition', {
    closure: 'partition',
    members: members.map(([value]) => print(printed(times(whole(100), over(value, all)), d))),
  })
})

honest('attainment', fc.tuple(levels, places), ([[planned, done], [a, b, c]], print) =>
  claim('attainment', {
    planned: print(printed(planned, a)),
    done: print(printed(done, b)),
    rate: print(printed(times(whole(100), over(done, planned)), c)),
  }),
)

honest('comparison', fc.tuple(levels, places), ([[own, other], [a, b, c]], print) =>
  claim('comparison', {
    own: print.signed(printed(own, a)),
    other: print.signed(printed(other, b)),
    difference: print.signed(printed(minus(own, other), c)),
  }),
)

honest('restatement', fc.tuple(level, places), ([value, [a, b]], print) =>
  claim('restatement', {
    first: print.signed(printed(value, a)),
    again: print.signed(printed(value, b)),
    companions: [],
  }),
)

honest('direction', fc.tuple(levels, places), ([[start, end], [a, b]], print) =>
  claim('direction', {
    start: print(printed(start, a)),
    end: print(printed(end, b)),
    upward: minus(end, start).num > 0n,
  }),
)
