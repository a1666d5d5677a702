import { PDFStream, type PDFDict } from 'pdf-lib'

/** A stream whose bytes are ready. pdf-lib's own is copied byte by byte. */
export class Packed extends PDFStream {
  readonly bytes: Uint8Array

  constructor(dict: PDFDict, bytes: Uint8Array) {
    super(dict)
    this.bytes = bytes
  }

  override getContentsSize(): number {
    return this.bytes.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    this.updateDict()
    let at = offset + this.dict.copyBytesInto(buffer, offset)
    for (const part of [OPENING, this.bytes, CLOSING]) {
      buffer.set(part, at)
      at += part.length
    }
    return at - offset
  }
}

const OPENING = new TextEncoder().encode('\nstream\n')
const CLOSING = new TextEncoder().encode('\nendstream')
