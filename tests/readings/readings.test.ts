/**
 * Sentences and how they are read: `sentence ==> claim; claim; …` with the claims as `claims/print.ts` writes them.
 * A line without ==> has no reading that an editor would sign; `quiet.test.ts` holds it all the same.
 *
 * `GOUJI_READINGS=write npx vitest run tests/readings` writes the readings of all lines that have one anew, and
 * `GOUJI_READINGS=all` those of the lines without as well. Read the difference as an editor before you keep it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NOTHING, readingOf } from './reading.ts'
import { ARROW, folder, isSentence, sentenceFiles, sentenceOf, type Sentence, type SentenceFile } from './sentences.ts'

const order = process.env['GOUJI_READINGS']
const files = sentenceFiles()
if (order === 'write' || order === 'all') files.forEach(writeAnew)

describe.each(order === undefined ? files : sentenceFiles())('$name', ({ settings, sentences }) => {
  test.each(sentences.filter(isRead))('reads $text', ({ text, reading }) => {
    expect(readingOf(text, settings).split('; ')).toEqual(reading.split('; '))
  })
})

test('at least 850 sentences have a reading', () => {
  const readings = sentenceFiles()
    .flatMap(({ sentences }) => sentences.filter(isRead))
    .filter(({ reading }) => reading !== NOTHING)
  expect(readings.length).toBeGreaterThanOrEqual(850)
})

function isRead(sentence: Sentence): sentence is Sentence & { readonly reading: string } {
  return sentence.reading !== null
}

function writeAnew({ name, settings }: SentenceFile): void {
  const place = new URL(name, folder)
  const lines = readFileSync(place, 'utf8')
    .split('\n')
    .map((line, at) => {
      if (at === 0 || !isSentence(line)) return line
      const { text, reading } = sentenceOf(line)
      return reading === null && order !== 'all' ? line : `${text}${ARROW}${readingOf(text, settings)}`
    })
  writeFileSync(place, lines.join('\n'))
}
