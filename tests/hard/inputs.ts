import { zlibSync, strToU8, zipSync } from 'fflate'
import { packed, para, word } from '../read/word.ts'

/** An input that once hung gouji, filled its memory, or was told as a fault of ours. */
export interface Hostile {
  /** Its ending tells the format. */
  readonly name: string
  readonly make: () => string | Uint8Array
}

const LINE = '2023年财政收入100亿元，增长5%。'

const text = (what: string, times: number): Hostile => ({
  name: `${what.trim()} × ${times}.txt`,
  make: () => what.repeat(times),
})

const markdown = (what: string, times: number): Hostile => ({
  name: `${what} × ${times}.md`,
  make: () => `${what.repeat(times)} 财政收入100亿元。\n`,
})

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

const number = (row: number, column: number): string => `<v>${(row * 7919 + column) % 10_007}</v>`
const words = (): string => '<v>项目名称</v>'

/** A workbook of one sheet with these rows. */
function workbook(rows: number, columns: number, valueOf = number): Uint8Array {
  let data = ''
  for (let row = 1; row <= rows; row++) {
    data += `<row r="${row}">`
    for (let column = 0; column < columns; column++)
      data += `<c r="${String.fromCharCode(65 + column)}${row}" t="str">${valueOf(row, column)}</c>`
    data += '</row>'
  }
  return packed({
    'xl/workbook.xml': `<workbook ${SHEET}><sheets><sheet name="收支" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEET}><sheetData>${data}</sheetData></worksheet>`,
  })
}

/** A Word document that unpacks to so many megabytes of blanks. */
const bomb = (megabytes: number): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': [strToU8(`<w:document>${' '.repeat(megabytes * 1e6)}</w:document>`), { level: 9 }],
  })

/** A page whose drawing unpacks to so many times these words. */
function paper(words: string, times: number): Uint8Array {
  const stream = zlibSync(strToU8(words.repeat(times)), { level: 9 })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${Buffer.from(stream).toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  file += `${head}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(file, character => character.charCodeAt(0))
}

export const HOSTILE: readonly Hostile[] = [
  text(`${LINE}\n`, 5000),
  text(`${LINE}\n`, 20_000),
  { name: 'paragraphs × 100000.docx', make: () => word({ body: para(LINE).repeat(100_000) }) },
  ...['1,', '[1'].map(what => text(what, 100_000)),
  ...['从1到', '第1位', '1、', '1%'].flatMap(what => [text(what, 10_000), text(what, 100_000)]),
  text('2023年2月29日', 30_000),
  { name: 'columns × 2000.md', make: () => ['表\n', '甲|', '-|', '1|'].map(cell => `|${cell.repeat(2000)}\n`).join('') },
  markdown('*a_', 100_000),
  markdown('>', 3000),
  { name: 'lists × 500.md', make: () => Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- 项\n`).join('') },
  { name: 'a line of 10 MB.txt', make: () => LINE.replace('。', '，').repeat(220_000) },
  { name: 'words of 10 MB.txt', make: () => '全市人民共同努力'.repeat(420_000) },
  { name: 'rows × 60000.xlsx', make: () => workbook(60_000, 4) },
  { name: 'rows × 20000.xlsx', make: () => workbook(20_000, 6) },
  { name: 'rows of words × 4000.xlsx', make: () => workbook(4000, 10, words) },
  { name: 'elements × 100000.html', make: () => `<!doctype html>${'<div>'.repeat(100_000)}收入100亿元` },
  { name: 'spans × 5000.html', make: () => `<table>${'<tr><td colspan=1000 rowspan=1000>1'.repeat(5000)}</table>` },
  { name: 'unpacks to 300 MB.docx', make: () => bomb(300) },
  { name: 'unpacks to 90 MB.pdf', make: () => paper('BT /F1 9 Tf 9 9 Td (100) Tj ET\n', 3_000_000) },
  { name: 'unpacks to 60 MB.pdf', make: () => paper('BT /F1 9 Tf 9 9 Td (100) Tj ET\n', 1_900_000) },
  { name: 'unpacks to blanks.pdf', make: () => paper('          \n', 5_000_000) },
]
