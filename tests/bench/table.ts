/** Columns side by side; the first is set to the left, the others, which hold numbers, to the right. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const lines = [head, ...rows].map(row => row.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map(line => widthOf(line[column] ?? ''))))
  const set = (cell: string, column: number): string => {
    const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
    return column === 0 ? cell + room : room + cell
  }
  const [first = '', ...others] = lines.map(line => `  ${line.map(set).join('  ')}`)
  return [first, `  ${'─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`, ...others].join('\n')
}

/** A Chinese character takes two columns of a terminal. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, character) => sum + (/[ᄀ-￮]/.test(character) ? 2 : 1), 0)

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`
