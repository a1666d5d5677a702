import { describe, expect, test } from 'vitest'
import { ACTS } from '../../pipeline/subjects/acts.ts'
import { BASIS_WORDS, ENDINGS, PREFIXES } from '../../pipeline/subjects/bases.ts'
import { FOUNDINGS } from '../../pipeline/subjects/almanac.ts'
import { KINDS_OF } from '../../pipeline/subjects/genera.ts'
import { FUNDS, TERMS } from '../../pipeline/subjects/funds.ts'
import { BOUNDED, isBounded } from '../../pipeline/subjects/bounded.ts'
import { GROWN } from '../../pipeline/subjects/grown.ts'
import { IDENTITIES } from '../../pipeline/subjects/identities.ts'
import { LEADING } from '../../pipeline/subjects/leading.ts'
import { MEANS } from '../../pipeline/subjects/means.ts'
import { METRICS } from '../../pipeline/subjects/metrics.ts'
import { PARTITIONS } from '../../pipeline/subjects/partitions.ts'
import { readPhrase } from '../../pipeline/subjects/phrases.ts'
import { OWN, ownScope, SCOPES } from '../../pipeline/subjects/scopes.ts'
import { HEADS, lendHead } from '../../pipeline/claims/deal.ts'
import { headingOf, ROLES } from '../../pipeline/claims/tables/headings.ts'
import { WORDINGS } from '../../pipeline/claims/wordings.ts'
import { COUNTERS } from '../../pipeline/quantities/counters.ts'
import { MULTIPLIERS } from '../../pipeline/quantities/multipliers.ts'
import { FOLLOWED } from '../../pipeline/quantities/names.ts'
import { AFTER, BEFORE } from '../../pipeline/quantities/qualifiers.ts'
import { UNITS } from '../../pipeline/quantities/units.ts'
import { WORDS } from '../../pipeline/quantities/words.ts'
import { WHOLES } from '../../pipeline/subjects/wholes.ts'
import { FUSED, mayBeTwo } from '../../pipeline/words/fused.ts'
import { claimsIn, figuresIn, judgedIn, ofKind } from './read.ts'

/** The example of every row gives what the row stands for, on the way that every report goes. */
describe('identities', () => {
  test.each(IDENTITIES)('$id holds in $example', ({ id, example, letters }) => {
    const found = judgedIn(`${example}。`).filter(({ claim }) => claim.kind === 'identity' && claim.identity === id)
    expect(found.map(({ verdicts }) => verdicts)).toEqual([[{ rule: 'identity', outcome: 'holds' }]])
    const [{ claim } = expect.fail('no claim')] = found
    expect(claim.kind === 'identity' && Object.keys(claim.bind)).toEqual(Object.keys(letters))
  })
})

describe('partitions', () => {
  test.each(PARTITIONS)('$members of $of in $example', ({ members, example }) => {
    const judged = judgedIn(`${example}。`)
    const levels = ofKind(judged.map(({ claim }) => claim), 'level').map(({ level }) => level.figure)
    const totals = judged.filter(({ claim }) => claim.kind === 'total')
    const [whole, ...parts] = levels
    expect(parts).toHaveLength(members.length)
    expect(totals.map(({ claim }) => claim)).toMatchObject([
      { closure: 'partition', whole, parts: parts.map(figure => ({ figure, sign: 1 })) },
    ])
    expect(totals[0]?.verdicts).toEqual([{ rule: 'sum-of-parts', outcome: 'holds' }])
  })
})

describe('genera', () => {
  const rows = KINDS_OF.flatMap(({ species, ...row }) => species.map(name => ({ ...row, species, name })))

  test.each(rows)('$name is of $genus', ({ species, name, example }) => {
    const said = species.find(each => example.includes(`，${each}`)) ?? expect.fail('no species')
    const judged = judgedIn(`${example.replace(`，${said}`, `，${name}`)}。`)
    const orders = judged.filter(({ claim }) => claim.kind === 'order' || claim.kind === 'identity')
    expect(orders.map(({ claim }) => claim.kind === 'order' && claim.reason)).toEqual(['genus'])
    expect(['holds', 'uninformative']).toContain(orders[0]?.verdicts[0]?.outcome)
  })
})

describe('means over town and country', () => {
  test.each(MEANS)('$mean lies between $low and $high', ({ example }) => {
    const orders = claimsIn(`${example}。`).claims.filter(claim => claim.kind === 'order' && claim.reason === 'mean')
    expect(orders).toHaveLength(2)
  })
})

describe('what leads up to a name', () => {
  test.each(LEADING.filter(({ letters }) => letters > 0))('$words in $example', ({ letters, example }) => {
    const behind = readPhrase(example.slice(letters)).said
    expect(behind).not.toBe('')
    expect(readPhrase(example).said).toBe(behind)
  })

  test.each(LEADING.filter(({ letters }) => letters === 0))('$words is part of $example', ({ example }) => {
    expect(readPhrase(example).said).toBe(example)
  })
})

describe('metrics', () => {
  const names = METRICS.flatMap(row => [row.name, ...row.aliases].map(name => ({ row, name })))

  test.each(names)('$name is $row.name', ({ row: { name: metric, aliases, basis, example }, name }) => {
    const said = [metric, ...aliases].filter(each => example.includes(each)).sort((a, b) => b.length - a.length)[0]
    expect(said, example).toBeDefined()
    const { claims, figures } = claimsIn(`${example.replace(said!, name)}。`)
    const told = claims.filter(claim => claim.kind === 'level' || claim.kind === 'growth')
    expect(told).toHaveLength(figures.length)
    for (const { subject } of told) expect(subject).toMatchObject({ metric, basis: basis ?? 'current' })
  })

  test('no name is that of two metrics', () => {
    expect(names.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([])
  })
})

describe('acts', () => {
  test.each(ACTS)('$words is no part of a name in $example', ({ words, example }) => {
    const named = claimsIn(`${example}。`).claims.filter(({ kind }) => kind === 'level' || kind === 'growth')
    const [{ subject } = expect.fail('nothing told')] = named
    expect(METRICS.map(({ name }) => name)).toContain(subject.metric)
    expect(subject.metric).not.toContain(words)
  })
})

describe('what every budget tells of itself', () => {
  test.each(FUNDS)('$words is $fund in $example', ({ words, fund, example }) => {
    expect(example).toContain(words)
    expect(ofKind(claimsIn(`${example}。`).claims, 'level').at(-1)?.subject.metric).toBe(`${fund}·上级补助收入`)
  })

  const names = TERMS.flatMap(term => [term.name, ...term.aliases].map(name => ({ term, name })))

  test.each(names)('$name is $term.name', ({ term, name }) => {
    expect(term.example).toContain(term.name)
    const { claims } = claimsIn(`政府性基金预算收支情况：${term.example.replace(term.name, name)}。`)
    expect(ofKind(claims, 'level').map(({ subject }) => subject.metric)).toEqual([`政府性基金预算·${term.name}`])
  })
})

describe('wholes that a share means', () => {
  test.each(WHOLES)('$words$part is of $metric in $example', ({ words, part, metric, example }) => {
    expect(example).toContain(words)
    expect(example).toContain(part)
    const { claims } = claimsIn(`${metric}386.82亿元，增长5.6%。各项工作有序开展。民生保障不断加强。${example}。`)
    const whole = ofKind(claims, 'level').find(({ subject }) => subject.metric === metric)!.level.figure
    expect(ofKind(claims, 'share')).toMatchObject([{ whole, tie: 'supposed' }])
  })
})

describe('what grows', () => {
  test.each(GROWN)('$words is $metric in $example', ({ words, metric, example }) => {
    const said = example.slice(2, example.search(/增/))
    expect(said).toBe(words)
    const { claims } = claimsIn(`${metric}增长3.4%。高技术产业增加值增长9.6%，${example}。`)
    expect(ofKind(claims, 'comparison')).toMatchObject([{ against: metric }])
  })
})

describe('bases', () => {
  test.each(BASIS_WORDS)('$words: $basis in $example', ({ words, basis, example }) => {
    expect(example).toContain(words)
    const growths = ofKind(claimsIn(`${example}。`).claims, 'growth')
    expect(growths.map(({ subject }) => subject.basis)).toEqual([basis])
  })

  const named = [
    ...ENDINGS.map(({ ending, ...row }) => ({ ...row, name: `…${ending}`, form: new RegExp(`${ending}$`) })),
    ...PREFIXES.map(({ prefix, ...row }) => ({ ...row, name: `${prefix}…`, form: new RegExp(`^${prefix}`) })),
  ]

  test.each(named)('$name: $basis in $example', ({ form, basis, example }) => {
    const growths = ofKind(claimsIn(`${example}。`).claims, 'growth')
    expect(growths.map(({ subject }) => subject.basis)).toEqual([basis])
    const [{ subject } = expect.fail('no growth')] = growths
    expect(subject.metric).toMatch(form)
    // no row of METRICS says it
    expect(METRICS.map(metric => metric.name)).not.toContain(subject.metric)
  })
})

describe('scopes', () => {
  test.each(SCOPES)('$words: $scope in $example', ({ words, scope, example }) => {
    expect(example).toContain(words)
    const scopes = claimsIn(`${example}。`).claims.flatMap(claim =>
      claim.kind === 'share' ? [claim.of.scope] : claim.kind === 'level' ? [claim.subject.scope] : [],
    )
    expect(scopes).toEqual([scope])
  })

  const own = OWN.flatMap(({ scope, words }) => words.map(word => [word, scope] as const))

  test.each(own)('%s is of a report on the %s', (word, scope) => {
    expect(ownScope(`${word}全面履行职责，地区生产总值86.4亿元。`)).toBe(scope)
  })
})

describe('almanac', () => {
  test.each(FOUNDINGS)('$year in $example', ({ year, example }) => {
    const found = judgedIn(`${example}。`).filter(({ claim }) => claim.kind === 'anniversary')
    expect(found).toMatchObject([{ claim: { founded: year }, verdicts: [{ rule: 'anniversary', outcome: 'holds' }] }])
  })
})

describe('what is dealt out', () => {
  test.each(FUSED)('$words in $example may be two things', ({ words, example }) => {
    expect(example).toContain(words)
    expect(mayBeTwo(example)).toBe(true)
  })

  test.each(FUSED.filter(({ into }) => into.length > 0))('$words are $into in $example', ({ into, example }) => {
    const [first = '', second = ''] = into
    const told = claimsIn(`${example}。`).claims.filter(({ kind }) => kind === 'level' || kind === 'growth')
    expect(told.map(({ subject }) => subject.metric)).toEqual([
      expect.stringContaining(first),
      expect.stringContaining(second),
    ])
  })
})

describe('what the last of a list lends', () => {
  test.each(HEADS)('$noun in $example', ({ noun, example }) => {
    const [first = '', last = ''] = example.split('、')
    expect(lendHead([first, last])).toEqual([`${first}${noun}`, last])
  })
})

describe('heads of columns', () => {
  test.each(ROLES)('%s is %s in %s', (words, role, example) => {
    expect(ROLES.find(([pattern]) => pattern.test(example))?.[0]).toBe(words)
    expect(headingOf(example)?.role ?? null).toBe(role)
  })

  test('a growth over what was done is no rate of a plan', () => {
    expect(headingOf('对比完成数增幅（%）')).toMatchObject({ role: 'growth', base: 'done' })
  })
})

describe('wordings', () => {
  test.each(Object.values(WORDINGS))('$id in $example', ({ id, example }) => {
    expect(ofKind(claimsIn(`${example}。`).claims, 'wording').map(({ slip }) => slip)).toEqual([id])
  })
})

describe('units', () => {
  test.each(UNITS)('$text is of $dimension in $example', ({ text, dimension, factor: [over, under], example }) => {
    const units = figuresIn(example).map(({ unit }) => unit)
    const unit = units.find(each => each.text.includes(text)) ?? expect.fail('no unit')
    expect(unit.dimension.split('/')).toContain(dimension)
    const times = (unit.factor[0] * under) / (unit.factor[1] * over)
    if (unit.dimension === dimension) expect(Math.log10(times)).toBeCloseTo(Math.round(Math.log10(times)))
  })

  test.each(COUNTERS)('%s counts in %s', (counter, example) => {
    expect(figuresIn(example).flatMap(({ unit }) => unit.dimension.split('/'))).toContain(`count:${counter}`)
  })

  test.each(MULTIPLIERS)('%s is 10^%s in %s', (text, power, example) => {
    const [{ unit } = expect.fail('no figure')] = figuresIn(example)
    expect(unit.text.startsWith(text)).toBe(true)
    expect(unit.factor).toEqual([10 ** power, 1])
  })

  const beginnings = WORDS.flatMap(([unit, goesOn, example]) => [
    ...example.split(', ').map(text => [unit, text, goesOn] as const),
    ...goesOn.split(' ').map(word => [unit, `31${unit}${word}`, goesOn] as const),
  ])

  test.each(beginnings)('%s is no unit in %s', (unit, example, goesOn) => {
    expect(example).toMatch(new RegExp(`[\\d一二两三四五六七八九十百千万亿]${unit}(?:${goesOn.replaceAll(' ', '|')})`))
    expect([...COUNTERS, ...MULTIPLIERS].map(([text]) => text).concat(UNITS.map(({ text }) => text))).toContain(unit)
    expect(figuresIn(example).filter(figure => figure.unit.text.endsWith(unit))).toEqual([])
  })
})

describe('what is no quantity', () => {
  const named = FOLLOWED.flatMap(([words, examples]) => examples.split(', ').map(example => [words, example] as const))

  test.each(named)('%s makes a name in %s', (words, example) => {
    expect(example).toContain(words)
    const reasons = figuresIn(example).map(({ exempt }) => exempt)
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons) expect(reason).toMatch(/name|code|class|ordinal/)
  })
})

describe('qualifiers', () => {
  test.each([...BEFORE, ...AFTER])('%s is %s in %s', (words, qualifier, example) => {
    expect(example).toContain(words)
    expect(figuresIn(example)).toMatchObject([{ qualifier }])
  })
})

describe('rates that are never more than all', () => {
  test.each(BOUNDED)('$ending in $example', ({ ending, example }) => {
    const metric = example.replace(/[\d.]+%$/, '')
    expect(metric.endsWith(ending) && isBounded(metric)).toBe(true)
  })

  test('巩固覆盖率 is none', () => expect(isBounded('巩固覆盖率')).toBe(false))
})
