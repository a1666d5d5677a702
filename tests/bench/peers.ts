import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './processes.ts'

/** A tool that also reads Chinese texts, as npm serves it. */
interface Peer {
  readonly name: string
  readonly script: string
  readonly args: readonly string[]
}

const PEERS: readonly Peer[] = [
  { name: 'autocorrect', script: 'autocorrect-node/cli.js', args: ['--lint'] },
  { name: 'zhlint', script: 'zhlint/bin/index.js', args: [] },
  { name: 'textlint, one rule', script: 'textlint/bin/textlint.js', args: ['--rule', 'no-todo'] },
]

/** What `--peers FOLDER` wants there. */
export const INSTALL = 'npm install --prefix FOLDER autocorrect-node zhlint textlint textlint-rule-no-todo'

/** Those of the peers that are installed in a folder, as commands of node over a report. */
export const peersIn = (folder: string, report: string): readonly Command[] =>
  PEERS.flatMap(({ name, script, args }): Command[] => {
    const file = join(folder, 'node_modules', script)
    return existsSync(file) ? [[name, [file, ...args, report]]] : []
  })
