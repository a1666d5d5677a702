import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../../pipeline/errors.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { EXTENSIONS } from '../../pipeline/read/sniff.ts'
import { expectTrueWorkings } from '../calculator/workings.ts'
import { wrongWithDraft } from '../fuzz/checks.ts'
import { audited } from './audited.ts'

const corpus = process.env['GOUJI_CORPUS'] || undefined

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path)
    return Object.keys(EXTENSIONS).some(ending => name.endsWith(ending)) ? [path] : []
  })

describe.skipIf(corpus === undefined)('real files (set GOUJI_CORPUS to their folder)', () => {
  test.each(corpus === undefined ? [] : filesUnder(corpus).map(path => relative(corpus, path)))(
    '%s is read with true places and audited with true workings, or refused with a reason',
    async name => {
      const draft = await readDraft(join(corpus ?? '', name)).catch((fault: unknown) => {
        if (fault instanceof SourceError) return null
        throw fault
      })
      if (draft === null) return
      expect(wrongWithDraft(draft)).toEqual([])
      expectTrueWorkings(audited(draft))
    },
  )
})
