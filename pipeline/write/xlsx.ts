import { strToU8, zipSync } from 'fflate'
import type { Audit, AuditedFigure, AuditedHeld, Modality } from '../model.ts'
import { withUnit } from '../findings/printed.ts'
import { addTo } from '../grouped.ts'
import { MEASURES } from './measures.ts'
import { paragraphAt, paragraphsOf } from './paragraphs.ts'
import { periodWord } from './periods.ts'

/** A column of the 核对表: what it is called, how wide it is in characters, and what it holds. */
type Column = readonly [head: string, width: number, of: (figure: AuditedFigure, row: number) => string | number]

const STATUS: Readonly<Record<AuditedFigure['status'], string>> = {
  verified: '相符',
  contradicted: '矛盾',
  questioned: '存疑',
  unpaired: '无从核对',
  unread: '未读懂',
  exempt: '',
}

const MODALITIES: Readonly<Record<Modality, string>> = { actual: '实际', target: '目标' }

/** How many relations are told of one figure. */
const MOST = 3
const AROUND = 30

/**
 * 核对表: every figure with its place, what it is, what became of it and what it was held against, and columns for who is
 * to answer for it. Filled in, it comes back as a reference (`--against`).
 */
export function xlsx(audit: Audit): Uint8Array {
  const columns = columnsOf(audit)
  const rows = audit.figures.filter(({ status }) => status !== 'exempt')
  const sheet = sheetOf(columns, rows)
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet }
  const files = Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: EPOCH }]] as const)
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0])
}

/** Zip knows no earlier time, and output tells none. */
const EPOCH = new Date(1980, 0, 1)

function columnsOf(audit: Audit): readonly Column[] {
  const { text } = audit.source
  const paragraphs = paragraphsOf(text)
  const relations = relationsOf(audit)
  const sectionAt = (offset: number): string =>
    audit.sections.findLast(({ start, end }) => start <= offset && offset < end)?.title ?? ''
  return [
    ['序号', 6, (_, row) => row],
    ['章节', 20, ({ start }) => sectionAt(start)],
    ['位置', 12, ({ start, cell }) => placeOf(cell, paragraphAt(paragraphs, start))],
    ['原文', 44, ({ start, end }) => text.slice(Math.max(0, start - AROUND), end + AROUND / 3).replace(/\s+/g, ' ').trim()],
    ['数字', 14, ({ text: printed, unit }) => withUnit(printed, unit)],
    ['指标', 22, ({ metric }) => metric ?? ''],
    ['范围', 8, ({ scope }) => scope ?? ''],
    ['时期', 10, ({ period }) => (period === null ? '' : periodWord(period, 'zh'))],
    ['性质', 8, ({ modality }) => (modality === null ? '' : MODALITIES[modality])],
    ['类别', 8, ({ measure }) => (measure === null ? '' : (MEASURES[measure]?.[0] ?? measure))],
    ['结论', 10, ({ status, byReference }) => (byReference === true ? '与参照材料相符' : STATUS[status])],
    ['核对依据', 50, ({ id }) => (relations.get(id) ?? []).slice(0, MOST).join('；')],
    ['责任单位', 12, () => ''],
    ['来源', 16, () => ''],
    ['核对人', 10, () => ''],
  ]
}

const placeOf = (cell: AuditedFigure['cell'], paragraph: number): string =>
  cell === undefined ? `第${paragraph}段` : `表${cell.table + 1}第${cell.row + 1}行`

/** What each figure was held against, in the report and in references. */
function relationsOf({ claims, held = [], references = [] }: Audit): ReadonlyMap<string, readonly string[]> {
  const relations = new Map<string, string[]>()
  const add = (ids: readonly string[], words: string): void => {
    if (words !== '') for (const id of ids) addTo(relations, id, words)
  }
  const nameOf = ({ against }: AuditedHeld): string => {
    const path = references.find(({ id }) => id === against[0]?.reference)?.path ?? ''
    return path.split(/[\\/]/).at(-1) ?? ''
  }
  for (const { figures, working, verdict } of claims) if (verdict !== 'unverifiable') add(figures, working)
  for (const one of held) add(one.figures, `${one.working}（${nameOf(one)}）`)
  return relations
}

const CONTROL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escaped = (text: string): string =>
  text.replace(CONTROL, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A, B … Z, as a sheet names its columns; there are fewer than 26. */
const letterOf = (column: number): string => String.fromCharCode(65 + column)

function cellOf(value: string | number, column: number, row: number, style: number): string {
  const ref = `${letterOf(column)}${row}`
  if (typeof value === 'number') return `<c r="${ref}" s="${style}"><v>${value}</v></c>`
  if (value === '') return `<c r="${ref}" s="${style}"/>`
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

function sheetOf(columns: readonly Column[], figures: readonly AuditedFigure[]): string {
  const heads = columns.map(([head], column) => cellOf(head, column, 1, HEAD)).join('')
  const rows = figures.map((figure, index) => {
    const values = columns.map(([, , of]) => of(figure, index + 1))
    const lines = Math.max(...values.map((value, column) => linesOf(String(value), columns[column]?.[1] ?? 1)))
    const cells = values.map((value, column) => cellOf(value, column, index + 2, BODY)).join('')
    return `<row r="${index + 2}" ht="${lines * LINE}" customHeight="1">${cells}</row>`
  })
  const widths = columns.map(([, width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const all = `A1:${letterOf(columns.length - 1)}${figures.length + 1}`
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heads}</row>${rows.join('')}</sheetData>` +
    `<autoFilter ref="${all}"/>${ON_PAPER}</worksheet>`
  )
}

/** Points that a line of text takes. */
const LINE = 14

/** So many lines a text takes in a column: a Chinese letter is as wide as two others. */
function linesOf(text: string, width: number): number {
  const wide = text.match(/[\u2E80-\uFFFF]/g)?.length ?? 0
  return Math.max(1, Math.ceil((text.length + wide) / (width - 1)))
}

/** Printed across A4, as high as it comes; the page is numbered. */
const ON_PAPER =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter>'

const HEAD = 1
const BODY = 2

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const BORDER = ['left', 'right', 'top', 'bottom']
  .map(side => `<${side} style="thin"><color rgb="FFB8BEC6"/></${side}>`)
  .join('')

/** All of a workbook but its sheet. */
const PARTS = {
  '[Content_Types].xml':
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`,
  '_rels/.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    '<sheet name="核对表" sheetId="1" r:id="rId1"/></sheets><definedNames>' +
    // the head stands on every printed page
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">核对表!$1:$1</definedName></definedNames></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font>` +
    '<font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">' +
    '<fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="2"><border/>' +
    `<border>${BORDER}</border></borders>` +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
    '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"><alignment vertical="center"/></xf>' +
    '<xf fontId="0" borderId="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>',
}
