import type { AuditedFigure, Fate } from '../../model.ts'
import type { Part } from '../parts.ts'
import { Html } from './escape.ts'

const WIDTH = 1000
const HEIGHT = 12
/** Between two sections. */
const GAP = 3

/**
 * A picture of figures in the order of the text, each a stroke in the colour of its fate; sections stand apart. `of` is
 * how many figures would fill the width. The numbers beside it tell the same.
 */
export function strip(figures: readonly AuditedFigure[], parts: readonly Part[], of?: number): Html {
  const shown = figures.filter(({ status }) => status !== 'exempt')
  const inner = WIDTH - GAP * (parts.length - 1)
  const step = inner / Math.max(1, of ?? shown.length)
  let rects = ''
  let part = 0
  let run: { readonly fate: Fate; readonly from: number } | null = null
  const close = (x: number): void => {
    if (run === null) return
    rects += `<rect class="${run.fate}" x="${round(run.from)}" width="${round(x - run.from)}" height="${HEIGHT}"/>`
    run = null
  }
  let x = 0
  for (const { start, status } of shown) {
    while (part + 1 < parts.length && start >= (parts[part + 1]?.start ?? Infinity)) {
      close(x)
      x += GAP
      part++
    }
    if ((run as { readonly fate: Fate } | null)?.fate !== status) {
      close(x)
      run = { fate: status, from: x }
    }
    x += step
  }
  close(x)
  const box = `viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"`
  return new Html(`<svg class="strip" ${box} aria-hidden="true">${rects}</svg>`)
}

const round = (x: number): number => Math.round(x * 100) / 100
