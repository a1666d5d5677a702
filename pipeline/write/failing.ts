import type { FailOn, Finding } from '../model.ts'

/** Whether a finding makes a run fail: open, and as severe as the user asked for. */
export const isFailure = ({ severity, settled }: Finding, failOn: FailOn): boolean =>
  settled === null &&
  failOn !== 'never' &&
  (severity === 'error' || (severity === 'warning' && failOn === 'warning'))
