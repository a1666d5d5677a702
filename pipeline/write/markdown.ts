import { SEVERITY_NAMES } from '../findings/severity.ts'
import type { Audit, Finding } from '../model.ts'
import type { WriterOptions } from './index.ts'
import { baselineLines } from './diff/baseline.ts'
import { hasLines, placesOf } from './place.ts'
import { headOf, othersOf, repairWords } from './said.ts'
import { shown } from './shown.ts'

/** A report for issues, merge requests and chats: a table of counts, then a heading a finding. */
export function markdown(audit: Audit, { rules }: WriterOptions): string {
  const { source, summary } = audit
  const placeOf = placesOf(source.text)
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  const open = audit.findings.filter(({ settled }) => settled === null)
  const checked = summary.verified + summary.contradicted + summary.questioned
  const where = (finding: Finding): string => {
    const { line } = placeOf(finding.start)
    const place = hasLines(audit) ? `第${line}行` : finding.page === null ? '' : `第${finding.page}页`
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
      .join('；或 ')
  const section = (finding: Finding, index: number): string => {
    const title = rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule
    const [from, to] = finding.context
    const sentence = [source.text.slice(from, finding.start), finding.quote, source.text.slice(finding.end, to)].map(
      escaped,
    )
    const lines = [
      `### ${index + 1}. ${SEVERITY_NAMES.zh[finding.severity]}：${escaped(title)}`,
      where(finding),
      `> ${sentence[0]}<mark>${sentence[1]}</mark>${sentence[2]}`,
      escaped(headOf(finding)),
      ...(finding.working === null ? [] : [`算式：${escaped(finding.working)}`]),
      ...finding.diagnosis.map(({ message }) => `可能：${escaped(message)}`),
      ...(others(finding) === '' ? [] : [`也可改：${escaped(others(finding))}`]),
    ]
    return lines.filter(line => line !== '').join('\n\n')
  }
  return (
    [
      `# ${escaped(source.title === '' ? source.path : source.title)}：勾稽核对`,
      `| 矛盾 | 存疑 | 提示 | 已处理 | 数字 | 已核对 |\n| --- | --- | --- | --- | --- | --- |\n| ${[
        summary.errors,
        summary.warnings,
        summary.notes,
        summary.settled,
        summary.figures,
        checked,
      ].join(' | ')} |`,
      ...source.notices.map(escaped),
      ...baselineLines(audit, 'zh').map(escaped),
      ...open.map(section),
      ...(open.length === 0 ? ['没有发现不符之处。'] : []),
    ].join('\n\n') + '\n'
  )
}

/** The report's words are words, never markup, links or lists; they stay on one line. */
const escaped = (text: string): string =>
  shown(text.trim().replace(/\s*[\r\n]+\s*/g, ''))
    .replace(/[\\`*_[\]#|~>]/g, '\\$&')
    .replace(/^(\d*)([-+.)])/, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
