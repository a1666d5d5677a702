import { readFileSync } from 'node:fs'
import type { Format } from '../../pipeline/model.ts'
import type { Random } from '../bench/random.ts'
import { book } from '../read/paper.ts'
import { cell, numbered, packed, para, table, word } from '../read/word.ts'
import type { Made } from './reports.ts'

/** A report as a file of each format. Of the old Word there is one file, which no library writes. */
export const FORMS: Readonly<Record<Format, (made: Made, random: Random) => Uint8Array>> = {
  txt: (made, random) => ENCODED[random.below(ENCODED.length)]!(plain(made, '\t')),
  md: made => utf8(`# ${made.title}\n\n${made.lines.map(marked).join('\n\n')}\n\n${piped(made.table)}`),
  csv: (made, random) => utf8(separated(made, ',;\t'[random.below(3)]!)),
  html: (made, random) => utf8(page(made, random)),
  docx: (made, random) => word({ body: body(made, random), footnotes: footnote(made) }),
  xlsx: made => workbook(made.table ?? made.lines.map((line, at) => [line, String(at * 1.5)])),
  pdf: made => book([made.title, ...made.lines, ...(made.table ?? []).map(row => row.join('  '))]),
  doc: () => DOC,
}

const DOC = Uint8Array.from(readFileSync('tests/fuzz/seeds/draft.doc'))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const plain = ({ title, lines, table }: Made, tab: string): string =>
  [title, ...lines, ...(table ?? []).map(row => row.join(tab))].join('\n')

/** The ways in which a plain text comes. */
const ENCODED: readonly ((text: string) => Uint8Array)[] = [
  utf8,
  utf8,
  text => utf8(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  text => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')),
  text => Uint8Array.from([...text].flatMap(character => GB.get(character) ?? [0x3f])),
]

/** By character, its two bytes of GB 18030: what the decoder makes of each pair. */
const GB: ReadonlyMap<string, readonly number[]> = new Map(
  [
    ...Array.from({ length: 128 }, (_, code) => [code]),
    ...Array.from({ length: 126 * 190 }, (_, at) => [
      0x81 + Math.floor(at / 190),
      0x40 + (at % 190) + Number(at % 190 >= 63),
    ]),
  ].map(bytes => [new TextDecoder('gb18030').decode(Uint8Array.from(bytes)), bytes]),
)

const marked = (line: string, at: number): string => (at % 7 === 3 ? `- ${line}` : at % 5 === 2 ? `**${line}**` : line)

const piped = (rows: Made['table']): string => {
  const [head = [], ...rest] = rows ?? []
  return [head, head.map(() => '---'), ...rest].map(row => `| ${row.join(' | ')} |\n`).join('')
}

const separated = ({ lines, table }: Made, by: string): string =>
  (table ?? lines.map(line => [line.slice(0, 9), line.slice(9)]))
    .map(row => row.map(words => `"${words.replaceAll('"', '""')}"`).join(by))
    .join('\n')

const escaped = (text: string): string => text.replace(/[&<>]/g, mark => `&#${mark.charCodeAt(0)};`)

function page({ title, lines, table }: Made, random: Random): string {
  const spans = random.below(2) === 0
  const paragraphs = lines.map(line => `<p>${spans ? escaped(line).replace(/\d+/, '<span>$&</span>') : escaped(line)}`)
  const rows = (table ?? []).map(row => `<tr>${row.map(words => `<td>${words}</td>`).join('')}</tr>`)
  const head = `<!doctype html><title>${title}</title><h1>${title}</h1>`
  return `${head}${paragraphs.join('\n')}<table>${rows.join('\n')}</table>`
}

function body({ title, lines, table: rows }: Made, random: Random): string {
  const listed = random.below(4) === 0 ? numbered(1, 0) : ''
  const text = [title, ...lines].map(line => para(escaped(line), listed)).join('')
  return text + (rows === null ? '' : table(rows.map(row => row.map(words => cell(words)))))
}

const footnote = ({ lines }: Made): string => `<w:footnote w:id="1">${para(escaped(lines[0] ?? ''))}</w:footnote>`

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const place = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`
  const cellOf = (words: string, row: number, column: number): string =>
    /^-?\d+(?:\.\d+)?$/.test(words)
      ? `<c r="${place(row, column)}"><v>${words}</v></c>`
      : `<c r="${place(row, column)}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`
  const cells = rows.map((row, at) => row.map((words, to) => cellOf(words, at, to)).join(''))
  const data = cells.map((row, at) => `<row r="${at + 1}">${row}</row>`)
  return packed({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="收支" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${data.join('')}</sheetData></worksheet>`,
  })
}
