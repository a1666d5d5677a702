import { expect, test } from 'vitest'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import type { Draft } from '../../pipeline/model.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { draftOf } from '../draft.ts'

const told = (draft: Draft) => {
  const { findings, figures } = auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings })
  const text = (id: string) => figures[Number(id.slice(1))]!
  return findings
    .filter(({ rule }) => rule === 'malformed')
    .map(finding => ({
      quote: finding.quote,
      message: finding.message,
      accused: finding.figures.map(id => `${text(id).text} ${text(id).status}`),
    }))
}

test('numbers that are none are told once a paragraph', () => {
  const text =
    '收入完成28，697万元，支出9..5亿元。增长27，3%。\n投资12，345万元。\n税收2，345万元，非税1，345万元，基金345万元。\n'
  expect(told(draftOf(text))).toEqual([
    {
      quote: '28，697万元',
      message: '“28，697万元”等3处数字中夹有中文逗号、数字中小数点重复，应按原始数据更正。',
      accused: ['28，697万元 questioned', '9..5亿元 questioned', '27，3% questioned'],
    },
    {
      quote: '12，345万元',
      message: '“12，345万元”数字中夹有中文逗号，应按原始数据更正。',
      accused: ['12，345万元 questioned'],
    },
    {
      quote: '2，345万元',
      message: '“2，345万元”等2处数字中夹有中文逗号，应按原始数据更正。',
      accused: ['2，345万元 questioned', '1，345万元 questioned'],
    },
  ])
})

test('and once a table', () => {
  const cells = ['项目', '金额', '教育支出', '128..1万元', '卫生支出', '3.1.4万元']
  const text = cells.join('\n')
  let from = 0
  const placed = cells.map((cell, index) => {
    const start = text.indexOf(cell, from)
    from = start + cell.length
    return { start, end: from, row: index >> 1, column: index & 1, rowSpan: 1, columnSpan: 1 }
  })
  const draft = draftOf(text, {
    blocks: placed.map(({ start, end }) => ({ kind: 'cell', level: 0, start, end })),
    tables: [{ start: 0, end: text.length, caption: '', rows: 3, columns: 2, cells: placed }],
  })
  expect(told(draft)).toMatchObject([{ quote: '128..1万元', accused: [expect.anything(), expect.anything()] }])
})

test('not at all where the document keeps to full-width commas', () => {
  expect(told(draftOf('收入3，208，792万元，支出2，746，745万元，结余462，047万元，其中教育28，697万元。\n'))).toEqual([])
})
