import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../pipeline/model.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'
import { LEADING, PAGE } from '../../pipeline/write/pdf/style.ts'
import { madeUpAudit, RULES } from './made-up.ts'
import { boxesOf, hasPoppler, saved } from './tools.ts'

const made = madeUpAudit()
const [sample] = made.findings

/** Findings that take from five lines to more than a page; every fourth is short. */
const findings = Array.from({ length: 48 }, (_, i): Finding => {
  if (sample === undefined) throw new Error('the made-up audit has no finding')
  const own = { id: `d${i}`, fingerprint: `card${i}`, severity: 'error', settled: null } as const
  const { start, end } = sample
  const nothing = { evidence: [], repairs: [], diagnosis: [], expected: null, formula: null, working: null }
  if (i % 4 === 0) return { ...sample, ...own, ...nothing, context: [start, end], message: '本数不实。' }
  const reasons = i === 21 ? 60 : (i * 7) % 13
  return {
    ...sample,
    ...own,
    working: null,
    message: '若其余数字无误，本数应当另为他数。'.repeat(1 + ((i * 5) % 9)),
    diagnosis: Array.from({ length: reasons }, (_, n) => ({ kind: 'digit', message: `疑为第${n}位数字有误` })),
  }
})

interface Line {
  readonly top: number
  readonly text: string
}

describe.skipIf(!hasPoppler)('the cards of findings (skips without poppler)', () => {
  let pages: readonly (readonly Line[])[] = []
  let heads: readonly (readonly number[])[] = []

  beforeAll(async () => {
    const path = saved(await writePdf({ ...made, findings }, { lang: 'zh', rules: RULES }))
    // the first has the end of the list of findings above its cards
    pages = pagesOf(path)
      .filter(lines => lines.some(({ text }) => text.includes('另行核实')))
      .slice(1)
    heads = pages.map(lines => lines.flatMap(({ text }, i) => (isHead(text) ? i : [])))
  })

  it('fill their pages', () => {
    for (const [i, lines] of pages.slice(0, -1).entries()) {
      expect(lines.at(-1)!.top, `page ${i + 1} of cards`).toBeGreaterThan(PAGE.bottom - (PAGE.bottom - PAGE.top) / 3)
    }
  })

  it('keep a head with what it stands over, and the boxes with what they decide', () => {
    pages.forEach((lines, page) => {
      for (const head of heads[page]!) expect(lines.length - head, lines[head]!.text).toBeGreaterThan(5)
      const boxes = lines.findIndex(({ text }) => text.includes('另行核实'))
      if (boxes >= 0) expect(boxes, `page ${page + 1} of cards`).toBeGreaterThan(2)
    })
  })

  it('are told apart where they run on: the next page begins with their name', () => {
    const broken = pages.filter((_, page) => heads[page]![0] !== 0)
    expect(broken.length).toBeGreaterThan(5)
    for (const [first] of broken) expect(first!.text).toMatch(/^\d+.*（续）$/)
  })

  it('stay whole where they are short', () => {
    const named = pages.map(([first]) => /^(\d+).*（续）$/.exec(first!.text)?.[1]).filter(name => name !== undefined)
    for (const name of named) expect(Number(name) % 4, `card ${name}`).not.toBe(1)
  })
})

const isHead = (text: string): boolean => /^\d+(?!.*（续）).*矛盾/.test(text)

/** The lines of each page between its running head and its footer, from the top. */
function pagesOf(path: string): Line[][] {
  const pages: { top: number; text: string }[][] = []
  for (const { page, text, box } of boxesOf(path)) {
    const [, top = 0, , bottom = 0] = box
    if (bottom < PAGE.top || top > PAGE.bottom) continue
    const lines = (pages[page] ??= [])
    const line = lines.find(other => Math.abs(other.top - top) < LEADING / 3)
    if (line === undefined) lines.push({ top, text })
    else line.text += text
  }
  return pages.map(lines => lines.toSorted((a, b) => a.top - b.top))
}
