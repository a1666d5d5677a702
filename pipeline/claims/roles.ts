import type { Tile } from '../cover/cover.ts'
import type { Figure } from '../model.ts'
import { readAverageChange } from './average-changes.ts'
import { readChange } from './changes.ts'
import type { Flow } from './flow.ts'
import type { Lead } from './lead.ts'
import { place } from './levels.ts'
import { readDoubling, readMultiple } from './multiples.ts'
import { readMove, readPlace, readPlaceBefore } from './places.ts'
import { readPoints } from './points.ts'
import { readAttainment, readAverageGrowth, readGrowth } from './rates.ts'
import { readPart, shareFlow } from './portions.ts'
import type { State } from './state.ts'

/** What a figure in its role does in its tile. */
export type Act =
  | 'level' | 'start' | 'reference' | 'growth' | 'average-growth' | 'change' | 'average-change' | 'points' | 'share'
  | 'attainment' | 'beside' | 'multiple' | 'doubling' | 'rank' | 'rank-before' | 'composition'

/** By role, where it does not matter which row it stands in. */
const ROLES: Readonly<Record<string, Act>> = {
  level: 'level', end: 'level', part: 'level', count: 'level', planned: 'level', start: 'start',
  whole: 'reference', other: 'reference', plan: 'reference',
  share: 'share', points: 'points', multiple: 'multiple', times: 'doubling', rank: 'rank', from: 'rank-before',
  member: 'composition', excess: 'beside', size: 'beside',
}

/** What a figure does: what its role says, else what the row makes of it, else, dealt out, what its unit and its verb say. */
export function actOf({ row, parts }: Tile, role: string, { unit }: Figure, lead: Lead): Act {
  if (unit.dimension === 'ratio') return 'composition'
  if (unit.dimension === 'points') return 'points'
  const told = ROLES[role]
  // 占比由48.7%提升至51.2%: two levels of a share
  if (told === 'share' && parts.some(part => part.role === 'start')) return 'level'
  // 比前三季度的6.3%回落0.4个百分点: no level of a year before
  if (told === 'start' && unit.dimension === 'percent' && lead.base === 'other' && lead.verb?.kind !== 'from') return 'reference'
  if (told !== undefined) return told
  const [makes] = row.makes[role] ?? []
  if (makes === 'attainment' || makes === 'average-growth' || makes === 'average-change' || makes === 'change') return makes
  if (makes === 'growth' && lead.average && unit.dimension === 'percent') return 'average-growth'
  const moves = makes === 'growth' || lead.verb?.kind === 'up' || lead.verb?.kind === 'down'
  switch (unit.dimension) {
    case 'percent':
      if (lead.plan && (lead.verb !== null || lead.share !== null)) return 'attainment'
      if (lead.average) return 'average-growth'
      if (lead.share !== null) return 'share'
      return moves ? 'growth' : 'level'
    case 'times':
      return 'multiple'
    case 'doublings':
      return 'doubling'
    case 'rank':
      return 'rank'
    default:
      if (!moves) return 'level'
      return lead.average ? 'average-change' : 'change'
  }
}

/** `row` is where a figure stands among those that share the words before the first. */
export function readFigure(state: State, figure: Figure, act: Act, lead: Lead, flow: Flow, row = 0): void {
  switch (measured(state, figure, act, lead)) {
    case 'growth':
      return readGrowth(state, figure, lead, flow)
    case 'average-growth':
      return readAverageGrowth(state, figure, lead, flow)
    case 'attainment':
      return readAttainment(state, figure, lead, flow)
    case 'share':
      return readPart(state, figure, lead, flow)
    case 'points':
      return readPoints(state, figure, lead, flow, row)
    case 'multiple':
      return readMultiple(state, figure, lead, flow)
    case 'doubling':
      return readDoubling(state, figure, lead, flow)
    case 'rank-before':
      return readPlaceBefore(figure, lead, flow)
    case 'rank':
      return readPlace(state, figure, lead, flow)
    case 'average-change':
      return readAverageChange(state, figure, lead, flow)
    case 'change':
      if (readMove(state, figure, lead, flow)) return
      return readChange(state, figure, lead, flow)
    default:
      if (readMove(state, figure, lead, flow)) return
      place(state, figure, lead, act === 'start' && (lead.share !== null || state.measure === 'share') ? shareFlow(state, flow) : flow, act === 'start')
  }
}

/** 增速8.6%, 增量12亿元: what the measure that a name ends with makes of its level. */
function measured(state: State, { unit }: Figure, act: Act, lead: Lead): Act {
  if (act === 'multiple' && unit.dimension === 'percent') return 'share'
  if (act !== 'level' || lead.verb?.kind === 'from') return act
  if (unit.dimension === 'percent') {
    if (state.measure === 'growth') return 'growth'
    return state.course.flow.sharing === null ? act : 'share'
  }
  return state.measure === 'change' && unit.dimension !== 'number' ? 'change' : act
}
