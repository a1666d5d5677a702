import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find(attribute => attribute.name === name)?.value ?? null

const UNSHOWN: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'footer',
  'head',
  'iframe',
  'input',
  'link',
  'meta',
  'nav',
  'noscript',
  'object',
  'option',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
])

/** Elements whose words are not of the page, or that the page hides. */
export function isUnshown(element: Element): boolean {
  if (UNSHOWN.has(element.tagName)) return true
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) return true
  }
  return false
}
