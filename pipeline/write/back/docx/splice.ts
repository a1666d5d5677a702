import { addTo } from '../../../grouped.ts'
/** A comment's mark that is to stand in the text. */
export interface Mark {
  readonly at: number
  /** The run that must be parted there; −1 where the place is between runs. */
  readonly run: number
  readonly words: string
  readonly side: 'start' | 'end'
}

/** The XML with its marks. A run that is parted goes on as a second one of the same form; nothing else changes. */
export function spliced(xml: string, marks: readonly Mark[]): string {
  const places = new Map<number, Mark[]>()
  for (const mark of marks) addTo(places, mark.at, mark)
  const kept = new Set<number>()
  const insertions: { at: number; words: string }[] = []
  for (const [at, here] of places) {
    const ends = here.filter(mark => mark.side === 'end')
    const starts = here.filter(mark => mark.side === 'start')
    const words = [...ends, ...starts].map(mark => mark.words).join('')
    const run = here[0]?.run ?? -1
    if (run < 0) {
      insertions.push({ at, words })
      continue
    }
    const { close, open } = seam(xml, run)
    insertions.push({ at, words: `${close}${words}${open}` })
    const tag = xml.lastIndexOf('<', at - 1)
    if (/^<(?:\w+:)?t>$/.test(xml.slice(tag, xml.indexOf('>', tag) + 1)) && !kept.has(tag)) {
      kept.add(tag)
      insertions.push({ at: xml.indexOf('>', tag), words: ' xml:space="preserve"' })
    }
  }
  insertions.sort((one, other) => one.at - other.at)
  const parts: string[] = []
  let from = 0
  for (const { at, words } of insertions) {
    parts.push(xml.slice(from, at), words)
    from = at
  }
  return parts.join('') + xml.slice(from)
}

/** What ends a run in the middle of its words, and what begins another of the same form. */
function seam(xml: string, run: number): { close: string; open: string } {
  const end = xml.indexOf('>', run) + 1
  const name = /^<([^\s>]+)/.exec(xml.slice(run, end))?.[1] ?? 'w:r'
  const prefix = name.slice(0, -1)
  const words = `${prefix}t`
  return {
    close: `</${words}></${name}>`,
    open: `<${name}>${propertiesOf(xml, end, `${prefix}rPr`)}<${words} xml:space="preserve">`,
  }
}

/** A run's properties may hold its earlier properties, under the same name. */
function propertiesOf(xml: string, from: number, name: string): string {
  const tags = new RegExp(`<(/?)${name}(?:\\s[^>]*)?(/?)>`, 'y')
  tags.lastIndex = from
  if (!tags.test(xml)) return ''
  const every = new RegExp(`<(/?)${name}(?:\\s[^>]*?)?(/?)>`, 'g')
  every.lastIndex = from
  let depth = 0
  for (let tag = every.exec(xml); tag !== null; tag = every.exec(xml)) {
    if (tag[2] !== '/') depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return xml.slice(from, every.lastIndex)
  }
  return ''
}
