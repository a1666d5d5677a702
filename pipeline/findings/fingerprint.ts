/**
 * The same for the same slip in the same sentence, whatever is edited elsewhere. `occurrence` tells apart equal
 * words of
 * equal sentences. Sixteen hexadecimal digits; not for secrets.
 */
export const fingerprintOf = (rule: string, sentence: string, words: string, occurrence: number): string => {
  const plain = sentence.normalize('NFKC').replace(/\s+/g, '')
  return hash([rule, plain, words, String(occurrence)].join('\u0000'))
}

/** Two runs of FNV-1a with different offsets. */
const hash = (text: string): string => {
  let first = 0x811c9dc5
  let second = 0x9dc5811c
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ ((unit << 5) | (unit >>> 11)), 0x01000193)
  }
  return [first, second].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
