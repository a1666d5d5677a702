import type { Audit } from '../../model.ts'
import { renderPage } from './templates.gen.js'
import { pageView, type RuleInfo } from './view.ts'
import type { Lang } from '../words.ts'

export interface HtmlOptions {
  readonly lang: Lang
  readonly rules: readonly RuleInfo[]
}

/**
 * The audit as one page that needs nothing else: no network, no second file, and no script to be read. The same audit
 * gives the same page, byte for byte. Its content security policy admits only its own style sheet and script, by hash.
 */
export function writeHtml(audit: Audit, { lang, rules }: HtmlOptions): string {
  return renderPage(pageView(audit, lang, rules))
}
