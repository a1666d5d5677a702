import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Audit, Draft } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'

/** The audit of a draft under no configuration, with nothing settled. */
export const audited = (draft: Draft): Audit =>
  auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings })
