import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SourceError } from '../../errors.ts'

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
      cMapUrl: cmaps(),
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

const DAMAGED: ReadonlySet<string> = new Set(['FormatError', 'InvalidPDFException', 'UnknownErrorException', 'XRefEntryException'])

/** A fault of the engine's that the user can mend, in our words; any other as it is. */
export function told(fault: unknown, path: string): unknown {
  const name = fault instanceof Error ? fault.name : ''
  if (name === 'PasswordException') return new SourceError(path, 'PDF已加密；请去掉打开密码后再审')
  if (DAMAGED.has(name)) return new SourceError(path, 'PDF不完整或已损坏；请重新下载，或从原文重新导出')
  return fault
}

/** The engine looks for a canvas to draw on when it is loaded, and complains aloud without one. Words need none. */
async function loadEngine(): Promise<Engine> {
  const warn = console.warn
  console.warn = () => {}
  try {
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
      if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
    }
    // The worker's module hangs itself on globalThis, where the engine finds it and starts no thread.
    const [loaded] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ])
    return loaded
  } finally {
    console.warn = warn
  }
}

/** Character maps: beside the bundle, or in the package when the program runs from its source. */
function cmaps(): string {
  const beside = fileURLToPath(new URL('./cmaps/', import.meta.url))
  if (existsSync(beside)) return beside
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')
}
