import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AT_HOME, CLI, folder } from '../cli/gouji.ts'
import { HOSTILE } from './inputs.ts'

/**
 * Seconds of the processor, which no other program takes away; on a machine that is not busy none takes half of them.
 * The kernel ends what takes more.
 */
const SECONDS = 10
/** Megabytes, of the whole process. */
const MEMORY = 512

// what getrusage tells begins with the most that the process held which started this one
const ended = `const { readFileSync, writeFileSync } = require('node:fs')
process.on('exit', () => {
  const [, kilobytes] = /^VmHWM:\\s*(\\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))
  writeFileSync('most', String(kilobytes / 1024))
})`

describe('what once hung is over in seconds, in little memory, or is refused in one line', () => {
  const cwd = folder({ 'ended.cjs': ended })

  test.each(HOSTILE)('$name', ({ name, make }) => {
    const own = folder({ [name]: make() })
    const args = ['-r', './ended.cjs', CLI, 'audit', join(own, name), '-f', 'json', '--fail-on', 'never']
    rmSync(join(cwd, 'most'), { force: true })
    const shell = ['-c', `ulimit -t ${SECONDS}; exec "$@"`, 'bash', process.execPath, ...args]
    const { status, signal, stderr } = spawnSync('bash', shell, { cwd, encoding: 'utf8', env: AT_HOME })
    expect([signal, status]).toEqual([null, expect.toBeOneOf([0, 2])])
    const lines = stderr.split('\n').filter(line => line !== '')
    expect(lines).toEqual(status === 0 ? [] : [expect.stringMatching(/：.*；请/)])
    expect(existsSync(join(cwd, 'output', `${name.replace(/\.\w+$/, '')}.audit.json`))).toBe(status === 0)
    expect(Number(readFileSync(join(cwd, 'most'), 'utf8'))).toBeLessThan(MEMORY)
  }, 120_000)
})
