import { attributeOf, isElement, isText, type Element, type Parent } from './nodes.ts'

/** What the page says its article is called: its own field of government sites, its one main heading, its window's title. */
export function titleOf(page: Parent): string | null {
  let field: string | null = null
  let window: string | null = null
  const headings: string[] = []
  for (const element of elementsOf(page)) {
    switch (element.tagName) {
      case 'meta':
        if (attributeOf(element, 'name')?.toLowerCase() === 'articletitle') field ??= clean(attributeOf(element, 'content'))
        break
      case 'title': window ??= clean(wordsOf(element)); break
      case 'h1': headings.push(wordsOf(element)); break
    }
  }
  const main = headings.map(clean).filter(heading => heading !== null)
  return field ?? (main.length === 1 ? main[0] ?? null : null) ?? window
}

function* elementsOf(page: Parent): Generator<Element> {
  const open: Parent[] = [page]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    const children = parent.childNodes.filter(isElement)
    for (const child of children) yield child
    open.push(...children.reverse())
  }
}

function wordsOf(element: Element): string {
  return element.childNodes.map(child => isText(child) ? child.value : isElement(child) ? wordsOf(child) : '').join('')
}

function clean(words: string | null): string | null {
  const line = (words ?? '').replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}
