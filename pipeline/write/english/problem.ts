import { PROBLEMS } from './problems.ts'

/**
 * What gouji says of a file, an option or a setting that it cannot follow, in English. It is said in Chinese where it is
 * found; piece by piece it is looked up here, as in a catalogue of messages.
 */
export const problemInEnglish = (line: string): string =>
  ROWS.reduce(
    (told, { pattern, english }) =>
      told.replace(pattern, (_, colon: string | undefined, ...holes: unknown[]) =>
        (colon === undefined ? '' : ': ') + filled(english, holes),
      ),
    line,
  ).replace(MARKS, mark => (mark === '；' ? '; ' : ': '))

/** What stands between pieces: behind a place, and before a remedy. */
const MARKS = /(?<=:\d+:\d+)：|；(?=[a-z])/g

/** The holes in their order; in one of many words these are listed as English lists them. */
const filled = (english: string, holes: readonly unknown[]): string => {
  let next = 0
  return english.replace(/\{(list)?\}/g, (_, list: string | undefined) => {
    const hole = String(holes[next++])
    return list === undefined ? hole : hole.replace(/[、，]/g, ', ')
  })
}

const ESCAPED = /[\\^$.*+?()[\]|]/g

/** The longer before the shorter that they hold. */
const ROWS = [...PROBLEMS]
  .sort(([a], [b]) => b.length - a.length)
  .map(([chinese, english]) => {
    const text = chinese.replace(ESCAPED, '\\$&').replace(/\{(?:list)?\}/g, '(.*?)')
    return { pattern: new RegExp(`(：)?${text.replace(/\(\.\*\?\)$/, '(.+)$')}`, 'g'), english }
  })
