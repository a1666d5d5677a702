import { deflateSync } from 'fflate'
import { crc32, openZip, type ZipEntry } from '../../read/zip.ts'

/** The first day that a zip can tell. */
const DAY = 0x21

/**
 * A copy of a zip in which some files are replaced or added. All others keep their bytes, headers and order.
 * @param changed new contents by file name
 */
export function rezip(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const entries = [...openZip(bytes, path).values()]
  const directory = Math.min(...entries.map(entry => entry.record))
  const chunks: Uint8Array[] = []
  const records: Uint8Array[] = []
  let length = 0
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk)
    length += chunk.length
  }
  const starts = entries.map(entry => entry.header).sort((one, other) => one - other)
  const headers = new Map(entries.map(entry => [entry.header, entry]))
  const moved = new Map<ZipEntry, Uint8Array>()
  for (const [at, start] of starts.entries()) {
    const entry = headers.get(start)
    if (entry === undefined) continue
    const content = changed.get(entry.name)
    const place = length
    if (content === undefined) {
      put(bytes.subarray(start, starts[at + 1] ?? directory))
      const record = Uint8Array.from(bytes.subarray(entry.record, entry.recordEnd))
      new DataView(record.buffer).setUint32(42, place, true)
      moved.set(entry, record)
    } else {
      const { local, central } = packed(entry.name, content, place)
      put(local)
      moved.set(entry, central)
    }
  }
  for (const entry of entries) records.push(moved.get(entry) ?? new Uint8Array())
  const known = new Set(entries.map(entry => entry.name))
  for (const [name, content] of changed) {
    if (known.has(name)) continue
    const { local, central } = packed(name, content, length)
    put(local)
    records.push(central)
  }
  const size = records.reduce((sum, record) => sum + record.length, 0)
  return joined([...chunks, ...records, endRecord(records.length, size, length)])
}

function packed(name: string, content: Uint8Array, place: number): { local: Uint8Array; central: Uint8Array } {
  const label = new TextEncoder().encode(name)
  const data = deflateSync(content)
  const local = new DataView(new ArrayBuffer(30))
  local.setUint32(0, 0x04034b50, true)
  fields(local, 4, data.length, content, label.length)
  const central = new DataView(new ArrayBuffer(46))
  central.setUint32(0, 0x02014b50, true)
  central.setUint16(4, 20, true)
  fields(central, 6, data.length, content, label.length)
  central.setUint32(42, place, true)
  return {
    local: joined([new Uint8Array(local.buffer), label, data]),
    central: joined([new Uint8Array(central.buffer), label]),
  }
}

/** The fields that a file's header and its record in the directory share, from `at` on. */
function fields(view: DataView, at: number, size: number, content: Uint8Array, label: number): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0x800, true) // the name is UTF-8
  view.setUint16(at + 4, 8, true)
  view.setUint16(at + 8, DAY, true)
  view.setUint32(at + 10, crc32(content), true)
  view.setUint32(at + 14, size, true)
  view.setUint32(at + 18, content.length, true)
  view.setUint16(at + 22, label, true)
}

function endRecord(count: number, size: number, place: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, place, true)
  return new Uint8Array(view.buffer)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
