import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

export const TARBALL = `gouji-${manifest.version}.tgz`

/** All files of a run share a process, and what is packed in it; tests/build.ts removes it at the end. */
const STORE = join(tmpdir(), `gouji-packed-${process.pid}`)
export const READY = join(STORE, 'ready')

/** The folder that `npm run tarball` fills, to be read only; READY names the page where it was there to be copied. */
export function packed(): string {
  while (!existsSync(READY)) {
    if (isFirst()) pack()
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  }
  return STORE
}

/** Puts the package into a folder. Returns the path of it. */
export function packInto(folder: string): string {
  copyFileSync(join(packed(), TARBALL), join(folder, TARBALL))
  return join(folder, TARBALL)
}

function isFirst(): boolean {
  try {
    mkdirSync(STORE)
    return true
  } catch {
    return false
  }
}

function pack(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const page = existsSync(join(root, 'dist/gouji.html')) ? 'gouji.html' : ''
  const script = ['pipeline/build/tarball.mjs', STORE, '--built']
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
  // another that asks tries again
  if (status !== 0) rmSync(STORE, { recursive: true })
  else writeFileSync(READY, page)
  expect([status, stderr], 'the package could not be packed').toEqual([0, ''])
}
