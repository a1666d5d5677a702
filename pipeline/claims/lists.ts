import type {
  Draft,
  Figure,
  ListCountClaim,
  Outline,
  RespectivelyClaim,
  RestatementClaim,
  Sentence,
  SequenceClaim,
  Subject,
} from '../model.ts'
import { announcedHeadings } from './announced-headings.ts'
import { apposedList } from './appositions.ts'
import { dealtFrom, readDealings } from './dealings.ts'
import { enumeratedItems } from './enumerations.ts'
import { readGlossary } from './glossed-names.ts'
import { nearestTo } from './list-items.ts'
import { readNamedCounts } from './named-counts.ts'
import { readNumbersInNames } from './numbers-in-names.ts'
import { readSequences } from './sequences.ts'
import {
  alikeClauses, isAbbreviation, measuredItems, partedClauses, passedAmounts, spelledList, valueList,
} from './spelled-lists.ts'

/** Counts of listed things against the list itself, and the order of ordinals. */
export function readLists(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  subjectAt: (sentence: number) => Subject,
): (ListCountClaim | RespectivelyClaim | RestatementClaim | SequenceClaim)[] {
  const claims: ListCountClaim[] = []
  const glossary = readGlossary(draft, outline, figures, subjectAt)
  for (const figure of figures) {
    const glossed = glossary.listed.get(figure.index)
    const listed =
      glossed !== undefined
        ? itemsOf(glossed)
        : isWholeCount(figure) ? listOf(draft.text, outline, figure, figures) : null
    if (listed === null) continue
    const fewer = listed.of === 'items' && listed.listed < figure.numeral.digits
    if (fewer && breaksOff(draft, outline.sentences[figure.sentence]!)) continue
    claims.push({
      kind: 'list-count',
      at: { start: figure.start, end: figure.end },
      sentence: figure.sentence,
      subject: subjectAt(figure.sentence),
      count: figure.index,
      ...listed,
    })
  }
  const others = [
    ...glossary.restated,
    ...readNamedCounts(draft, figures, subjectAt),
    ...readNumbersInNames(draft, figures, subjectAt),
    ...readSequences(draft.text, outline, subjectAt),
    ...readDealings(draft, outline, figures, subjectAt),
  ]
  return [...claims, ...others].sort((a, b) => a.at.start - b.at.start)
}

/** A whole number of things, or one that names what it counts (“四创”). */
const isWholeCount = (figure: Figure): boolean =>
  (figure.exempt === null || namesCount(figure)) &&
  figure.malformed === null &&
  figure.exact &&
  figure.upper === null &&
  figure.qualifier === null &&
  figure.numeral.decimals === 0 &&
  figure.numeral.digits >= 1 &&
  figure.numeral.digits <= 999 &&
  (figure.unit.dimension.startsWith('count') || figure.unit.dimension === '' || isAbbreviation(figure))

/** “五个认同”, 市县乡三级; not “十四五”, 党的二十大. */
const namesCount = ({ exempt, script, text, unit, numeral }: Figure): boolean =>
  exempt === 'name' && script === 'chinese' && !/..五$/.test(text) && !(unit.text === '大' && numeral.digits > 11)

/** Whether the name of a number holds another one: “三横四纵”. */
const goesOnCounting = (text: string, { start, end }: Figure): boolean =>
  /^[々〇㐀-鿿]*[一二两三四五六七八九十]/.test(text.slice(end, end + NAME)) ||
  /[一二两三四五六七八九十][々〇㐀-鿿]+$/.test(text.slice(Math.max(0, start - NAME), start))

/** Letters that a name in quotes has at most. */
const NAME = 12
/** “三位一体”, “三单合一” count once. */
const MADE_ONE = /^.(?:一体|合一)”/

/**
 * Whether a line of plain text ends within a sentence, and the next may be what is left of it: where only few lines were
 * broken, nothing tells them from paragraphs.
 */
const breaksOff = ({ format, text }: Draft, { end }: Sentence): boolean =>
  (format === 'txt' || format === 'md') &&
  /[々〇㐀-鿿]$/.test(text.slice(end - 1, end)) &&
  /^[ \t　]*\r?\n[ \t>]*[々〇㐀-鿿]/.test(text.slice(end, end + 20))

type Listed = Pick<ListCountClaim, 'listed' | 'open' | 'of' | 'members' | 'edges'>

/** A list of which marks show where it begins and ends. */
const itemsOf = (listed: number): Listed => ({ listed, open: false, of: 'items', edges: 'printed' })

/** The list that a count counts: behind it, in front of it, told one by one, or as headings. */
function listOf(text: string, outline: Outline, figure: Figure, figures: readonly Figure[]): Listed | null {
  // “两增一稳” holds as many as both its numbers: a glossary tells which
  if (isAbbreviation(figure) && goesOnCounting(text, figure) && !MADE_ONE.test(text.slice(figure.end))) return null
  const sentence = outline.sentences[figure.sentence]!
  const count = figure.numeral.digits
  const spelled = spelledList(text, sentence, figure)
  if (spelled) {
    const listed = nearestTo(count, spelled.items)
    return { ...itemsOf(listed), open: spelled.open && listed !== count, edges: spelled.edges ?? 'printed' }
  }
  const apposed = apposedList(text, sentence, figure)
  const values = apposed && valuesOf(text, figure, figures)
  // A、B等两个行业分别增长5%和6%: the values say how many there are
  if (apposed && values && values > 1 && apposed.items.least <= values && (apposed.open || values <= apposed.items.most))
    return itemsOf(values)
  if (apposed) {
    const listed = nearestTo(count, apposed.items)
    // 等 closes a list that has all its items
    return { ...itemsOf(listed), open: apposed.open && listed !== count, edges: apposed.edges }
  }
  const passed = passedAmounts(text, sentence, figure)
  if (passed !== null) return itemsOf(passed)
  const named = valueList(text, sentence, figure, figures)
  if (named) return { ...itemsOf(named.listed), members: named.members }
  const alike = alikeClauses(text, sentence, figure)
  if (alike !== null) return itemsOf(alike)
  if (isAbbreviation(figure)) return null
  const told = enumeratedItems(text, outline, figure)
  if (told !== null) return itemsOf(told)
  const parted = partedClauses(text, sentence, figure)
  if (parted !== null) return { ...itemsOf(parted), edges: 'clause' }
  const measured = measuredItems(text, sentence, figure)
  if (measured !== null) return { ...itemsOf(measured), edges: 'adjoining' }
  const headings = announcedHeadings(text, outline, figure)
  return headings === null ? null : { listed: headings, open: false, of: 'headings', edges: 'printed' }
}

/** How many values 分别 deals out to what a figure counts: 四个行业增加值分别增长…. */
function valuesOf(text: string, figure: Figure, figures: readonly Figure[]): number | null {
  const next = figures[figure.index + 1]
  if (next === undefined || !DEALT.test(text.slice(figure.end, next.start))) return null
  return dealtFrom(text, figures, next.index).length
}

const DEALT = /^[^，。；：、\d]{1,14}分别[^，。；：、\d]{0,6}$/
