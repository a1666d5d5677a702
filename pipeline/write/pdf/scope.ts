import type { Fate } from '../../model.ts'
import { tallies, type Tally } from '../coverage.ts'
import { share } from '../headline.ts'
import { mostWanted } from '../missing.ts'
import { fillIn } from '../words.ts'
import { fill, frame, type Page } from './book.ts'
import { beside, behind, space, stack, textRows, type Row } from './flow.ts'
import { heading } from './heads.ts'
import { DENSE_PLAIN, DENSE_QUIET, DENSE_STRONG, FINE, type Issue } from './issue.ts'
import { widthOfWords } from './lines.ts'
import { colourOfFate, DENSE_LEADING, GREY, HAIR, MEASURE, WHITE } from './style.ts'

const MOST_WANTED = 10

/** How much of each section was checked. */
export function coverage(issue: Issue): readonly Row[] {
  const { words: w, audit, parts } = issue
  const owns = tallies(audit.figures, parts)
  const bars = parts.flatMap((part, at) => {
    const own = owns[at]
    return own === undefined || own.figures === 0 ? [] : [bar(issue, part.title, own)]
  })
  const head = stack([heading(issue, w.coverage), legend(issue), ...bars.slice(0, 2)])
  return bars.length === 0 ? [] : [head, ...bars.slice(2)]
}

/** The metrics of which one figure more would make most figures checkable. */
export function wanted(issue: Issue): readonly Row[] {
  const { flow, words: w, audit, lang } = issue
  const rows = mostWanted(audit, lang, MOST_WANTED).map(({ metric, words, figures }) =>
    beside(
      textRows(
        flow.book,
        [
          { text: metric, style: DENSE_STRONG },
          { text: `　${words}`, style: DENSE_PLAIN },
        ],
        { leading: DENSE_LEADING, width: MEASURE - COUNT },
      ),
      textRows(flow.book, [{ text: fillIn(w.wantedCount, { n: figures }), style: DENSE_QUIET }], {
        leading: DENSE_LEADING,
        align: 'end',
      }),
    ),
  )
  const note = textRows(flow.book, [{ text: w.wantedNote, style: FINE }], { leading: 14 })
  const head = stack([heading(issue, w.wanted), ...note, ...rows.slice(0, 2)])
  return rows.length === 0 ? [] : [head, ...rows.slice(2)]
}

const COUNT = 90
const BAR = { left: 250, width: 110, height: 8 }
const BAR_ORDER = ['verified', 'questioned', 'contradicted', 'unpaired', 'unread'] as const satisfies readonly Fate[]

function bar(issue: Issue, title: string, { fates, figures, checked }: Tally): Row {
  const { flow } = issue
  const leading = DENSE_LEADING
  const line = beside(
    textRows(flow.book, [{ text: brief(title), style: DENSE_PLAIN }], { width: BAR.left - 10, leading }),
    textRows(
      flow.book,
      [{ text: `${checked}／${figures}　${share(checked, figures)}`, style: DENSE_PLAIN }],
      { left: BAR.left + BAR.width + 8, leading },
    ),
  )
  return behind(line, (page, [left, top]) => {
    let x = left + BAR.left
    for (const fate of BAR_ORDER) {
      const width = (fates[fate] / figures) * BAR.width
      if (width > 0) swatch(page, fate, x, top + 4, width)
      x += width
    }
    frame(page, [left + BAR.left, top + 4, BAR.width, BAR.height], GREY, 0.4)
  })
}

/** No heading is longer: what is came out of a list of contents. */
const LONGEST = 50

const brief = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title)

/** Shades as well as colours: dark, hatched and empty survive a print without colour. */
function swatch(page: Page, fate: Fate, x: number, top: number, width: number): void {
  const box = [x, top, width, BAR.height] as const
  if (fate === 'unread') return
  fill(page, box, fate === 'unpaired' ? HAIR : colourOfFate(fate))
  if (fate !== 'questioned' && fate !== 'contradicted') return
  const step = fate === 'contradicted' ? 100 : 3
  for (let at = x + step; at < x + width - 0.5; at += step) fill(page, [at, top, 1, BAR.height], WHITE)
}

function legend(issue: Issue): Row {
  const { flow, words: w } = issue
  let x = 0
  const places = BAR_ORDER.map(fate => {
    const left = x
    x += 19 + widthOfWords(flow.book.faces, w[fate], FINE) + 12
    return left
  })
  const row = beside(
    ...BAR_ORDER.map((fate, i) =>
      textRows(flow.book, [{ text: w[fate], style: FINE }], { left: (places[i] ?? 0) + 20, leading: 16 }),
    ),
  )
  return stack([
    behind(row, (page, [left, top]) =>
      BAR_ORDER.forEach((fate, i) => {
        swatch(page, fate, left + (places[i] ?? 0), top + 4, 14)
        frame(page, [left + (places[i] ?? 0), top + 4, 14, BAR.height], GREY, 0.4)
      }),
    ),
    space(2),
  ])
}
