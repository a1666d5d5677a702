import { expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Draft } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import type { Edit } from '../bench/slips.ts'
import { SLIP_KINDS } from '../bench/slips.ts'
import { outcomeOf, planted, verifiersOf } from '../bench/planting.ts'
import { auditInStages } from '../bench/stages.ts'
import { tryReport } from '../bench/trial.ts'
import { draftOf } from '../draft.ts'

const TEXT = `某市2024年政府工作报告

全年进出口总额120.5亿元，其中出口80.2亿元，进口40.3亿元。
农民合作社由320家增加到400家，增长25%。2003年到2023年，财政收入由10.00亿元增加到41.43亿元，年均增长7.4%。
去年主要抓了三个方面：一是稳工业；二是促消费；三是惠民生。
`

const path = '某市2024年政府工作报告.txt'
const draft = draftOf(TEXT, { path })
const verifying = new Set(rules.filter(rule => rule.verifies !== false).map(({ id }) => id))
const stagesOf = (of: Draft) => auditInStages(of, rules, NO_CONFIG.settings)

const figureOf = (words: string) => {
  const figure = stagesOf(draft).audit.figures.find(({ text }) => text === words)
  if (figure === undefined) throw new Error(`no figure ${words}`)
  return figure
}

const slipsAt = (words: string, kind: string, verifiedBy: readonly string[] = []): readonly string[] => {
  const site = { text: TEXT, audit: stagesOf(draft).audit, figure: figureOf(words), rules: new Set(verifiedBy) }
  const edits = SLIP_KINDS.find(({ id }) => id === kind)?.edits(site) ?? []
  return edits.map(
    edit =>
      planted(draft, edit)
        .text.slice(Math.min(edit.start, site.figure.start))
        .split(/[，。：]/)[0] ?? '',
  )
}

const outcome = (words: string, insert: string) => {
  const figure = figureOf(words)
  const edit: Edit = { start: figure.start, end: figure.end, insert }
  return outcomeOf({ before: stagesOf(draft).audit, after: stagesOf(planted(draft, edit)), edit, figure, verifying })
}

test('the stages are those of the product', () => {
  expect(stagesOf(draft).audit).toEqual(auditDraft(draft, { version: '', rules, settings: NO_CONFIG.settings }))
})

test('slips are made as hands make them', () => {
  expect(slipsAt('40.3亿元', 'swapped')).toEqual(['43.0亿元'])
  expect(slipsAt('40.3亿元', 'dropped')).toEqual(['0.3亿元', '4.3亿元'])
  expect(slipsAt('40.3亿元', 'doubled')).toEqual(['440.3亿元', '400.3亿元', '40.33亿元'])
  expect(slipsAt('40.3亿元', 'point')).toEqual(['4.03亿元', '403亿元'])
  expect(slipsAt('40.3亿元', 'unit')).toEqual(['40.3万元'])
  expect(slipsAt('40.3亿元', 'digit')).toHaveLength(26)
  expect(slipsAt('40.3亿元', 'copied')).toEqual(['120.5亿元', '80.2亿元', '10.00亿元', '41.43亿元'])
  expect(slipsAt('25%', 'sign')).toEqual(['下降25%'])
  expect(slipsAt('41.43亿元', 'sign')).toEqual([])
  expect(slipsAt('7.4%', 'year', ['average-growth'])).toEqual(['2022年', '2024年'])
  expect(slipsAt('三个', 'one-off', ['list-count'])).toEqual(['二个方面', '四个方面'])
})

test('a slip moves the places that the format knows', () => {
  const cell = { start: 20, end: 24, row: 0, column: 0, rowSpan: 1, columnSpan: 1 }
  const before: Draft = {
    ...draft,
    blocks: [
      { start: 0, end: 10, kind: 'paragraph', level: 0 },
      { start: 11, end: 40, kind: 'paragraph', level: 0 },
    ],
    tables: [{ start: 20, end: 30, caption: '', rows: 1, columns: 1, cells: [cell] }],
    pages: [0, 25],
  }
  const after = planted(before, { start: 12, end: 14, insert: '12345' })
  expect(after.text.slice(12, 17)).toBe('12345')
  expect(after.text.slice(17)).toBe(TEXT.slice(14))
  expect(after.blocks?.map(({ start, end }) => [start, end])).toEqual([
    [0, 10],
    [11, 43],
  ])
  expect(after.tables[0]?.cells).toEqual([{ ...cell, start: 23, end: 27 }])
  expect(after.pages).toEqual([0, 28])
})

test('a slip that breaks what verified the figure is found, whatever its length', () => {
  expect(outcome('40.3亿元', '43.0亿元').kind).toBe('found')
  expect(outcome('400家', '4000家').kind).toBe('found')
  expect(outcome('25%', '2%').kind).toBe('found')
})

test('a slip within rounding is not provable', () => {
  expect(outcome('41.43亿元', '41.78亿元')).toEqual({ kind: 'not-provable' })
})

test('a slip that hides the figure from its rules is missed', () => {
  expect(outcome('25%', '较多')).toMatchObject({ kind: 'missed', cause: 'unread' })
})

test('a finding that was there before is none of the slip', () => {
  const wrong = draftOf(TEXT.replace('40.3亿元', '43.0亿元'), { path })
  const before = stagesOf(wrong).audit
  const figure = before.figures.find(({ text }) => text === '80.2亿元')
  if (figure === undefined) throw new Error('no figure')
  expect(before.findings.some(({ figures, evidence }) => [...figures, ...evidence].includes(figure.id))).toBe(true)
  const edit: Edit = { start: wrong.text.indexOf('某市'), end: 1, insert: '另某' }
  expect(outcomeOf({ before, after: stagesOf(planted(wrong, edit)), edit, figure, verifying }).kind).not.toBe('found')
})

test('every verified figure is planted, and the same seed plants the same', () => {
  const all = tryReport(draft, { seed: '1', perReport: Infinity })
  const { audit } = stagesOf(draft)
  const verified = audit.figures.filter(figure => figure.status === 'verified')
  expect(verified.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['120.5亿元', '80.2亿元', '40.3亿元', '400家', '25%', '7.4%', '三个']),
  )
  for (const figure of verified) {
    expect(verifiersOf(audit, figure, verifying)).not.toEqual([])
    const touches = ({ place, before }: { place: number; before: string }) =>
      place < figure.end && figure.start < place + before.length
    expect(all.planted.some(touches)).toBe(true)
  }
  expect(all.planted).toHaveLength(all.plantable)
  const some = tryReport(draft, { seed: '2', perReport: 5 })
  expect(some.planted).toHaveLength(5)
  expect(tryReport(draft, { seed: '2', perReport: 5 })).toEqual(some)
})
