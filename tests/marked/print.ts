import type { Mark, Seen, SeenReport } from './marks.ts'
import { isChecked } from './marks.ts'

/** Related figures that are not checked, by relation, each in its sentence; then those checked though unrelated. */
export const printUnchecked = (reports: readonly SeenReport[]): string => {
  const lines = (wanted: (seen: Seen) => boolean, group: (seen: Seen) => string): readonly string[] => {
    const groups = new Map<string, string[]>()
    for (const { report, text, seen } of reports) {
      for (const one of seen.filter(wanted)) {
        const status = `${one.status ?? 'unseen'}${one.evidence ? ' evidence' : ''}`
        const told = `  ${report.key} @${one.mark.start} ${status}: ${around(text, one.mark)}`
        const known = groups.get(group(one))
        if (known === undefined) groups.set(group(one), [told])
        else known.push(told)
      }
    }
    return [...groups]
      .sort((one, other) => other[1].length - one[1].length)
      .flatMap(([name, members]) => [`${name}: ${members.length}`, ...members])
  }
  return [
    'Related, not checked',
    ...lines(
      seen => seen.mark.related && !isChecked(seen),
      ({ mark }) => mark.relation ?? '',
    ),
    'Checked, marked as unrelated',
    ...lines(
      seen => !seen.mark.related && isChecked(seen),
      ({ status }) => status ?? '',
    ),
  ].join('\n')
}

/** The clauses before a figure, the figure in brackets, and the clause after it. */
const around = (text: string, { start, text: { length } }: Mark): string => {
  const before = text.slice(Math.max(0, start - 60), start)
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1
  const after = text.slice(start + length, start + length + 30).split(/[。\n]/)[0] ?? ''
  return `${before.slice(from)}【${text.slice(start, start + length)}】${after}`.replace(/\s+/g, ' ')
}
