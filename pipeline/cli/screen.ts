import { fstatSync, writeSync } from 'node:fs'
import { SourceError } from '../errors.ts'
import { reasonOf } from '../write/files.ts'
import { shown, shownLines } from '../write/shown.ts'

/**
 * Standard output and error, written at once and in order. `process.stdout` would load Node's network modules, which
 * costs more than reading a report; it is asked only where a terminal may be at the other end.
 */
export const screen = {
  /** A result, byte for byte. */
  print: (text: string | Uint8Array): void => write(1, text),
  /** Words of ours, with names and sentences of others in them. */
  say: (text: string): void => write(1, shownLines(text)),
  complain: (line: string): void => write(2, `${shownLines(shown(spoken(line)))}\n`),
  /** What is complained of is said in another language. */
  speak: (translate: (line: string) => string): void => {
    spoken = translate
  },
  isTerminal: (): boolean => isCharacterDevice(1) && process.stdout.isTTY === true,
  columns: (): number => (screen.isTerminal() ? process.stdout.columns : 0) || 100,
  /** The progress of a long run: only where somebody watches. Each call replaces the line before; '' clears it. */
  progress: (line: string): void => {
    if (isCharacterDevice(2) && process.stderr.isTTY === true) write(2, `\r\x1B[2K${shown(line)}`)
  },
}

let spoken = (line: string): string => line

function isCharacterDevice(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

const closed = new Set<number>()

/**
 * A pipe that is full is tried again; one that was closed (`| head`) gets no more, and the run goes on. Where nothing can be
 * written (a full disk), that is told once. @throws SourceError
 */
function write(descriptor: 1 | 2, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let done = 0; done < bytes.length && !closed.has(descriptor); ) {
    try {
      done += writeSync(descriptor, bytes, done)
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : null
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else {
        closed.add(descriptor)
        // what cannot be told on standard error cannot be told at all
        if (code !== 'EPIPE' && descriptor === 1) throw new SourceError('标准输出', `无法写入（${reasonOf(fault)}）`)
      }
    }
  }
}
