import type { ExemptReason, Numeral } from '../model.ts'
import { DIGIT, LATIN, WORD, kindAt } from '../document/characters.ts'
import { numberFollows } from '../document/ordinals.ts'
import { dateEnd, isBareYear } from './dates.ts'
import { readSlashed } from './fractions.ts'
import { NO_UNIT, readMeasure } from './measures.ts'
import type { Measure } from './measures.ts'
import {
  SERVICES,
  codeEnd,
  isBracketed,
  isCoded,
  isLabelled,
  isQuoted,
  isTied,
  latinAfter,
  latinBefore,
  nameAfter,
} from './names.ts'
import { readPrinted } from './numerals.ts'
import type { Printed } from './numerals.ts'
import { timeReason } from './periods.ts'
import { readRange } from './ranges.ts'
import { rankStart } from './ranks.ts'
import { readRatio } from './ratios.ts'
import type { Place, Reading } from './reading.ts'

/** The figure, or the members of the ratio, that begin with the Arabic digit at `at`. Never empty: no digit is lost. */
export const readArabic = (place: Place, at: number): readonly Reading[] => {
  const { text, from, limit, wide } = place
  const ordinal = itemNumber(text, at, from, limit)
  if (ordinal >= 0) return [exempt(text, at, ordinal, limit, 'ordinal')]
  const date = latinBefore(text, at, from) ? -1 : dateEnd(text, at, limit)
  if (date >= 0) return [exempt(text, at, date, limit, 'date')]
  const printed = readPrinted(text, at, limit, wide)
  const ratio = readRatio(place, at, printed)
  if (ratio !== null) return ratio
  const fraction = latinBefore(text, at, from) ? null : readSlashed(place, at, printed)
  if (fraction !== null) return [fraction]
  return [readOne(place, at, printed)]
}

const readOne = (place: Place, at: number, printed: Printed): Reading => {
  const { text, limit } = place
  const { end } = printed
  const told = readMeasure(text, end, limit, false)
  // PM2.5年均浓度: no years
  const measure = told?.unit.text === '年' && latinBefore(text, at, place.from) ? null : told
  const rank = rankStart(place, at, end, measure)
  if (rank !== null) {
    const { unit, ordinal, within } = rank
    return { ...plain(printed, rank.start, rank.end), unit, exempt: ordinal ? 'ordinal' : null, more: within }
  }
  const reason = exemptReason(place, at, printed, measure)
  if (reason !== null) {
    const code = reason === 'name' || reason === 'code' || (reason === 'ordinal' && measure === null)
    const last = code ? codeEnd(text, end, limit) : (measure?.end ?? end)
    const unit = last === measure?.end ? measure.unit : NO_UNIT
    return { ...plain(printed, at, last), exempt: reason, malformed: null, unit }
  }
  const start = signStart(place, at, printed, measure)
  const numeral: Numeral = { digits: start < at ? -printed.digits : printed.digits, decimals: printed.decimals }
  const range = readRange(place, start, numeral, end, measure)
  if (range !== null) {
    const reason = range.unit.dimension === 'age' ? 'class' : timeReason(range.unit.dimension)
    return { ...plain(printed, start, range.end), ...range, exempt: reason }
  }
  const unit = measure?.unit ?? NO_UNIT
  return {
    ...plain(printed, start, measure?.end ?? end),
    numeral,
    unit,
    more: measure?.more ?? false,
    exempt: classes(text, at, measure?.end ?? end, limit, unit.dimension) ? 'class' : timeReason(unit.dimension),
  }
}

/** 60岁及以上人口, 每10万人口在校生: what classes people, or what they are told of. */
const classes = (text: string, at: number, end: number, limit: number, dimension: string): boolean =>
  dimension === 'age'
    ? /^(?:[（(]含|[及（(]?以[上下])/.test(text.slice(end, limit))
    : dimension === 'people' && text[at - 1] === '每' && end < limit && (kindAt(text, end) & WORD) !== 0

const plain = (printed: Printed, start: number, end: number): Reading => ({
  start,
  end,
  numeral: { digits: printed.digits, decimals: printed.decimals },
  upper: null,
  unit: NO_UNIT,
  more: false,
  script: printed.script,
  exempt: null,
  malformed: printed.malformed,
})

const exempt = (text: string, start: number, end: number, limit: number, reason: ExemptReason): Reading => {
  let stop = start
  while (stop < end && kindAt(text, stop) & DIGIT) stop++
  const printed = readPrinted(text, start, Math.min(stop, limit))
  return { ...plain(printed, start, end), exempt: reason, malformed: null }
}

/** 1. 3、 (2) at the beginning of a sentence, 2、 behind a semicolon: the end of its digits, or −1. 3.2023年 is item 3. */
const itemNumber = (text: string, at: number, from: number, limit: number): number => {
  if (at !== from && !/^\d{1,2}、\p{Script=Han}/u.test(text[at - 1] === '；' ? text.slice(at, at + 4) : '')) return -1
  let end = at
  while (end < limit && kindAt(text, end) & DIGIT) end++
  if (end - at > 2) return -1
  const mark = text[end] ?? ''
  if (!'.．、)）'.includes(mark) || mark === '') return -1
  if (mark === '.' || mark === '．') {
    return kindAt(text, end + 1) & DIGIT && !numberFollows(text, end + 1) ? -1 : end
  }
  return mark === '、' && kindAt(text, end + 1) & DIGIT ? -1 : end
}

const exemptReason = (place: Place, at: number, printed: Printed, measure: Measure | null): ExemptReason | null => {
  const { text, from, limit } = place
  const { end } = printed
  const measured = measure !== null && !measure.unit.dimension.startsWith('count:')
  if (isBracketed(text, at, end)) return text[at - 1] === '〔' ? 'code' : 'ordinal'
  if (!measured && latinBefore(text, at, from)) return 'code'
  if (latinAfter(text, end) && measure === null) return 'name'
  if (isTied(text, at, end) || isQuoted(text, at, end)) return 'name'
  if (nameAfter(text, end, limit) !== null) return text[end] === '届' ? 'ordinal' : 'name'
  if (measured) return null
  if (printed.padded) return 'code'
  if (isLabelled(text, at, measure)) return 'ordinal'
  if (measure === null) {
    // A table's cell that holds nothing but 2013 may be a value.
    if (isBareYear(text, { start: at, end }) && end - at < limit - from) return 'date'
    if ((SERVICES.has(text.slice(at, end)) && !fillsCell(place, at, end)) || isCoded(text, at)) return 'code'
    if (printed.decimals === 0 && printed.whole >= 11 && end - at === printed.whole) return 'code'
  }
  return printed.malformed === '数字过长' ? 'code' : null
}

/** Whether a stretch is all there is in a cell: of a sentence that is one, or between tabs. */
const fillsCell = ({ text, from, limit }: Place, start: number, end: number): boolean => {
  const [before, after] = [text[start - 1], text[end]]
  return (start === from || before === '\t') && (end === limit || after === '\t' || after === '\n')
}

/** Where the figure begins: with its minus sign, if the dash before it is one. */
const signStart = (place: Place, at: number, printed: Printed, measure: Measure | null): number => {
  const { text, from } = place
  if (at <= from) return at
  const code = text.charCodeAt(at - 1)
  if (code === 0x2014) return '率为是长'.includes(text[at - 2] ?? ' ') && printed.decimals > 0 ? at - 1 : at
  if (code !== 0x2d && code !== 0xff0d && code !== 0x2212) return at
  if (printed.decimals === 0 && measure === null) return fillsCell(place, at - 1, printed.end) ? at - 1 : at
  const before = kindAt(text, at - 2)
  if (at - 2 >= from && (before & (DIGIT | LATIN) || '%％‰)）-－'.includes(text[at - 2] ?? ' '))) return at
  return before & WORD && measure === null ? at : at - 1
}
