/** A line that prints its quotes straight: "打假、清无"两大战役. An inch mark or one left open makes their number odd. */
const STRAIGHT = /^(?:[^"\n]*"[^"\n]*")+[^"\n]*$/gm

/** Marks of notes and of items, which tell nothing of what they stand beside: 限额264.3亿元※, ●税收收入. */
const MARKS = /[※●■◆★]/g

/** Marks of half width in Chinese words, 增长5%,其中; those within a number, a time or an address are its own. */
const HALF = /(?<=[〇一-鿿\d%％）)”》])[,;:](?! ?[\d/])/g
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }
const BRACKETS = /\(([^()\n]{1,400})\)/g
const CHINESE = /[〇一-鿿]/

/**
 * A text as it is read, every letter in its old place: straight quotes are curled, and marks that say nothing are blanks,
 * so that one way of reading serves all reports.
 */
export function withPlainMarks(text: string): string {
  const curled = text.includes('"') ? text.replace(STRAIGHT, line => line.replace(/"([^"]*)"/g, '“$1”')) : text
  return curled
    .replace(MARKS, ' ')
    .replace(HALF, mark => FULL[mark] ?? mark)
    .replace(BRACKETS, (said, inside: string) => (CHINESE.test(inside) ? `（${inside}）` : said))
}
