import { PLAIN } from './issue.ts'
import type { Words } from './lines.ts'
import { BODY } from './style.ts'

/** A working as print shows it: exponents raised, (1 + 8.2％)^20. */
export function workingWords(working: string): Words[] {
  return working
    .split(/\^(\d+|[a-z]+|\([^()]*\))/)
    .flatMap((text, i): Words[] =>
      text === '' ? [] : [{ text, style: i % 2 === 0 ? PLAIN : { ...PLAIN, size: BODY * 0.68, raised: true } }],
    )
}
