import { countWhile } from '../bisect.ts'
import type { Audit, Block, Draft, Span } from '../model.ts'
import { paragraphsOfLines, wrapsIn } from './lines.ts'

/** A draft as it is read, and the way back. */
export interface Unbroken {
  readonly draft: Draft
  /** The audit of it, with the places and the text of the draft as it was. */
  restored(audit: Audit): Audit
}

/** White space that only the setting of a text has, and what is read for it. */
interface Break extends Span {
  readonly as: '' | ' '
}

/**
 * A draft without what its setting put between the letters of a sentence: lines of plain text and Markdown may be broken
 * anywhere, 民\n生工程, and numbers may stand apart, 增长 6.5%. No reader is to mind that.
 */
export function unbroken(draft: Draft): Unbroken {
  const isLines = draft.format === 'txt' || draft.format === 'md'
  const blocks = isLines && draft.blocks !== null ? wrapped(draft.text, draft.blocks) : draft.blocks
  const breaks = breaksOf(draft.text, blocks ?? paragraphsOfLines(draft.text), isLines)
  if (breaks.length === 0) return { draft, restored: audit => audit }
  const sums = sumsOf(breaks)
  const lost = lostAt(breaks, sums)
  const there = ({ start, end }: Span): Span => ({ start: start - lost(start), end: end - lost(end) })
  const placed = places(breaks, sums)
  return {
    draft: {
      ...draft,
      text: withoutBreaks(draft.text, breaks),
      blocks: blocks === null ? null : blocks.map(block => ({ ...block, ...there(block) })),
      tables: draft.tables.map(table => ({
        ...table,
        ...there(table),
        cells: table.cells.map(cell => ({ ...cell, ...there(cell) })),
      })),
      pages: draft.pages.map(page => page - lost(page)),
    },
    restored: audit => restored(audit, draft.text, placed),
  }
}

/** The blocks of a text, of which Markdown makes one of each line that ends a sentence, with those joined that were wrapped. */
function wrapped(text: string, blocks: readonly Block[]): readonly Block[] {
  const isWrapped = wrapsIn(text)
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const goesOn = last?.kind === 'paragraph' && block.kind === 'paragraph' && isWrapped(text.indexOf('\n', last.end))
    if (last !== undefined && goesOn && LINE.test(text.slice(last.end, block.start))) joined[joined.length - 1] = { ...last, end: block.end }
    else joined.push(block)
  }
  return joined
}

function breaksOf(text: string, paragraphs: readonly (Span | Block)[], isLines: boolean): readonly Break[] {
  const breaks: Break[] = []
  for (const paragraph of paragraphs) {
    if ('kind' in paragraph && paragraph.kind === 'cell') continue
    const words = text.slice(paragraph.start, paragraph.end)
    const prose = PROSE.test(words)
    for (const found of words.matchAll(isLines ? EITHER : APART)) {
      const isBreak = found[0].includes('\n')
      if (!isBreak && !prose && !isDated(words, found.index)) continue
      const [start, end] = [paragraph.start + found.index, paragraph.start + found.index + found[0].length]
      const latin = isBreak && LATIN.test(text[start - 1] ?? '') && LATIN.test(text[end] ?? '')
      breaks.push({ start, end, as: latin ? ' ' : '' })
    }
  }
  return breaks
}

/** What has a sentence in it is no row of a table, whose cells blanks part. */
const PROSE = /[，。；]/
/** Whether a blank stands at a year: 关于 2024 年预算执行情况的报告 has no sentence. */
const isDated = (words: string, at: number): boolean =>
  /^.[年月日届次]/.test(words.slice(at, at + 2)) || /^.(?:19|20)\d\d[ \u00a0]?年/.test(words.slice(at, at + 7))

const LINE = /^[ \t\u3000]*\r?\n[ \t\u3000>]*$/
/** 增长 6.5%, 5 年 */
const APART = /(?<=[〇一-鿿，。；：、（）“”])[ \u00a0](?=[-+−]?\d)|(?<=[\d%％‰])[ \u00a0](?=[〇一-鿿])/g
const EITHER = new RegExp(`[ \\t\\u3000]*\\r?\\n[\\s\\u3000>]*|${APART.source}`, 'g')
const LATIN = /[A-Za-z]/

function withoutBreaks(text: string, breaks: readonly Break[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, as } of breaks) {
    parts.push(text.slice(at, start), as)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** How many characters before a place of the draft are not read. */
function lostAt(breaks: readonly Break[], sums: readonly number[]): (at: number) => number {
  return at => {
    const before = countWhile(breaks, ({ start }) => start < at)
    const last = breaks[before - 1]
    return last === undefined ? 0 : sums[before]! - Math.max(0, last.end - Math.max(at, last.start))
  }
}

/** Where what is read begins, and ends, in the draft. */
interface Placed {
  start(at: number): number
  end(at: number): number
}

function places(breaks: readonly Break[], sums: readonly number[]): Placed {
  const read = breaks.map(({ start }, index) => start - sums[index]!)
  return {
    start: at => at + sums[countWhile(read, place => place <= at)]!,
    end: at => at + sums[countWhile(read, place => place < at)]!,
  }
}

/** How many characters the first n breaks take from a text, for each n. */
function sumsOf(breaks: readonly Break[]): readonly number[] {
  const sums = [0]
  for (const { start, end, as } of breaks) sums.push(sums.at(-1)! + end - start - as.length)
  return sums
}

function restored(audit: Audit, text: string, placed: Placed): Audit {
  const back = <Place extends Span>(place: Place): Place => ({ ...place, start: placed.start(place.start), end: placed.end(place.end) })
  return {
    ...audit,
    source: { ...audit.source, text, characters: text.length },
    sections: audit.sections.map(back),
    tables: audit.tables.map(table => ({ ...back(table), cells: table.cells.map(back) })),
    figures: audit.figures.map(figure => {
      const { start, end } = back(figure)
      return { ...figure, start, end, text: text.slice(start, end) }
    }),
    claims: audit.claims.map(back),
    findings: audit.findings.map(finding => {
      const { start, end } = back(finding)
      const [from, to] = finding.context
      const context = [placed.start(from), placed.end(to)] as const
      return { ...finding, start, end, context, quote: text.slice(start, end) }
    }),
  }
}
