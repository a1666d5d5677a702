/** A half-open range of offsets: the program's only kind of place. */
export interface Span {
  readonly start: number
  readonly end: number
}
