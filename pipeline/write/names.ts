import { addTo } from '../grouped.ts'
import { createHash } from 'node:crypto'
import { basename, dirname, extname, isAbsolute, join, relative } from 'node:path'

/**
 * Distinct names, one a report, for its files in the output folder. A name follows from the report's own name and folder,
 * never from its place in the run: `报告`, where several are called so `市直/报告`, where one folder holds several
 * `市直/报告.docx`. Names that differ only in case count as one.
 */
export function outputNames(reports: readonly string[]): readonly string[] {
  const choices = reports.map(choicesOf)
  const levels = reports.map(() => 0)
  const nameOf = (index: number): string => choices[index]?.[levels[index] ?? 0] ?? ''
  for (let settled = false; !settled; ) {
    settled = true
    const byName = new Map<string, number[]>()
    for (const index of reports.keys()) {
      const name = fold(nameOf(index))
      addTo(byName, name, index)
    }
    for (const sharers of byName.values()) {
      if (sharers.length === 1) continue
      for (const index of sharers) {
        const level = levels[index] ?? 0
        if (level + 1 >= (choices[index]?.length ?? 0)) continue
        levels[index] = level + 1
        settled = false
      }
    }
  }
  return reports.map((_, index) => nameOf(index))
}

/** From the shortest to one that nothing else can have. */
function choicesOf(report: string): readonly string[] {
  const name = basename(report)
  const stem = basename(report, extname(report))
  const folder = folderOf(report)
  // what is left of ..txt and ...txt would name a folder, and lead out of that of the results
  const short = /^\.*$/.test(stem) ? name : stem
  return [shortened(short), join(folder, shortened(short)), join(folder, shortened(name)), join(folder, ownName(name, report))]
}

/** File systems take 255 bytes; an ending of ours has up to 18. */
const LONGEST = 255 - '.audit.gitlab.json'.length

/** A name that would grow too long is cut, and told from others that begin alike by its hash. */
const shortened = (name: string): string => (Buffer.byteLength(name) <= LONGEST ? name : ownName(name, name))

function ownName(name: string, whole: string): string {
  const own = `-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`
  let kept = ''
  let size = own.length
  for (const character of name) {
    size += Buffer.byteLength(character)
    if (size > LONGEST) break
    kept += character
  }
  return `${kept}${own}`
}

/** As it is named, seen from here; what leads up or to a root is left out. */
function folderOf(report: string): string {
  const here = isAbsolute(report) ? relative('', report) : report
  const named = here.startsWith('..') && isAbsolute(report) ? report : here
  return dirname(named)
    .split(/[\\/]/)
    .filter(part => part !== '' && part !== '.' && part !== '..' && !part.endsWith(':'))
    .join('/')
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase()
