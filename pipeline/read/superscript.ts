const RAISED: Readonly<Record<string, string>> = {
  '(': '⁽',
  ')': '⁾',
  '+': '⁺',
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** Raised digits stay raised, so that neither 10³ nor the mark of a note after 5.6% is read into a number. */
export const superscript = (text: string): string =>
  text.replace(/[-+()\d]/g, character => RAISED[character] ?? character)
