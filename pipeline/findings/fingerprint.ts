/** What a finding is known by, whatever is edited elsewhere. */
export interface Known {
  readonly rule: string
  readonly sentence: string
  readonly words: string
  /** Tells apart equal words of equal sentences. */
  readonly occurrence: number
  /** All figures of its relations, as printed. */
  readonly figures: readonly string[]
  /** Of the accused figure, as far as they are known. */
  readonly metric: string
  readonly period: string
  /** The titles of the sections around it. */
  readonly section: readonly string[]
}

/**
 * Three parts: the very words in the very sentence; the same figures under the same rule, wherever they stand; the same
 * metric and period under the same rule in the same section. Hexadecimal digits; not for secrets.
 */
export const fingerprintOf = ({ rule, sentence, words, occurrence, figures, metric, period, section }: Known): string => {
  const exact = hash([rule, plain(sentence), words, String(occurrence)])
  const same = figures.length === 0 ? NOTHING : hash([rule, ...figures.map(plain).toSorted()]).slice(0, SHORT)
  const about = metric === '' ? NOTHING : hash([rule, metric, period, ...section.map(withoutOrdinal)]).slice(0, SHORT)
  return `${exact}-${same}-${about}`
}

/** The parts of a fingerprint, the most exact first; none for what is not known. Older ones have but the first. */
export const partsOf = (fingerprint: string): readonly string[] =>
  fingerprint.split('-').filter(part => part !== NOTHING && part !== '')

const SHORT = 8
const NOTHING = '0'.repeat(SHORT)

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** （二）经济运行 stays the same section when another is put before it. */
const withoutOrdinal = (title: string): string => plain(title).replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, '')

/** Two runs of FNV-1a with different offsets. */
const hash = (parts: readonly string[]): string => {
  const text = parts.join('\u0000')
  let first = 0x811c9dc5
  let second = 0x9dc5811c
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ ((unit << 5) | (unit >>> 11)), 0x01000193)
  }
  return [first, second].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
