import type { Evidence } from '../../pipeline/model.ts'

/** Words that are read whole. */
export const READ: Evidence = { place: 'text', unread: [], phrasings: [], uncovered: [], rivals: [], carried: [] }
