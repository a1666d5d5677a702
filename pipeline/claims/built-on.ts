import { type Found, type Passage, sameKind } from './parts.ts'

const BUILT = /投产|建成|竣工/
const LEFT = /^[\s　]*(?:其余|剩余)?(?:的)?结转/
const SCALE = /规模$/

/** 建设总规模a。建成投产b，结转下一个五年续建c: what is under construction is finished, or goes on. */
export function* builtOn({ figures, levels, before, words }: Passage): Iterable<Found> {
  const left = levels.find(({ clause }) => LEFT.test(words[clause]!))
  const built = levels.findLast(({ clause }) => left !== undefined && clause < left.clause && BUILT.test(words[clause]!))
  if (left === undefined || built === undefined || !sameKind(built, left, figures)) return
  const whole = [...before, ...levels].findLast(
    level => level.figure < built.figure && SCALE.test(level.flow.said || level.flow.metric) && sameKind(level, built, figures),
  )
  if (whole) yield { whole, parts: [built, left], closure: 'partition' }
}
