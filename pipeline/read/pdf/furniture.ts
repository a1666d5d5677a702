import type { Line } from './lines.ts'

/** How many pages must carry the same line at their edge for it to be a running head. */
const PAGES_OF_A_HEAD = 3
const EDGE_LINES = 2

/** The lines of the pages without page numbers and running heads. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, Set<number>>()
  for (const [page, lines] of pages.entries()) {
    for (const line of edges(lines)) {
      const head = headOf(line)
      const at = seen.get(head) ?? new Set()
      seen.set(head, at.add(page))
    }
  }
  return pages.map(lines => {
    const edge = new Set(edges(lines))
    return lines.filter(line => {
      if (!edge.has(line)) return true
      return !isPageNumber(line.text) && !(mayBeHead(line) && (seen.get(headOf(line))?.size ?? 0) >= PAGES_OF_A_HEAD)
    })
  })
}

const edges = (lines: readonly Line[]): readonly Line[] => [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]

/** The same words at the same height, whatever number of a page stands beside them. */
function headOf(line: Line): string {
  const words = line.segments.map(segment => segment.text).filter(text => !isPageNumber(text))
  return `${words.join(' ')}@${Math.round(line.y / 6)}@${Math.round(line.x / 40)}`
}

/** Rows of a table and its unit stand at the top of page after page as well, and must stay. */
const mayBeHead = (line: Line): boolean => line.segments.length <= 2 && !/单位|^附?表|^续表/.test(line.text)

/** — 12 —, 12, —１２—, 第12页, 第 3 页 共 10 页, 3/10 */
const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text)

const PAGE_NUMBER = new RegExp(
  /^[\s\-—–―─·•.]*(?:第?\s*[\d０-９]{1,4}\s*页?)/.source +
    /(?:\s*(?:[/／,，]\s*|共\s*)[\d０-９]{1,4}\s*页?)?[\s\-—–―─·•.]*$/.source,
)
