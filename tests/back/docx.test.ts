import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { annotateDocx } from '../../pipeline/write/back/docx.ts'
import { audited } from '../read/audited.ts'
import { cell, numbered, packed, para, run, table, word, type Word } from '../read/word.ts'

const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function auditOf(bytes: Uint8Array): Promise<Audit> {
  const path = join(folder, 'report.docx')
  writeFileSync(path, bytes)
  return audited(await readDraft(path))
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** The words between the marks of each comment, and the comment's own. */
function commentsOf(bytes: Uint8Array): { id: string; on: string; says: string }[] {
  const parts = partsOf(bytes)
  const xml = parts['word/document.xml'] ?? ''
  const comments = Object.entries(parts).find(([name]) => name.endsWith('comments.xml'))?.[1] ?? ''
  return [...comments.matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs)].map(([all, id = '']) => {
    const within = xml.slice(
      xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`),
      xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`),
    )
    expect(xml).toContain(`<w:commentReference w:id="${id}"/>`)
    return { id, on: wordsOf(within), says: wordsOf(all) }
  })
}

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words]) => words)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const sample = readFileSync(new URL('../../sources/2024年政府工作报告（送审稿）.txt', import.meta.url), 'utf8')
const body = sample
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')
  .map(line =>
    para(
      line
        .split(/(?<=\d)(?=[\d.])/)
        .map((part, at) => run(part, at % 2 === 0 ? '' : '<w:b/>'))
        .join(''),
    ),
  )
  .join('')

const slip = '2018年到2023年，全市社会消费品零售总额由100.0亿元增加到131.4亿元，年均增长6.5%，市场&amp;消费 稳定。'

async function annotated(document: Word): Promise<{ audit: Audit; bytes: Uint8Array; original: Uint8Array }> {
  const original = word(document)
  const audit = await auditOf(original)
  return { audit, original, bytes: annotateDocx(original, audit) }
}

describe('a Word document with its findings as comments', () => {
  it('has a comment on the very words of every finding', async () => {
    const { audit, bytes } = await annotated({ body })
    expect(audit.findings.length).toBeGreaterThan(5)
    const comments = commentsOf(bytes)
    expect(comments.map(({ on }) => on).sort()).toEqual(audit.findings.map(({ quote }) => quote).sort())
    for (const { message, working } of audit.findings)
      expect(comments.some(({ says }) => says.includes(working ?? message))).toBe(true)
  })

  it('reads as before, and differs in no other part', async () => {
    const { audit, bytes, original } = await annotated({ body })
    expect((await auditOf(bytes)).source.text).toBe(audit.source.text)
    const before = partsOf(original)
    const after = partsOf(bytes)
    const same = Object.keys(before).filter(name => before[name] === after[name])
    expect(
      Object.keys(before)
        .filter(name => !same.includes(name))
        .sort(),
    ).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml'])
    const unmarked = (after['word/document.xml'] ?? '').replace(
      /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
      '',
    )
    expect(wordsOf(unmarked)).toBe(wordsOf(before['word/document.xml'] ?? ''))
  })

  it('is the same again for the same input, and the original is untouched', async () => {
    const { audit, bytes, original } = await annotated({ body })
    const copy = Uint8Array.from(original)
    expect(annotateDocx(original, audit)).toEqual(bytes)
    expect(annotateDocx(Buffer.from(original), audit)).toEqual(bytes)
    expect(original).toEqual(copy)
  })

  it('keeps the form of a run that it parts, entities and spaces in it', async () => {
    const { bytes, audit } = await annotated({
      body: para(
        run(slip, '<w:b/><w:rPrChange w:id="5"><w:rPr><w:i/></w:rPr></w:rPrChange>').replace(
          ' xml:space="preserve"',
          '',
        ),
      ),
    })
    expect(audit.findings.map(({ quote }) => quote)).toEqual(['6.5%'])
    const xml = partsOf(bytes)['word/document.xml'] ?? ''
    expect(
      xml.match(
        /<w:r><w:rPr><w:b\/><w:rPrChange w:id="5"><w:rPr><w:i\/><\/w:rPr><\/w:rPrChange><\/w:rPr><w:t xml:space="preserve">/g,
      ),
    ).toHaveLength(3)
    expect(xml).toContain('市场&amp;消费 稳定')
    expect(commentsOf(bytes)[0]?.on).toBe('6.5%')
  })

  it('has comments in cells, insertions, after supplied numbers, and beside notes and text boxes', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const footnotes = `<w:footnote w:id="2">${para(slip)}</w:footnote>`
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${para(slip)}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r>`
    const { bytes, audit } = await annotated({
      numbering,
      footnotes,
      body:
        para(`<w:ins w:id="1" w:author="a">${run(slip)}</w:ins>`) +
        table([
          [cell('甲'), cell('乙')],
          [cell(slip), cell('1')],
        ]) +
        para(run(slip) + '<w:r><w:footnoteReference w:id="2"/></w:r>', numbered(1, 0)) +
        para(run('框外文字') + box),
    })
    expect(audit.findings.length).toBeGreaterThanOrEqual(5)
    const xml = partsOf(bytes)['word/document.xml'] ?? ''
    expect(commentsOf(bytes)).toHaveLength(audit.findings.length)
    expect(xml.slice(xml.indexOf('<w:txbxContent>'), xml.indexOf('</w:txbxContent>'))).not.toContain('comment')
    expect(partsOf(bytes)['word/footnotes.xml']).not.toContain('comment')
    expect(xml.indexOf('commentRangeStart')).toBeGreaterThan(xml.indexOf('<w:ins '))
  })

  it('keeps the comments it had', async () => {
    const parts = partsOf(
      word({
        body: para(
          `<w:commentRangeStart w:id="7"/>${run(slip)}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
        ),
      }),
    )
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const original = packed({
      ...parts,
      'word/comments.xml': `<w:comments ${namespace}><w:comment w:id="7" w:author="甲">${para('旧批注')}</w:comment></w:comments>`,
      'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    })
    const comments = commentsOf(annotateDocx(original, await auditOf(original)))
    expect(comments.map(({ id, on }) => [id, on])).toEqual([
      ['7', wordsOf(run(slip))],
      ['8', '6.5%'],
    ])
  })

  it('is refused where the file is not the one that was audited', async () => {
    const audit = await auditOf(word({ body: para(slip) }))
    expect(() => annotateDocx(word({ body: para('别的文字。') }), audit)).toThrow(/审校之后文件已改动/)
  })
})

const office = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!office)('LibreOffice (soffice is not on the path: skipped)', () => {
  it('opens the copy and has every comment at its words', async () => {
    const { audit, bytes } = await annotated({ body })
    const path = join(folder, 'commented.docx')
    writeFileSync(path, bytes)
    const { status } = spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'odt',
      '--outdir',
      folder,
      path,
    ])
    expect(status).toBe(0)
    const content = partsOf(readFileSync(join(folder, 'commented.odt')))['content.xml'] ?? ''
    const quotes = [...content.matchAll(/<office:annotation [^>]*office:name="([^"]+)"/g)].map(({ index, 1: name }) => {
      const range = content.slice(
        content.indexOf('</office:annotation>', index),
        content.indexOf(`<office:annotation-end office:name="${name}"/>`),
      )
      return range.replace(/<office:annotation .*?<\/office:annotation>/gs, '').replace(/<[^>]+>/g, '')
    })
    expect(quotes.sort()).toEqual(audit.findings.map(({ quote }) => quote).sort())
    expect(content.match(/<dc:creator>勾稽<\/dc:creator>/g)).toHaveLength(audit.findings.length)
  }, 60_000)
})
