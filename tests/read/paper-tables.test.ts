import { describe, expect, it } from 'vitest'
import { readPdf } from '../../pipeline/read/pdf.ts'
import { paper, type Print } from './paper.ts'

const SIZE = 10

/** Words whose right or left edge stands at a place; digits are half as wide as the type is high. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0) * SIZE

const left = (text: string, x: number, y: number): Print => ({ text, x, y, size: SIZE })
const right = (text: string, edge: number, y: number): Print => left(text, edge - widthOf(text), y)

/** The rows of all tables of a page, their cells as column:words. */
async function rowsOf(prints: readonly Print[]): Promise<readonly string[]> {
  const { text, tables } = await readPdf(paper([prints]), 'x.pdf')
  const rows = new Map<string, string[]>()
  for (const [at, table] of tables.entries()) {
    for (const { row, column, start, end } of table.cells) {
      const key = `${at} ${row}`
      rows.set(key, [...(rows.get(key) ?? []), `${column}:${text.slice(start, end)}`])
    }
  }
  return [...rows.values()].map(cells => cells.join(' '))
}

/** A name and its numbers at the right edges of their columns. */
const row = (y: number, name: string, ...numbers: readonly string[]): readonly Print[] => [
  left(name, 50, y),
  ...numbers.flatMap((number, at) => (number === '' ? [] : [right(number, 240 + at * 60, y)])),
]

const few = [row(700, '教育支出', '730', '300'), row(680, '国防支出', '61', '63'), row(660, '其他支出', '88', '31')]

it('prose whose figures are set wide is no row', async () => {
  const y = 700
  const wide = [left('教育支出', 50, y), left('730', 100, y), left('万元，增长', 125, y), left('5.9%。', 190, y)]
  const rows = await rowsOf([...wide, ...row(680, '国防支出', '61', '63'), ...row(660, '公安支出', '80', '33'), ...row(640, '其他支出', '88', '31')])
  expect(rows).toEqual(['0:国防支出 1:61 2:63', '0:公安支出 1:80 2:33', '0:其他支出 1:88 2:31'])
})

describe('cells that fill their columns', () => {
  it('are two, as the rows above and below are parted there', async () => {
    expect(await rowsOf([...few.flat(), ...row(640, '合计', '1,345,416', '13,471,178')])).toEqual([
      '0:教育支出 1:730 2:300',
      '0:国防支出 1:61 2:63',
      '0:其他支出 1:88 2:31',
      '0:合计 1:1,345,416 2:13,471,178',
    ])
  })

  it('are two where a label runs into its number', async () => {
    const long = '地方政府一般债务还本付息支'
    expect(await rowsOf([...few.flat(), left(long, 50, 640), right('3,228,462', 240, 640)])).toContain(
      '0:教育支出 1:730 2:300',
    )
    const grouped = [row(700, '教育支出', '7,300'), row(680, '国防支出', '6,100'), row(660, '其他支出', '8,800')]
    expect(await rowsOf([...grouped.flat(), left(`${long}出`, 50, 640), right('3,228,462', 240, 640)])).toContain(
      `0:${long}出 1:3,228,462`,
    )
  })

  it('are one where no row is parted: words of a sentence', async () => {
    const lines = ['全年收入 300 亿元', '全年支出 200 亿元', '全年结余 100 亿元']
    expect(await rowsOf(lines.map((text, at) => left(text, 50, 700 - at * 20)))).toEqual([])
  })
})

describe('a label of several lines', () => {
  it('is one, with its numbers in the middle of it', async () => {
    const around = [left('医疗卫生与计划', 50, 640), right('634', 240, 632), right('201', 300, 632), left('生育支出', 50, 624)]
    expect(await rowsOf([...few.flat(), ...around, ...row(604, '农林水支出', '42', '24')])).toContain(
      '0:医疗卫生与计划生育支出 1:634 2:201',
    )
  })

  it('is one, with its numbers beside its first line', async () => {
    const rows = [...row(640, '国有土地使用权出让收', '20', '43'), left('入安排的支出', 50, 629), ...row(609, '农林水支出', '42', '24')]
    expect(await rowsOf([...few.flat(), ...rows])).toContain('0:国有土地使用权出让收入安排的支出 1:20 2:43')
  })

  it('is one, with its numbers half way between lines as close as rows', async () => {
    const rows = [left('研究生培养资质', 50, 646), right('20', 240, 640), right('43', 300, 640), left('的机构', 50, 634)]
    const close = ['农林水支出', '节能环保支出'].flatMap((name, at) => row(621 - at * 13, name, '42', '24'))
    expect(await rowsOf([...few.flat(), ...rows, ...close])).toContain('0:研究生培养资质的机构 1:20 2:43')
  })

  it('ends before a row without numbers', async () => {
    const rows = [...row(640, '一般公共服务支出', '20', '43'), left('其中：本级', 50, 620), ...row(600, '基本支出', '12', '24')]
    expect(await rowsOf([...few.flat(), ...rows])).toContain('0:一般公共服务支出 1:20 2:43')
  })
})

it('a cell that spans rows beside their names stands above them', async () => {
  const named = (y: number, name: string, number: string): readonly Print[] => [left(name, 100, y), right(number, 240, y)]
  const rows = await rowsOf([
    ...named(700, '小计', '300'),
    ...named(680, '新增债券', '200'),
    ...named(660, '再融资债券', '100'),
    ...['地方一般', '政府', '债券'].map((text, at) => left(text, 50, 694 - at * 14)),
    ...named(640, '小计', '70'),
    ...named(620, '新增债券', '40'),
    ...named(600, '再融资债券', '30'),
    ...['专项', '债券'].map((text, at) => left(text, 50, 627 - at * 14)),
  ])
  expect(rows).toEqual([
    '0:地方一般政府债券',
    '0:小计 1:300',
    '0:新增债券 1:200',
    '0:再融资债券 1:100',
    '0:专项债券',
    '0:小计 1:70',
    '0:新增债券 1:40',
    '0:再融资债券 1:30',
  ])
})

describe('the head of a table', () => {
  it('may begin with what stands over one column, below the unit', async () => {
    const head = [left('单位：万元', 400, 740), left('执行数', 205, 722)]
    expect((await rowsOf([...head, ...few.flat()]))[0]).toBe('1:执行数')
  })

  it('has two words where 收入 and 支出 are spread over its halves', async () => {
    const head = ['收', '入', '支', '出'].map((text, at) => left(text, [60, 120, 300, 360][at] ?? 0, 740))
    const sides = few.map((prints, at) => [...prints, left('本级支出', 320, 700 - at * 20), right('55', 420, 700 - at * 20)])
    expect((await rowsOf([...head, ...sides.flat()]))[0]).toMatch(/^\d:收入 \d:支出$/)
  })
})

it('rows with dashes for numbers are of a table', async () => {
  const rows = [row(700, '利润收入', '324', '320'), ...['股利收入', '清算收入', '上解收入', '转让收入'].map((name, at) => row(680 - at * 20, name, '-', '-'))]
  expect(await rowsOf(rows.flat())).toHaveLength(5)
})

it('columns of a newspaper are read one after the other, however many', async () => {
  const columns = ['甲', '乙', '丙'].map(name =>
    Array.from({ length: 10 }, (_, at) => `${name}栏第${'一二三四五六七八九十'[at]}行写满十二个字符啊`),
  )
  const prints = columns.flatMap((lines, column) => lines.map((text, at) => left(text, 40 + column * 170, 700 - at * 16)))
  const { text, tables } = await readPdf(paper([prints]), 'x.pdf')
  expect(tables).toEqual([])
  expect(text.trim()).toBe(columns.map(lines => lines.join('')).join(''))
})
