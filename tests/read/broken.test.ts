import { deflateSync, strToU8, zipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SourceError } from '../../pipeline/errors.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { paper } from './paper.ts'
import { packed, para, run, word } from './word.ts'

const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
afterAll(() => rmSync(folder, { recursive: true }))

const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const fault: unknown = await readDraft(path).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(fault, `${name} is refused as something the user can mend`).toBeInstanceOf(SourceError)
  const message = fault instanceof SourceError ? fault.message : ''
  expect(message).not.toContain('\n')
  expect(message.startsWith(`${path}：`)).toBe(true)
  return message.slice(path.length + 1)
}

const good = word({
  body: Array.from({ length: 400 }, (_, at) => para(run(`第${at}项收入${(at * 37) % 1000}亿元。`))).join(''),
})
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** A zip whose directory says the file is as large as `claimed`. */
function bomb(claimed: number): Uint8Array {
  const zip = zipSync({ 'word/document.xml': [strToU8(`<a>${' '.repeat(20_000_000)}</a>`), { level: 9 }] })
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, claimed, true)
  }
  return zip
}

describe('each broken file is refused in one line', () => {
  it.each([['docx'], ['pdf'], ['xlsx'], ['html'], ['md'], ['csv'], ['txt'], ['doc']])(
    'of 0 bytes, called %s',
    async format => {
      expect(await refusal(`empty.${format}`, new Uint8Array())).toContain('空')
    },
  )

  it('a docx cut off at any tenth of it', async () => {
    for (let tenth = 1; tenth < 10; tenth++) {
      await refusal(`cut${tenth}.docx`, good.subarray(0, Math.floor((good.length * tenth) / 10)))
    }
  })

  it('a docx with any one byte of its words changed', async () => {
    const start = Buffer.from(good).indexOf('word/document.xml') + 60
    for (const at of [0, 100, 500, 1000]) {
      const bytes = good.slice()
      bytes[start + at] = (bytes[start + at] ?? 0) ^ 0x55
      expect(await refusal(`bit${at}.docx`, bytes)).toMatch(/损坏|限度/)
    }
  })

  it('a zip that swells beyond reason, and one that lies about it', async () => {
    expect(await refusal('bomb.docx', bomb(20_000_007))).toContain('超出限度')
    expect(await refusal('lie.docx', bomb(1000))).toContain('损坏')
    expect(await refusal('huge.docx', bomb(0xfffffff0))).toContain('超出限度')
  })

  it('XML with a document type, and with it all entity tricks', async () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    expect(await refusal('laughs.docx', packed({ 'word/document.xml': laughs }))).toContain('文档类型声明')
  })

  it('XML that does not end, does not pair, or nests without end', async () => {
    const document = (xml: string): Uint8Array => packed({ 'word/document.xml': xml })
    await refusal('open.docx', document('<w:document><w:body>'))
    await refusal('pair.docx', document('<w:document><w:body></w:document></w:body>'))
    await refusal('deep.docx', document('<w:tbl>'.repeat(50_000)))
    await refusal('none.docx', document('5.6%'))
  })

  it('an encrypted docx, and a docx that is a picture', async () => {
    const encrypted = new Uint8Array(4096)
    encrypted.set(ole)
    encrypted.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(await refusal('locked.docx', encrypted)).toContain('加密')
    expect(await refusal('picture.docx', word({ body: para('<w:r><w:drawing/></w:r>') }))).toContain('没有文字')
  })

  it('a zip entry that is encrypted', async () => {
    const zip = good.slice()
    const view = new DataView(zip.buffer)
    for (let at = 0; at < zip.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    }
    expect(await refusal('entry.docx', zip)).toContain('加密')
  })

  it('a docx that is an old doc is read as one, or refused when broken', async () => {
    const broken = new Uint8Array(4096)
    broken.set(ole)
    broken.set(Buffer.from('WordDocument', 'utf16le'), 1024)
    expect(await refusal('old.docx', broken)).toContain('Word文档不完整或已损坏')
  })

  it('a PDF that is cut off, encrypted, or nothing but a name', async () => {
    const pdf = paper([[{ text: '收入', x: 72, y: 700 }]])
    await refusal('head.pdf', pdf.subarray(0, 20))
    await refusal('name.pdf', strToU8('not a PDF at all'))
    const text = Buffer.from(pdf)
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        '/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
          `/O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >>`,
      )
    expect(await refusal('locked.pdf', Buffer.from(text, 'latin1'))).toContain('加密')
  })

  it('a workbook whose sheets are missing', async () => {
    await refusal('bare.xlsx', packed({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }))
  })

  it('raw deflate that is not a zip', async () => {
    await refusal('raw.docx', deflateSync(strToU8('收入')))
  })
})
