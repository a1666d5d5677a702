import { expectedWords } from '../findings/present.ts'
import { withUnit } from '../findings/printed.ts'
import type { AuditedFigure, Finding, Repair } from '../model.ts'
import type { Rule } from '../rule.ts'
import { COMMON, wordsIn, type Lang } from './words.ts'

/** 1.96个百分点 → 1.69个百分点; null where no value follows. */
export const changeOf = ({ stated, expected }: Finding): string | null =>
  expected === null ? null : `${stated} → ${expectedWords(expected)}`

/** What a finding says first: its change where its working tells the rest, else its message. */
export const headOf = (finding: Finding): string =>
  finding.working === null ? finding.message : (changeOf(finding) ?? finding.message)

/** What change and working leave unsaid: of a doubt the reading that would explain it. */
export const restOf = (finding: Finding): string | null => {
  const head = headOf(finding)
  return head === changeOf(finding) ? (finding.otherwise ?? null) : head
}

/** What is kept of a finding beside its decision, for when it is no longer found. */
export const aboutOf = (finding: Finding, title: string): string => `${title} ${changeOf(finding) ?? finding.stated}`

/** Other figures that may be the wrong one, each with its own answer. */
export const othersOf = ({ repairs, figures }: Finding): readonly Repair[] =>
  repairs.filter(({ figure }) => figure !== figures[0])

/** 14.07% → 14.34% */
export const repairWords = ({ expected }: Repair, { text, unit }: AuditedFigure, place = ''): string =>
  `${withUnit(text, unit)}${place} → ${expectedWords(expected)}`

/** The message with its working, for formats that have one text for both. */
export const withWorking = ({ message, working }: Finding, lang: Lang): string => {
  const w = wordsIn(COMMON, lang)
  return working === null ? message : `${message}\n${w.working}${w.colon}${working}`
}

/** The heading of a finding: what its rule finds, or its id where nobody named it. */
export const titleOf = ({ rule: id }: Finding, rules: readonly Rule[], lang: Lang): string => {
  const rule = rules.find(other => other.id === id)
  return (lang === 'en' ? rule?.titleEn : rule?.title) ?? id
}
