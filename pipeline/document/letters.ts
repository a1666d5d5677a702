/** Which letters belong to which sets: one table for all of them, one bit a set. */
const SETS = new Uint32Array(65536)
let made = 0

/** A set of letters, to be asked by `holdsAny` and `isIn`. */
export type LetterSet = number

/** Sets are made once, where a module is loaded. Throws where there are more than a table of 32 bits holds. */
export function letterSet(letters: string): LetterSet {
  if (made === 32) throw new Error('more than 32 sets of letters')
  const bit = 1 << made++
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    SETS[code] = SETS[code]! | bit
  }
  return bit
}

/**
 * Whether any letter of a text is in a set. Where every phrase that a regular expression matches holds one of a few
 * letters, this tells most texts apart that it need not be run on.
 */
export function holdsAny(text: string, set: LetterSet): boolean {
  for (let at = 0; at < text.length; at++) if ((SETS[text.charCodeAt(at)]! & set) !== 0) return true
  return false
}

/** Whether the letter at an offset is in a set; false beyond the text. */
export const isIn = (text: string, at: number, set: LetterSet): boolean =>
  at >= 0 && at < text.length && (SETS[text.charCodeAt(at)]! & set) !== 0

/** The letters that \s matches in a regular expression. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000\ufeff'
