import { createHash } from 'node:crypto'
import type { Lang } from '../index.ts'
import { wordsIn } from '../words.ts'
import type { DiffView, Excerpt } from './view.ts'
import { DIFF } from './words.ts'

/** A page that stands alone: no script, nothing from elsewhere. */
export function diffHtml({ old, new: fresh, rows, followed, counts }: DiffView, lang: Lang): string {
  const w = wordsIn(DIFF, lang)
  const cell = (tag: 'del' | 'ins' | 'b', excerpt: Excerpt | null): string =>
    excerpt === null
      ? '<td></td>'
      : `<td>${escaped(excerpt.before)}<${tag}>${escaped(excerpt.figure)}</${tag}>${escaped(excerpt.after)}` +
        ` <small>${w.line.replace('{n}', String(excerpt.line))}</small></td>`
  const body = rows.map(({ kind, old: from, new: to }) => {
    const tags = kind === 'converted' ? (['b', 'b'] as const) : (['del', 'ins'] as const)
    return `<tr class="${kind}"><th scope="row">${w[kind]}</th>${cell(tags[0], from)}${cell(tags[1], to)}</tr>`
  })
  const table =
    rows.length === 0
      ? `<p>${w.none}</p>`
      : [
          `<p>${escaped(counts)}</p>`,
          ...(followed.length === 0
            ? []
            : [`<h2>${w.followed}</h2>`, `<ul>${followed.map(told => `<li>${escaped(told)}</li>`).join('')}</ul>`]),
          '<table>',
          `<thead><tr><td></td><th scope="col">${w.old}</th><th scope="col">${w.new}</th></tr></thead>`,
          `<tbody>${body.join('\n')}</tbody>`,
          '</table>',
        ].join('\n')
  return `<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${HASH}'">
<meta name="viewport" content="width=device-width">
<title>${w.title}</title>
<style>${STYLE}</style>
<main>
<h1>${w.title}</h1>
<p>${escaped(old.source.path)} → ${escaped(fresh.source.path)}</p>
${table}
</main>
</html>
`
}

const STYLE = `body{margin:0;background:#fff;color:#1a1a1a;font:16px/1.7 'Noto Sans SC','PingFang SC',sans-serif}
main{max-width:72rem;margin:auto;padding:1.5rem}h1{font-size:1.5rem}h2{font-size:1.1rem}
table{border-collapse:collapse;width:100%}th,td{border-top:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}
tbody th{white-space:nowrap;font-weight:normal}del{background:#fde2e0}ins{background:#dcf2dc;text-decoration:none}small{color:#595959}`

const HASH = createHash('sha256').update(STYLE).digest('base64')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
