import { appendFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { codeOf, SourceError } from '../errors.ts'
import type { Audit, Finding } from '../model.ts'
import { writeFiles } from '../write/files.ts'
import type { WriterOptions } from '../write/index.ts'
import { placesOf } from '../write/place.ts'
import { bySeverity } from '../write/severest.ts'
import { shown } from '../write/shown.ts'
import { COMMON, fillIn, wordsIn, type Lang, type Table } from '../write/words.ts'

/** GitHub shows no more annotations of one step. */
const ANNOTATIONS = 10
/** GitHub takes a job summary of 1 MiB; what does not fit is counted. */
const LARGEST_SUMMARY = 1_000_000
/** By this name in the project's own folder GitLab's templates look for it. */
const CODE_QUALITY = 'gl-code-quality-report.json'

export const underGitHub = (): boolean => process.env['GITHUB_ACTIONS'] === 'true'

export const underCi = (): boolean => underGitHub() || process.env['GITLAB_CI'] === 'true'

/** What a run hands to the CI server it runs under, once all reports are audited. @returns what is to be printed */
export async function handOver(audits: readonly Audit[], options: WriterOptions): Promise<string> {
  const { GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, GITLAB_CI, CI_PROJECT_DIR } = process.env
  if (GITLAB_CI === 'true') {
    const { codeQuality } = await import('../write/gitlab.ts')
    const root = resolve(CI_PROJECT_DIR ?? '')
    writeFiles(root, [{ path: join(root, CODE_QUALITY), bytes: codeQuality(within(audits, root), options.lang) }])
  }
  if (!underGitHub()) return ''
  const { annotationsOf } = await import('../write/github.ts')
  const told = bySeverity(
    within(audits, resolve(GITHUB_WORKSPACE ?? '')).flatMap(audit => {
      const annotation = annotationsOf(audit, options)
      return audit.findings
        .filter(({ settled }) => settled === null)
        .map(finding => ({ audit, finding, severity: finding.severity, annotation: () => annotation(finding) }))
    }),
  )
  const shown = GITHUB_STEP_SUMMARY === undefined ? told : told.slice(0, ANNOTATIONS)
  if (GITHUB_STEP_SUMMARY !== undefined)
    append(GITHUB_STEP_SUMMARY, summaryOf(audits, told.slice(shown.length), options.lang))
  return shown.map(({ annotation }) => annotation()).join('')
}

/** With their paths as the server knows them: from the root of the project. */
const within = (audits: readonly Audit[], root: string): readonly Audit[] =>
  audits.map(audit => {
    const path = relative(root, resolve(audit.source.path))
    return path.startsWith('..') ? audit : { ...audit, source: { ...audit.source, path: path.replaceAll('\\', '/') } }
  })

interface Told {
  readonly audit: Audit
  readonly finding: Finding
}

/** A table of the reports, and the findings that no annotation shows. */
function summaryOf(audits: readonly Audit[], rest: readonly Told[], lang: Lang): string {
  const w = wordsIn(WORDS, lang)
  const reports = audits.map(({ source, summary: { errors, warnings, notes, settled, figures, ...fates } }) => {
    const checked = fates.verified + fates.contradicted + fates.questioned
    return `| ${[cell(source.path), errors, warnings, notes, settled, figures, checked].join(' | ')} |`
  })
  const lines = [
    `### ${w.document}`,
    '',
    `| ${[w.report, w.error, w.warning, w.note, w.settled, w.figures, w.verified].join(' | ')} |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...reports,
    '',
  ]
  if (rest.length === 0) return `${lines.join('\n')}\n`
  lines.push(fillIn(w.rest, { n: rest.length }), '', `| ${w.place} | ${w.severity} | ${w.message} |`, '| --- | --- | --- |')
  const places = new Map<Audit, ReturnType<typeof placesOf>>()
  let size = Buffer.byteLength(lines.join('\n'))
  for (const [index, { audit, finding }] of rest.entries()) {
    const placeOf = places.get(audit) ?? placesOf(audit.source.text)
    places.set(audit, placeOf)
    const { line, column } = placeOf(finding.start)
    const place = `${cell(audit.source.path)}:${line}:${column}`
    const row = `| ${place} | ${w[finding.severity]} | ${cell(finding.message)} |`
    size += Buffer.byteLength(row) + 1
    if (size > LARGEST_SUMMARY) {
      lines.push('', fillIn(w.more, { n: rest.length - index }))
      break
    }
    lines.push(row)
  }
  return `${lines.join('\n')}\n\n`
}

const WORDS = {
  ...COMMON,
  report: ['报告', 'Report'],
  settled: ['已处理', 'Settled'],
  figures: ['数字', 'Figures'],
  severity: ['级别', 'Severity'],
  message: ['问题', 'Finding'],
  rest: ['另有{n}条未作标注：', '{n} more without an annotation:'],
  more: ['其余{n}条见审核结果。', 'The other {n} are in the audit.'],
} as const satisfies Table

/** Words, never markup. */
const cell = (text: string): string =>
  shown(text.replace(/\s+/g, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')

function append(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (fault) {
    const code = codeOf(fault)
    throw new SourceError(path, `作业摘要无法写入（${code}）；请核对环境变量 GITHUB_STEP_SUMMARY`)
  }
}
