import type { Block, Draft, Span } from '../model.ts'

/** A stretch of a text and what it was replaced by. */
export interface Change extends Span {
  readonly by: string
}

/** The one stretch in which two texts differ; null where they are the same. Whole lines come or go behind another. */
export function changeBetween(old: string, fresh: string): Change | null {
  if (old === fresh) return null
  const shorter = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shorter && old[start] === fresh[start]) start++
  let tail = 0
  while (tail < shorter - start && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++
  const [gone, by] = [old.slice(start, old.length - tail), fresh.slice(start, fresh.length - tail)]
  const lines = (gone === '' && by.endsWith('\n')) || (by === '' && gone.endsWith('\n'))
  if (!lines || old[start - 1] !== '\n') return { start, end: start + gone.length, by }
  return { start: start - 1, end: start - 1 + gone.length, by: by === '' ? '' : `\n${by.slice(0, -1)}` }
}

/**
 * The stretches in which two texts differ, the last first, so that each can be made while those before it stand where
 * they stood. Where as many lines were changed as there were, each is a change of its own.
 */
export function changesBetween(old: string, fresh: string): readonly Change[] {
  const whole = changeBetween(old, fresh)
  if (whole === null) return []
  const [from, to] = [old.slice(whole.start, whole.end).split('\n'), whole.by.split('\n')]
  if (from.length === 1 || from.length !== to.length) return [whole]
  const changes: Change[] = []
  let start = whole.start
  for (const [at, line] of from.entries()) {
    const change = changeBetween(line, to[at] ?? '')
    if (change !== null) changes.unshift({ ...change, start: change.start + start, end: change.end + start })
    start += line.length + 1
  }
  return changes
}

/** Where a stretch lies after a change. What is put in at its ends belongs to it; of one that is cut, what is left. */
export function moved<Stretch extends Span>(stretch: Stretch, { start, end, by }: Change): Stretch {
  const after = by.length - (end - start)
  const from = stretch.start <= start ? stretch.start : stretch.start >= end ? stretch.start + after : start + by.length
  const to = stretch.end >= end ? stretch.end + after : Math.min(stretch.end, start)
  return { ...stretch, start: from, end: Math.max(from, to) }
}

/** The draft with another text: its tables, headings and pages stay where they stood in it. */
export function edited(draft: Draft, text: string): Draft {
  return changesBetween(draft.text, text).reduce(changed, draft)
}

function changed(draft: Draft, change: Change): Draft {
  const text = draft.text.slice(0, change.start) + change.by + draft.text.slice(change.end)
  const tables = draft.tables.map(table => ({
    ...moved(table, change),
    cells: table.cells.map(cell => moved(cell, change)),
  }))
  return {
    ...draft,
    text,
    blocks: draft.blocks === null ? null : blocksAfter(draft.blocks, change, text, tables),
    tables: tables.filter(({ start, end }) => end > start),
    pages: draft.pages.map(start => moved({ start, end: start }, change).start),
  }
}

/** The lines that the change touched are paragraphs each; one that began as a heading, or a note, still is one. */
function blocksAfter(
  blocks: readonly Block[],
  change: Change,
  text: string,
  tables: readonly Span[],
): readonly Block[] {
  const all = blocks.map(block => moved(block, change))
  const touched = linesAt(text, change.start, change.start + change.by.length)
  const isTabled = (line: Span): boolean => tables.some(({ start, end }) => line.start >= start && line.end <= end)
  const lines = touched.filter(line => line.end > line.start && !isTabled(line))
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return all.filter(({ start, end }) => end > start)
  const within = (block: Block): boolean =>
    block.kind !== 'cell' && block.start < last.end && block.end > first.start
  const old = all.filter(within)
  const fresh = lines.map((line): Block => {
    const { kind, level } = old.find(({ start }) => start === line.start) ?? { kind: 'paragraph', level: 0 }
    return { ...line, kind, level }
  })
  const rest = all.filter(block => !within(block) && block.end > block.start)
  return [...rest, ...fresh].sort((one, other) => one.start - other.start)
}

/** The lines of a text that a stretch of it lies on. */
function linesAt(text: string, from: number, to: number): readonly Span[] {
  const lines: Span[] = []
  for (let start = text.lastIndexOf('\n', from - 1) + 1; start <= to; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}
