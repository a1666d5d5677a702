/** Special values of a sector's successor in [MS-CFB]: none, end of chain, and sectors of the tables themselves. */
const LARGEST_SECTOR = 0xfffffffa

/**
 * Whether the file system within an old office file holds together: each chain of sectors ends, and no two share one.
 * The package that reads the words follows a chain that bites its own tail until memory ends.
 */
export function isSound(bytes: Uint8Array): boolean {
  if (bytes.length < 1536) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return false
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size) - 1
  const entries = (places: readonly number[]): readonly number[] | null => {
    const all: number[] = []
    for (const place of places) {
      if (place >= sectors || (place + 2) * size > bytes.length) return null
      for (let at = (place + 1) * size; at < (place + 2) * size; at += 4) all.push(view.getUint32(at, true))
    }
    return all
  }
  const table = entries(tableSectors(view, entries, size))
  if (table === null || !isAcyclic(table)) return false
  const mini = chain(view.getUint32(60, true), table)
  const small = mini === null ? null : entries(mini)
  return small !== null && isAcyclic(small) && chain(view.getUint32(48, true), table) !== null
}

/** Whether the document asks for a password: its stream, in sectors of 64 bytes at least, begins so. [MS-DOC] 2.5.2 */
export function isLocked(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 64)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5 && (bytes[at + 3] ?? 0) < 2) return ((bytes[at + 11] ?? 0) & 1) === 1
  return false
}

/** Where the table of successors stands: 109 places in the header, more in sectors that name each other. */
function tableSectors(
  view: DataView,
  entries: (places: readonly number[]) => readonly number[] | null,
  size: number,
): readonly number[] {
  const count = view.getUint32(44, true)
  const places = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true))
  let next = view.getUint32(68, true)
  for (
    let left = view.getUint32(72, true);
    left > 0 && next < LARGEST_SECTOR && places.length < view.byteLength / size;
    left--
  ) {
    const more = entries([next])
    if (more === null) break
    places.push(...more.slice(0, -1))
    next = more.at(-1) ?? LARGEST_SECTOR
  }
  return places.filter(place => place < LARGEST_SECTOR).slice(0, count)
}

/** Every sector is the successor of one other at most, and each chain has a first: then none runs in a circle. */
function isAcyclic(table: readonly number[]): boolean {
  const followed = new Uint8Array(table.length)
  for (const next of table) {
    if (next >= LARGEST_SECTOR) continue
    if (next >= table.length || followed[next] === 1) return false
    followed[next] = 1
  }
  const seen = new Uint8Array(table.length)
  for (let first = 0; first < table.length; first++) {
    if (followed[first] === 1) continue
    for (let at = first; at < table.length && seen[at] === 0; at = table[at] ?? LARGEST_SECTOR) seen[at] = 1
  }
  return !seen.includes(0)
}

/** The sectors of a chain, or null where it leaves the table. An end marker as its first sector is an empty chain. */
function chain(first: number, table: readonly number[]): readonly number[] | null {
  const places: number[] = []
  for (let at = first; at < LARGEST_SECTOR; at = table[at] ?? LARGEST_SECTOR) {
    if (at >= table.length) return null
    places.push(at)
  }
  return places
}
