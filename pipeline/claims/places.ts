import { wordsBefore } from '../document/clauses.ts'
import type { Figure } from '../model.ts'
import { type Flow, speakOf, subjectOf } from './flow.ts'
import type { Lead } from './lead.ts'
import { fieldIn, readRank } from './ranks.ts'
import type { State } from './state.ts'

/** 上升4位, 前移7个位次: what a rank moves by. */
export const MOVED = /^个?(?:位次?|名)$/

/** 由第5位: the place before. */
export function readPlaceBefore(figure: Figure, lead: Lead, flow: Flow): void {
  flow.rankedFrom = figure.index
  flow.field = fieldIn(lead.words)
}

/** A place among others. */
export function readPlace(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { claims, draft } = state
  flow.ranked = claims.length
  const rank = readRank(state, figure, lead, subjectOf(state.course, flow), flow)
  const size = sizeOf(draft.text, state, figure)
  const field = rank.field || (size === null ? '' : fieldIn(wordsBefore(draft.text, size.start, state.sentence.start)))
  claims.push({ ...rank, field, fieldSize: size?.index ?? null })
  flow.rankedFrom = null
  speakOf(state.course, flow)
}

const RANKED = '(?:设区市|地级市|地级以上城市|市州|市（州）|重点城市|大中城市|城市|省区市|省份|县区|县（市、区）|县市区|县|区|市|省)'
/** 14个设区市中排, 14个市州第: from the number of those ranked to the rank itself. */
const FIELD_OF = new RegExp(`^个?${RANKED}(?:[^，。；]{0,4}(?:中|里|内)[^。；]{0,24}|(?:排名?|居|列|位)*第?)$`)
/** 在全省21个市（州）中, 居全省14个市州第5位 */
const FIELD_SIZE = new RegExp(`^个?${RANKED}(?:(?:中|里|内)|(?:排名?|居|列|位)*第)`)
const NUMBER = /^[\d一二三四五六七八九十百]+/

/** 14个设区市中排第15位: how many there are to be ranked; null where the clause does not say. */
const sizeOf = (text: string, state: State, figure: Figure): Figure | null =>
  [...state.own].map(ref => state.figures[ref]!).findLast(
    other => other.index < figure.index && FIELD_OF.test(text.slice(other.start, figure.start).replace(NUMBER, '')),
  ) ?? null

/** Whether a figure only tells how many are ranked: 在全省21个市（州）中. */
export const isFieldSize = (text: string, figure: Figure): boolean =>
  FIELD_SIZE.test(text.slice(figure.start, figure.start + 16).replace(NUMBER, '')) &&
  fieldIn(wordsBefore(text, figure.start)) !== ''

/** 上升4位 after a rank; false where the figure is no such move. */
export function readMove(state: State, figure: Figure, { verb }: Lead, flow: Flow): boolean {
  const claim = flow.ranked < 0 ? undefined : state.claims[flow.ranked]
  if (claim?.kind !== 'rank' || !MOVED.test(figure.unit.text) || (verb?.kind !== 'up' && verb?.kind !== 'down')) return false
  state.claims[flow.ranked] = { ...claim, moved: { figure: figure.index, sign: verb.kind === 'up' ? 1 : -1 } }
  return true
}
