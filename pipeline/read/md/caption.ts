import { CAPTION_LINES, isCaption } from '../caption.ts'

/** The short lines above a table, nearest last: its title and its unit. */
export function captionOf(text: string, table: number): string {
  const lines: string[] = []
  for (let end = text.lastIndexOf('\n', table - 1); end > 0 && lines.length < CAPTION_LINES; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).replace(/^[#>*\s]+|[*\s]+$/g, '')
    end = start - 1
    if (line === '') continue
    if (!isCaption(line)) break
    lines.unshift(line)
  }
  return lines.join('\n')
}
