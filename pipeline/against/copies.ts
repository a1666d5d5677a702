import { tablesOf } from '../quantities/flat-tables.ts'
import type { Book, Figure, HeldClaim, Standing, Subject } from '../model.ts'
import { isCopied, isTelling } from '../claims/tables/copies.ts'
import { UNTOLD } from '../claims/wordings.ts'
import { groupBy } from '../grouped.ts'
import type { Holding, Shelved } from './facts.ts'
import { sourceOf } from './shelf.ts'

/** A sentence by its words, with # for each figure and Y for each year; other dates and names stand as they are. */
interface Worded {
  readonly words: string
  readonly sentence: number
  readonly figures: readonly Figure[]
  /** The dates that it names by their year. */
  readonly dates: readonly Figure[]
}

/** So many words are written once. */
const LONG = 14

/**
 * Sentences that both documents print in the same words: of one year they state the same facts, of two years figures
 * that are the same in run were not brought up to date.
 */
export function* heldCopies(own: Book, standing: Standing, holding: Holding, shelved: Shelved): Generator<HeldClaim> {
  const { reference } = shelved
  const theirs = groupBy(sentencesOf(reference.book), ({ words }) => words)
  const isOneYear = reference.year === standing.year
  const stale = new Map<number, Pairs>()
  for (const [words, sentences] of groupBy(sentencesOf(own), one => one.words)) {
    const [one, other] = [alone(sentences), alone(theirs.get(words) ?? [])]
    if (one === null || other === null) continue
    const pairs = paired(one.figures, other.figures)
    const dates = paired(one.dates, other.dates)
    if (pairs === null || dates === null) continue
    const redated = dates.filter(([date, copy]) => date.numeral.digits !== copy.numeral.digits)
    if (isOneYear) yield* redated.length === 0 ? restated(pairs) : otherYears(redated)
    else if (redated.length > 0 && pairs.length > 0 && pairs.every(([figure, copy]) => figure.text === copy.text)) {
      const paragraph = own.outline.sentences[one.sentence]?.paragraph ?? -1
      const telling = pairs.filter(([figure]) => isTelling(figure))
      stale.set(paragraph, [...(stale.get(paragraph) ?? []), ...telling])
    }
  }
  for (const pairs of stale.values()) {
    const [first] = pairs
    if (first === undefined || !isCopied(pairs.length, pairs.length)) continue
    const claim = heldPair(first[0], first[1], 'repeated')
    const others = pairs.slice(1).map(([figure]) => figure.index)
    yield { ...claim, strength: 'soft', verifies: false, others, working: sameWords(pairs.length, claim) }
  }

  /** Where one of several figures differs, the others say that the sentence tells of the same. */
  function* restated(pairs: Pairs): Generator<HeldClaim> {
    const agreed = pairs.some(([figure, copy]) => figure.text === copy.text && isTelling(figure))
    for (const [figure, copy] of pairs) {
      const claim = heldPair(figure, copy, 'restated')
      yield { ...claim, tie: 'said', strength: agreed ? 'hard' : 'soft', verifies: isTelling(figure) }
    }
  }

  /** The sentences of one year's documents name two years. */
  function* otherYears(pairs: Pairs): Generator<HeldClaim> {
    for (const [date, copy] of pairs)
      yield { ...heldPair(date, copy, 'restated'), tie: 'said', strength: 'soft', verifies: false }
  }

  function heldPair(figure: Figure, copy: Figure, as: HeldClaim['as']): HeldClaim {
    const taken = holding.shelf.take(shelved.index, copy)
    const place = holding.shelf.placed(taken)
    return {
      kind: 'held',
      as,
      at: figure,
      subject: subjectAt(own, figure),
      sentence: figure.sentence,
      own: figure.index,
      bind: { own: { figure: figure.index }, other: { figure: taken } },
      strength: 'hard',
      reference: shelved.index,
      source: place === null ? '' : sourceOf(reference, place),
      verifies: true,
    }
  }
}

/** 6个数字与2022年度报告（一、第5段）相同. */
export const sameWords = (count: number, { source }: HeldClaim): string => `${count}个数字与${source}相同`

const alone = (sentences: readonly Worded[]): Worded | null => (sentences.length === 1 ? (sentences[0] ?? null) : null)

type Pairs = readonly (readonly [own: Figure, copy: Figure])[]

/** Figures in their order; null where they are not as many, or not in one unit. */
function paired(own: readonly Figure[], copies: readonly Figure[]): Pairs | null {
  const pairs = own.flatMap((figure, at) => {
    const copy = copies[at]
    return copy === undefined || copy.unit.text !== figure.unit.text ? [] : [[figure, copy] as const]
  })
  return pairs.length === own.length && own.length === copies.length ? pairs : null
}

function* worded({ draft, outline, figures }: Book): Generator<Worded> {
  const tables = tablesOf(draft)
  const bySentence = groupBy(
    figures.filter(figure => figure.exempt === null || isYear(figure)),
    ({ sentence }) => String(sentence),
  )
  for (const [sentence, { start, end }] of outline.sentences.entries()) {
    const all = bySentence.get(String(sentence)) ?? []
    if (all.length === 0 || tables.some(table => start < table.end && table.start < end)) continue
    let words = ''
    let at = start
    for (const figure of all) {
      words += draft.text.slice(at, figure.start) + (isYear(figure) ? `Y${figure.text.slice(YEAR_DIGITS)}` : '#')
      at = figure.end
    }
    words = (words + draft.text.slice(at, end)).replace(/\s/g, '')
    if (words.length >= LONG)
      yield { words, sentence, figures: all.filter(figure => !isYear(figure)), dates: all.filter(isYear) }
  }
}

const YEAR_DIGITS = 4

/** 2023年, 2023年12月31日. */
const isYear = ({ exempt, text }: Figure): boolean => exempt === 'date' && /^(?:19|20)\d{2}年/.test(text)

const known = new WeakMap<Book, readonly Worded[]>()

function sentencesOf(book: Book): readonly Worded[] {
  const found = known.get(book) ?? [...worded(book)]
  known.set(book, found)
  return found
}

/** What a figure is of, where a claim of the report says so. */
function subjectAt({ claims }: Book, figure: Figure): Subject {
  const claim = claims.find(each => each.sentence === figure.sentence && each.subject.metric !== '')
  return claim?.subject ?? UNTOLD
}
