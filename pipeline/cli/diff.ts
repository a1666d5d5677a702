import { basename, extname, join } from 'node:path'
import { compare } from '../diff/index.ts'
import { ConfigError } from '../errors.ts'
import type { FailOn } from '../model.ts'
import { auditorOf } from './auditor.ts'
import type { AuditorOptions } from './auditor.ts'
import { auditAt } from './earlier.ts'
import { screen } from './screen.ts'
import { WRITTEN } from './usage.ts'
import { diffHtml } from '../write/diff/html.ts'
import { diffJson } from '../write/diff/json.ts'
import { diffMarkdown } from '../write/diff/markdown.ts'
import { diffText } from '../write/diff/text.ts'
import { viewOf } from '../write/diff/view.ts'
import { writeFiles } from '../write/files.ts'
import { shown } from '../write/shown.ts'

export const DIFF_FORMATS = ['text', 'html', 'md', 'json'] as const

export interface DiffRequest extends AuditorOptions {
  readonly names: readonly string[]
  readonly format: (typeof DIFF_FORMATS)[number]
  /** null and - stand for standard output. */
  readonly output: string | null
  readonly failOn: FailOn | null
  readonly colour: boolean
}

/**
 * What became of the figures of a draft.
 * @returns the exit status: 1 where a figure was changed and others that depend on it were not, else 0
 */
export async function diffDrafts(request: DiffRequest): Promise<0 | 1> {
  const { names, format, output, lang } = request
  const [older, newer, ...more] = names
  if (older === undefined || newer === undefined || more.length > 0)
    throw new ConfigError('', '要两份稿子：gouji diff 旧稿 新稿')
  const auditOne = auditorOf(request)
  const old = await auditAt(older, auditOne)
  const fresh = await auditAt(newer, auditOne)
  const diff = compare(old, fresh)
  const view = viewOf(old, fresh, diff, lang)
  const text = {
    text: () => diffText(view, request),
    html: () => diffHtml(view, lang),
    md: () => diffMarkdown(view, lang),
    json: () => diffJson(old, fresh, diff),
  }[format]()
  if (output === null || output === '-') screen[format === 'text' ? 'say' : 'print'](text)
  else {
    const stem = basename(newer, extname(newer)).replace(/\.audit$/, '')
    const path = join(output, `${stem}.diff.${format === 'text' ? 'txt' : format}`)
    writeFiles(output, [{ path, bytes: text }])
    screen.say(`${WRITTEN[lang]}${shown(path)}\n`)
  }
  return diff.followed.length > 0 && request.failOn !== 'never' ? 1 : 0
}
