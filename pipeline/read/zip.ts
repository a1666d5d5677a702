import { inflateSync } from 'fflate'
import { SourceError } from '../errors.ts'

/** A file within a zip, still packed. Offsets are into the zip's bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Of its local header, and of its first packed byte. */
  readonly header: number
  readonly data: number
  /** Its record in the central directory. */
  readonly record: number
  readonly recordEnd: number
}

/** Beyond these nothing is unpacked: ten thousand pages of Word are about 100 MB of XML, packed at most 60 to 1. */
const LARGEST = 400 * 1024 * 1024
const SUSPICIOUS = 16 * 1024 * 1024
const RATIO = 200

/**
 * The files of a zip by their names. Nothing is unpacked yet.
 * @throws SourceError for a cut-off, damaged or encrypted archive.
 */
export function openZip(bytes: Uint8Array, path: string): ReadonlyMap<string, ZipEntry> {
  const damaged = (): never => {
    throw new SourceError(path, '文件不完整或已损坏（压缩包目录读不出）；请重新下载，或用Word、WPS打开后另存')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return damaged()
  const entries = new Map<string, ZipEntry>()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return damaged()
    const nameLength = view.getUint16(at + 28, true)
    const recordEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const header = view.getUint32(at + 42, true)
    if (recordEnd > end || header + 30 > at || view.getUint32(header, true) !== 0x04034b50) return damaged()
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new SourceError(path, '文件已加密；请去掉打开密码后再审')
    const packed = view.getUint32(at + 20, true)
    const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
    if (data + packed > bytes.length) return damaged()
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    if (entries.has(name)) return damaged()
    entries.set(name, {
      name,
      packed,
      header,
      data,
      record: at,
      recordEnd,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      unpacked: view.getUint32(at + 24, true),
    })
    at = recordEnd
  }
  return entries
}

/**
 * The bytes of one file of a zip, checked against its checksum: a damaged digit must not be audited.
 * @throws SourceError for damage, and for archives that swell beyond reason.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, path: string): Uint8Array {
  const { unpacked, packed } = entry
  if (unpacked > LARGEST || (unpacked > SUSPICIOUS && unpacked > packed * RATIO)) {
    throw new SourceError(
      path,
      `解压后达${Math.ceil(unpacked / 1024 / 1024)}MB，超出限度，可能是恶意构造的文件；请用Word或WPS打开后另存`,
    )
  }
  const content = inflated(bytes.subarray(entry.data, entry.data + packed), entry)
  if (content === null || content.length !== unpacked || crc32(content) !== entry.crc) {
    throw new SourceError(path, `文件已损坏（${entry.name}校验不符）；请重新下载，或用Word、WPS打开后另存`)
  }
  return content
}

/** The text of an XML part; null where the archive has none of this name. */
export function partOf(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
  path: string,
): string | null {
  const entry = entries.get(name)
  if (entry === undefined) return null
  const content = unpack(bytes, entry, path)
  const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}

function inflated(packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array | null {
  if (method === 0) return packed
  if (method !== 8) return null
  try {
    return inflateSync(packed, { out: new Uint8Array(unpacked) })
  } catch {
    return null
  }
}

/** The end record stands within the last 64 KB, before a comment; −1 where a file is cut off. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65558; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** Of ISO 3309, as zip uses it. */
export function crc32(content: Uint8Array): number {
  let crc = -1
  for (let at = 0; at < content.length; at++) crc = (CRC_TABLE[(crc ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ -1) >>> 0
}
