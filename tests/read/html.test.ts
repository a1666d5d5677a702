import { describe, expect, it } from 'vitest'
import { readHtml } from '../../pipeline/read/html.ts'

const read = (html: string) => readHtml(new TextEncoder().encode(html), 'page.html')

const around = (article: string): string => `<!doctype html><html><head><title>某市公报-某市人民政府</title>
  <meta name="ArticleTitle" content="某市2024年公报"><style>p{margin:3px}</style></head><body>
  <div class="nav"><a href="/1">首页</a><a href="/2">公报2023年</a><a href="/3">公报2022年增长9.9%</a></div>
  <div class="main"><h1>某市2024年公报</h1><div class="info">发布时间：2025-03-12 来源：市统计局</div>
  <div class="article">${article}</div></div>
  <div class="footer">主办单位：某市人民政府办公室 邮编532200</div><script>var visits = 1234</script></body></html>`

const prose =
  '初步核算，全年地区生产总值939.05亿元，比上年增长13.3%。分产业看，第一产业增加值184.11亿元，增长6.1%；第二产业增加值261.36亿元，增长12.9%。'.repeat(
    12,
  )

describe('the article of a saved page', () => {
  it('is read without menus, dates of publication and footers', () => {
    const { text, title } = read(
      around(
        `<p>　　${prose}</p><p>　　完。</p><p>浏览次数：1234</p><p>【打印】【关闭】</p><p><a href="x">附件1.xlsx</a></p>`,
      ),
    )
    expect(text).toBe(`${prose}\n完。\n`)
    expect(title).toBe('某市2024年公报')
  })

  it('has no space where the source wraps between Chinese, and one elsewhere', () => {
    expect(read(around(`<p>${prose}全年\n   收入&nbsp;&nbsp;10亿元 GDP\ngrowth</p>`)).text).toBe(
      `${prose}全年收入 10亿元 GDP growth\n`,
    )
  })

  it('has no break within inline elements, and one at br', () => {
    expect(
      read(
        around(
          `<p>${prose}完成<span>1</span><b>117</b><span style="color:red">.56</span>亿元。<br>&emsp;（二）支出</p>`,
        ),
      ).text,
    ).toBe(`${prose}完成1117.56亿元。\n（二）支出\n`)
  })

  it('keeps raised digits apart from numbers', () => {
    expect(read(around(`<p>${prose}增长5.6%<sup>[1]</sup>。</p>`)).text).toContain('增长5.6%[¹]。')
  })

  it('does not read what the page hides', () => {
    expect(
      read(around(`<p>${prose}</p><div style="display: none"><p>旧稿99.9%</p></div><p hidden>88.8%</p>`)).text,
    ).toBe(`${prose}\n`)
  })

  it('may stand in a table that lays the page out', () => {
    const page = `<html><body><table><tr><td><a href="1">菜单一</a></td><td><p>${prose}</p><p>${prose}</p></td></tr></table></body></html>`
    const { text, tables } = read(page)
    expect(text).toBe(`${prose}\n${prose}\n`)
    expect(tables).toEqual([])
  })

  it('is told by the bytes, not by what the page says of its encoding', () => {
    const gbk = Uint8Array.from(
      [...'<html><meta charset=utf-8><body><p>']
        .map(c => c.charCodeAt(0))
        .concat(
          [0xd4, 0xf6, 0xb3, 0xa4],
          [...'5.6%</p></body></html>'].map(c => c.charCodeAt(0)),
        ),
    )
    expect(readHtml(gbk, 'x').text).toBe('增长5.6%\n')
  })
})

it('keeps tables with their merged cells and their caption', () => {
  const { text, tables } = read(
    around(`<p>${prose}</p><p>表1 主要指标</p><p>单位：亿元</p><table><tbody>
    <tr><td rowspan="2">指标</td><td colspan="2">全市</td></tr><tr><td>绝对值</td><td><p>增长</p><p>（%）</p></td></tr>
    <tr><td>收入</td><td>110.68</td><td>6.9</td></tr></tbody></table>`),
  )
  const [only] = tables
  expect(only?.caption).toBe('表1 主要指标\n单位：亿元')
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
    [1, 2, 1, 1, '增长 （%）'],
    [2, 0, 1, 1, '收入'],
    [2, 1, 1, 1, '110.68'],
    [2, 2, 1, 1, '6.9'],
  ])
})

describe('what is no report', () => {
  it('a page that a script would fill is refused with the remedy', () => {
    expect(() => read('<html><body><div id="app"></div><script>load()</script></body></html>')).toThrow(
      /^page\.html：网页里没有正文/,
    )
  })

  it('a page of a hundred thousand nested elements is refused, not crashed on', () => {
    expect(() => read(`<html><body>${'<div>'.repeat(100_000)}5.6%`)).toThrow(/嵌套过深/)
  })
})

it('the unit of a table is told though lines of its head stand between', () => {
  const heads = ['单位：万元', '收入', '支出', '预算', '决算'].map(line => `<p>${line}</p>`).join('')
  const { tables } = read(`<p>表五</p>${heads}<table><tr><td>教育</td><td>1</td></tr><tr><td>国防</td><td>2</td></tr></table>`)
  expect(tables[0]?.caption).toBe('单位：万元\n支出\n预算\n决算')
})

describe('a table that was broken at its rows without figures', () => {
  const table = (...rows: readonly string[][]): string =>
    `<table>${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const head = table(['项目', '上年数', '本年数', '比上年增'])
  const first = table(['增值税', '120', '132', '10.0%'], ['契税', '30', '33', '10.0%'])
  const rest = table(['车船税', '20', '21', '5.0%'])
  const tablesOf = (html: string) => {
    const { text, tables } = read(around(`<p>${prose}</p>${html}`))
    return tables.map(({ cells, rows }) => [rows, ...cells.map(({ row, column, start, end }) => `${row}.${column} ${text.slice(start, end)}`)])
  }

  it('is one, its label a row and what goes on below the head its last words', () => {
    const [one, ...others] = tablesOf(`${head}<p>长%</p>${first}<p>烟叶税</p>${rest}`)
    expect(others).toEqual([])
    expect(one).toContain(6)
    expect(one).toEqual(expect.arrayContaining(['1.3 长%', '2.0 增值税', '4.0 烟叶税', '5.3 5.0%']))
  })

  it.each([
    ['a sentence', `${first}<p>以上为快报数。</p>${rest}`],
    ['a title', `${first}<p>表2 2024年收入情况</p>${rest}`],
    ['a head of its own', `${first}<p>车船税</p>${head}`],
    ['rows of fewer cells', `${first}<p>烟叶税</p>${table(['车船税', '21', '5.0%'])}`],
    ['nothing', `${first}${rest}`],
  ])('is two where %s stands between', (_, html) => {
    expect(tablesOf(html)).toHaveLength(2)
  })
})
