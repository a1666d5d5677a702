import type { Figure } from '../model.ts'
import { type Flow, subjectOf } from './flow.ts'
import { fieldIn, isRankBefore, movedBy, readRank } from './ranks.ts'
import type { State } from './state.ts'

/** A place among others, or the place before (由第5位), or by how many it moved. */
export function readPlace(state: State, figure: Figure, flow: Flow): void {
  const {
    claims,
    draft: { text },
  } = state
  const words = text.slice(Math.max(state.sentence.start, figure.start - 16), figure.start)
  if (isRankBefore(words)) {
    flow.rankedFrom = figure.index
    flow.field = fieldIn(words)
    return
  }
  flow.ranked = claims.length
  const rank = readRank(text, state.sentence, state.index, figure, subjectOf(state.course, flow), flow)
  claims.push({ ...rank, fieldSize: sizeOf(text, state, figure) })
  flow.rankedFrom = null
}

const FIELD_OF =
  /^个?(?:设区市|地级市|地级以上城市|市州|市（州）|重点城市|城市|省区市|省份|县区|县（市、区）|县市区|县|区|市|省)[^，。；]{0,4}(?:中|里|内)[^，。；]{0,10}$/

/** 14个设区市中排第15位: how many there are to be ranked; null where the clause does not say. */
const sizeOf = (text: string, state: State, figure: Figure): number | null =>
  state.own.findLast(
    other =>
      other.index < figure.index &&
      FIELD_OF.test(text.slice(other.start, figure.start).replace(/^[\d一二三四五六七八九十百]+/, '')),
  )?.index ?? null

/** 上升4位 after a rank; false where the figure is no such move. */
export function readMove(state: State, figure: Figure, flow: Flow): boolean {
  const {
    claims,
    draft: { text },
  } = state
  const claim = flow.ranked < 0 ? undefined : claims[flow.ranked]
  if (claim?.kind !== 'rank' || !/^个?(?:位次?|名)$/.test(figure.unit.text)) return false
  const sign = movedBy(text.slice(Math.max(state.sentence.start, figure.start - 4), figure.start))
  if (sign === null) return false
  claims[flow.ranked] = { ...claim, moved: { figure: figure.index, sign } }
  return true
}
