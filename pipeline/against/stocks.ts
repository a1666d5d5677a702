import { groupBy } from '../grouped.ts'
import type { Book, Claim, Figure, FigureRef, HeldClaim, LevelClaim, Standing } from '../model.ts'
import { agreedOn, isPlain } from './agreed.ts'
import { entryOf, type Entry } from './entries.ts'
import { rebasedBy, type Holding, type Shelved } from './facts.ts'
import { sourceOf } from './shelf.ts'

/** 新增国家级高新技术企业120家，总数达560家: what is new of a thing, and all there is of it by then. */
interface Grown {
  readonly added: Entry
  readonly stock: Entry
  /** 净增: nothing left meanwhile. */
  readonly net: boolean
}

/** 新增, 新建, 净增 in front of the name of a thing. */
const NEW = /^(?:全年|累计|实现)?(?:新(?:增|建|设|认定|登记|培育|引进|注册|签|成立|入库|挂牌|评定|接入)|净增)(?:加)?/
const NET = /净增/
/** 高新技术企业总数 is 高新技术企业. */
const STOCK = /(?:总数|总量|总规模|存量|累计|数量)$/
/** A shorter name is that of many things: 项目, 企业. */
const SHORTEST = 4

const YEAR = 12

/** What there was a year ago, what is new since, and what there is: the report tells the last two. */
export function* heldStocks(own: Book, standing: Standing, { shelf }: Holding, shelved: Shelved): Generator<HeldClaim> {
  const { reference, index } = shelved
  const grown = grownIn(own, standing)
  if (grown.length === 0) return
  const stocks = groupBy(stocksOf(reference.book, reference), keyOf)
  for (const { added, stock, net } of grown) {
    const then = { ...stock, period: { from: stock.period.from - YEAR, to: stock.period.to - YEAR } }
    const named = [nameOf(stock), nameOf(added)].flatMap(metric => stocks.get(keyOf({ ...then, metric })) ?? [])
    const last = agreedOn(named)
    if (last === null || ![added, stock, last].every(({ figure }) => isPlain(figure))) continue
    const taken = shelf.take(index, last.figure)
    const place = shelf.placed(taken)
    yield {
      kind: 'held',
      as: 'stock',
      at: stock.claim.at,
      subject: { ...stock.claim.subject, metric: last.metric },
      sentence: stock.claim.sentence,
      own: stock.figure.index,
      bind: { added: { figure: added.figure.index }, stock: { figure: stock.figure.index }, last: { figure: taken } },
      strength: added.sure && stock.sure && last.sure ? 'soft' : 'guess',
      reference: index,
      source: place === null ? '' : sourceOf(reference, place),
      verifies: true,
      net,
      ...rebasedBy('current', added.rebased === null ? stock : added, last),
    }
  }
}

const nameOf = ({ metric }: Pick<Entry, 'metric'>): string => metric.replace(NEW, '').replace(STOCK, '')

/** By the end of the year alone: a stock is told of the year, or of its last day. */
const keyOf = ({ metric, scope, period, figure }: Entry): string =>
  [nameOf({ metric }), scope, period.to, figure.unit.dimension].join('|')

/** Stocks beside what is new of them in one year. */
function grownIn(book: Book, standing: Standing): readonly Grown[] {
  const levels = levelsOf(book.claims)
  const told = (ref: FigureRef): Entry | null => entryAt(book, levels.get(ref), standing)
  return book.claims.flatMap((claim): readonly Grown[] => {
    if (claim.kind !== 'order' || claim.reason !== 'stock') return []
    const [added, stock] = [told(claim.less), told(claim.most)]
    if (added === null || stock === null || !NEW.test(added.metric) || !isOfOneYear(added)) return []
    if (added.modality !== 'actual' || stock.period.to !== added.period.to) return []
    return [{ added, stock, net: NET.test(added.metric) }]
  })
}

/** All that a document tells of what there is: its stocks, and levels by the plain name of a thing. */
function stocksOf(book: Book, standing: Standing): readonly Entry[] {
  const stocks = new Set(
    book.claims.flatMap(claim => (claim.kind === 'order' && claim.reason === 'stock' ? [claim.most] : [])),
  )
  return [...levelsOf(book.claims).values()].flatMap(claim => {
    if (!stocks.has(claim.level.figure) && (claim.measure !== 'level' || NEW.test(claim.subject.metric))) return []
    const entry = entryAt(book, claim, standing)
    const name = entry === null ? '' : nameOf(entry)
    const isOne = entry !== null && entry.modality === 'actual' && isOfOneYear(entry) && name.length >= SHORTEST
    return isOne && isCounted(entry.figure) ? [{ ...entry, metric: name }] : []
  })
}

const levelsOf = (claims: readonly Claim[]): ReadonlyMap<FigureRef, LevelClaim> =>
  new Map(claims.flatMap(claim => (claim.kind === 'level' ? [[claim.level.figure, claim]] : [])))

const entryAt = (book: Book, claim: LevelClaim | undefined, standing: Standing): Entry | null =>
  claim === undefined ? null : entryOf(book, claim, { as: 'level', signed: claim.level, base: null }, standing)

const isOfOneYear = ({ period }: Entry): boolean => period.to - period.from <= YEAR

/** 8公里 and 3家 are the same by chance. */
const isCounted = ({ numeral }: Figure): boolean => Math.abs(numeral.digits) >= FEW

const FEW = 10
