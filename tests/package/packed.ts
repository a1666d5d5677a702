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
const READY = join(STORE, 'ready')

/** Puts the package into a folder, packed as `npm run tarball` does. Returns the path of it. */
export function packInto(folder: string): string {
  while (!existsSync(READY)) {
    if (isFirst()) pack()
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  }
  copyFileSync(join(STORE, TARBALL), join(folder, TARBALL))
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
  const script = ['pipeline/build/tarball.mjs', STORE, '--built']
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
  // another that asks tries again
  if (status !== 0) rmSync(STORE, { recursive: true })
  else writeFileSync(READY, '')
  expect([status, stderr], 'the package could not be packed').toEqual([0, ''])
}
