type Encoding = 'utf8' | 'utf-8' | 'latin1' | 'binary' | 'ucs2' | 'utf16le' | 'hex' | 'base64'

/** As much of Node's Buffer as readers and writers use: bytes that read as numbers and as text. */
export class Buffer extends Uint8Array<ArrayBuffer> {
  static alloc(size: number): Buffer {
    return new Buffer(new ArrayBuffer(size))
  }

  static isBuffer(value: unknown): value is Buffer {
    return value instanceof Buffer
  }

  static concat(parts: readonly Uint8Array[]): Buffer {
    const whole = new Buffer(new ArrayBuffer(parts.reduce((sum, part) => sum + part.length, 0)))
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }

  /** Text is UTF-8 unless it is said to be hexadecimal; an ArrayBuffer is shared, as in Node. */
  static override from(value: unknown, form?: unknown, length?: unknown): Buffer {
    if (typeof value === 'string') return copied(form === 'hex' ? unhexed(value) : new TextEncoder().encode(value))
    if (value instanceof ArrayBuffer) return new Buffer(value, Number(form ?? 0), length as number | undefined)
    return copied(value as ArrayLike<number>)
  }

  override slice(start?: number, end?: number): Buffer {
    return this.subarray(start, end) as Buffer
  }

  copy(into: Uint8Array, at = 0, start = 0, end = this.length): number {
    const part = this.subarray(start, Math.min(end, start + into.length - at))
    into.set(part, at)
    return part.length
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, at) => byte === other[at])
  }

  override indexOf(wanted: number | string, from = 0): number {
    if (typeof wanted === 'number') return super.indexOf(wanted, from)
    const codes = Buffer.from(wanted)
    for (let at = super.indexOf(codes[0]!, from); at >= 0; at = super.indexOf(codes[0]!, at + 1)) {
      if (codes.every((code, ahead) => this[at + ahead] === code)) return at
    }
    return -1
  }

  override includes(wanted: number | string, from?: number): boolean {
    return typeof wanted === 'number' ? super.includes(wanted, from) : this.toString('latin1').includes(wanted)
  }

  override toString(encoding: Encoding = 'utf8', start = 0, end = this.length): string {
    const part = this.slice(start, end)
    switch (encoding) {
      case 'hex':
        return Array.from(part, byte => byte.toString(16).padStart(2, '0')).join('')
      case 'base64':
        return btoa(units(part))
      case 'latin1':
      case 'binary':
        return units(part)
      case 'ucs2':
      case 'utf16le':
        return units(Uint16Array.from({ length: part.length >> 1 }, (_, at) => part.readUInt16LE(2 * at)))
      default:
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)
    }
  }

  readUInt8(at: number): number {
    return view(this).getUint8(at)
  }

  readInt8(at: number): number {
    return view(this).getInt8(at)
  }

  readUInt16LE(at: number): number {
    return view(this).getUint16(at, true)
  }

  readUInt16BE(at: number): number {
    return view(this).getUint16(at)
  }

  readInt16LE(at: number): number {
    return view(this).getInt16(at, true)
  }

  readUInt32LE(at: number): number {
    return view(this).getUint32(at, true)
  }

  readInt32LE(at: number): number {
    return view(this).getInt32(at, true)
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function copied(bytes: ArrayLike<number>): Buffer {
  const copy = new Buffer(new ArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

const unhexed = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16))

/** A character each; no call takes more than some tens of thousands of arguments. */
function units(codes: Uint8Array | Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < codes.length; at += 8192) pieces.push(String.fromCharCode(...codes.subarray(at, at + 8192)))
  return pieces.join('')
}
