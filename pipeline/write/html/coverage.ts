import type { Fate } from '../../model.ts'
import type { Tally } from '../coverage.ts'
import { Html } from './escape.ts'

/** A bar of the shares, checked figures first; the numbers beside it tell the same. */
export function coverageBar({ fates, figures }: Tally): Html {
  let x = 0
  let rects = ''
  for (const fate of BAR_ORDER) {
    const width = figures === 0 ? 0 : Math.round((fates[fate] / figures) * 1e5) / 1e3
    if (width > 0) rects += `<rect class="${fate}" x="${x}" y="0" width="${width}" height="6"/>`
    x = Math.round((x + width) * 1e3) / 1e3
  }
  return new Html(`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`)
}

const BAR_ORDER = ['verified', 'questioned', 'contradicted', 'unpaired', 'unread'] as const satisfies readonly Fate[]
