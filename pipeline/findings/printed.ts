/**
 * A figure as a message names it: as printed, with its unit also where that stands elsewhere (in the head of its table,
 * or after the last of several values), on one line.
 */
export const withUnit = (text: string, unit: string): string => {
  const words = text.replace(/\s*\n\s*/g, '')
  return BARE.test(words) && !words.includes(unit) ? words + unit : words
}

/** Ends with a digit, as no figure does that has its own unit; 百分之6.5 and 1/3 have theirs before it. */
const BARE = /[\d０-９]$/

/** The sign of a share told in words: 百分之六点五 is 6.5%. Other units are their own. */
export const signOf = (unit: string): string => SIGNS[unit] ?? unit

const SIGNS: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰' }
