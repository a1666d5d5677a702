import type { Draft, Figure, FigureRef, Outline, RespectivelyClaim, Sentence, Subject } from '../model.ts'
import { clausesOf } from '../document/clauses.ts'
import { fusedIn } from '../words/fused.ts'
import { itemsOf } from '../words/rows.ts'
import { closedItems, type Items, itemsIn, nearestTo } from './list-items.ts'

/**
 * 分别 behind a list that another word parts from it: A、B、C等产业增加值分别增长x、y、z, where as many values as names are
 * the fewest, and A、B、C，数量分别压减x、y、z.
 */
export function* readDealings(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  subjectAt: (sentence: number) => Subject,
): Iterable<RespectivelyClaim> {
  const { text } = draft
  for (const first of figures) {
    const sentence = outline.sentences[first.sentence]!
    const dealt = dealtBefore(text, sentence, figures, first)
    if (dealt === null) continue
    const values = dealtFrom(text, figures, first.index)
    if (values.length < 2) continue
    const names = namesOf(text, sentence, dealt)
    if (names === null || Math.abs(nearestTo(values.length, names) - values.length) > 1) continue
    yield {
      kind: 'respectively',
      at: { start: first.start, end: figures[values[values.length - 1]!]!.end },
      sentence: first.sentence,
      subject: subjectAt(first.sentence),
      subjects: nearestTo(values.length, names),
      values,
    }
  }
}

/** Where the 分别 of a figure stands that is the first behind it. */
function dealtBefore(text: string, sentence: Sentence, figures: readonly Figure[], figure: Figure): number | null {
  const before = figures[figure.index - 1]
  const from = Math.max(sentence.start, before?.end ?? 0, figure.start - NEAR)
  const dealt = /分别[^，。；：、从由]{0,6}$/.exec(text.slice(from, figure.start))
  return dealt && from + dealt.index
}

/** 分别 and a verb of six letters. */
const NEAR = 8

/** The values of a list that begins with a figure: 7.5%、17.4%和7.3%. */
export function dealtFrom(text: string, figures: readonly Figure[], first: FigureRef): readonly FigureRef[] {
  const values = [first]
  for (let next = first + 1; next < figures.length; next++) {
    const between = text.slice(figures[next - 1]!.end, figures[next]!.start)
    if (!/^[、和与及]$|^以及$|^(?:和|、)(?:增长|下降|增加|减少)$/.test(between)) break
    values.push(next)
  }
  const rest = text.slice(figures[values[values.length - 1]!]!.end)
  // 80.2亿元、同比增长5%, 3家以上和省级5家: what follows goes on otherwise
  return /^(?:左右|以上|以下)?[、和与及]/.test(rest.slice(0, 3)) ? [] : values
}

/** Words before 分别 that name no subject of their own. */
const UNNAMED = /^(?:数量|总量|规模|产量|产值|增加值|营业收入|增速|比上年|较上年|同比|环比|累计|年均|五年来?|已)*$/

/** How many names the 分别 at an offset deals out to. */
function namesOf(text: string, sentence: Sentence, dealt: number): Items | null {
  const clauses = clausesOf(text, sentence)
  const place = clauses.findIndex(clause => clause.start <= dealt && dealt < clause.end)
  const clause = clauses[place]
  if (clause === undefined) return null
  const words = text.slice(clause.start, dealt)
  const open = /^([^\d（“]+、[^\d（“]+)等[^、]{0,14}$/.exec(words)
  // 等县（市）和高新区, 产值和税收: more names, or more values to each
  if (open) return itemsOf(words.slice(open[1]!.length + 1)).length > 1 ? null : atLeast(open[1]!)
  const above = clauses[place - 1]
  if (above?.mark !== '，' || !UNNAMED.test(words)) return null
  const row = text.slice(above.start, above.end)
  if (!row.includes('、') || /[\d（“]/.test(row) || fusedIn(row) !== undefined) return null
  const more = /^(.+、.+)等/.exec(row)
  return more ? atLeast(more[1]!) : closedItems(row)
}

/** 等 leaves room for more. */
const atLeast = (row: string): Items => ({ least: itemsIn(row).least, most: Infinity })
