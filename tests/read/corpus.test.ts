import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../../pipeline/errors.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { EXTENSIONS } from '../../pipeline/read/sniff.ts'

const corpus = process.env['GOUJI_CORPUS'] || undefined

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path)
    return Object.keys(EXTENSIONS).some(ending => name.endsWith(ending)) ? [path] : []
  })

const SLOWEST = 5000

describe.skipIf(corpus === undefined)('real files (set GOUJI_CORPUS to their folder)', () => {
  test.each(corpus === undefined ? [] : filesUnder(corpus).map(path => relative(corpus, path)))(
    '%s is read, or refused with a reason',
    async name => {
      const from = performance.now()
      const draft = await readDraft(join(corpus ?? '', name)).catch((fault: unknown) => {
        if (fault instanceof SourceError) return null
        throw fault
      })
      expect(performance.now() - from).toBeLessThan(SLOWEST)
      if (draft !== null) expectTruePlaces(draft)
    },
  )
})

/** Blocks and cells stand one after the other within the text; no line is in none of them. */
function expectTruePlaces({ text, blocks, tables, pages }: Draft): void {
  let last = 0
  for (const { start, end } of blocks ?? []) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  for (const { start, end, cells, rows, columns } of tables) {
    for (const cell of cells) {
      expect(cell.start).toBeGreaterThanOrEqual(start)
      expect(cell.end).toBeLessThanOrEqual(end)
      expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(rows)
      expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(columns)
    }
  }
  expect([...pages].sort((one, other) => one - other)).toEqual(pages)
}
