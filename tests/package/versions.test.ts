import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folder } from '../cli/gouji.ts'
import { packInto } from './packed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tarball = packInto(folder())
const own = Number.parseInt(process.versions.node)

/** The Node at hand, and those that CI has in its matrix. */
const VERSIONS = [...new Set([own, 20, 22, 24])]

/** The program of a version of Node, which the npm package `node` holds; null where it cannot be fetched. */
function programOf(version: number): string | null {
  if (version === own) return process.execPath
  const { stdout } = spawnSync('npx', ['-y', `node@${version}`, '-p', 'process.version + process.execPath'], {
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...process.env, npm_config_fetch_retries: '0', npm_config_fetch_timeout: '30000' },
  })
  return new RegExp(`^v${version}[.\\d]+(/.+)$`, 'm').exec(stdout)?.[1] ?? null
}

describe('the package in an empty folder audits a docx, from the command line and from a program', () => {
  describe.each(VERSIONS)('Node %i', version => {
    const program = programOf(version)

    test.skipIf(program === null)(
      `on Node ${version} (skips where npx cannot fetch node@${version})`,
      () => {
        // the npm at hand runs under it
        const { status, stdout, stderr } = spawnSync(program ?? '', ['tests/package/smoke.mjs', tarball], {
          cwd: root,
          encoding: 'utf8',
          timeout: 240_000,
          env: { ...process.env, PATH: dirname(program ?? '') + delimiter + (process.env['PATH'] ?? '') },
        })
        expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining(`Node v${version}.`)])
        console.log(stdout.trim())
      },
      300_000,
    )
  })
})
