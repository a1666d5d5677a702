import { PDFDict, PDFDocument } from 'pdf-lib'
import { SourceError } from '../../errors.ts'

/**
 * A PDF as its objects, to be read or changed one by one. What the parser complains of aloud is left unsaid: either it
 * copes with the damage, or the file is refused.
 * @param encrypted what a user is told of a file whose password or permissions forbid it
 * @throws SourceError for encrypted and damaged files
 */
export async function pdfObjects(bytes: Uint8Array, path: string, encrypted: string): Promise<PDFDocument> {
  const warn = console.warn
  console.warn = () => {}
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    // the parser copes with a file that has no catalog, or no pages in it, and nobody else does
    if (!((document.catalog as unknown) instanceof PDFDict)) throw new Error('no catalog')
    document.getPages()
    return document
  } catch (fault) {
    const locked = fault instanceof Error && fault.message.includes('encrypted')
    throw new SourceError(path, locked ? encrypted : 'PDF文件已损坏；请重新导出或重新下载')
  } finally {
    console.warn = warn
  }
}
