import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { paper } from '../read/paper.ts'
import { para, run, word } from '../read/word.ts'
import { auditIn, folder, gouji, listed, RIGHT, WRONG } from './gouji.ts'

const docx = (text: string): Uint8Array => word({ body: para(run(text.trim())) })
const pdf = (text: string): Uint8Array => {
  const [head = '', tail = ''] = text.trim().split(/(?<=亿元)(?=增加到)/)
  return paper([
    [
      { text: head, x: 72, y: 700 },
      { text: tail, x: 72, y: 672 },
    ],
  ])
}

const bytesOf = (cwd: string, name: string): Buffer => readFileSync(join(cwd, name))
const commentsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('comments.xml'))
    .map(([, part]) => strFromU8(part))
    .join('')

describe('audit --annotate', () => {
  const files = { 'a.docx': docx(WRONG), 'b.pdf': pdf(WRONG) }
  const cwd = folder(files)
  const ran = gouji(cwd, 'audit', 'a.docx', 'b.pdf', '--annotate', '--format', 'json')

  test('writes a copy with the findings beside the audit, and names it', () => {
    expect([ran.status, ran.err]).toEqual([1, ''])
    expect(listed(join(cwd, 'output'))).toEqual(['a.annotated.docx', 'a.audit.json', 'b.annotated.pdf', 'b.audit.json'])
    expect(ran.out).toContain('output/a.annotated.docx')
    const [finding] = auditIn(cwd, 'output/a.audit.json').findings
    expect(commentsOf(bytesOf(cwd, 'output/a.annotated.docx'))).toContain(finding?.working)
  })

  test('marks the figure in the copy of a PDF', async () => {
    const document = await PDFDocument.load(bytesOf(cwd, 'output/b.annotated.pdf'))
    expect(document.getPage(0).node.Annots()?.size()).toBeGreaterThan(0)
  })

  test('leaves the originals as they were', () => {
    for (const [name, bytes] of Object.entries(files)) expect(bytesOf(cwd, name).equals(bytes), name).toBe(true)
    expect(listed(cwd).filter(name => !name.startsWith('output'))).toEqual(Object.keys(files))
  })

  test('writes the same bytes again', () => {
    gouji(cwd, 'audit', 'a.docx', 'b.pdf', '--annotate', '--format', 'json', '--output', 'again')
    for (const name of listed(join(cwd, 'output'))) {
      expect(bytesOf(cwd, `again/${name}`).equals(bytesOf(cwd, `output/${name}`)), name).toBe(true)
    }
  })

  test('says in one line which format holds no remarks, and audits it all the same', () => {
    const other = folder({ 'r.txt': RIGHT, 'a.docx': docx(RIGHT) })
    const { status, lines } = gouji(other, 'audit', 'r.txt', 'a.docx', '--annotate', '--format', 'json')
    expect([status, lines.length]).toEqual([0, 1])
    expect(lines[0]).toMatch(/^r\.txt：.*docx.*pdf/)
    expect(listed(join(other, 'output'))).toEqual(['a.annotated.docx', 'a.audit.json', 'r.audit.json'])
  })

  test('keeps the copies of reports of one name apart', () => {
    const other = folder({ '甲/r.docx': docx(WRONG), '乙/r.docx': docx(RIGHT) })
    gouji(other, 'audit', '甲', '乙', '--annotate', '--format', 'json')
    expect(listed(join(other, 'output')).filter(name => name.includes('annotated'))).toHaveLength(2)
  })

  test('never replaces a report of the run', () => {
    const right = docx(RIGHT)
    const other = folder({ 'a.docx': docx(WRONG), 'a.annotated.docx': right })
    const { status, lines } = gouji(
      other,
      'audit',
      'a.docx',
      'a.annotated.docx',
      '--annotate',
      '--output',
      '.',
      '--format',
      'json',
    )
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain('a.annotated.docx')
    expect(bytesOf(other, 'a.annotated.docx').equals(right)).toBe(true)
    expect(listed(other)).toContain('a.audit.json')
  })

  test('has no copy among the reports of a folder, but audits one that is named', () => {
    const other = folder({ 'in/a.docx': docx(WRONG), 'in/a.annotated.docx': docx(RIGHT) })
    gouji(other, 'audit', 'in', '--format', 'json')
    expect(listed(join(other, 'output'))).toEqual(['a.audit.json'])
    expect(gouji(other, 'audit', 'in/a.annotated.docx', '--format', 'json').status).toBe(0)
  })
})

test('what the editor must know about the reading is printed, of one report and of many', () => {
  const pending = word({ body: para(`<w:ins w:id="1" w:author="甲">${run(RIGHT.trim())}</w:ins>`) })
  const cwd = folder({ 'a.docx': pending, 'r.txt': RIGHT })
  expect(gouji(cwd, 'audit', 'a.docx', '--format', 'json').out).toMatch(/a\.docx：.*1处修订/)
  expect(gouji(cwd, 'audit', 'a.docx', 'r.txt', '--format', 'json').out).toMatch(/^a\.docx .*\n {2}.*1处修订/)
  expect(auditIn(cwd, 'output/a.audit.json').source.notices).toHaveLength(1)
  gouji(cwd, 'audit', 'a.docx', '--format', 'html')
  expect(readFileSync(join(cwd, 'output/a.audit.html'), 'utf8')).toContain('1处修订')
})
