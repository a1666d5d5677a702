/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Lang } from '../protocol.ts'
import { storage } from '../../write/html/browser/kept.ts'
import { WORDS, type WordKey } from './words.ts'

const LANG = 'gouji lang'

let lang: Lang = storage()?.getItem(LANG) === 'en' ? 'en' : 'zh'

export const language = (): Lang => lang

/** An element that the page always has. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`no #${id}`)
  return element as Kind
}

/** A word of the page with its holes filled. */
export const word = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
  WORDS[key][lang === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** A new element with text or other nodes in it; never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  values: Partial<Pick<HTMLElement, 'className' | 'id' | 'title' | 'hidden' | 'tabIndex'>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  Object.assign(element, values)
  element.append(...children)
  return element
}

export function button(text: string, press: () => void, className = ''): HTMLButtonElement {
  const made = make('button', { className }, text)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}

/** Puts the page's words where its markup asks for them: data-w for text, data-w-label, data-w-hint for attributes. */
export function spell(): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  document.title = word('title')
  for (const [name, put] of Object.entries(PLACES)) {
    for (const element of document.querySelectorAll<HTMLElement>(`[${name}]`)) {
      put(element, word(element.getAttribute(name) as WordKey))
    }
  }
}

const PLACES: Readonly<Record<string, (element: HTMLElement, text: string) => void>> = {
  'data-w': (element, text) => {
    element.textContent = text
  },
  'data-w-label': (element, text) => element.setAttribute('aria-label', text),
  'data-w-hint': (element, text) => element.setAttribute('placeholder', text),
}

export function speak(other: Lang): void {
  lang = other
  storage()?.setItem(LANG, other)
  spell()
}

/** Hands a file to the browser's downloads. */
export function save(name: string, content: BlobPart, type = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = make('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
