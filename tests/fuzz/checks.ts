import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import type { Audit, Draft, Fate } from '../../pipeline/model.ts'

const schema: object = JSON.parse(readFileSync('pipeline/write/schema/audit.schema.json', 'utf8'))
const validate = new Ajv2020.default().compile(schema)

const FATES: readonly Fate[] = ['verified', 'contradicted', 'questioned', 'unpaired', 'unread', 'exempt']

/** What a message says where something was not there. */
const HOLE = /undefined|NaN|\[object|[{}]/

/** A line for each thing that is wrong with a draft: its parts must stand in order within the text. */
export function wrongWithDraft({ text, blocks, tables, pages }: Draft): readonly string[] {
  const wrong: string[] = []
  let last = 0
  for (const { start, end } of blocks ?? []) {
    if (start < last || end <= start) wrong.push(`block ${start}–${end} after ${last}`)
    last = end
  }
  if (last > text.length) wrong.push(`a block ends at ${last} of ${text.length}`)
  for (const { start, end, cells, rows, columns } of tables)
    for (const cell of cells) {
      const down = cell.row >= 0 && cell.rowSpan > 0 && cell.row + cell.rowSpan <= rows
      const across = cell.column >= 0 && cell.columnSpan > 0 && cell.column + cell.columnSpan <= columns
      if (!down || !across || cell.start < start || cell.end > end || cell.end < cell.start)
        wrong.push(`cell ${JSON.stringify(cell)} of a table of ${rows} rows, ${columns} columns, ${start}–${end}`)
    }
  if (pages.some((page, at) => page > text.length || page < (pages[at - 1] ?? 0))) wrong.push(`pages ${pages.join()}`)
  return wrong
}

/** The same of an audit: schema, places, names and sums. */
export function wrongWithAudit(audit: Audit): readonly string[] {
  const { source, summary, figures, claims, findings, tables } = audit
  const { text } = source
  const wrong: string[] = []
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(what))
  if (!validate(JSON.parse(JSON.stringify(audit))))
    wrong.push(...(validate.errors ?? []).map(({ instancePath, message }) => `schema: ${instancePath} ${message}`))

  const within = (start: number, end: number): boolean => start >= 0 && start <= end && end <= text.length
  const ids = new Set([...figures, ...claims].map(({ id }) => id))
  figures.forEach(({ id, start, end, text: printed, interval: [low, high], cell }, at) => {
    const there = id === `f${at}` && start < end && text.slice(start, end) === printed
    must(there, `figure ${id}: ${start}–${end} is no ${printed}`)
    must(start >= (figures[at - 1]?.start ?? 0), `figure ${id} stands before the one before it`)
    must(low === null || high === null || low <= high, `figure ${id}: from ${low} to ${high}`)
    must(cell === undefined || cell.table < tables.length, `figure ${id}: no table ${cell?.table}`)
  })
  for (const { id, start, end, figures: own } of claims)
    must(within(start, end) && own.every(figure => ids.has(figure)), `claim ${id}: ${start}–${end} of ${own.join()}`)
  for (const { id, start, end, quote, context, message, ...finding } of findings) {
    must(within(start, end) && text.slice(start, end) === quote, `finding ${id}: ${start}–${end} is no ${quote}`)
    must(within(...context) && context[0] <= start && end <= context[1], `finding ${id}: context ${context.join('–')}`)
    must(!HOLE.test(message) || HOLE.test(text), `finding ${id}: ${message}`)
    for (const other of [...finding.figures, ...finding.claims, ...finding.repairs.map(({ figure }) => figure)])
      must(ids.has(other), `finding ${id}: no ${other}`)
  }

  const count = (fate: Fate): number => figures.filter(({ status }) => status === fate).length
  const open = findings.filter(({ settled }) => settled === null)
  for (const fate of FATES) must(summary[fate] === count(fate), `${summary[fate]} ${fate}, there are ${count(fate)}`)
  must(summary.figures === figures.length - summary.exempt, `${summary.figures} figures of ${figures.length}`)
  must(summary.claims === claims.length, `${summary.claims} claims of ${claims.length}`)
  for (const [kind, severity] of [['errors', 'error'], ['warnings', 'warning'], ['notes', 'note']] as const)
    must(summary[kind] === open.filter(one => one.severity === severity).length, `${summary[kind]} ${kind}`)
  must(summary.settled === findings.length - open.length, `${summary.settled} settled`)
  const prints = new Set(findings.map(({ fingerprint }) => fingerprint))
  must(prints.size === findings.length, 'two findings of one fingerprint')
  must(source.characters === text.length, `${source.characters} characters of ${text.length}`)
  return wrong
}

/** Of what is told of an input that is refused: one line that a user can act on. */
export function wrongWithRefusal(line: string): readonly string[] {
  if (/gouji自身出错|\bat .*:\d+:\d+|Error:/.test(line)) return [`a fault of ours: ${line}`]
  return /[\0-\x1F\x7F-\x9F]/.test(line) || line.length > 300 ? [`no clear line: ${JSON.stringify(line)}`] : []
}
