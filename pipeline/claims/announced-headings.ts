import type { Figure, Outline, Section } from '../model.ts'
import { isPointed } from './list-words.ts'
import { headingRuns } from './sequences.ts'

/** How many numbered headings stand below the words that announce them: 以下十个方面的工作。（一）… （十）…. */
export function announcedHeadings(text: string, outline: Outline, figure: Figure): number | null {
  const sentence = outline.sentences[figure.sentence]!
  const paragraph = outline.paragraphs[sentence.paragraph]!
  const pointed = isPointed(text, figure)
  const last = text.slice(sentence.end, paragraph.end).trim() === ''
  if (!last && !pointed) return null
  if (!pointed && !KINDS.test(figure.unit.text + text.slice(figure.end, figure.end + 14))) return null
  const named = ENDS.test(text.slice(figure.end, sentence.end))
  const announced = named || ANNOUNCED.test(text.slice(sentence.start, sentence.end).trimEnd())
  if (!announced || sentence.end - figure.end > 16) return null
  const first = outline.sections.find(section => section.start >= paragraph.end)
  if (!first || first.ordinal !== 1 || text.slice(paragraph.end, first.start).trim() !== '') return null
  const listed = runFrom(outline.sections, first)
  return listed < 2 || (named && !pointed && Math.abs(listed - figure.numeral.digits) > SLIP) ? null : listed
}

const KINDS = /方面|工作|任务|举措|措施|行动|工程|件|项/
/** 2024年10件民生实事: a line, or a sentence, that ends in what the headings below are. */
const ENDS = /^[^，；：、]{0,12}(?:实事|工作|任务|举措|措施|行动|工程)[。：]?$/
/** Headings of another kind may begin below a line that counts something else. */
const SLIP = 2
const ANNOUNCED = /以下|下列|如下|抓好|做好|重点|主要|：$/

/** How many headings go on counting up from the first, a number left out or said twice included. */
const runFrom = (sections: readonly Section[], first: Section): number => {
  const run = headingRuns(sections).find(([section]) => section === first) ?? []
  const stop = run.findIndex((section, place) => place > 0 && section.ordinal! <= run[place - 1]!.ordinal!)
  return stop === -1 ? run.length : stop
}
