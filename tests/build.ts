import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Before the tests: builds dist/ where a source is newer, since the command line is tested as it is shipped. */
export function setup(): void {
  const built = statSync(join(root, 'dist/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = ['pipeline', 'rules'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(root, folder, name)),
  )
  const newest = Math.max(
    ...[...sources.filter(path => !path.includes('.gen.')), join(root, 'package.json')].map(
      path => statSync(path).mtimeMs,
    ),
  )
  if (newest <= built) return
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'pipeline/build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`)
}

/** After them: what they share, which tests/package/packed.ts makes. */
export function teardown(): void {
  rmSync(join(tmpdir(), `gouji-packed-${process.pid}`), { recursive: true, force: true })
}
