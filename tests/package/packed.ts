import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

export const TARBALL = `gouji-${manifest.version}.tgz`

/** Packs what is built into a folder, as `npm run tarball` does. Returns the path of the package. */
export function packInto(folder: string): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const script = ['pipeline/build/tarball.mjs', folder, '--built']
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
  expect([status, stderr], 'the package could not be packed').toEqual([0, ''])
  return join(folder, TARBALL)
}
