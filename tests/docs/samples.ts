import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { decisionField } from '../../pipeline/write/pdf/ticks.ts'
import { auditIn, DOUBTFUL, folder, gouji, RIGHT, WRONG } from '../cli/gouji.ts'
import { book } from '../read/paper.ts'
import { para, run, word } from '../read/word.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

const docx = (text: string): Uint8Array => word({ body: para(run(text.trim())) })

/** The files that the pages speak of, as an editor would have them: a report with an error, drafts, audits that came back. */
export async function samples(): Promise<Files> {
  const returned = await ticked()
  return {
    '报告.docx': docx(WRONG),
    '报告.txt': WRONG,
    '公报.pdf': book([WRONG.trim()]),
    '旧稿.docx': docx(RIGHT),
    '新稿.docx': docx(RIGHT.replace('131.4', '136.4')),
    '旧稿/甲.docx': docx(RIGHT),
    '稿件/甲.docx': docx(WRONG),
    '稿件/县/乙.docx': docx(DOUBTFUL),
    '报告.audit.pdf': returned,
    '甲.audit.pdf': returned,
    '乙.audit.pdf': returned,
    'reports/广西/甲市/2024.txt': RIGHT,
    'reports/广西/乙市/2024.txt': WRONG,
  }
}

/** The audit of a report as PDF, with its finding rejected. */
async function ticked(): Promise<Uint8Array> {
  const cwd = folder({ '报告.txt': WRONG })
  gouji(cwd, 'audit', '报告.txt', '--format', 'json,pdf')
  const [{ fingerprint = '' } = {}] = auditIn(cwd, 'output/报告.audit.json').findings
  const document = await PDFDocument.load(readFileSync(`${cwd}/output/报告.audit.pdf`))
  document.getForm().getRadioGroup(decisionField(fingerprint)).select('rejected')
  return document.save({ updateFieldAppearances: false })
}
