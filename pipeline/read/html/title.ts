import { attributeOf, isElement, isText, type Element, type Parent } from './nodes.ts'

/** What the page says its article is called: the field of government sites, its one main heading, the window's title. */
export function titleOf(page: Parent): string | null {
  const fields: string[] = []
  const windows: string[] = []
  const headings: string[] = []
  for (const element of elementsOf(page)) {
    switch (element.tagName) {
      case 'meta':
        if (attributeOf(element, 'name')?.toLowerCase() !== 'articletitle') break
        fields.push(clean(attributeOf(element, 'content') ?? ''))
        break
      case 'title':
        windows.push(clean(wordsOf(element)))
        break
      case 'h1':
        headings.push(clean(wordsOf(element)))
        break
    }
  }
  const main = headings.filter(heading => heading !== '')
  return [...fields, ...(main.length === 1 ? main : []), ...windows].find(title => title !== '') ?? null
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
  return element.childNodes
    .map(child => (isText(child) ? child.value : isElement(child) ? wordsOf(child) : ''))
    .join('')
}

const clean = (words: string): string => words.replace(/\s+/g, ' ').trim()
