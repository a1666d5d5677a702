/** HTML that is already safe: templates print it as it stands (they ask for `toHTML`), all other text they escape. */
export class Html {
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  toHTML(): string {
    return this.#html
  }

  toString(): string {
    return this.#html
  }
}

/**
 * Text of the report as HTML. Markup is escaped; what would be invisible or turn the line around (control characters,
 * bidi marks, zero-width spaces, half surrogates) is shown as a picture or a small code instead.
 */
export function escapeText(text: string): string {
  return UNSAFE.test(text) ? text.replace(EACH_UNSAFE, asHtml) : text
}

/** Text of the report for an attribute or a title, where no markup can stand: codes are written in ⟨…⟩. */
export function escapeAttribute(text: string): string {
  return UNSAFE.test(text) ? text.replace(EACH_UNSAFE, asPlain) : text
}

/** Text of the report for a template. */
export const show = (text: string): Html => new Html(escapeText(text))

/** Text of the report for a template's attribute. */
export const attribute = (text: string): Html => new Html(escapeAttribute(text))

/** JSON for a script element: nothing in it can close the element, end a line, or hide. */
export function jsonIsland(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(EACH_HIDDEN, hexEscape))
}

// Tab and line feed are layout; ZWJ and ZWNJ hold emoji and scripts together.
const INVISIBLE =
  '\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb'
const CLASS = `&<>"'${INVISIBLE}`
const HALF = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'
/** One class alone is what the matcher scans fastest; it also stops at whole surrogate pairs, which are safe. */
const UNSAFE = new RegExp(`[${CLASS}\\ud800-\\udfff]`)
const EACH_UNSAFE = new RegExp(`[${CLASS}]|${HALF}`, 'g')

/** Within JSON quotes are its own. */
const EACH_HIDDEN = new RegExp(`[&<>${INVISIBLE}]`, 'g')

const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

const hexEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

const code = (char: string): string => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** ␀ for NUL and so on; null for characters without a picture. */
function picture(char: string): string | null {
  const point = char.charCodeAt(0)
  if (point < 0x20) return String.fromCharCode(0x2400 + point)
  return point === 0x7f ? '\u2421' : null
}

function asHtml(char: string): string {
  return ENTITIES[char] ?? `<span class="code">${picture(char) ?? code(char)}</span>`
}

function asPlain(char: string): string {
  return ENTITIES[char] ?? picture(char) ?? `⟨${code(char)}⟩`
}
