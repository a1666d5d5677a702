import { PLAIN } from './issue.ts'
import type { Words } from './lines.ts'
import { BODY } from './style.ts'

/** A message or a working as print shows it: exponents raised, (1 + 8.2％)²⁰ as well as (1 + rate)^years. */
export function workingWords(working: string): Words[] {
  return working
    .replace(/[⁰¹²³⁴-⁹]+/g, power => `^${power.normalize('NFKC')}`)
    .split(/\^(\d+(?:\.\d+)?|[a-z]+|\([^()]*\))/)
    .flatMap((text, i): Words[] =>
      text === '' ? [] : [{ text, style: i % 2 === 0 ? PLAIN : { ...PLAIN, size: BODY * 0.68, raised: true } }],
    )
}
