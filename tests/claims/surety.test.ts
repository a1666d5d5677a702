import { describe, expect, test } from 'vitest'
import type { Covers } from '../../pipeline/claims/covers.ts'
import { doubtsOf, evidenceOf, suretyOf } from '../../pipeline/claims/surety.ts'
import type { Covered } from '../../pipeline/cover/cover.ts'
import type { Claim, ClaimKind, Evidence, Figure, FigureRef, Strength } from '../../pipeline/model.ts'
import { printFigures } from '../engine/ledger.ts'
import { READ } from '../engine/read.ts'
import { about } from '../engine/report.ts'

const claimOf = (kind: ClaimKind, more: object = {}): Claim =>
  ({ kind, at: { start: 0, end: 0 }, sentence: 0, subject: about('地区生产总值'), ...more }) as unknown as Claim

/** Two figures of which the second stands so many sentences after the first. */
const apart = (sentences: number): readonly Figure[] =>
  printFigures('100亿元', '5.0%').map((figure, index) => ({ ...figure, sentence: index * sentences }))

const UNNAMED = about('某项指标')

describe('where all words are read', () => {
  const signed = { figure: 1, sign: 1 }
  const inWhole = { of: { metric: '地区生产总值', scope: '全市' } }
  const unnamed = { of: { metric: '', scope: '' } }
  const budget = { subject: about('一般公共预算收入'), strength: 'hard' }
  test.each<readonly [what: string, kind: ClaimKind, more: object, sentences: number, sure: Strength]>([
    ['one construction binds the figures', 'growth', { tie: 'said' }, 0, 'hard'],
    ['nothing is told of the tie', 'growth', {}, 0, 'hard'],
    ['what is supposed', 'growth', { tie: 'supposed' }, 0, 'guess'],
    ['one of a run', 'growth', { tie: 'run' }, 0, 'soft'],
    ['each is named beside it', 'growth', { tie: 'named' }, 0, 'soft'],
    ['a known name leads to another sentence', 'growth', { tie: 'ledger' }, 3, 'hard'],
    ['a name that is not known does not', 'growth', { tie: 'ledger', subject: UNNAMED }, 3, 'guess'],
    ['unless they stand in one sentence', 'growth', { tie: 'ledger', subject: UNNAMED }, 0, 'hard'],
    ['or the words bind them', 'growth', { tie: 'said', subject: UNNAMED }, 3, 'hard'],
    ['a share is known by the name of its whole', 'share', { tie: 'ledger', subject: UNNAMED, ...inWhole }, 3, 'hard'],
    ['or by its own', 'share', { tie: 'ledger', ...unnamed }, 3, 'hard'],
    ['and is not by neither', 'share', { tie: 'ledger', subject: UNNAMED, ...unnamed }, 3, 'guess'],
    ['the whole of a run of shares is one', 'share', { tie: 'run', ...inWhole }, 0, 'hard'],
    ['not where it is not named', 'share', { tie: 'run', ...unnamed }, 0, 'soft'],
    ['nor in a table', 'share', { tie: 'run', columns: '占比', ...inWhole }, 0, 'soft'],
    ['nor where each is named beside it', 'share', { tie: 'named', ...inWhole }, 0, 'soft'],
    ['nor where it has no known name', 'share', { tie: 'ledger', of: { metric: '某项指标', scope: '' } }, 3, 'guess'],
    ['nor of another kind', 'growth', { tie: 'run', ...inWhole }, 0, 'soft'],
    [
      'a comparison is known by the other',
      'comparison',
      { tie: 'ledger', subject: UNNAMED, against: '地区生产总值' },
      3,
      'hard',
    ],
    ['or by its own', 'comparison', { tie: 'ledger' }, 3, 'hard'],
    ['and not by an unknown other', 'comparison', { tie: 'ledger', against: '某项指标' }, 3, 'guess'],
    ['only a comparison has another', 'growth', { tie: 'ledger', against: '某项指标' }, 3, 'hard'],
    ['what a plan grows from is not said', 'average-growth', { tie: 'ledger' }, 0, 'soft'],
    ['where it is said', 'average-growth', { tie: 'said' }, 0, 'hard'],
    ['one fact, as something beside it agrees', 'restatement', { tie: 'ledger', companions: [0] }, 0, 'hard'],
    ['one fact, as the words say', 'restatement', { tie: 'said', companions: [] }, 0, 'hard'],
    ['one fact by a known name', 'restatement', { tie: 'ledger', companions: [], known: true }, 0, 'soft'],
    ['one fact by any name', 'restatement', { tie: 'ledger', companions: [] }, 0, 'guess'],
    ['a total', 'total', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['growths of a total', 'growths', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['shares of one whole', 'composition', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['a list with printed edges', 'list-count', { edges: 'printed' }, 0, 'hard'],
    ['a list that begins with its clause', 'list-count', { edges: 'clause' }, 0, 'soft'],
    ['a list beside its count', 'list-count', { edges: 'adjoining' }, 0, 'guess'],
    ['分别', 'respectively', { values: [] }, 0, 'soft'],
    ['one name not above another, near it', 'order', { tie: 'said' }, 0, 'hard'],
    ['one name not above another, far from it', 'order', { tie: 'ledger' }, 0, 'soft'],
    ['a goal beside its level', 'target', { apart: false, rate: signed }, 0, 'hard'],
    ['a goal far from its level', 'target', { apart: true, rate: signed }, 0, 'guess'],
    ['names of one budget, near', 'identity', budget, 20, 'hard'],
    ['names of one budget, far', 'identity', budget, 21, 'guess'],
    ['names of one budget, both far on', 'identity', { ...budget, sentence: 30 }, 40, 'guess'],
    ['names of one table, far', 'identity', { ...budget, columns: '收入' }, 21, 'hard'],
    ['names of whole places, far', 'identity', { ...budget, subject: about('地区生产总值') }, 21, 'hard'],
    ['a definition that leaves room', 'identity', { ...budget, strength: 'soft' }, 0, 'soft'],
    ['a date', 'date', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['ordinals', 'sequence', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['a slip of wording', 'wording', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['a feast', 'anniversary', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['a year of a plan', 'plan-year', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['years in a row', 'streak', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
    ['years from and to', 'year-span', { tie: 'ledger', subject: UNNAMED }, 3, 'hard'],
  ])('%s (%s)', (_, kind, more, sentences, sure) => {
    expect(suretyOf(claimOf(kind, more), READ, [0, 1], apart(sentences))).toBe(sure)
  })

  test('figures of a table stand in no sentence of it', () => {
    const claim = claimOf('growth', { tie: 'ledger', subject: UNNAMED })
    expect(suretyOf(claim, { ...READ, place: 'table' }, [0, 1], apart(3))).toBe('hard')
  })
})

describe('what is not read', () => {
  const unread: Evidence = { ...READ, unread: [{ start: 0, end: 2 }] }
  const rivals: Evidence = { ...READ, rivals: ['growth-by'] }
  const uncovered: Evidence = { ...READ, uncovered: [1] }

  test('makes a guess of a relation', () => {
    for (const [evidence, doubt] of [
      [unread, 'unread'],
      [rivals, 'rivals'],
      [uncovered, 'uncovered'],
    ] as const) {
      expect(doubtsOf(claimOf('growth'), evidence)).toEqual([doubt])
      expect(suretyOf(claimOf('growth'), evidence, [0, 1], apart(0))).toBe('guess')
    }
    expect(doubtsOf(claimOf('growth'), READ)).toEqual([])
  })

  test('is no matter to a table, to a date, or where each figure is named', () => {
    expect(doubtsOf(claimOf('growth'), { ...unread, place: 'table' })).toEqual([])
    for (const kind of ['date', 'respectively', 'list-count'] as const)
      expect(doubtsOf(claimOf(kind), unread)).toEqual([])
    expect(doubtsOf(claimOf('growth', { tie: 'named' }), unread)).toEqual([])
  })

  test('由a增加到b says its direction, whatever else is told', () => {
    expect(doubtsOf(claimOf('direction'), { ...unread, together: true })).toEqual([])
    expect(doubtsOf(claimOf('direction'), unread)).toEqual(['unread'])
    expect(doubtsOf(claimOf('growth'), { ...unread, together: true })).toEqual(['unread'])
    expect(doubtsOf(claimOf('direction'), { ...rivals, together: true })).toEqual(['rivals'])
  })
})

describe('evidence', () => {
  type Row = Readonly<Record<string, readonly ClaimKind[]>>
  const tileOf = (id: string, makes: Row, rivals: readonly string[] = []): Covered['tile'] =>
    ({ row: { id, makes }, rivals }) as unknown as Covered['tile']
  const coversOf = (
    covered: Readonly<Record<FigureRef, Partial<Covered>>>,
    tables: readonly FigureRef[] = [],
  ): Covers => ({
    lines: () => [],
    of: ref => ({ tile: null, role: '', unread: [], ...covered[ref] }),
    inTable: ref => tables.includes(ref),
  })
  const growth = claimOf('growth', { rate: { figure: 1, sign: 1 } })
  const tile = tileOf('level-growth', { rate: ['growth'], level: ['level'] })
  const read = { 0: { tile, role: 'level' }, 1: { tile, role: 'rate' } }

  test('of figures that one phrasing reads', () => {
    expect(evidenceOf(growth, [0, 1], coversOf(read))).toStrictEqual({
      ...READ,
      phrasings: ['level-growth'],
      together: true,
    })
  })

  test('of figures that two phrasings read', () => {
    const other = tileOf('share', {}, ['part'])
    const words = { start: 4, end: 6 }
    const covers = coversOf({ 0: { tile: other, unread: [words] }, 1: { tile, role: 'rate', unread: [words] } })
    expect(evidenceOf(growth, [0, 1], covers)).toEqual({
      ...READ,
      phrasings: ['share', 'level-growth'],
      unread: [words],
      rivals: ['part'],
    })
  })

  test('of a figure that nothing reads, or as something else', () => {
    const one = { ...READ, phrasings: ['level-growth'], uncovered: [1] }
    expect(evidenceOf(growth, [0, 1], coversOf({ 0: read[0] }))).toEqual(one)
    for (const role of ['level', 'nothing']) {
      const covers = coversOf({ 0: read[0], 1: { tile, role } })
      expect(evidenceOf(growth, [0, 1], covers)).toMatchObject({ uncovered: [1], together: false })
    }
    expect(evidenceOf(growth, [0, 1], coversOf({ ...read, 0: { tile, role: 'rate' } })).uncovered).toEqual([])
  })

  test.each<readonly [ClaimKind, object]>([
    ['change', { amount: { figure: 1 } }],
    ['points', { points: { figure: 1 } }],
    ['multiple', { multiple: 1 }],
    ['average-growth', { rate: { figure: 1 } }],
    ['average-change', { amount: { figure: 1 } }],
    ['compounded-growth', { rate: { figure: 1 } }],
    ['average-of-total', { average: 1 }],
    ['share', { share: 1 }],
    ['attainment', { rate: 1 }],
    ['comparison', { difference: { figure: 1 } }],
    ['rank', { rank: 1 }],
    ['direction', { end: 1 }],
  ])('of %s asks of one figure that it was read as such', (kind, more) => {
    expect(evidenceOf(claimOf(kind, more), [0, 1], coversOf(read)).uncovered).toEqual([1])
    const own = tileOf('own', { rate: [kind] })
    const covers = coversOf({ 0: { tile: own, role: 'level' }, 1: { tile: own, role: 'rate' } })
    expect(evidenceOf(claimOf(kind, more), [0, 1], covers).uncovered).toEqual([])
  })

  test('of a total asks of none', () => {
    expect(evidenceOf(claimOf('total'), [0, 1], coversOf(read)).uncovered).toEqual([])
  })

  test('of a date is none: no words state it', () => {
    expect(evidenceOf(claimOf('date'), [0, 1], coversOf({ 0: { unread: [{ start: 0, end: 1 }] } }))).toEqual(READ)
  })

  test('of a table is its head', () => {
    const [all, some] = [[0, 1], [0]].map(tables => coversOf(read, tables))
    expect(evidenceOf(growth, [0, 1], all!)).toEqual({ ...READ, place: 'table' })
    expect(evidenceOf(growth, [0, 1], some!)).toMatchObject({
      place: 'text',
      together: false,
      phrasings: ['level-growth'],
    })
    expect(evidenceOf(growth, [], all!)).toMatchObject({ place: 'text', together: false })
    expect(evidenceOf({ ...growth, columns: '增速', tie: 'rows' }, [0, 1], all!)).toEqual({
      ...READ,
      place: 'table',
      columns: '增速',
      unborne: true,
    })
    expect(evidenceOf({ ...growth, tie: 'headed' }, [0, 1], all!)).toEqual({ ...READ, place: 'table', headed: true })
  })

  test('tells what its words leave to a clause before', () => {
    const carried = (metricFrom: 'said' | 'carried', periodFrom: 'said' | 'carried') =>
      evidenceOf(claimOf('total', { subject: { ...about('出口'), metricFrom, periodFrom } }), [], coversOf({})).carried
    expect(carried('said', 'said')).toEqual([])
    expect(carried('carried', 'said')).toEqual(['metric'])
    expect(carried('said', 'carried')).toEqual(['period'])
  })
})
