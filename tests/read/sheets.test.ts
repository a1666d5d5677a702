import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../pipeline/read/csv.ts'
import { readXlsx } from '../../pipeline/read/xlsx.ts'
import { packed } from './word.ts'

const csv = (text: string) => readCsv(new TextEncoder().encode(text), 'table.csv')

describe('values separated by commas', () => {
  it('have each cell at its true place', () => {
    const words = fc.string({ minLength: 1, unit: fc.constantFrom('增', '5', '.', '"', ',', ' ', '\n') })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words), { minLength: 2 }), rows => {
        const text = Papa.unparse(rows, { newline: '\n' })
        if (text.trim() === '') return
        const draft = csv(text)
        expect(draft.text).toBe(text)
        expect(draft.tables[0]?.cells.map(({ start, end }) => text.slice(start, end).replaceAll('""', '"'))).toEqual(
          rows.flat(),
        )
      }),
    )
  })

  it('may be separated by tabs or semicolons', () => {
    expect(csv('指标\t数\n收入\t1,106.8\n').tables[0]?.columns).toBe(2)
    expect(csv('指标;数\n收入;1.5\n支出;2.5\n').tables[0]?.columns).toBe(2)
    expect(csv('"收入";"增长，下降，持平，其他"').tables[0]?.columns).toBe(2)
  })

  it('are refused where quotation marks do not pair', () => {
    expect(() => csv('a,b\n"收入,5\n')).toThrow(/^table\.csv：第\d行的引号不配对/)
  })
})

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const workbook = (rows: string, more = '', formats = ''): Uint8Array =>
  packed({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main}><sheets><sheet name="收支" r:id="r1"/><sheet name="旧" state="hidden" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${main}><si><t>收入</t></si><si><r><t>支</t></r><r><t>出</t></r><rPh><t>zhi</t></rPh></si></sst>`,
    'xl/styles.xml':
      `<styleSheet ${main}><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="4"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData>${more}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>99</v></c></row></sheetData></worksheet>`,
  })

const shown = (style: number, value: string, formats = ''): string | undefined =>
  readXlsx(workbook(`<row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row>`, '', formats), 'x').text.split(
    '\n',
  )[1]

describe('a workbook', () => {
  it('has title, unit, table with merged cells and notes, and says what is hidden', () => {
    const inline = (place: string, words: string): string =>
      `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
    const { text, tables, notices } = readXlsx(
      workbook(
        `<row r="1">${inline('A1', '2024年收支表')}</row><row r="2">${inline('C2', '单位：亿元')}</row>` +
          `<row r="3">${inline('A3', '指标')}${inline('B3', '全市')}</row><row r="4">${inline('B4', '数')}${inline('C4', '增长%')}</row>` +
          '<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" s="1"><v>110.67999999999999</v></c><c r="C5"><v>6.9</v></c></row>' +
          '<row r="6"><c r="A6" t="s"><v>1</v></c><c r="B6" s="1"><f>B5*2</f><v>221.36</v></c></row>' +
          `<row r="7">${inline('A7', '注：执行数。')}</row>`,
        '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/></mergeCells>',
      ),
      'x',
    )
    expect(text).toBe(
      '收支\n2024年收支表\n单位：亿元\n指标\t全市\n数\t增长%\n收入\t110.68\t6.9\n支出\t221.36\n注：执行数。\n',
    )
    expect(tables[0]?.caption).toBe('收支\n2024年收支表\n单位：亿元')
    expect(
      tables[0]?.cells.slice(0, 3).map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
    ])
    expect(notices).toEqual(['隐藏的工作表“旧”未审'])
  })

  it.each([
    ['<row r="x"><c r="A1"><v>1</v></c></row><row><c r="0"><v>2</v></c><c><v>3</v></c></row>'],
    ['<row r="-4"><c r="ZZZZZ1"><v>1</v></c></row><row r="1e9"><c r=""><v>2</v></c><c r="1"><v>3</v></c></row>'],
  ])('puts what stands nowhere behind what is before it: %s', rows => {
    const { text, tables } = readXlsx(workbook(rows, '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'), 'x')
    expect(text).toBe('收支\n1\n2\t3\n')
    expect(tables[0]?.cells.map(({ row, column, rowSpan }) => [row, column, rowSpan])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
    ])
  })

  it('shows numbers as their format does', () => {
    expect(shown(0, '0.30000000000000004')).toBe('0.3')
    expect(shown(1, '1.005')).toBe('1.01')
    expect(shown(2, '-1234567.891')).toBe('-1,234,567.89')
    expect(shown(3, '0.06912')).toBe('6.91%')
    expect(shown(4, '45292')).toBe('2024年1月1日')
    const custom = (code: string): string => `<numFmt numFmtId="164" formatCode="${code}"/>`
    expect(shown(5, '12345.678', custom('#,##0.0_);[Red]\\(#,##0.0\\)'))).toBe('12,345.7')
    expect(shown(5, '-12345.678', custom('#,##0.0_);[Red]\\(#,##0.0\\)'))).toBe('(12,345.7)')
    expect(shown(5, '5.50', custom('0.0#&quot;亿元&quot;'))).toBe('5.5亿元')
    expect(shown(5, '12345678', custom('#,##0.00,,'))).toBe('12.35')
  })
})
