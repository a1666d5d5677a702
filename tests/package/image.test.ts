import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { folder, listed } from '../cli/gouji.ts'
import { packInto, TARBALL } from './packed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NOBODY = 65534

/** The lines of the Dockerfile, by their instruction; each stands there once. */
const steps: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
)

/** Without a network, and as nobody, as an engine would run it: where the kernel lets us. */
const apart = spawnSync('unshare', ['--net', 'true']).status === 0
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
const others = spawnSync(asNobody[0] ?? '', [...asNobody.slice(1), 'true']).status === 0

/**
 * The steps of the Dockerfile, each run in a folder that stands for the root of the image. It is no image: the base is not
 * fetched, and the Node and npm are those of the tests.
 */
describe('the steps of the Dockerfile', () => {
  const image = folder()
  const context = folder({ 'output/release/.keep': '' })
  const inside = (path: string) => join(image, path)
  const work = inside(steps['WORKDIR'] ?? '')

  const run = (command: readonly string[], { as = [] as readonly string[], cwd = image } = {}) => {
    const [program = '', ...args] = [...(apart ? ['unshare', '--net'] : []), ...as, ...command]
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: `${inside('usr/local/bin')}:${process.env['PATH'] ?? ''}`,
        HOME: inside('root'),
        npm_config_prefix: inside('usr/local'),
      },
    })
    return { status, out: stdout, err: stderr }
  }
  const start = (...args: readonly string[]) =>
    run([...JSON.parse(steps['ENTRYPOINT'] ?? '[]'), ...args], { as: others ? asNobody : [], cwd: work })

  beforeAll(() => {
    packInto(join(context, 'output/release'))
    for (const path of ['tmp', 'root', 'usr/local', 'work']) mkdirSync(inside(path), { recursive: true })
    chmodSync(image, 0o755)
    chmodSync(work, 0o777)
    copyFileSync(join(root, 'tests/package/draft.docx'), join(work, '报告.docx'))
  })

  test('are these, in this order', () => {
    expect(Object.keys(steps)).toEqual(['FROM', 'COPY', 'RUN', 'USER', 'WORKDIR', 'ENTRYPOINT', 'CMD'])
    expect(steps['FROM']).toMatch(/^node:(2\d)-slim$/)
    expect(Number(/\d+/.exec(steps['FROM'] ?? '')?.[0])).toBeGreaterThanOrEqual(Number(/\d+/.exec(manifest.engines.node)?.[0]))
    expect(steps['USER']).toBe('nobody')
  })

  test('COPY takes the package, which .dockerignore lets through, and nothing else', () => {
    const [from = '', to = ''] = (steps['COPY'] ?? '').split(' ')
    const kept = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n')
    expect(kept).toEqual(['*', `!${dirname(from)}`])
    const found = globSync(from, { cwd: context })
    expect(found.map(path => basename(path))).toEqual([TARBALL])
    for (const path of found) copyFileSync(join(context, path), join(inside(to), basename(path)))
  })

  test(`RUN installs it${apart ? ' without a network' : ''}, and leaves nothing behind`, () => {
    const command = (steps['RUN'] ?? '').replaceAll(' /tmp/', ` ${inside('tmp')}/`)
    expect(run(['bash', '-c', command])).toMatchObject({ status: 0, err: '' })
    expect(readdirSync(inside('tmp'))).toEqual([])
    expect(readdirSync(inside('usr/local/lib/node_modules'))).toEqual(['gouji'])
  }, 120_000)

  test('ENTRYPOINT and CMD tell how it is used, and audit what is there', () => {
    expect(start(...JSON.parse(steps['CMD'] ?? '[]'))).toMatchObject({ status: 0, err: '' })
    const audit = start('audit', '报告.docx')
    expect([audit.status, audit.err]).toEqual([1, ''])
    expect(listed(join(work, 'output'))).toEqual(['报告.audit.html', '报告.audit.json', '报告.audit.pdf'])
  })

  test.skipIf(!others)('as USER nobody, who owns the results and can change nothing else (skips unless run as root)', () => {
    start('audit', '报告.docx')
    expect(statSync(join(work, 'output/报告.audit.html')).uid).toBe(NOBODY)
    const written = run(['touch', inside('usr/local/lib/node_modules/gouji/dist/cli.js')], { as: asNobody })
    expect(written.status).not.toBe(0)
  })

  test.skipIf(!apart)('without a network (skips where the kernel gives none of its own)', () => {
    const call = "require('net').connect(80, '192.0.2.1').on('error', ({ code }) => console.log(code))"
    const reached = run([process.execPath, '-e', call])
    expect(reached.out.trim()).toBe('ENETUNREACH')
  })
})
