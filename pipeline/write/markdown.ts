import type { Audit, Finding } from '../model.ts'
import type { WriterOptions } from './index.ts'
import { baselineLines } from './diff/baseline.ts'
import { hasLines, placesOf } from './place.ts'
import { headOf, othersOf, repairWords, titleOf } from './said.ts'
import { shown } from './shown.ts'
import { COMMON, fillIn, wordsIn, type Table } from './words.ts'

/** A report for issues, merge requests and chats: a table of counts, then a heading a finding. */
export function markdown(audit: Audit, { lang, rules }: WriterOptions): string {
  const w = wordsIn(WORDS, lang)
  const { source, summary } = audit
  const placeOf = placesOf(source.text)
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  const open = audit.findings.filter(({ settled }) => settled === null)
  const checked = summary.verified + summary.contradicted + summary.questioned
  const where = (finding: Finding): string => {
    const { line } = placeOf(finding.start)
    const page = finding.page === null ? '' : fillIn(w.page, { n: finding.page })
    const place = hasLines(audit) ? fillIn(w.line, { n: line }) : page
    return [...finding.section, place]
      .filter(part => part !== '')
      .map(escaped)
      .join(' › ')
  }
  const others = (finding: Finding): string =>
    othersOf(finding)
      .flatMap(repair => {
        const figure = figures.get(repair.figure)
        return figure === undefined ? [] : [repairWords(repair, figure)]
      })
      .join(w.or)
  const section = (finding: Finding, index: number): string => {
    const title = titleOf(finding, rules, lang)
    const [from, to] = finding.context
    const sentence = [source.text.slice(from, finding.start), finding.quote, source.text.slice(finding.end, to)].map(
      escaped,
    )
    const lines = [
      `### ${index + 1}. ${w[finding.severity]}${w.colon}${escaped(title)}`,
      where(finding),
      `> ${sentence[0]}<mark>${sentence[1]}</mark>${sentence[2]}`,
      escaped(headOf(finding)),
      ...(finding.working === null ? [] : [`${w.working}${w.colon}${escaped(finding.working)}`]),
      ...(finding.otherwise === undefined || finding.working === null ? [] : [escaped(finding.otherwise)]),
      ...finding.diagnosis.map(({ message }) => `${w.slip}${w.colon}${escaped(message)}`),
      ...(others(finding) === '' ? [] : [`${w.otherRepair}${w.colon}${escaped(others(finding))}`]),
    ]
    return lines.filter(line => line !== '').join('\n\n')
  }
  return (
    [
      `# ${escaped(source.title === '' ? source.path : source.title)}${w.colon}${w.document}`,
      `| ${[w.error, w.warning, w.note, w.settled, w.figures, w.verified].join(' | ')} |\n` +
        `| --- | --- | --- | --- | --- | --- |\n| ${[
        summary.errors,
        summary.warnings,
        summary.notes,
        summary.settled,
        summary.figures,
        checked,
      ].join(' | ')} |`,
      ...source.notices.map(escaped),
      ...baselineLines(audit, lang).map(escaped),
      ...open.map(section),
      ...(open.length === 0 ? [w.none] : []),
    ].join('\n\n') + '\n'
  )
}

const WORDS = {
  ...COMMON,
  line: ['第{n}行', 'line {n}'],
  settled: ['已处理', 'Settled'],
  figures: ['数字', 'Figures'],
  none: ['没有发现不符之处。', 'Nothing was found.'],
} as const satisfies Table

/** The report's words are words, never markup, links or lists; they stay on one line. */
const escaped = (text: string): string =>
  shown(text.trim().replace(/\s*[\r\n]+\s*/g, ''))
    .replace(/[\\`*_[\]#|~>]/g, '\\$&')
    .replace(/^(\d*)([-+.)])/, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
