import { attribute, scanXml } from '../../../read/xml.ts'
import { AUTHOR, type Remark } from '../remark.ts'

/** The marks of one comment in the text. */
export interface Comment {
  readonly start: string
  readonly end: string
}

export interface Comments {
  /** In the order of the remarks. */
  readonly added: readonly Comment[]
  /** Parts of the package that are new or changed. */
  readonly parts: ReadonlyMap<string, string>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/**
 * The remarks as comments of a Word document, after those it has.
 * @param part reads a part of the package, null where there is none
 */
export function addComments(
  part: (name: string) => string | null,
  main: { readonly name: string; readonly xml: string },
  remarks: readonly Remark[],
): Comments {
  const slash = main.name.lastIndexOf('/') + 1
  const folder = main.name.slice(0, slash)
  const listName = `${folder}_rels/${main.name.slice(slash)}.rels`
  const list = part(listName) ?? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`
  const known = knownComments(list, folder)
  const name = known ?? `${folder}gouji-comments.xml`
  const { prefix, declaration } = namespaceOf(main.xml)
  const old = known === null ? null : part(known)
  const first = old === null ? 0 : nextId(old, main.name)
  const xml = old ?? `${HEAD}<${prefix}comments ${declaration}></${prefix}comments>`
  const own = old === null ? prefix : prefixOf(old, 'comments')
  const added = remarks.map((remark, at) => commentXml(own, first + at, remark)).join('')
  const parts = new Map([[name, withinRoot(xml, added)]])
  if (known === null) {
    const base = /purl\.oclc\.org\/ooxml\/wordprocessingml/.test(declaration) ? STRICT : TRANSITIONAL
    const relation = `${prefixOf(list, 'Relationships')}Relationship`
    const target = `Type="${base}/comments" Target="gouji-comments.xml"`
    parts.set(listName, withinRoot(list, `<${relation} Id="rIdGouji" ${target}/>`))
    const types = part('[Content_Types].xml') ?? ''
    const override = `${prefixOf(types, 'Types')}Override`
    parts.set('[Content_Types].xml', withinRoot(types, `<${override} PartName="/${name}" ContentType="${TYPE}"/>`))
  }
  return {
    added: remarks.map((_, at) => {
      const id = `${prefix}id="${first + at}"`
      return {
        start: `<${prefix}commentRangeStart ${id}/>`,
        end: `<${prefix}commentRangeEnd ${id}/><${prefix}r><${prefix}commentReference ${id}/></${prefix}r>`,
      }
    }),
    parts,
  }
}

/** The name of the part that holds a document's comments, or null. */
function knownComments(list: string, folder: string): string | null {
  let name: string | null = null
  scanXml(list, folder, {
    open(_, start, end) {
      if (!attribute(list, start, end, 'Type')?.endsWith('/comments')) return
      const target = attribute(list, start, end, 'Target') ?? ''
      name = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
    },
    close() {},
    words() {},
  })
  return name
}

function nextId(xml: string, path: string): number {
  let next = 0
  scanXml(xml, path, {
    open(tag, start, end) {
      if (tag === 'w:comment') next = Math.max(next, Number(attribute(xml, start, end, 'id') ?? 0) + 1)
    },
    close() {},
    words() {},
  })
  return next
}

/** The document's own prefix for its elements and what declares it; `w:` in all that office programs write. */
function namespaceOf(xml: string): { prefix: string; declaration: string } {
  const prefix = prefixOf(xml, 'document')
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
  const address = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1]
  return { prefix, declaration: `${name}="${address ?? MAIN}"` }
}

const prefixOf = (xml: string, root: string): string =>
  new RegExp(`<((?:[\\w.-]+:)?)${root}[\\s>/]`).exec(xml)?.[1] ?? ''

/** Puts elements at the end of the root, which may be empty. */
function withinRoot(xml: string, elements: string): string {
  const close = xml.lastIndexOf('</')
  const empty = /<([^\s?!/>]+)([^>]*)\/>\s*$/.exec(xml)
  if (empty !== null && empty.index > close) {
    return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${elements}</${empty[1]}>`
  }
  return xml.slice(0, close) + elements + xml.slice(close)
}

function commentXml(prefix: string, id: number, { lines }: Remark): string {
  const paragraphs = lines.map(
    line =>
      `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escaped(line)}</${prefix}t></${prefix}r></${prefix}p>`,
  )
  const head = `${prefix}id="${id}" ${prefix}author="${AUTHOR}" ${prefix}initials="${AUTHOR}"`
  return `<${prefix}comment ${head}>${paragraphs.join('')}</${prefix}comment>`
}

/** Control characters cannot stand in XML at all. */
const escaped = (words: string): string =>
  words
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
