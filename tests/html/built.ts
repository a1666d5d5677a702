import path from 'node:path'
import type { Audit } from '../../pipeline/model.ts'
import { buildTemplates } from '../../pipeline/build/templates.mjs'
import type { HtmlOptions } from '../../pipeline/write/html/index.ts'

/** The writer, with its templates built first: they are no part of the checkout. */
export async function builtWriter(): Promise<(audit: Audit, options: HtmlOptions) => string> {
  await buildTemplates(path.resolve(import.meta.dirname, '../..'))
  return (await import('../../pipeline/write/html/index.ts')).writeHtml
}
