import { describe, expect, it } from 'vitest'
import { claimWords } from '../../pipeline/write/excerpts.ts'
import { words } from '../../pipeline/write/html/words.ts'
import { passagesOf } from '../../pipeline/write/passages.ts'
import { periodWord } from '../../pipeline/write/periods.ts'
import { madeUpAudit } from './audit.ts'

describe('a period in words', () => {
  it('is written as people write it', () => {
    expect(
      ['2023', '2016/2020', '2026-01', '2025-01/2025-11', '2023/2024榨季'].map(period => periodWord(period, 'zh')),
    ).toEqual(['2023年', '2016—2020年', '2026年1月', '2025年1—11月', '2023/2024榨季'])
    expect(periodWord('2025-01/2025-11', 'en')).toBe('2025-1 to 2025-11')
  })
})

describe('the words of the page', () => {
  it('have the same holes in both languages', () => {
    const holes = (phrase: string): readonly string[] => [...phrase.matchAll(/\{\w+\}/g)].map(hole => hole[0]).sort()
    const english: Readonly<Record<string, string>> = words('en')
    for (const [key, phrase] of Object.entries(words('zh'))) {
      expect([...new Set(holes(english[key] ?? ''))], key).toEqual(holes(phrase))
    }
  })
})

describe('an excerpt', () => {
  const marked =
    `${'前文很长，'.repeat(60)}全市财政收入达到⟦93亿元|verified|财政收入|2023|level⟧，` +
    `年均增长⟦10.1%|contradicted|财政收入|2023|growth⟧，${'后文也长，'.repeat(60)}完。`
  const audit = madeUpAudit({
    marked,
    claims: [{ rule: 'growth', figures: [1], working: '' }],
    findings: [{ rule: 'growth', severity: 'error', accused: 1, evidence: [0], message: '' }],
  })
  const { text } = audit.source

  it('of a long sentence holds what is accused and the evidence near it, and begins behind a comma', () => {
    const [finding] = audit.findings
    if (finding === undefined) throw new Error('one finding')
    const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
    const [passage, ...more] = passagesOf(finding, {
      audit,
      figureOf: id => figures.get(id),
      claimOf: id => audit.claims.find(claim => claim.id === id),
    })
    expect(more).toEqual([])
    if (passage?.kind !== 'prose') throw new Error('a sentence')
    const [piece, ...others] = passage.pieces
    expect(others).toEqual([])
    const shown = text.slice(piece?.start, piece?.end)
    expect(shown).toContain('全市财政收入达到93亿元，年均增长10.1%')
    expect(text[(piece?.start ?? 0) - 1]).toBe('，')
    expect(shown.length).toBeLessThan(120)
    expect(text[piece?.end ?? 0]).toMatch(/[，。]/)
  })

  it('of a claim is its clause, behind the metric that the clause leaves out', () => {
    const [claim] = audit.claims
    if (claim === undefined) throw new Error('one claim')
    const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
    expect(claimWords(claim, audit, id => figures.get(id))).toBe('财政收入：年均增长10.1%')
  })
})
