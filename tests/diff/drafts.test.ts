import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, gouji } from '../cli/gouji.ts'

const corpus = process.env['GOUJI_CORPUS'] ?? ''
const drafts = join(corpus, '../sets/drafts')
const without = corpus === '' || !existsSync(drafts)

interface Told {
  readonly changed: readonly Pair[]
  readonly added: readonly Pair[]
  readonly gone: readonly Pair[]
  readonly converted: readonly Pair[]
  readonly followed: readonly unknown[]
}
interface Pair {
  readonly old: { readonly text: string } | null
  readonly new: { readonly text: string } | null
}

const diff = (old: string, fresh: string) => {
  const { out, err } = gouji(folder(), 'diff', join(drafts, old), join(drafts, fresh), '--format', 'json')
  expect(err).toBe('')
  const told: Told = JSON.parse(out)
  const plain = (text: string | undefined) => text?.normalize('NFKC') ?? ''
  const list = (pairs: readonly Pair[]) => pairs.map(pair => `${plain(pair.old?.text)}>${plain(pair.new?.text)}`)
  return {
    changed: list(told.changed),
    added: list(told.added),
    gone: list(told.gone),
    converted: list(told.converted),
    followed: told.followed.length,
  }
}

const NOTHING = { changed: [], added: [], gone: [], converted: [], followed: 0 }

describe.skipIf(without)('published drafts (skips without the sets beside the corpus)', () => {
  test.each(['2003', '2005', '2014'])('two copies of the report of %s say the same', year => {
    expect(diff(`${year}_copy_a.txt`, `${year}_copy_b.txt`)).toEqual(NOTHING)
    expect(diff(`${year}_copy_b.txt`, `${year}_copy_a.txt`)).toEqual(NOTHING)
  })

  test.each([
    {
      year: 2006,
      told: {
        ...NOTHING,
        // 25l亿元, with a letter in it, is no figure
        gone: ['251亿元>', '1.36倍>', '3647亿元>'],
        converted: ['1454万吨>291亿斤', '48401万吨>9680亿斤'],
      },
    },
    { year: 2009, told: { ...NOTHING, changed: ['493亿元>430亿元'], converted: ['52850万吨>10570亿斤'] } },
    {
      year: 2010,
      told: {
        ...NOTHING,
        gone: ['四个>', '4万亿元>', '1.18万亿元>', '五项>', '四项>', '五项>', '五项>', '八项>', '八个>'],
        converted: [
          '53082万吨>5.31亿吨',
          '588万公顷>8827万亩',
          '1亿公顷>15亿亩',
          '592万公顷>8880万亩',
          ...['3元>3分', '5元>5分', '10元>1', '3元>3分'],
        ],
      },
    },
  ])('of the report of $year as delivered and as printed every change is told', ({ year, told }) => {
    expect(diff(`${year}_as_delivered.txt`, `${year}_as_printed.txt`)).toEqual(told)
  })
})
