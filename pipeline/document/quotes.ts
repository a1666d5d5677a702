/** A line that prints its quotes straight: "打假、清无"两大战役. An inch mark or one left open makes their number odd. */
const STRAIGHT = /^(?:[^"\n]*"[^"\n]*")+[^"\n]*$/gm

/**
 * A text with its straight quotes curled, every letter in its old place: one way of reading names in quotes serves all
 * reports.
 */
export const withCurledQuotes = (text: string): string =>
  text.includes('"') ? text.replace(STRAIGHT, line => line.replace(/"([^"]*)"/g, '“$1”')) : text
