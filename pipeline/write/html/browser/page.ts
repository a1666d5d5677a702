/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What the writer left for the script: words, and what no element of the page shows. */
export interface PageData {
  readonly sha256: string
  /** What the report is called: the same for its next draft. */
  readonly report: string
  /** What its decisions call it. */
  readonly name: string
  /** Of the findings, in the order of their cards: what each is known by, and what it says. */
  readonly fingerprints: readonly string[]
  readonly abouts: readonly string[]
  readonly words: Readonly<Record<string, string>>
  /** Of each fate: its word, and what it means. */
  readonly fates: Readonly<Record<string, readonly [word: string, why: string]>>
}

export const data: PageData = JSON.parse(byId('data').textContent ?? '{}')

export const cards: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>('.card')]

/** An element that the page always has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`no #${id}`)
  return element
}

/** A word of the page with its holes filled. */
export function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (data.words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A new element with text or other nodes in it; never markup. */
export function make(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** Number (from 0) of a card's finding. */
export const numberOf = (card: HTMLElement): number => Number(card.id.slice(1)) - 1
