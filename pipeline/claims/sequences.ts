import { lastFrom } from '../bisect.ts'
import type { Outline, Section, SequenceClaim, Span, Subject } from '../model.ts'
import { chineseOf, ordinalOf, runsIn } from './ordinal-runs.ts'

/** Ordinals of headings under one parent, and of 一是, 二是. */
export function* readSequences(
  text: string,
  outline: Outline,
  subjectAt: (sentence: number) => Subject,
): Iterable<SequenceClaim> {
  for (const sections of headingRuns(outline.sections)) {
    if (sections.length < 2 || sections[0]!.ordinal !== 1) continue
    const broken = sections.flatMap((section, place) =>
      place > 0 && section.ordinal !== sections[place - 1]!.ordinal! + 1 ? [place] : [],
    )
    const breaks = broken.find(place => isSlip(text, sections[place - 1]!, sections[place]!)) ?? -1
    // what breaks before it must be a number that stands in the text and was only not seen as a heading
    const before = broken.slice(0, breaks < 0 ? broken.length : broken.indexOf(breaks))
    if (before.some(place => sections[place]!.ordinal !== sections[place - 1]!.ordinal! + 2)) continue
    if (breaks < 0 && before.length > 0) continue
    if (breaks >= 0 && !isProse(text, sections, breaks)) continue
    const at = sections[Math.max(0, breaks)]!.heading
    yield sequence(
      sections.map(section => section.ordinal!),
      breaks,
      at,
      sentenceAt(outline, at.start),
      subjectAt,
    )
  }
  for (const run of firstlyRuns(text, outline)) {
    const breaks = run.findIndex((head, place) => place > 0 && head.ordinal !== run[place - 1]!.ordinal + 1)
    const head = run[Math.max(0, breaks)]!
    yield sequence(
      run.map(({ ordinal }) => ordinal),
      breaks,
      { start: head.start, end: head.end },
      sentenceAt(outline, head.start),
      subjectAt,
    )
  }
  for (const paragraph of outline.paragraphs) {
    for (const run of runsIn(text, paragraph.start, paragraph.end)) {
      const breaks = run.ordinals.findIndex((ordinal, place) => place > 0 && ordinal !== run.ordinals[place - 1]! + 1)
      // from 1 to 6: another list, or columns that were read across
      const step = breaks < 0 ? 1 : run.ordinals[breaks]! - run.ordinals[breaks - 1]!
      if (step < 0 || (step > 2 && run.ordinals[breaks + 1] !== run.ordinals[breaks - 1]! + 2)) continue
      const start = run.starts[Math.max(0, breaks)]!
      if (step === 0 && isTwice(text, run.starts[breaks - 1]!, start)) continue
      const length = /^[一二三四五六七八九十]+/.exec(text.slice(start, start + 4))?.[0].length ?? 1
      yield sequence(run.ordinals, breaks, { start, end: start + length + 1 }, sentenceAt(outline, start), subjectAt)
    }
  }
}

/** 15,000 18,000 20.0%: a line with cells is one of a table, whose two sides count for themselves. */
const CELLS = /\d%?[\s\t]+-?\d[\d,.]*%?(?![\d月日年.．、）)])/
/** 15,000: a line that is a cell, where a table was copied cell by cell. A page's number has no point. */
const CELL = /^[\s　]*-?\d[\d,]*[.,]\d[\d,.]*[\s　]*[%％]?[\s　]*$/m

/** Whether the heads of a run are those of prose: a number is missed where a sentence stands under the one before. */
function isProse(text: string, run: readonly Section[], breaks: number): boolean {
  const [from, to] = [run[breaks - 1]!.heading.start, run[breaks]!.heading.start]
  if (!/[。；！]/.test(text.slice(from, to)) || CELL.test(text.slice(run[0]!.heading.start, to))) return false
  return !run.some(({ heading }) => CELLS.test(lineAt(text, heading.start)))
}

const lineAt = (text: string, start: number): string => {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}

interface Head extends Span {
  readonly ordinal: number
}

/** How paragraphs are numbered that are no headings; `mark` ends the number. */
const NUMBERED: readonly { readonly first: RegExp; readonly missing: (chinese: string) => string }[] = [
  { first: /^第([一二三四五六七八九十]{1,3})(?=[，、])/, missing: chinese => `第${chinese}` },
  { first: /^([一二三四五六七八九十]{1,3})是/, missing: chinese => `${chinese}是` },
  { first: /^([一二三四五六七八九十]{1,3})要/, missing: chinese => `${chinese}要` },
]

/** 第一，… 第六，… or 一是… 六是…: paragraphs that begin so, where each number but one follows the one before. */
function firstlyRuns(text: string, outline: Outline): readonly (readonly Head[])[] {
  return NUMBERED.flatMap(({ first, missing }) => numberedRuns(text, outline, first, missing))
}

/** Others stand inside paragraphs. */
function numberedRuns(
  text: string,
  outline: Outline,
  number: RegExp,
  missingOf: (chinese: string) => string,
): readonly (readonly Head[])[] {
  const runs: Head[][] = []
  for (const { start } of outline.paragraphs) {
    const word = number.exec(text.slice(start, start + 5))
    if (!word) continue
    const head = { start, end: start + word[0].length, ordinal: ordinalOf(word[1]!) }
    if (head.ordinal === 1) runs.push([head])
    else runs[runs.length - 1]?.push(head)
  }
  return runs.filter(run => {
    const slips = run.filter((head, place) => place > 0 && head.ordinal !== run[place - 1]!.ordinal + 1)
    const [first] = slips
    if (first === undefined) return run.length > 1
    const place = run.indexOf(first)
    const before = run[place - 1]!
    // 二是, 五是, 四是: the one behind tells what it should be
    const goesOn = run[place + 1]?.ordinal === before.ordinal + 2 && first.ordinal > before.ordinal
    if (run.length > 3 && slips.length < 3 && goesOn) return true
    const missing = missingOf(chineseOf(before.ordinal + 1))
    return run.length > 3 && slips.length <= 2 && first.ordinal - before.ordinal <= 2 && first.ordinal >= before.ordinal &&
      (first.ordinal === before.ordinal || !text.slice(before.end, first.start).includes(missing))
  })
}

/**
 * Numbered headings of one level and parent that go on from one another. 一、 begins a run; where a list of its own (一、
 * 二、三、 within section 四) interrupts a run, the number that follows the interrupted one goes on with that.
 */
export function headingRuns(sections: readonly Section[]): readonly (readonly Section[])[] {
  const runs: Section[][] = []
  const open = new Map<string, Section[][]>()
  for (const section of sections) {
    if (section.ordinal === null) continue
    const key = `${section.parent}|${section.level}`
    const stack = open.get(key) ?? []
    open.set(key, stack)
    const follows =
      section.ordinal === 1
        ? -1
        : stack.findLastIndex(
            (run, place) => run[run.length - 1]!.ordinal === section.ordinal! - 1 && !(place > 0 && isOver(run)),
          )
    if (follows >= 0) stack.length = follows + 1
    const run = stack[stack.length - 1]
    if (run && section.ordinal !== 1) run.push(section)
    else {
      runs.push([section])
      stack.push(runs[runs.length - 1]!)
    }
  }
  return runs
}

/** A list whose items end in ； is over with the first that does not. */
const isOver = (run: readonly Section[]): boolean =>
  run[0]!.title.endsWith('；') && !run[run.length - 1]!.title.endsWith('；')

const DIGIT = '[一二三四五六七八九十]'

/** One number left out or said twice; not where the missing number stands in the text and was only not seen as a heading. */
function isSlip(text: string, before: Section, here: Section): boolean {
  const step = here.ordinal! - before.ordinal!
  if (step === 0) return !isTwice(text, before.heading.start, here.heading.start)
  if (step !== 2) return false
  const missing = before.ordinal! + 1
  const chinese = chineseOf(missing)
  // marks of full width become those of half
  const between = text.slice(before.heading.end, here.heading.start).normalize('NFKC')
  const forms = [
    ...[`${missing}.`, `${missing}、`, `(${missing})`],
    ...(chinese === '' ? [] : [`(${chinese})`, `\n${chinese}`, `\n  ${chinese}`]),
  ]
  // not that of 十三、十四
  const inline = chinese !== '' && new RegExp(`(?<!${DIGIT})${chinese}、(?!${DIGIT})`).test(between)
  // 20“一带一路”：…: its point was left out
  return (
    !inline && !forms.some(form => between.includes(form)) && !new RegExp(`\\n\\s*${missing}(?![\\d.%])`).test(between)
  )
}

/** So many characters are not alike by chance. */
const ALIKE = 6

/** Whether the words of a line come twice, as some read what is drawn twice to look bold. */
const isTwice = (text: string, one: number, other: number): boolean => text.slice(one, one + ALIKE) === text.slice(other, other + ALIKE)

const sequence = (
  ordinals: readonly number[],
  breaks: number,
  at: SequenceClaim['at'],
  sentence: number,
  subjectAt: (sentence: number) => Subject,
): SequenceClaim => ({
  kind: 'sequence',
  at,
  sentence,
  subject: subjectAt(sentence),
  ordinals,
  breaks,
  expected: breaks > 0 ? ordinals[breaks - 1]! + 1 : ordinals.length,
})

const sentenceAt = ({ sentences }: Outline, offset: number): number =>
  Math.max(0, lastFrom(sentences, offset))
