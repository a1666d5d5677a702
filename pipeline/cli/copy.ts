import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Audit } from '../model.ts'
import { SourceError } from '../errors.ts'
import { told } from './told.ts'
import { screen } from './screen.ts'
import { NO_REMARKS } from './usage.ts'
import { ANNOTATORS } from '../write/back/index.ts'
import type { OutputFile } from '../write/files.ts'
import type { Lang } from '../write/index.ts'

/**
 * A copy of the report with the findings beside its figures. None where the format has no room for them, null where the
 * copy cannot be made; either is told.
 * @param name without its extension
 * @param reports of the same run, which a copy never replaces
 */
export async function copyOf(
  audit: Audit,
  name: string,
  reports: readonly string[],
  lang: Lang,
): Promise<readonly OutputFile[] | null> {
  const { path, format } = audit.source
  const annotator = ANNOTATORS[format]
  if (annotator === undefined) {
    screen.complain(`${path}：${NO_REMARKS[lang]}`)
    return []
  }
  const copy = `${name}.annotated.${format}`
  try {
    if (reports.some(report => resolve(report) === resolve(copy))) throw new SourceError(copy, TAKEN)
    const annotate = await annotator()
    return [{ path: copy, bytes: await annotate(readFileSync(path), audit, lang) }]
  } catch (fault) {
    screen.complain(told(fault, copy))
    return null
  }
}

const TAKEN = '是要核对的报告，不能写成批注副本；请用 --output 换一个文件夹'
