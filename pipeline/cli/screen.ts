import { fstatSync, writeSync } from 'node:fs'

/**
 * Standard output and error, written at once and in order. `process.stdout` would load Node's network modules, which
 * costs more than reading a report; it is asked only where a terminal may be at the other end.
 */
export const screen = {
  print: (text: string | Uint8Array): void => write(1, text),
  complain: (line: string): void => write(2, `${spoken(line)}\n`),
  /** What is complained of is said in another language. */
  speak: (translate: (line: string) => string): void => {
    spoken = translate
  },
  isTerminal: (): boolean => isCharacterDevice(1) && process.stdout.isTTY === true,
  columns: (): number => (screen.isTerminal() ? process.stdout.columns : 0) || 100,
  /** The progress of a long run: only where somebody watches. Each call replaces the line before; '' clears it. */
  progress: (line: string): void => {
    if (isCharacterDevice(2) && process.stderr.isTTY === true) write(2, `\r\x1B[2K${line}`)
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

/** A pipe that is full is tried again; one that was closed (`| head`) gets no more, and the run goes on. */
function write(descriptor: 1 | 2, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let done = 0; done < bytes.length && !closed.has(descriptor); ) {
    try {
      done += writeSync(descriptor, bytes, done)
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : null
      if (code === 'EPIPE') closed.add(descriptor)
      else if (code !== 'EAGAIN') throw fault
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
