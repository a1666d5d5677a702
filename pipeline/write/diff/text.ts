import { styleText } from 'node:util'
import type { Lang } from '../index.ts'
import { wordsIn } from '../words.ts'
import type { DiffView, Excerpt, Row } from './view.ts'
import { DIFF } from './words.ts'

/** For a terminal: a block a figure, the relations that did not follow, and the counts. */
export function diffText(view: DiffView, { lang, colour }: { readonly lang: Lang; readonly colour: boolean }): string {
  const w = wordsIn(DIFF, lang)
  const paint = (style: 'red' | 'green' | 'yellow', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const side = (sign: '-' | '+', path: string, excerpt: Excerpt | null): string[] =>
    excerpt === null
      ? []
      : [
          `  ${sign} ${path}:${excerpt.line}  ${excerpt.before}${
            colour ? paint(sign === '-' ? 'red' : 'green', excerpt.figure) : `⟦${excerpt.figure}⟧`
          }${excerpt.after}`,
        ]
  const block = ({ kind, old, new: fresh }: Row): string =>
    [w[kind], ...side('-', view.old.source.path, old), ...side('+', view.new.source.path, fresh)].join('\n')
  if (view.rows.length === 0) return `${w.none}\n`
  return [
    ...view.rows.map(block),
    ...view.followed.map(told => `${paint('yellow', w.followed)}\n  ${told}`),
    `${view.counts}\n`,
  ].join('\n\n')
}
