// npm run pages -- FOLDER: how many pages the brief PDF of each report takes, against 2 + findings / 3.
import { PDFDocument } from 'pdf-lib'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { SourceError } from '../../pipeline/errors.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { inputsOf } from '../../pipeline/read/inputs.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'

const options = { version: 'pages', rules, settings: NO_CONFIG.settings }

async function main([folder = process.env['GOUJI_CORPUS']]: readonly string[]): Promise<void> {
  if (folder === undefined) {
    console.error('Name a folder of reports, or set GOUJI_CORPUS to one.')
    process.exitCode = 2
    return
  }
  const counted: { path: string; findings: number; pages: number }[] = []
  for (const path of (await inputsOf([folder])).paths) {
    try {
      const audit = auditDraft(await readDraft(path), options)
      const bytes = await writePdf(audit, { lang: 'zh', rules, pdf: 'brief' })
      const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
      counted.push({ path, findings: audit.findings.length, pages })
    } catch (fault) {
      if (!(fault instanceof SourceError)) throw fault
    }
  }
  const over = counted.filter(({ findings, pages }) => pages > 2 + findings / 3)
  for (const { path, findings, pages } of over) console.log(`${path}: ${pages} pages, ${findings} findings`)
  const most = Math.max(0, ...counted.map(({ pages }) => pages))
  console.log(`${counted.length} reports, at most ${most} pages; ${over.length} over 2 + findings / 3`)
}

await main(process.argv.slice(2))
