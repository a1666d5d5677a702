import { SourceError } from '../errors.ts'

/** What a scan tells, with places in the XML: those of the tag, or of the raw words between tags. */
export interface XmlHandler {
  open(name: string, start: number, end: number): void
  close(name: string, start: number, end: number): void
  words(start: number, end: number, literal: boolean): void
}

/**
 * Walks an XML part of an office file once, front to back. Names come with the prefixes that Word uses, whatever
 * prefixes the file has. An empty element is opened and closed. Document types are refused, and with them all entity tricks.
 * @throws SourceError where the XML is damaged.
 */
export function scanXml(xml: string, path: string, handler: XmlHandler): void {
  const damaged = (at: number, what: string): never => {
    throw new SourceError(path, `内部数据已损坏（${what}，第${at}字符）；请用Word或WPS打开后重新保存`)
  }
  const stack: string[] = []
  let names: ReadonlyMap<string, string> | null = null
  const known = new Map<string, string>()
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) break
    if (tag > at && stack.length > 0) handler.words(at, tag, false)
    const mark = xml.charCodeAt(tag + 1)
    if (mark === 0x2f) {
      const end = xml.indexOf('>', tag)
      const name = stack.pop()
      if (end < 0 || name === undefined) return damaged(tag, '标记不配对')
      if (known.get(xml.slice(tag + 2, end).trimEnd()) !== name) damaged(tag, '标记不配对')
      at = end + 1
      handler.close(name, tag, at)
    } else if (mark === 0x21 || mark === 0x3f) {
      at = skipDeclaration(xml, tag, path) ?? damaged(tag, '声明不完整')
      if (xml.startsWith('<![CDATA[', tag)) handler.words(tag + 9, at - 3, true)
    } else {
      const end = endOfTag(xml, tag)
      if (end < 0) return damaged(tag, '标记不完整')
      names ??= prefixes(xml, tag, end)
      const raw = nameAt(xml, tag + 1, end)
      let name = known.get(raw)
      if (name === undefined) known.set(raw, (name = renamed(raw, names)))
      handler.open(name, tag, end)
      if (xml.charCodeAt(end - 2) === 0x2f) handler.close(name, tag, end)
      else if (stack.push(name) > DEEPEST) damaged(tag, '嵌套过深')
      at = end
    }
  }
  if (stack.length > 0 || names === null) damaged(xml.length, '文件不完整')
}

/** No document that people wrote nests deeper. */
const DEEPEST = 1000

/** The value of an attribute of the tag at `start`–`end`, or null. The prefix of an attribute is not looked at. */
export function attribute(xml: string, start: number, end: number, name: string): string | null {
  const tag = xml.slice(start, end)
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    if (!/[\s:]/.test(tag[at - 1] ?? '')) continue
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length))
    if (value !== null) return unescapeXml(value[1] ?? value[2] ?? '')
  }
  return null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

/** Words with their entities read. An unknown entity stays as written. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw
  const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi
  return raw.replace(entity, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function skipDeclaration(xml: string, tag: number, path: string): number | null {
  const close = xml.startsWith('<!--', tag)
    ? '-->'
    : xml.startsWith('<![CDATA[', tag)
      ? ']]>'
      : xml[tag + 1] === '?'
        ? '?>'
        : null
  if (close === null)
    throw new SourceError(path, '内部数据带有文档类型声明，可能是恶意构造的文件；请用Word或WPS打开后另存')
  const end = xml.indexOf(close, tag + 2)
  return end < 0 ? null : end + close.length
}

/** The place after the `>` of the tag, over quoted values that may hold one; −1 where the tag does not end. */
function endOfTag(xml: string, tag: number): number {
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === 0x3e) return at + 1
    if (code === 0x22 || code === 0x27) {
      at = xml.indexOf(code === 0x22 ? '"' : "'", at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

function nameAt(xml: string, from: number, end: number): string {
  let to = from
  for (; to < end; to++) {
    const code = xml.charCodeAt(to)
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break
  }
  return xml.slice(from, to)
}

/** The prefixes Word itself gives to the namespaces that hold words, by the end of their address, also in Strict files. */
const NAMESPACES: readonly (readonly [ending: string, prefix: string])[] = [
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/spreadsheetml/2006/main', ''],
  ['/spreadsheetml/main', ''],
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
]

/** The file's prefixes that differ from Word's, told by its first tag. */
function prefixes(xml: string, tag: number, end: number): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  const declared = xml.slice(tag, end).matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)
  for (const [, prefix = '', address = ''] of declared) {
    const usual = NAMESPACES.find(([ending]) => address.endsWith(ending))
    if (usual !== undefined && usual[1] !== prefix) map.set(prefix, usual[1])
  }
  return map
}

function renamed(raw: string, names: ReadonlyMap<string, string>): string {
  const colon = raw.indexOf(':')
  const prefix = names.get(colon < 0 ? '' : raw.slice(0, colon))
  if (prefix === undefined) return raw
  const local = raw.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}
