import { beforeAll, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import type { Audit } from '../../pipeline/model.ts'
import type { HtmlOptions } from '../../pipeline/write/html/index.ts'
import { madeUpAudit } from './audit.ts'
import { builtWriter } from './built.ts'
import { hostileAudit } from './hostile.ts'
import { rules, sample } from './report.ts'

let writeHtml: (audit: Audit, options: HtmlOptions) => string
const zh = { lang: 'zh', rules } as const

beforeAll(async () => {
  writeHtml = await builtWriter()
})

const bodyOf = (page: string): string => /<div id="body"[^>]*>([\s\S]*?)<\/section>/.exec(page)?.[1] ?? ''

/** What a reader sees: no markup, entities read. */
const seen = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

describe('the page', () => {
  it('is the same for the same audit', () => {
    expect(writeHtml(sample(), zh)).toBe(writeHtml(sample(), zh))
  })

  it('holds the text of the report once, all of it, in order', () => {
    const audit = sample()
    const squeezed = (text: string): string => text.replace(/\s/g, '')
    expect(squeezed(seen(bodyOf(writeHtml(audit, zh))))).toBe(squeezed(audit.source.text))
  })

  it('marks every figure once, by its fate', () => {
    const audit = sample()
    const page = writeHtml(audit, zh)
    const marks = [...bodyOf(page).matchAll(/<span id="f(\d+)" class="(\w+)">([^<]*)<\/span>/g)]
    expect(marks.map(([, index, fate, text]) => [Number(index), fate, text])).toEqual(
      audit.figures.map((figure, index) => [index, figure.status, figure.text]),
    )
  })

  it('puts the number of each finding behind what it accuses', () => {
    const audit = sample()
    const refs = [...bodyOf(writeHtml(audit, zh)).matchAll(/class="ref" href="#k(\d+)"/g)].map(match =>
      Number(match[1]),
    )
    expect(refs.toSorted((a, b) => a - b)).toEqual(audit.findings.map((_, index) => index + 1))
  })

  it('leads every link to an element of its own', () => {
    const page = writeHtml(sample(), zh)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(match => match[1])
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter(link => !ids.includes(link))).toEqual([])
  })

  it('admits its own style and script by hash, and nothing else', () => {
    const page = writeHtml(sample(), zh)
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1])};`)
    expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1])};`)
    expect(page).not.toMatch(/ style="| on\w+="|https?:\/\//)
  })

  it('answers whether the report can go out', () => {
    const audit = sample()
    const settled = { by: '王', remark: '' }
    const all = audit.findings.map(finding => ({ ...finding, settled }))
    const answers = (findings: Audit['findings']): string =>
      seen(/<p class="answer[^>]*>.*?<\/p>/.exec(writeHtml({ ...audit, findings }, zh))?.[0] ?? '')
    expect(answers(audit.findings)).toMatch(/^7处矛盾、4处存疑待处理，暂不宜印发；核对了\d+个数中的\d+个/)
    expect(answers(audit.findings.filter(({ severity }) => severity !== 'error'))).toMatch(/^未发现矛盾，4处存疑待核实；核对了/)
    expect(answers(all)).toMatch(/^矛盾与存疑均已处理；核对了/)
    expect(answers([])).toMatch(/^未发现矛盾；核对了/)
  })

  it('says in English what is its own, and leaves the report in Chinese', () => {
    const page = writeHtml(sample(), { lang: 'en', rules })
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Statements cannot hold together')
    const chrome = seen(
      page
        .replace(bodyOf(page), '')
        .replace(/<(bdi|blockquote|title|option)[\s\S]*?<\/\1>/g, '')
        .replace(/<(style|script|svg|figcaption|tbody)[\s\S]*?<\/\1>/g, '')
        .replace(/<a href[^>]*>[^<]*/g, ''),
    )
    expect(chrome.match(/\p{Script=Han}+/gu) ?? []).toEqual([])
  })

  it('shows hostile text as text, everywhere', () => {
    const page = writeHtml(hostileAudit(), zh)
    const outside = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '')
    expect(outside).not.toMatch(/<img|<svg onload|<script>|onerror="/)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(outside).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    expect(outside).not.toMatch(/[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/)
    expect(Buffer.from(outside).toString()).toBe(outside)
    expect(page).toContain('U+202E')
    expect(page).toContain('␀')
    expect(page).toContain('👨‍👩‍👧‍👦')
    expect(seen(bodyOf(page))).toContain('</script><script>globalThis.owned=1</script>')
  })

  it('keeps a figure whole that a line break splits, and cuts marks that overlap', () => {
    const audit = madeUpAudit({ marked: '收入⟦1117\n.56亿元|verified⟧，\n支出⟦12亿元|unpaired⟧。' })
    expect(bodyOf(writeHtml(audit, zh))).toContain('<span id="f0" class="verified">1117\n.56亿元</span>')
    const first = audit.figures[0]
    const second = audit.figures[1]
    if (first === undefined || second === undefined) throw new Error('two figures')
    const overlapping = { ...audit, figures: [first, { ...second, start: first.end - 2 }] }
    expect(seen(bodyOf(writeHtml(overlapping, zh))).replace(/\s/g, '')).toBe(audit.source.text.replace(/\s/g, ''))
  })

  it('holds for an empty report', () => {
    expect(writeHtml(madeUpAudit({ marked: '' }), zh)).toContain('没有发现需要处理的问题')
  })
})
