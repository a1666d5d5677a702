import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join, dirname } from 'node:path'
import { create, openSync } from 'fontkit'
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { writePdf } from '../../pipeline/write/pdf/index.ts'
import { headOf } from '../../pipeline/write/said.ts'
import { madeUpAudit, RULES } from './made-up.ts'
import { boxesOf, contrastIn, hasPoppler, hasQpdf, pictures, saved, textOf } from './tools.ts'

const options = { lang: 'zh', rules: RULES, pdf: 'full' } as const
const audit = madeUpAudit()
const bytes = await writePdf(audit, options)
const packed = (text: string): string => text.replace(/\s+/g, '')

describe('the file', () => {
  it('is the same, byte for byte, when written again', async () => {
    expect(Buffer.from(await writePdf(audit, options)).equals(bytes)).toBe(true)
  })

  it('tells no time unless it is given one', async () => {
    expect(Buffer.from(bytes).includes('/CreationDate')).toBe(false)
    const dated = await writePdf(audit, { ...options, date: new Date('2024-02-03T00:00:00Z') })
    expect(Buffer.from(dated).toString('latin1')).toContain('(D:20240203000000Z)')
  })

  it('stays under 1.5 MB for a report of 18,000 characters', () => {
    expect(audit.source.characters).toBeGreaterThan(18_000)
    expect(bytes.length).toBeLessThan(1.5e6)
  })

  it('has title, language, bookmarks, a form, and audit.json inside', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getTitle()).toContain(audit.source.title)
    expect(document.getProducer()).toContain('gouji')
    expect(String(document.catalog.get(PDFName.of('Lang')))).toBe('(zh-CN)')
    const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
    expect(Number(String(outlines.get(PDFName.of('Count'))))).toBe(5)
    const open = audit.findings.filter(({ settled }) => settled === null).length
    expect(document.getForm().getFields()).toHaveLength(2 * open)
  })

  it('leads from every figure that was not checked, and from every finding, to an existing page', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = new Set(document.getPages().map(page => String(page.ref)))
    const links = document
      .getPages()
      .flatMap(page => page.node.Annots()?.asArray() ?? [])
      .map(ref => document.context.lookup(ref, PDFDict))
      .filter(annotation => String(annotation.get(PDFName.of('Subtype'))) === '/Link')
    const open = audit.figures.filter(({ status }) => status === 'unpaired' || status === 'unread')
    expect(links.length).toBeGreaterThan(open.length)
    for (const link of links) {
      expect(pages).toContain(String(link.lookup(PDFName.of('Dest'), PDFArray).get(0)))
    }
  })

  it.skipIf(!hasQpdf)('has no syntax error (skips without qpdf)', () => {
    expect(execFileSync('qpdf', ['--check', saved(bytes)], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it.skipIf(!hasPoppler)('holds the audit as an attachment (skips without poppler)', () => {
    const path = saved(bytes)
    execFileSync('pdfdetach', ['-saveall', '-o', dirname(path), path])
    expect(JSON.parse(readFileSync(join(dirname(path), 'audit.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(audit)),
    )
  })
})

describe.skipIf(!hasPoppler)('the pages (skips without poppler)', () => {
  const path = saved(bytes)

  it('say whether it can go out, what each finding says, and the whole text', () => {
    const text = packed(textOf(path))
    expect(text).toContain('暂不宜印发')
    for (const finding of audit.findings) expect(text).toContain(packed(headOf(finding)))
    const raw = packed(textOf(path, '-raw'))
    expect(raw).toContain('现在，我代表市人民政府，向大会报告政府工作，请予审议。')
    const pages = Number(/共(\d+)页/.exec(raw)?.[1])
    for (let page = 1; page <= pages; page++) expect(raw).toContain(`第${page}页共${pages}页`)
  })

  it('keep every word within the margins of the paper', () => {
    for (const {
      text,
      box: [left, top, right, bottom],
    } of boxesOf(path)) {
      expect(left, text).toBeGreaterThan(30)
      expect(top, text).toBeGreaterThan(30)
      expect(right, text).toBeLessThan(575)
      expect(bottom, text).toBeLessThan(820)
    }
  })

  it('begin no line with a mark that may not stand there, and end none with an opening one', () => {
    for (const line of textOf(path, '-layout')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')) {
      expect(line).not.toMatch(/^[。，、；：！？”》％]/)
      expect(line).not.toMatch(/[（“《]$/)
    }
  })

  it('draw ink for every character', () => {
    const scale = 100 / 72
    const shown = pictures(path, 100, 1, 6)
    for (const { page, text, box } of boxesOf(path)) {
      const picture = shown[page]
      if (picture === undefined) continue
      // Hanzi share the box evenly; of other words the box as a whole is looked at.
      const parts = /^[\u4e00-\u9fff]+$/.test(text) ? text.length : 1
      const [left, top, right, bottom] = box.map(points => points * scale) as [number, number, number, number]
      const step = (right - left) / parts
      for (let i = 0; i < parts; i++) {
        const contrast = contrastIn(picture, left + i * step, top, left + (i + 1) * step, bottom)
        expect(contrast, `${text} on page ${page + 1}, character ${i + 1}`).toBeGreaterThan(40)
      }
    }
  })
})

describe('the embedded fonts', () => {
  it('hold for every character the outline and width of the font they come from', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const fonts = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter(isFont)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) {
      const name = String(font.get(PDFName.of('BaseFont')))
      const weight = name.endsWith('Bold') ? '700Bold' : '400Regular'
      const whole = openSync(`node_modules/@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`)
      const descriptor = font
        .lookup(PDFName.of('DescendantFonts'), PDFArray)
        .lookup(0, PDFDict)
        .lookup(PDFName.of('FontDescriptor'), PDFDict)
      const program = decodePDFRawStream(descriptor.lookup(PDFName.of('FontFile2')) as PDFRawStream).decode()
      const part = create(Buffer.from(program))
      const map = Buffer.from(
        decodePDFRawStream(font.lookup(PDFName.of('ToUnicode')) as PDFRawStream).decode(),
      ).toString()
      const pairs = [...map.matchAll(/<([0-9a-f]{4})><([0-9a-f]+)>/g)]
      expect(pairs.length).toBeGreaterThan(40)
      for (const [, number, units] of pairs) {
        const code = Buffer.from(units!, 'hex').swap16().toString('utf16le').codePointAt(0)!
        const own = part.getGlyph(Number.parseInt(number!, 16))
        const source = whole.glyphForCodePoint(code)
        expect(own.path.toSVG(), `U+${code.toString(16)}`).toBe(source.path.toSVG())
        expect(own.advanceWidth).toBe(source.advanceWidth)
      }
    }
  })
})

const isFont = (object: unknown): object is PDFDict =>
  object instanceof PDFDict && String(object.get(PDFName.of('Subtype'))) === '/Type0'

describe('hostile text', () => {
  const hostile = [
    '<script>alert(1)</script> </text> \\( \\) %PDF <</JS (app.alert)>>',
    '控制\u0000符\u0007与\u001b、方向\u202e反转\u2066标记、零宽\u200b、孤立\ud800代理',
    '生僻𬭊㑇𠮷、表情😀👨‍👩‍👧、组合é、全角Ａ、〇ⅢⅣ①⑳㈠℃㎡',
    '字'.repeat(10_000),
    'w'.repeat(10_000),
    '。'.repeat(3_000),
    '“'.repeat(500),
    '9'.repeat(5_000),
  ].join('\n')
  const strange = madeUpAudit(`${hostile}\n`)
  strange.findings.slice(0, 3).forEach(finding =>
    Object.assign(finding, {
      message: hostile,
      stated: 'x'.repeat(900),
      section: ['标'.repeat(400), hostile],
      working: '1 + '.repeat(600),
    }),
  )

  it('makes a sound file', async () => {
    const written = await writePdf(strange, { ...options, lang: 'en' })
    if (hasQpdf) expect(execFileSync('qpdf', ['--check', saved(written)], { encoding: 'utf8' })).toContain('No syntax')
    expect((await PDFDocument.load(written)).getPageCount()).toBeGreaterThan(30)
  })

  it.skipIf(!hasPoppler)('shows what the font lacks as its code and cuts nothing (skips without poppler)', async () => {
    const path = saved(await writePdf(strange, options))
    const text = packed(textOf(path, '-raw'))
    for (const code of ['[U+0000]', '[U+202E]', '[U+200B]', '[U+D800]', '[U+20BB7]', '[U+1F600]'])
      expect(text).toContain(code)
    for (const word of ['𬭊', '㑇', '<script>alert(1)</script>', 'ⅢⅣ①⑳㈠℃㎡']) expect(text).toContain(word)
    expect(text.match(/字/g)!.length).toBeGreaterThan(9_999)
    for (const {
      text: word,
      box: [left, , right],
    } of boxesOf(path)) {
      expect(left, word).toBeGreaterThan(30)
      expect(right, word).toBeLessThan(582)
    }
  })
})

describe('an audit without findings or figures', () => {
  it('is still a document', async () => {
    const empty = {
      ...audit,
      findings: [],
      claims: [],
      figures: [],
      sections: [],
      source: { ...audit.source, text: '', title: '', characters: 0 },
    }
    expect((await PDFDocument.load(await writePdf(empty, options))).getPageCount()).toBeGreaterThan(0)
  })
})
