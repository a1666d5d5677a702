import type { Fate, Severity } from '../../model.ts'

/** Red, green and blue as the operators of a content stream take them. */
export type Colour = string

export const INK: Colour = '.1 .1 .11'
export const GREY: Colour = '.37 .38 .4'
export const HAIR: Colour = '.78 .79 .8'
export const PALE: Colour = '.955 .957 .96'
/** Behind the head of a table. */
export const WASH: Colour = '.93 .935 .94'
export const WHITE: Colour = '1 1 1'
export const RED: Colour = '.68 .09 .09'
export const AMBER: Colour = '.6 .36 0'
export const BLUE: Colour = '.12 .32 .56'
export const GREEN: Colour = '.1 .42 .25'

/** Points. A4, with the type area of GB/T 9704 (156 mm wide). */
export const PAGE = { width: 595.28, height: 841.89, left: 79.4, right: 521.6, top: 82, bottom: 770 } as const
export const MEASURE = PAGE.right - PAGE.left

/** Points. 小五 is used for page heads and marks in the margin alone. */
export const BODY = 10.5
export const LEADING = 17
export const SMALL = 9
/** Of cards and tables, which are denser than the text. */
export const DENSE = 10
export const DENSE_LEADING = 15

export const colourOfSeverity = (severity: Severity): Colour =>
  severity === 'error' ? RED : severity === 'warning' ? AMBER : BLUE

export function colourOfFate(fate: Fate): Colour {
  switch (fate) {
    case 'contradicted':
      return RED
    case 'questioned':
      return AMBER
    case 'verified':
      return GREEN
    case 'unpaired':
    case 'unread':
    case 'exempt':
      return GREY
  }
}
