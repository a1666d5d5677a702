import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { folder } from '../cli/gouji.ts'
import { packInto } from './packed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tarball = packInto(folder())

const run = (program: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

describe('the package could be published as it is packed', () => {
  test('publint has nothing to say, not even a suggestion', async () => {
    const bytes = readFileSync(tarball)
    const { messages, pkg } = await publint({ pack: { tarball: Uint8Array.from(bytes).buffer }, strict: true })
    expect(messages.map(message => formatMessage(message, pkg))).toEqual([])
  })

  test('attw finds its types wherever an ES module may be imported from', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'json']
    const { status, out } = run(process.execPath, attw, tarball, ...options)
    const { analysis, problems = {} } = JSON.parse(out)
    expect([analysis.packageName, analysis.packageVersion]).toEqual(['gouji', manifest.version])
    // what require() would get is an ES module: so the package says itself
    expect(Object.keys(problems).filter(kind => kind !== 'CJSResolvesToESM')).toEqual([])
    expect(status).toBe(0)
  })

  test.each([
    { what: 'the file', args: [tarball] },
    { what: 'the clone', args: ['--ignore-scripts'] },
  ])('npm publish --dry-run of $what corrects and warns of nothing', ({ args }) => {
    const { status, out, err } = run('npm', 'publish', '--dry-run', ...args)
    expect([status, out.trim()]).toEqual([0, `+ gouji@${manifest.version}`])
    // a dry run says that it would need a login, unless there is one
    const said = err.split('\n').filter(line => /^npm (?!notice)/.test(line) && !line.includes('be logged in'))
    expect(said).toEqual([])
    expect(err).toContain('total files')
  })
})
