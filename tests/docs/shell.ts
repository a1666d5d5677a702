import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { CLI, folder } from '../cli/gouji.ts'
import type { Ran } from '../cli/gouji.ts'

/** A folder with the command in it. Of each call's own: files of tests share their modules, and clear up behind themselves. */
function installed(): string {
  const bin = folder()
  writeFileSync(`${bin}/gouji`, `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 })
  return bin
}

/** A command line as it stands on a page, where `gouji` is installed for all; without a network, and asking nothing. */
export function shell(cwd: string, command: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: {
      PATH: `${installed()}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'] ?? '',
      LANG: 'C.UTF-8',
      npm_config_offline: 'true',
      npm_config_yes: 'true',
      ...env,
    },
  })
  return { status, out: stdout, err: stderr, lines: stderr === '' ? [] : stderr.replace(/\n$/, '').split('\n') }
}
