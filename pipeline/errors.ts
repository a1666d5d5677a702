/**
 * The two faults a user can mend. Everything else that is thrown is a fault of ours and is told as one. They are known by
 * name, since each part of the built program that is loaded by itself holds a copy of its own.
 */

/** A report that cannot be read, or output that cannot be written. One line: the file, what is wrong, the remedy. */
export class SourceError extends Error {
  override readonly name = 'SourceError'

  static override [Symbol.hasInstance](fault: unknown): boolean {
    return fault instanceof Error && fault.name === 'SourceError'
  }

  readonly path: string

  constructor(path: string, problem: string) {
    super(`${path}：${problem}`.replace(/\s*[\r\n]+\s*/g, ' '))
    this.path = path
  }
}

/** What the system calls a fault: EACCES. Its sentence is English wherever it runs, so it is left out. */
export const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : '原因不明'

/** A configuration, or a command line, that cannot be followed. `place` is `file:line:column` where it is known. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  static override [Symbol.hasInstance](fault: unknown): boolean {
    return fault instanceof Error && fault.name === 'ConfigError'
  }

  readonly place: string

  constructor(place: string, problem: string) {
    super((place === '' ? problem : `${place}：${problem}`).replace(/\s*[\r\n]+\s*/g, ' '))
    this.place = place
  }
}
