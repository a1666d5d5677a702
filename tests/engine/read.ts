import type { Evidence, Facts } from '../../pipeline/model.ts'

/** Words that are read whole. */
export const READ: Evidence = { place: 'text', unread: [], phrasings: [], together: false, uncovered: [], rivals: [], carried: [] }

/** Words that are read whole, and nothing near that would acquit. */
export const NOTHING_NEAR: Pick<Facts, 'beside' | 'elsewhere' | 'behind' | 'rest' | 'span' | 'evidence' | 'surety'> = {
  beside: () => [],
  elsewhere: () => [],
  behind: () => [],
  rest: () => ({ constant: 0 }),
  span: () => 1,
  evidence: () => READ,
  surety: () => 'hard',
}
