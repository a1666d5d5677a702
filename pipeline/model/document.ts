import type { Span } from './span.ts'

export interface Outline {
  readonly title: string
  readonly sections: readonly Section[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
}

/** A heading and all that stands under it until the next heading of its level or above. */
export interface Section extends Span {
  /** The words of the heading itself. */
  readonly heading: Span
  readonly title: string
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: number
  /** The heading's own number; null for a heading without one. */
  readonly ordinal: number | null
  /** Index of the section it stands in, or −1. */
  readonly parent: number
}

export interface Paragraph extends Span {
  /** Index of the innermost section, or −1 before the first heading. */
  readonly section: number
}

export interface Sentence extends Span {
  readonly paragraph: number
}
