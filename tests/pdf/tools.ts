import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Optional programs; tests that need one skip without it, saying so in their names. */
export const hasPoppler = ['pdftoppm', 'pdftotext'].every(name => spawnSync(name, ['-v']).error === undefined)
export const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined

export function saved(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gouji-pdf-')), 'audit.pdf')
  writeFileSync(path, bytes)
  return path
}

export const textOf = (path: string, ...options: string[]): string =>
  execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })

/** A page in grey: one byte a dot. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

export function pictures(path: string, dpi: number, first = 1, last = 0): readonly Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-ink-'))
  const range = ['-f', String(first), ...(last > 0 ? ['-l', String(last)] : [])]
  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), ...range, path, join(folder, 'page')])
  return readdirSync(folder)
    .sort()
    .map(name => pgm(readFileSync(join(folder, name))))
}

function pgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  if (head === null) throw new Error('not a grey picture')
  return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) }
}

/** Between the darkest and the lightest dot of a part of a picture. */
export function contrastIn({ width, dots }: Picture, left: number, top: number, right: number, bottom: number): number {
  let darkest = 255
  let lightest = 0
  for (let y = Math.floor(top); y < bottom; y++) {
    for (let x = Math.floor(left); x < right; x++) {
      const dot = dots[y * width + x] ?? 255
      darkest = Math.min(darkest, dot)
      lightest = Math.max(lightest, dot)
    }
  }
  return lightest - darkest
}

/** Words with their boxes in points, page by page. */
export function boxesOf(
  path: string,
): readonly { readonly page: number; readonly text: string; readonly box: number[] }[] {
  const pages = textOf(path, '-bbox').split('<page ').slice(1)
  return pages.flatMap((page, i) =>
    [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
      found => ({ page: i, text: found[5]!, box: found.slice(1, 5).map(Number) }),
    ),
  )
}
