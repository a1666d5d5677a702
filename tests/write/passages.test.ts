import { describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { readHtml } from '../../pipeline/read/html.ts'
import { mostWanted, needOf } from '../../pipeline/write/missing.ts'
import { passagesOf, type Passage } from '../../pipeline/write/passages.ts'
import { draftOf } from '../draft.ts'
import { madeUpAudit } from '../html/audit.ts'
import { audited } from '../read/audited.ts'

const [madeFinding] = madeUpAudit({
  marked: '⟦1亿元|contradicted⟧',
  findings: [{ rule: 'sum-of-parts', severity: 'error', message: '', accused: 0 }],
}).findings

const passagesIn = (audit: Audit, finding = 0): readonly Passage[] => {
  const found = audit.findings[finding]
  if (found === undefined) throw new Error('no finding')
  return passagesOf(found, {
    audit,
    figureOf: id => audit.figures.find(figure => figure.id === id),
    claimOf: id => audit.claims.find(claim => claim.id === id),
  })
}

const wordsOf = (audit: Audit, passage: Passage): string =>
  passage.kind === 'prose'
    ? passage.pieces.map(({ start, end }) => audit.source.text.slice(start, end)).join('…')
    : passage.caption

describe('the passages of a finding', () => {
  const filler = '各项工作扎实推进，'.repeat(30)
  const restated = { rule: 'restatement', severity: 'error', message: '', accused: 1, evidence: [0] } as const
  const level = 'verified|粮食总产量|2025|level'

  it('hold the sentence accused first, then those paragraphs away', () => {
    const audit = madeUpAudit({
      marked: `一、总体情况\n粮食总产量⟦303.2万吨|${level}⟧。\n${filler}成效明显。\n粮食总产量达⟦330.2万吨|${level}⟧。\n`,
      findings: [restated],
    })
    const passages = passagesIn(audit)
    expect(passages.map(passage => wordsOf(audit, passage))).toEqual([
      '粮食总产量达330.2万吨。',
      '粮食总产量303.2万吨。',
    ])
    expect(passages.map(({ quoted }) => quoted.map(({ accused }) => accused))).toEqual([[true], [false]])
  })

  it('of a long sentence hold every figure of the relation, and leave out what is between', () => {
    const audit = madeUpAudit({
      marked: `财政收入由⟦200亿元|${level}⟧，${filler}增长⟦20%|contradicted|财政收入|2025|growth⟧，${filler}为今后打下基础。`,
      findings: [restated],
    })
    const [passage, ...others] = passagesIn(audit)
    expect(others).toEqual([])
    expect(passage === undefined ? '' : wordsOf(audit, passage)).toMatch(/^财政收入由200亿元[^…]*…[^…]{0,30}增长20%，/)
  })
})

describe('a table', () => {
  const row = (...cells: readonly string[]): string => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const page =
    '<html><head><meta charset="utf-8"><title>某市2025年预算执行情况</title></head><body><h1>某市2025年预算执行情况</h1>' +
    '<p>2025年一般公共预算收支完成情况见下表，各项收入均按预算执行，收支保持平衡，支出结构不断优化。</p><table>' +
    row('2025年一般公共预算收入表', '', '') +
    row('项目', '预算数（万元）', '执行数（万元）') +
    row('收入合计', '600', '663') +
    row('增值税', '300', '330') +
    row('企业所得税', '200', '210') +
    row('个人所得税', '100', '120') +
    '</table></body></html>'

  it('is quoted by its head and the rows of the relation', () => {
    const audit = audited(draftOf('', readHtml(new TextEncoder().encode(page), '表.html')))
    expect(audit.tables).toHaveLength(1)
    const figures = ['663', '330', '210'].map(text => audit.figures.find(figure => figure.text === text))
    const [sum, ...parts] = figures.flatMap(figure => figure ?? [])
    if (sum === undefined) throw new Error('no figure')
    expect(sum.cell).toEqual({ table: 0, row: 2, column: 2 })
    if (madeFinding === undefined) throw new Error('no finding')
    const finding = { ...madeFinding, figures: [sum.id], evidence: parts.map(({ id }) => id) }
    const [passage] = passagesIn({ ...audit, findings: [{ ...finding, start: sum.start, end: sum.end }] })
    if (passage?.kind !== 'rows') throw new Error('rows of a table')
    expect(passage.heads).toEqual([1])
    expect(passage.caption).toContain('2025年一般公共预算收入表')
    expect(passage.rows).toEqual([2, 3, 4])
    expect(passage.columns).toEqual([0, 1, 2])
  })
})

describe('what is missing', () => {
  const audit = audited(
    draftOf('某市2025年统计公报\n2025年，地区生产总值1200亿元，增长6%；工业增加值增长5%，一般公共预算收入80亿元，增长4%。\n'),
  )

  it('is told of an unpaired figure: the base of a growth', () => {
    const growth = audit.figures.find(({ text }) => text === '6%')
    if (growth === undefined) throw new Error('no figure')
    expect(needOf(audit, 'zh')(growth)?.words).toBe('2024年的数')
    expect(needOf(audit, 'en')(growth)?.words).toBe('its figure for 2024')
  })

  it('is counted by metric, what helps most first', () => {
    const wanted = mostWanted(audit, 'zh', 2)
    expect(wanted).toHaveLength(2)
    expect(wanted[0]?.figures).toBeGreaterThanOrEqual(wanted[1]?.figures ?? 0)
  })
})
