/** What the tests use of fontkit, which has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
  export interface Font {
    getGlyph(id: number): Glyph
    glyphForCodePoint(code: number): Glyph
  }
  export function create(bytes: Uint8Array): Font
  export function openSync(path: string): Font
}
