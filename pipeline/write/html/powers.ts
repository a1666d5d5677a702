import { escapeText, Html } from './escape.ts'

/**
 * A message or a working with its powers raised. Many fonts lack ²⁰ or take its digits from two faces, so plain digits
 * are raised; a caret that is not seen keeps them apart where the text is copied or read aloud.
 */
export const showPowers = (text: string): Html =>
  new Html(
    escapeText(text).replace(
      POWER,
      power => `<sup><span class="silent">^</span>${power.normalize('NFKC').replace('^', '')}</sup>`,
    ),
  )

/** Of a number, a share or a bracket: 平方米² is none. A root is the power of a part: (1/5). */
const POWER = /(?<=[)\d%])(?:[⁰¹²³⁴-⁹]+|\^\(1\/\d+\))/g
