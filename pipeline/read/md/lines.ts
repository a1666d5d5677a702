import type { Block, Span } from '../../model.ts'

const FINAL = /[。！？；：…”）!?;:]\s*$/
const ORDINAL =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十]+[章节部])/
/** Below this a line is a heading or a signature, not a wrapped one; so is a longer one without any stop. */
const SHORT = 30

/**
 * The paragraphs of a Markdown paragraph. To Markdown lines without an empty one between are one paragraph; in most
 * drafts each is its own. Only a line that breaks off within a sentence goes on in the next.
 */
export function linesOf(text: string, { start, end }: Span): Block[] {
  const blocks: Block[] = []
  let from = start
  for (let at = start; at < end; ) {
    const feed = text.indexOf('\n', at)
    const stop = feed < 0 || feed >= end ? end : feed
    const line = text.slice(at, stop)
    const next = text.slice(stop + 1, end)
    if (stop === end || FINAL.test(line) || ORDINAL.test(next) || isWhole(line)) {
      const words = text.slice(from, stop)
      const begin = from + words.length - words.trimStart().length
      const finish = from + words.trimEnd().length
      if (finish > begin) blocks.push({ kind: 'paragraph', level: 0, start: begin, end: finish })
      from = stop + 1
    }
    at = stop + 1
  }
  return blocks
}

const isWhole = (line: string): boolean =>
  !/[，、,]\s*$/.test(line) && (line.trim().length < SHORT || !/[，。；,;]/.test(line))
