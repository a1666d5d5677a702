import { SourceError } from '../../errors.ts'
import { isElement, isText, isUnshown, type Element, type Parent } from './nodes.ts'

/** The share of a page's prose that its article holds at least: the rest is what sites put around it. */
const ARTICLE_SHARE = 0.85
/** Browsers themselves flatten what is nested deeper than 512. */
const DEEPEST = 1000

/**
 * The innermost element that holds nearly all prose of a page. Prose is what stands outside of links, so menus and
 * lists of other pages weigh nothing.
 */
export function articleOf(page: Parent, path: string): Parent {
  const weights = new Map<Parent, number>()
  weigh(page, weights, path, 0)
  const enough = (weights.get(page) ?? 0) * ARTICLE_SHARE
  let article = page
  for (let at = page; ; ) {
    const inner: Element | undefined = at.childNodes
      .filter(isElement)
      .find(child => (weights.get(child) ?? 0) >= enough)
    if (inner === undefined) return article
    at = inner
    if (!PARTS.has(inner.tagName)) article = inner
  }
}

/** Elements that mean nothing without the one around them. A cell may hold an article, where tables lay out a page. */
const PARTS: ReadonlySet<string> = new Set(['li', 'p', 'span', 'table', 'tbody', 'tr'])

function weigh(parent: Parent, weights: Map<Parent, number>, path: string, depth: number): number {
  if (depth > DEEPEST)
    throw new SourceError(path, '网页的元素嵌套过深，可能已损坏；请在浏览器中打开后复制正文另存为文本')
  let weight = 0
  for (const child of parent.childNodes) {
    if (isText(child)) weight += prose(child.value)
    if (!isElement(child) || child.tagName === 'a' || isUnshown(child)) continue
    weight += weigh(child, weights, path, depth + 1)
  }
  weights.set(parent, weight)
  return weight
}

const prose = (words: string): number => words.replace(/\s+/g, '').length
