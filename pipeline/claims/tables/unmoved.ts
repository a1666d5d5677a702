import type { Outline } from '../../model.ts'

/** 教育文化娱乐类价格与上年持平: what a sentence says did not move. */
export interface Unmoved {
  readonly name: string
  readonly sentence: number
}

const WORD = '持平'
const EDGES = /[，。；：、\s\d％%]/
const COMPARED = /[与同和较比](?:上年|去年)(?:同期)?$/

/** 基本持平 leaves room, and is not heard. */
export function unmovedIn(text: string, { sentences }: Outline): readonly Unmoved[] {
  const found: Unmoved[] = []
  let sentence = 0
  for (let at = text.indexOf(WORD); at !== -1; at = text.indexOf(WORD, at + WORD.length)) {
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= at) sentence++
    const { start } = sentences[sentence] ?? { start: at }
    let from = at
    while (from > start && !EDGES.test(text[from - 1] ?? '')) from--
    const clause = text.slice(from, at)
    const name = clause.replace(COMPARED, '')
    if (name !== '' && name !== clause) found.push({ name, sentence })
  }
  return found
}
