import { afterEach, expect, test, vi } from 'vitest'
import { readBytes } from '../../pipeline/read/index.ts'
import { withinLimits } from '../../pipeline/read/limits.ts'
import { draftOf } from '../draft.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['characters', '文'.repeat(4_000_001), /共4000001字，超过4000000字的限度.*GOUJI_MAX_CHARACTERS=4000001$/],
  ['figures', '1、'.repeat(60_001), /共60001个数字，超过60000个数字的限度.*GOUJI_MAX_FIGURES=60001$/],
])('too many %s are refused in one line that tells the remedy', async (_, text, told) => {
  await expect(readBytes(bytes(text), 'a.txt')).rejects.toThrow(told)
})

test('what the environment allows is read', async () => {
  vi.stubEnv('GOUJI_MAX_FIGURES', '2')
  await expect(readBytes(bytes('1、2、3、'), 'a.txt')).rejects.toThrow('超过2个数字')
  vi.stubEnv('GOUJI_MAX_FIGURES', '3')
  expect((await readBytes(bytes('1、2、3、'), 'a.txt')).text).toBe('1、2、3、')
})

test('too many cells are refused', () => {
  vi.stubEnv('GOUJI_MAX_CELLS', '1')
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, start: 0, end: 1 }
  const table = { caption: '', rows: 1, columns: 2, cells: [cell, { ...cell, column: 1 }], start: 0, end: 1 }
  expect(() => withinLimits(draftOf('1', { tables: [table] }), 'a.xlsx')).toThrow(/^a\.xlsx：共2个单元格，超过1个单元格/)
})

test('a table of very many columns is text, and that is told', async () => {
  const row = (words: string) => `|${words.repeat(401)}\n`
  const { tables, notices } = await readBytes(bytes(`表\n\n${row('甲|')}${row('-|')}${row('1|')}`), 'a.md')
  expect({ tables: tables.length, notices }).toEqual({ tables: 0, notices: ['第3行的表有401列，超过400列，未按表审'] })
})

test.each([
  ['quotes', `${'>'.repeat(3000)} 财政收入100亿元。\n`],
  ['lists', Array.from({ length: 250 }, (_, depth) => `${'  '.repeat(depth)}- 项目${depth}\n`).join('')],
])('Markdown of %s within each other is refused in one line', async (_, text) => {
  await expect(readBytes(bytes(text), 'a.md')).rejects.toThrow(/^a\.md：引用或列表嵌套超过100层/)
})
