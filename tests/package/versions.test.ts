import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folder } from '../cli/gouji.ts'
import { packInto } from './packed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tarball = packInto(folder())

/** A run of that version of Node, with the npm at hand under it: the npm package `node` holds the program. */
function node(version: number, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['-y', `node@${version}`, ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...process.env, npm_config_fetch_retries: '0', npm_config_fetch_timeout: '30000' },
  })
  return { status, out: stdout, err: stderr }
}

/** The same as CI has in its matrix. */
const VERSIONS = [20, 22, 24] as const

describe('the package in an empty folder audits a docx, from the command line and from a program', () => {
  describe.each(VERSIONS)('Node %i', version => {
    const there = node(version, '-v').out.startsWith(`v${version}.`)

    test.skipIf(!there)(
      `on Node ${version} (skips where npx cannot fetch node@${version})`,
      () => {
        const { status, out } = node(version, 'tests/package/smoke.mjs', tarball)
        expect([status, out]).toEqual([0, expect.stringContaining(`Node v${version}.`)])
        console.log(out.trim())
      },
      300_000,
    )
  })
})
