import { describe, expect, it } from 'vitest'
import { readPdf } from '../../pipeline/read/pdf.ts'
import { book, paper, type Print } from './paper.ts'

const lines = async (pages: readonly (readonly Print[])[]): Promise<string[]> =>
  (await readPdf(paper(pages), 'x.pdf')).text.trimEnd().split('\n')

const full = (glyph: string): string => String.fromCharCode(glyph.charCodeAt(0) + 0xfee0)

const prose = [
  '全市上下坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，经济运行总体平稳、稳中有进，主要指标好于预期，实现了良好开局。',
  '全年一般公共预算收入完成1107.14亿元，为预算的98.7%，同比增长5.5%，其中税收收入855.67亿元，为预算的95.2%，占全部收入的比重为77.3%。',
  '一般公共预算支出完成1187.37亿元，增长9.8%，民生支出占比达到80%以上，重点领域保障有力。',
]

describe('words on paper', () => {
  it('are paragraphs again, with numbers whole that a line broke', async () => {
    const { text } = await readPdf(book(prose), 'x.pdf')
    expect(text.trimEnd().split('\n')).toEqual(prose)
  })

  it('go on over a page, without its number', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `${prose[at % 3]}`)
    const { text, pages } = await readPdf(book(many, 28, 7), 'x.pdf')
    expect(text.trimEnd().split('\n')).toEqual(many)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages[0]).toBe(0)
    expect([...pages].sort((one, other) => one - other)).toEqual(pages)
  })

  it('are without stray spaces where a line is justified', async () => {
    const spread = '全市完成107.14亿元，为预算的98.7%。'
    let x = 72
    const prints = [...spread].map(text => {
      const at = { text, x, y: 700 }
      x += /[\d.%]/.test(text) ? 8 : 16 + 8
      return at
    })
    expect(await lines([prints])).toEqual([spread])
  })

  it('have no blanks within numbers where letters are set apart', async () => {
    const said = '2025年收入362.5亿元，增长10.6%。'
    const runs = said.match(/[\d.%]+|[^\d.%]+/g) ?? []
    let x = 50
    const line = runs.map(text => {
      const run = { text, x, y: 700, apart: 3.5 }
      for (const letter of text) x += (/[\d.%]/.test(letter) ? 8 : 16) + 3.5
      return run
    })
    expect(await lines([line])).toEqual([said])
  })

  it('are taken once where bold is printed twice', async () => {
    const print = (text: string, x: number): Print => ({ text, x, y: 700 })
    expect(
      await lines([
        [
          print('支出总计', 72),
          print('支出总计', 72.2),
          print('169', 136),
          print('169.', 136.1),
          print('.59', 160.2),
          print('59', 168.1),
          print('亿元', 184),
          print('亿元，', 184.2),
          print('，为', 216.1),
        ],
      ]),
    ).toEqual(['支出总计169.59亿元，为'])
  })

  it('keep doubled digits that a font calls twice as wide as they are set', async () => {
    // full-width glyphs, set a digit's width apart: each overlaps the next by half
    const set = (text: string, x: number): Print[] =>
      [...text].map((glyph, at) => ({ text: full(glyph), x: x + at * 8.5, y: 700 }))
    expect(
      await lines([
        [
          ...['——', '—'].map((text, at) => ({ text, x: 72 + at * 17, y: 700 })),
          { text: '收入完成', x: 104, y: 700 },
          ...set('6680.6', 170),
          { text: '亿元，为预算的', x: 222, y: 700 },
          ...set('100', 336),
          { text: '％。', x: 362, y: 700 },
        ],
      ]),
    ).toEqual(['——收入完成６６８０．６亿元，为预算的１００％。'])
  })

  it('keep doubled digits that are printed twice', async () => {
    const bold = (text: string, x: number): Print[] =>
      [...text].flatMap((glyph, at) => [0, 0.3].map(shift => ({ text: glyph, x: x + at * 8 + shift, y: 700 })))
    expect(await lines([[...bold('3086.11', 72), { text: '亿元', x: 128, y: 700 }]])).toEqual(['3086.11亿元'])
  })

  it('are taken once where the second printing is shorter or begins within the first', async () => {
    expect(
      await lines([
        [
          { text: '支出总计169.59亿元', x: 72, y: 700 },
          { text: '支出', x: 72.2, y: 700 },
          { text: '169.59', x: 136.3, y: 700 },
        ],
      ]),
    ).toEqual(['支出总计169.59亿元'])
  })

  it('keep a raised mark of a note out of the number before it', async () => {
    expect(
      await lines([
        [
          { text: '增长5.6%', x: 72, y: 700 },
          { text: '12', x: 120, y: 706, size: 8 },
          { text: '，其中工业增长7.1%。', x: 128, y: 700 },
        ],
      ]),
    ).toEqual(['增长5.6%¹²，其中工业增长7.1%。'])
  })

  it('have the notes at the foot of a page after the paragraph that goes on over it', async () => {
    const top = (text: string, at: number): Print => ({ text, x: 72, y: 700 - at * 28 })
    const first = [
      '全年一般公共预算收入完成107.14亿元，为汇总预算①（以下',
      '简称预算）的百分之九十八点七，同比增长百分之五点五，其',
      '中税收收入占全部收入的比重为百分之五十二，非税收入占全',
    ]
    const { text, blocks } = await readPdf(
      paper([
        [...first.map(top), { text: '①指全市各级人大批准的调整预算数。', x: 72, y: 100, size: 12 }],
        [top('部收入的比重为百分之四十八。', 0)],
      ]),
      'x.pdf',
    )
    expect(text).toBe(`${first.join('')}部收入的比重为百分之四十八。\n①指全市各级人大批准的调整预算数。\n`)
    expect(blocks?.map(block => block.kind)).toEqual(['paragraph', 'note'])
  })

  it('go on over a page whose number is printed in full-width digits', async () => {
    const page = (text: string, number: string): Print[] => [
      { text, x: 72, y: 700 },
      { text: `—${number}—`, x: 280, y: 40, size: 12 },
    ]
    expect(
      await lines([page('全年一般公共预算收入完成一百零七亿元，为汇总预算的百分之', '１'), page('九十八点七。', '２')]),
    ).toEqual(['全年一般公共预算收入完成一百零七亿元，为汇总预算的百分之九十八点七。'])
  })

  it('leave out a running head, but not the unit above table after table', async () => {
    const page = (number: number): Print[] => [
      { text: '某市2024年预算报告', x: 220, y: 800, size: 10 },
      { text: `第${'一二三'[number] ?? ''}页写了一句没有数字的话。`, x: 104, y: 700 },
      { text: '单位：万元', x: 440, y: 60 },
    ]
    expect(await lines([page(0), page(1), page(2)])).toEqual(
      [0, 1, 2].flatMap(at => [`第${'一二三'[at]}页写了一句没有数字的话。`, '单位：万元']),
    )
  })

  it('in two columns are read one column after the other', async () => {
    const left = Array.from({ length: 10 }, (_, at) => `左栏第${'甲乙丙丁戊己庚辛壬癸'[at]}行写满了十五个字符`)
    const right = left.map(line => line.replace('左', '右'))
    const prints = left.flatMap((text, at) => [
      { text, x: 50, y: 700 - at * 24 },
      { text: right[at] ?? '', x: 320, y: 700 - at * 24 },
    ])
    expect(await lines([prints])).toEqual([left.join('') + right.join('')])
  })
})

it('reads a table off the places of its cells', async () => {
  const rows = [
    ['指　　标', '绝对值（亿元）', '比上年增长（%）'],
    ['地区生产总值', '939.05', '13.3'],
    ['其中：工业', '261.36', '12.9'],
    ['服务业', '493.58', '16.3'],
  ]
  const places = [72, 260, 420]
  const { text, tables } = await readPdf(
    paper([
      [
        { text: '表1主要指标', x: 230, y: 740 },
        ...rows.flatMap((cells, row) =>
          cells.map((text, column) => ({
            text: text.replaceAll('　', ''),
            x: (places[column] ?? 0) + row * 4,
            y: 700 - row * 24,
          })),
        ),
      ],
    ]),
    'x.pdf',
  )
  const [only] = tables
  expect(only?.caption).toBe('表1主要指标')
  expect(only?.cells.map(({ row, column, start, end }) => `${row},${column} ${text.slice(start, end)}`)).toEqual(
    rows.flatMap((cells, row) => cells.map((words, column) => `${row},${column} ${words.replaceAll('　', '')}`)),
  )
})

describe('what is no report in PDF', () => {
  it('a scan is refused with the remedy', async () => {
    await expect(readPdf(paper([[], []], { picture: true }), 'scan.pdf')).rejects.toThrow(
      /^scan\.pdf：2页里几乎没有文字，是扫描件.*OCR/,
    )
  })

  it('scanned pages among others are named', async () => {
    const first = book(prose)
    expect((await readPdf(first, 'x')).notices).toEqual([])
    const { notices } = await readPdf(
      paper([[{ text: '全年地区生产总值939.05亿元。', x: 72, y: 700 }], []], { picture: true }),
      'x',
    )
    expect(notices).toEqual(['第2页只有图片没有文字（可能是扫描页），未审；请先做文字识别'])
  })

  it('5,000 pages are refused, and how to raise the limit is said', async () => {
    const pages = Array.from({ length: 5000 }, () => [])
    await expect(readPdf(paper(pages), 'big.pdf')).rejects.toThrow(/共5000页，超过1000页的限度.*GOUJI_MAX_PAGES=5000/)
  })
})
