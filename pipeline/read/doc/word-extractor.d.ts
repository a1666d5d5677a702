/** The package comes without types; this is what is used of it. */
declare module 'word-extractor' {
  interface Options {
    readonly filterUnicode?: boolean
    readonly includeHeadersAndFooters?: boolean
  }

  interface Document {
    getBody(options?: Options): string
    getFootnotes(options?: Options): string
    getEndnotes(options?: Options): string
    getTextboxes(options?: Options): string
  }

  export default class WordExtractor {
    extract(source: Buffer): Promise<Document>
  }
}
