/**
 * What a name or a sentence of others may hold and a terminal, or the log of a CI server, would obey: control characters
 * (ESC starts commands, a line end in a name starts a line of its own) and those that turn the direction of writing.
 */
const COMMANDING = /[\0-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/g

/** One line, in which such characters are seen and do nothing: ␛ for ESC. */
export const shown = (text: string): string => text.replace(COMMANDING, picture)

/** The same of lines of our own: their ends, tabs and colours stay. */
export const shownLines = (text: string): string =>
  uncommanding(text.replace(LINE_OR_COMMAND, found => (OWN.test(found) ? found : picture(found))))

/** A line that begins so is a command to GitHub, whoever wrote it. */
const uncommanding = (lines: string): string => lines.replace(/^([^\S\n]*)::/gm, '$1：：')

const LINE_OR_COMMAND = /\x1B\[(?:[1234]|2[234]|3[1-69])m|[\0-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/g
const OWN = /^(?:[\n\t]|\x1B\[.+)$/

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}
