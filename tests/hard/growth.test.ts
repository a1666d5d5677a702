import { describe, expect, test } from 'vitest'
import type { Table } from '../../pipeline/model.ts'
import { phrasings } from '../../pipeline/phrasings.gen.ts'
import { readMd } from '../../pipeline/read/md.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { draftOf } from '../draft.ts'
import { audited, growth, isLinear } from './growth.ts'

const auditOf = (text: string, more = {}) => {
  const draft = draftOf(text, more)
  return () => audited(draft)
}

/** What once took time that grew with its square. */
describe('a report of one thing over and over', () => {
  test.each([
    ['[1', 6000],
    ['［1', 6000],
    ['（1', 6000],
    ['1,', 6000],
    ['1%', 1000],
    ['1、', 6000],
    ['从1到', 3000],
    ['第1位', 3000],
    ['2023年2月29日', 1000],
    ['2023年财政收入100亿元，增长5%。\n', 100],
    ['2023年财政收入100亿元，增长5%。', 100],
    ['2023年财政收入100亿元，增长5%，', 100],
    ['财政收入100亿元，增速比上年提高1个百分点，增长5%。\n', 100],
    ['由5个县组成。', 400],
    ['全市人民', 20_000],
  ])('%s', (text, times) => {
    expect(growth(size => auditOf(text.repeat(size)), times)).toSatisfy(isLinear)
  })

  test('brackets within brackets', () => {
    expect(growth(size => auditOf(`${'（1'.repeat(size)}${'）'.repeat(size)}`), 1500)).toSatisfy(isLinear)
  })

  test.each(['*a_', '[a', '`a``b', '~~a', 'a@b', '![', '<a'])('Markdown of %s', text => {
    const bytes = (size: number) => new TextEncoder().encode(text.repeat(size))
    expect(growth(size => () => readMd(bytes(size), 'a.md'), 5000)).toSatisfy(isLinear)
  })
})

const JOINTS = ['\n', '，', '；', '、', '。'] as const

/**
 * The clauses that phrasings know, and the examples of rules. One in six of them, with one joint each; GOUJI_GROWTH=all
 * tries them all, with all joints, in a quarter of an hour.
 */
describe('an example over and over', () => {
  const clauses = phrasings.flatMap(({ reads, leaves }) => [...reads, ...leaves].map(line => line.split(' ==> ')[0]!))
  const examples = [...new Set([...clauses, ...rules.flatMap(({ examples: { wrong, right } }) => [...wrong, ...right])])]
  const all = process.env['GOUJI_GROWTH'] === 'all'
  const tried = all ? examples : examples.filter((_, place) => place % 6 === 0)
  const joined = tried.flatMap((example, place) =>
    (all ? JOINTS : [JOINTS[place % JOINTS.length]!]).map(joint => [example.replace(/[。；]$/, '') + joint] as const),
  )

  test('there are hundreds', () => expect(examples.length).toBeGreaterThan(300))

  test.each(joined)('%j', text => {
    expect(growth(size => auditOf(text.repeat(Math.ceil(size / text.length))), 1200)).toSatisfy(isLinear)
  })
})

const HEADS = ['项目', '2023年决算数', '2024年预算数', '2024年执行数', '比上年增长（%）', '完成预算（%）', '占比（%）']

/** A table whose cells are all on one line of the text a row. */
function tableOf(rows: number, columns: number, number: (row: number, column: number) => string) {
  let text = ''
  const cells: Table['cells'][number][] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const words = row === 0 ? HEADS[column % HEADS.length]! : column === 0 ? `其中：项目${row}` : number(row, column)
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, start: text.length, end: text.length + words.length })
      text += `${words}\t`
    }
    text += '\n'
  }
  const table: Table = { caption: '单位：万元', rows, columns, cells, start: 0, end: text.length }
  return auditOf(text, { tables: [table], blocks: cells.map(({ start, end }) => ({ kind: 'cell', level: 0, start, end })) })
}

const STEMS = '甲乙丙丁戊己庚辛壬癸'

describe('a table', () => {
  const kinds = {
    'of equal numbers': () => '100',
    'of all kinds of numbers': (row: number, column: number) => `${(row * 7919 + column * 104_729) % 10_007}.${row % 10}`,
    'of words alone': (row: number, column: number) => [...`${row} ${column}`].map(digit => STEMS[Number(digit)]).join('项'),
    'of words': (row: number, column: number) => (row > 8 ? `${row}` : `栏目${column}`),
  }

  test.each(Object.entries(kinds))('that grows longer: %s', (_, number) => {
    expect(growth(rows => tableOf(rows, 7, number), 60)).toSatisfy(isLinear)
  })

  test.each(Object.entries(kinds))('that grows wider: %s', (_, number) => {
    expect(growth(columns => tableOf(12, columns, number), 20)).toSatisfy(isLinear)
  })
})
