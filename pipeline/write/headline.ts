import type { Audit } from '../model.ts'
import { tally } from './coverage.ts'
import { fillIn, wordsIn, type Lang } from './words.ts'

/** Can this go out? `thin` where nothing stands against it, and too little was checked to say more. */
export type Level = 'stop' | 'verify' | 'clear' | 'thin'

export interface Headline {
  readonly level: Level
  readonly text: string
}

/** The verdict and how much it rests on: that nothing was found says little where little was checked. */
export function headline({ findings, summary }: Audit, lang: Lang): Headline {
  const w = wordsIn(WORDS, lang)
  const open = findings.filter(({ settled }) => settled === null)
  const count = (severity: string): number => open.filter(finding => finding.severity === severity).length
  const { checked, figures } = tally(summary)
  const errors = count('error')
  const warnings = count('warning')
  const notes = count('note')
  const values = { errors, warnings, notes, checked, figures, share: share(checked, figures), rest: figures - checked }
  const behind = notes > 0 ? w.notes : ''
  const told = (level: Level, phrase: string): Headline => ({ level, text: fillIn(phrase + behind, values) })
  if (errors > 0) return told('stop', (warnings > 0 ? w.stopBoth : w.stop) + w.of)
  const thin = checked < THIN * figures
  if (warnings > 0) return told('verify', thin ? w.verifyThin : w.verify + w.of)
  if (checked === 0) return told('thin', figures === 0 ? w.noFigures : w.nothing)
  if (open.length < findings.length) return told('clear', w.settled + w.of)
  return thin ? told('thin', w.thin) : told('clear', w.clear + w.of)
}

/** 12%; of a few among many <1%, and 100% of all alone. */
export const share = (checked: number, figures: number): string => {
  const percent = figures === 0 ? 0 : Math.round((100 * checked) / figures)
  if (percent === 0 && checked > 0) return '<1%'
  return percent === 100 && checked < figures ? '99%' : `${percent}%`
}

/** Where less than this share was checked, the headline says what was not. */
const THIN = 0.4

const WORDS = {
  stop: ['{errors}处矛盾待处理，暂不宜印发', 'Not ready to go out (contradictions: {errors})'],
  stopBoth: [
    '{errors}处矛盾、{warnings}处存疑待处理，暂不宜印发',
    'Not ready to go out (contradictions: {errors}, doubtful: {warnings})',
  ],
  verify: [
    '未发现矛盾，{warnings}处存疑待核实',
    'No contradiction found; to be verified: {warnings}',
  ],
  verifyThin: [
    '{warnings}处存疑待核实；只核对了{figures}个数中的{checked}个（{share}），其中未发现矛盾',
    'To be verified: {warnings}; only {checked} of {figures} figures checked ({share}), no contradiction among them',
  ],
  clear: ['未发现矛盾', 'No contradiction found'],
  settled: ['矛盾与存疑均已处理', 'All contradictions and doubts are settled'],
  of: ['；核对了{figures}个数中的{checked}个（{share}）', '; {checked} of {figures} figures checked ({share})'],
  notes: ['；另有{notes}条提示', '; notes: {notes}'],
  thin: [
    '只核对了{figures}个数中的{checked}个（{share}），这些数之间未发现矛盾；其余{rest}个没有核对',
    'Only {checked} of {figures} figures checked ({share}), no contradiction among them; {rest} were not checked',
  ],
  nothing: [
    '{figures}个数都没有可比对的依据，没有核对',
    'None of the {figures} figures could be compared with anything: nothing was checked',
  ],
  noFigures: ['文中没有可核对的数', 'The text has no figures to check'],
} as const
