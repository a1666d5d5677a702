import type { Lang } from '../index.ts'
import { wordsIn } from '../words.ts'
import type { DiffView, Excerpt } from './view.ts'
import { DIFF } from './words.ts'

/** For a pull request: what did not follow first, then a table of the figures. */
export function diffMarkdown({ old, new: fresh, rows, followed, counts }: DiffView, lang: Lang): string {
  const w = wordsIn(DIFF, lang)
  const cell = (excerpt: Excerpt | null): string =>
    excerpt === null
      ? ''
      : `${escaped(excerpt.before)}**${escaped(excerpt.figure)}**${escaped(excerpt.after)}（${w.line.replace(
          '{n}',
          String(excerpt.line),
        )}）`
  const table = [
    `|  | ${w.old} | ${w.new} |`,
    '| --- | --- | --- |',
    ...rows.map(row => `| ${w[row.kind]} | ${cell(row.old)} | ${cell(row.new)} |`),
  ]
  return `${[
    `### ${w.title}`,
    `${escaped(old.source.path)} → ${escaped(fresh.source.path)}`,
    ...(rows.length === 0 ? [w.none] : [counts]),
    ...(followed.length === 0 ? [] : [`**${w.followed}**`, followed.map(told => `- ${escaped(told)}`).join('\n')]),
    ...(rows.length === 0 ? [] : [table.join('\n')]),
  ].join('\n\n')}\n`
}

/** The drafts' words are words, never markup. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
