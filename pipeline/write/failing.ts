import type { FailOn, Finding } from '../model.ts'

export interface Failing {
  /** An error where it is left out. */
  readonly failOn?: FailOn
  /** Whether only what an earlier draft had not makes the run fail. */
  readonly failOnNew?: boolean
}

/** Whether a finding makes a run fail: open, as severe as the user asked for, and new where that was asked for. */
export const isFailure = (
  { severity, settled, baseline }: Finding,
  { failOn = 'error', failOnNew = false }: Failing,
): boolean =>
  settled === null &&
  failOn !== 'never' &&
  (severity === 'error' || (severity === 'warning' && failOn === 'warning')) &&
  (!failOnNew || baseline === 'new')

export const isOpenWarning = ({ severity, settled, baseline }: Finding, { failOnNew = false }: Failing): boolean =>
  settled === null && severity === 'warning' && (!failOnNew || baseline === 'new')
