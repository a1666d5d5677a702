import { readFileSync, readdirSync } from 'node:fs'
import type { Draft, Settings } from '../../pipeline/model.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { draftOf } from '../draft.ts'

/** One line of `readings/*.txt`. */
export interface Sentence {
  /** ¶ is a line break. */
  readonly text: string
  /** What follows ==>; null where the sentence is only held quiet. */
  readonly reading: string | null
}

export interface SentenceFile {
  readonly name: string
  readonly settings: Settings
  readonly sentences: readonly Sentence[]
}

export const folder = new URL('.', import.meta.url)

export const ARROW = ' ==> '

/** Every sentence of these files is true; the first line names the year that the report tells of: @ 2025. */
export const sentenceFiles = (): readonly SentenceFile[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const [year = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').split('\n')
      const sentences = lines.filter(isSentence).map(sentenceOf)
      return { name, settings: { ...NO_CONFIG.settings, year: Number(year.slice('@ '.length)) }, sentences }
    })

export const isSentence = (line: string): boolean => line !== '' && !line.startsWith('#')

export function sentenceOf(line: string): Sentence {
  const [text = '', reading] = line.split(ARROW)
  return { text, reading: reading ?? null }
}

/** A sentence as a report of its own. */
export const reportOf = (text: string): Draft => draftOf(`${text.replaceAll('¶', '\n')}\n`, { path: 'sentence.txt' })
