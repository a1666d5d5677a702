import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { draftOf } from '../draft.ts'

const corpus = process.env['GOUJI_CORPUS'] || undefined

const textsUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return textsUnder(path)
    return name.endsWith('.txt') ? [path] : []
  })

describe.skipIf(corpus === undefined)('real reports (set GOUJI_CORPUS to their folder)', () => {
  test.each(corpus === undefined ? [] : textsUnder(corpus))('every digit of %s stands in one figure', path => {
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
    const draft = draftOf(text, { path })
    const figures = readFigures(draft, outlineOf(draft))
    const bare: string[] = []
    let last = 0
    for (const { start, end } of [...figures, { start: text.length, end: text.length }]) {
      const between = text.slice(last, start)
      if (start < last || /[0-9０-９]/.test(between)) bare.push(`${last}–${start}: ${between}`)
      last = end
    }
    expect(bare).toEqual([])
  })
})
