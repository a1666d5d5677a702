import { SourceError } from '../errors.ts'

/**
 * The text of a file of characters, without a byte-order mark: by its mark, else UTF-8, else UTF-16 (told by where its
 * zero bytes stand), else GB 18030, which holds GB 2312 and GBK. Nothing is guessed: bytes that fit none are refused.
 * @throws SourceError for empty, binary and undecodable files.
 */
export function decode(bytes: Uint8Array, path: string): string {
  const text = decodeUnder(markOf(bytes), bytes, path)
  if (text.trim() === '') throw new SourceError(path, '文件是空的，没有可审的文字')
  if (isBinary(text)) throw new SourceError(path, '是二进制文件，不是文字；请另存为文本、网页、Word、PDF或表格后再审')
  return text
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

function decodeUnder(mark: Encoding | null, bytes: Uint8Array, path: string): string {
  if (mark !== null) {
    const text = attempt(mark, bytes)
    if (text === null)
      throw new SourceError(path, `文件标明是${mark.toUpperCase()}编码，${badPlace(mark, bytes)}；请重新保存`)
    return text
  }
  if (bytes.includes(0)) {
    const text = attempt(zerosTell(bytes), bytes)
    if (text === null) throw new SourceError(path, '是二进制文件，不是文字；请另存为文本、网页、Word、PDF或表格后再审')
    return text
  }
  const plain = attempt('utf-8', bytes)
  if (plain !== null) return plain
  const chinese = nearlyUtf8(bytes) ? null : attempt('gb18030', bytes)
  if (chinese === null)
    throw new SourceError(path, `文字编码无法识别，${badPlace('utf-8', bytes)}；请另存为UTF-8后再审`)
  return chinese
}

function attempt(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Digits and line ends of UTF-16 are a zero byte and another: which comes first tells the order of bytes. */
function zerosTell(bytes: Uint8Array): Encoding {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at >= 0 && even + odd < 1000; at = bytes.indexOf(0, at + 1))
    at % 2 === 0 ? even++ : odd++
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

/** UTF-8 with a few damaged bytes often passes for GB 18030, as mojibake: it is refused with the place of the damage. */
function nearlyUtf8(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const bad = lenient.match(/\uFFFD/g)?.length ?? 0
  const good = lenient.match(/[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0
  return good > bad * 10
}

function badPlace(encoding: Encoding, bytes: Uint8Array): string {
  const before = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1)[0] ?? ''
  return `第${before.split('\n').length}行起有不合此编码的字节`
}

/** A zero, or more than one other control character in two hundred, is no text. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F]/g)
  return controls !== null && (controls.includes('\x00') || controls.length * 200 > text.length)
}
