import { readCsv } from '../../pipeline/read/csv.ts'
import type { Draft, Table } from '../../pipeline/model.ts'
import { draftOf } from '../draft.ts'
import { audited } from '../read/audited.ts'

/** Findings in a draft as severity, rule, quoted and expected figure. */
const findingsOf = (draft: Draft): readonly string[] =>
  audited(draft).findings.map(
    ({ severity, rule, quote, expected }) => `${severity} ${rule} ${quote} → ${expected?.display ?? ''}`,
  )

/** Findings in a table of one row a line, its cells between commas. */
export const told = (...rows: readonly string[]): readonly string[] => {
  const { text, tables } = readCsv(new TextEncoder().encode(rows.join('\n')), 'x')
  return findingsOf(draftOf(text, { tables }))
}

/** Findings in tables that follow each other. */
export const toldOf = (...sheets: readonly (readonly string[])[]): readonly string[] => {
  let text = ''
  const tables: Table[] = []
  for (const rows of sheets) {
    const read = readCsv(new TextEncoder().encode(rows.join('\n')), 'x')
    const from = text.length
    for (const table of read.tables) {
      const cells = table.cells.map(cell => ({ ...cell, start: cell.start + from, end: cell.end + from }))
      tables.push({ ...table, start: table.start + from, end: table.end + from, cells })
    }
    text += `${read.text}\n`
  }
  return findingsOf(draftOf(text, { tables }))
}
