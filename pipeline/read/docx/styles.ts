import { attribute, scanXml } from '../xml.ts'

/** What a paragraph style says that matters to reading. */
export interface Style {
  readonly name: string
  /** 1 is the highest heading; 0 is none. */
  readonly level: number
  readonly numbering: string | null
  readonly indent: number | null
}

interface RawStyle {
  name: string
  basedOn: string | null
  outline: number | null
  numbering: string | null
  indent: number | null
}

/** Paragraph styles by their id, with what they take over from the styles they are based on. */
export function readStyles(xml: string | null, path: string): ReadonlyMap<string, Style> {
  const raw = new Map<string, RawStyle>()
  let style: RawStyle | null = null
  if (xml !== null) {
    const value = (start: number, end: number): string | null => attribute(xml, start, end, 'val')
    scanXml(xml, path, {
      open(name, start, end) {
        if (name === 'w:style') {
          style = { name: '', basedOn: null, outline: null, numbering: null, indent: null }
          raw.set(attribute(xml, start, end, 'styleId') ?? '', style)
        }
        if (style === null) return
        switch (name) {
          case 'w:name':
            style.name = value(start, end) ?? ''
            break
          case 'w:basedOn':
            style.basedOn = value(start, end)
            break
          case 'w:outlineLvl':
            style.outline = Number(value(start, end) ?? 9)
            break
          case 'w:numId':
            style.numbering = value(start, end)
            break
          case 'w:ilvl':
            style.indent = Number(value(start, end) ?? 0)
            break
        }
      },
      close(name) {
        if (name === 'w:style') style = null
      },
      words() {},
    })
  }
  const styles = new Map<string, Style>()
  for (const id of raw.keys()) styles.set(id, resolved(id, raw))
  return styles
}

function resolved(id: string, raw: ReadonlyMap<string, RawStyle>): Style {
  let outline: number | null = null
  let numbering: string | null = null
  let indent: number | null = null
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const style = raw.get(at)
    if (style === undefined) break
    outline ??= style.outline ?? headingName(style.name)
    numbering ??= style.numbering
    indent ??= style.indent
    at = style.basedOn
  }
  return { name: raw.get(id)?.name ?? '', level: outline === null || outline > 8 ? 0 : outline + 1, numbering, indent }
}

/** Built-in headings may leave their outline level unsaid. */
function headingName(name: string): number | null {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]
  return level === undefined ? null : Number(level) - 1
}
