import type { Unit } from '../model.ts'
import { DIGIT, SPACE, kindAt } from '../document/characters.ts'
import { NO_UNIT, readMeasure } from './measures.ts'
import { readPrinted } from './numerals.ts'
import type { Printed } from './numerals.ts'
import type { Place, Reading } from './reading.ts'

const RATIO: Unit = { text: '', dimension: 'ratio', factor: [1, 1] }

/** The members of 7.1∶38.3∶54.6 (three kinds of colon), or null where the number begins no ratio. */
export const readRatio = (place: Place, at: number, first: Printed): readonly Reading[] | null => {
  const { text, limit, wide } = place
  const starts = [at]
  const members = [first]
  let end = first.end
  for (;;) {
    const next = afterColon(text, end, limit)
    if (next < 0) break
    const member = readPrinted(text, next, limit, wide)
    starts.push(next)
    members.push(member)
    end = member.end
  }
  if (members.length < 2 || readMeasure(text, end, limit, false) !== null) return null
  // 城乡居民收入比为2.05∶1: the ratio is 2.05
  const [ratio, unity] = members
  const single = members.length === 2 && unity!.digits === 1 && unity!.decimals === 0
  const told = single ? [{ ...ratio!, end }] : members
  return told.map((member, index) => ({
    start: starts[index] ?? at,
    end: member.end,
    numeral: { digits: member.digits, decimals: member.decimals },
    upper: null,
    unit: single ? NO_UNIT : RATIO,
    more: false,
    script: member.script,
    exempt: null,
    malformed: member.malformed,
  }))
}

const afterColon = (text: string, at: number, limit: number): number => {
  let pos = at
  if (kindAt(text, pos) & SPACE) pos++
  if (!'∶:：︰'.includes(text[pos] ?? ' ') || pos >= limit) return -1
  pos++
  if (kindAt(text, pos) & SPACE) pos++
  return pos < limit && kindAt(text, pos) & DIGIT ? pos : -1
}
