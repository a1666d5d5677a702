import type { Severity } from '../model.ts'

/** What editors call the weight of a finding, in every format. */
export const SEVERITY_NAMES = {
  zh: { error: '矛盾', warning: '存疑', note: '提示' },
  en: { error: 'Contradiction', warning: 'Doubtful', note: 'Note' },
} as const satisfies Readonly<Record<'zh' | 'en', Readonly<Record<Severity, string>>>>
