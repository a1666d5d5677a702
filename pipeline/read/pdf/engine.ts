import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SourceError } from '../../errors.ts'
import { characterMaps, dropping } from './host.ts'
import { keepingNatives } from './natives.ts'

type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let engine: Promise<Engine> | null = null

/**
 * Opens a PDF for reading its words.
 * @throws SourceError for encrypted and damaged files.
 */
export async function openPdf(bytes: Uint8Array, path: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await (engine ??= loadEngine())
  try {
    return await getDocument({
      data: Uint8Array.from(bytes), // the engine takes its bytes away from the caller
      ...characterMaps(),
      cMapPacked: true,
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    }).promise
  } catch (fault) {
    throw told(fault, path)
  }
}

/** All faults that the engine throws for what it finds in a file are called so. */
const isEngineFault = (fault: unknown): fault is Error =>
  fault instanceof Error && /Exception$|^FormatError$/.test(fault.name)

/** A fault of the engine's that the user can mend, in our words; any other as it is. */
export function told(fault: unknown, path: string): unknown {
  if (!isEngineFault(fault)) return fault
  if (fault.name === 'PasswordException') return new SourceError(path, 'PDF已加密；请去掉打开密码后再审')
  return new SourceError(path, 'PDF不完整或已损坏；请重新下载，或从原文重新导出')
}

/**
 * Runs work of the engine. It leaves promises of its own unawaited: where a damaged file makes one reject, Node would end
 * the process. Such rejections are dropped, since the same damage also reaches us; all others go where they would have gone.
 */
export const guarding = <Result>(work: () => Promise<Result>): Promise<Result> => dropping(isEngineFault, work)

/** The engine looks for a canvas to draw on when it is loaded, and complains aloud without one. Words need none. */
async function loadEngine(): Promise<Engine> {
  const warn = console.warn
  console.warn = () => {}
  try {
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
      if (name in globalThis) continue
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
    }
    // The worker's module hangs itself on globalThis, where the engine finds it and starts no thread.
    const [loaded] = await keepingNatives(() =>
      Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]),
    )
    return loaded
  } finally {
    console.warn = warn
  }
}
