import { describe, expect, it } from 'vitest'
import { readDocx } from '../../pipeline/read/docx.ts'
import { cell, numbered, packed, para, run, table, word, type Word } from './word.ts'

const read = (document: Word) => readDocx(word(document), 'report.docx')
const lines = (document: Word): string[] => read(document).text.trimEnd().split('\n')

describe('words of a Word document', () => {
  it('joins a number that Word split over runs', () => {
    expect(
      lines({
        body: para(run('完成111') + run('7', '<w:b/>') + '<w:proofErr w:type="gramStart"/>' + run('.56') + run('亿元')),
      }),
    ).toEqual(['完成1117.56亿元'])
  })

  it('reads pending changes as accepted and says how many there are', () => {
    const body = para(
      run('增长') +
        '<w:del w:id="1" w:author="a"><w:r><w:delText>5.6%</w:delText></w:r></w:del>' +
        `<w:ins w:id="2" w:author="a">${run('5.8%')}</w:ins>` +
        run('。'),
    )
    const { text, notices } = read({ body })
    expect(text).toBe('增长5.8%。\n')
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('2处修订')
  })

  it('runs a paragraph on whose mark is deleted', () => {
    expect(
      lines({ body: para(run('收入完成'), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + para('107.14亿元。') }),
    ).toEqual(['收入完成107.14亿元。'])
  })

  it('reads moved words once, where they went', () => {
    expect(
      lines({
        body: para(
          `<w:moveFrom w:id="1">${run('第一')}</w:moveFrom>${run('第二')}<w:moveTo w:id="2">${run('第一')}</w:moveTo>`,
        ),
      }),
    ).toEqual(['第二第一'])
  })

  it('leaves out rows that are deleted', () => {
    const row = '<w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr>' + cell('旧') + cell('1') + '</w:tr>'
    const body = table([
      [cell('甲'), cell('2')],
      [cell('乙'), cell('3')],
    ]).replace('</w:tbl>', `${row}</w:tbl>`)
    expect(read({ body }).text).toBe('甲\t2\n乙\t3\n')
  })

  it('does not show hidden words, old formatting, field codes or the contents', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const raised = '<w:rPrChange w:id="9"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:rPrChange>'
    const contents =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${para('一、综合\t3')}</w:sdtContent></w:sdt>`
    expect(
      lines({ body: contents + para(run('共') + run('12', '<w:vanish/>') + field + run('7', raised) + run('项')) }),
    ).toEqual(['共7项'])
  })

  it('keeps raised digits apart from numbers', () => {
    expect(
      lines({
        body: para(
          run('增长5.6%') +
            run('1', '<w:vertAlign w:val="superscript"/>') +
            run('，面积10m') +
            run('2', '<w:vertAlign w:val="superscript"/>'),
        ),
      }),
    ).toEqual(['增长5.6%¹，面积10m²'])
  })

  it('puts footnotes at the end, and no mark of theirs into a number', () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1">${para('——')}</w:footnote>` +
      `<w:footnote w:id="2">${para('<w:r><w:footnoteRef/></w:r>' + run(' 按可比价格计算。'))}</w:footnote>`
    const { text, blocks } = read({
      body: para(run('增长5') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('.6%')) + para('完'),
      footnotes,
    })
    expect(text).toBe('增长5.6%\n完\n按可比价格计算。\n')
    expect(blocks?.map(block => block.kind)).toEqual(['paragraph', 'paragraph', 'note'])
  })

  it('reads a text box once, after its paragraph', () => {
    const box = `<w:txbxContent>${para('框中3项')}</w:txbxContent>`
    const both =
      `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>` +
      `<mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`
    expect(lines({ body: para(run('前') + `<w:r>${both}</w:r>` + run('后')) })).toEqual(['前后', '框中3项'])
  })

  it('reads a document whose XML has other prefixes', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>共7项</x:t></x:r></x:p></x:body></x:document>'
    expect(readDocx(packed({ 'word/document.xml': xml }), 'x').text).toBe('共7项\n')
  })

  it('parts a paragraph at manual line breaks, except within a number or after a comma', () => {
    const br = '<w:r><w:br/></w:r>'
    expect(lines({ body: para(run('一、综合') + br + run('全年，') + br + run('增长5.') + br + run('6%。')) })).toEqual(
      ['一、综合', '全年，增长5.6%。'],
    )
  })
})

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'

  it('stand in the text as Word shows them, and start over under the next heading', () => {
    const body = [
      [0, '总体'],
      [1, '收入'],
      [1, '支出'],
      [2, '教育'],
      [0, '安排'],
      [1, '目标'],
    ] as const
    expect(
      lines({ numbering, body: body.map(([depth, text]) => para(run(text), numbered(1, depth))).join('') }),
    ).toEqual(['一、总体', '（一）收入', '（二）支出', '1. 教育', '二、安排', '（一）目标'])
  })

  it('go on in another list of the same definition unless it says where it starts', () => {
    const body =
      para(run('甲'), numbered(1, 0)) + para('文') + para(run('乙'), numbered(1, 0)) + para(run('丙'), numbered(2, 0))
    expect(lines({ numbering, body })).toEqual(['一、甲', '文', '二、乙', '一、丙'])
  })

  it('come from the style where the paragraph has none', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr>' +
      numbered(1, 0) +
      '</w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="mine"/><w:basedOn w:val="a"/></w:style>'
    const { text, blocks } = read({
      numbering,
      styles,
      body: para(run('甲'), '<w:pStyle w:val="a"/>') + para(run('乙'), '<w:pStyle w:val="b"/>'),
    })
    expect(text).toBe('一、甲\n二、乙\n')
    expect(blocks?.map(block => [block.kind, block.level])).toEqual([
      ['heading', 1],
      ['heading', 1],
    ])
  })

  it('of eleven, twenty-one and a hundred and five are as in Chinese', () => {
    const body = Array.from({ length: 105 }, () => para(run('项'), numbered(1, 0))).join('')
    const all = lines({ numbering, body })
    expect([all[9], all[10], all[20], all[104]]).toEqual(['十、项', '十一、项', '二十一、项', '一百零五、项'])
  })
})

describe('tables of a Word document', () => {
  it('have their merged cells once, at their place and of their size', () => {
    const body =
      para('表1 财政收支') +
      para('单位：亿元') +
      table([
        [cell('指标', '<w:vMerge w:val="restart"/>'), cell('全市', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('绝对值'), cell('增长%')],
        [cell('收入'), cell('110.68'), cell('6.9')],
      ]) +
      para('完')
    const { text, tables } = read({ body })
    const [only] = tables
    expect(only?.caption).toBe('表1 财政收支\n单位：亿元')
    expect(
      only?.cells.map(({ row, column, rowSpan, columnSpan, start, end }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        text.slice(start, end),
      ]),
    ).toEqual([
      [0, 0, 2, 1, '指标'],
      [0, 1, 1, 2, '全市'],
      [1, 1, 1, 1, '绝对值'],
      [1, 2, 1, 1, '增长%'],
      [2, 0, 1, 1, '收入'],
      [2, 1, 1, 1, '110.68'],
      [2, 2, 1, 1, '6.9'],
    ])
    expect(text.slice(only?.start, only?.end)).toBe('指标\t全市\n绝对值\t增长%\n收入\t110.68\t6.9')
  })

  it('of one cell are frames around paragraphs', () => {
    expect(read({ body: table([[cell('框中一段')]]) }).tables).toEqual([])
  })
})

it('has every block and page at a true place', () => {
  const { text, blocks, pages } = read({
    body: para('  一段 ') + para(run('二') + '<w:r><w:lastRenderedPageBreak/></w:r>' + run('段')),
  })
  expect(blocks?.map(({ start, end }) => text.slice(start, end))).toEqual(['一段', '二段'])
  expect(pages).toEqual([0, text.indexOf('段', 3)])
})
