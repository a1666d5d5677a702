import type { Draft, Figure, Outline, Qualifier, Unit } from '../model.ts'
import { CHINESE_NUMERAL, DIGIT, KIND } from '../document/characters.ts'
import { readArabic } from './arabic.ts'
import { readChineseFigure, readFirstPlace } from './chinese.ts'
import { qualifierOf } from './qualifiers.ts'
import { groupsWide } from './grouping.ts'
import { PLACE, PLACED } from './ranks.ts'
import type { Place, Reading } from './reading.ts'
import { codesOf, type Coded } from './codes.ts'
import { cellUnits } from './table-units.ts'

const FIRST = 0x9996
const LIST = 0x699c

/**
 * Every stated figure of a draft in order, and every numeral that is none (`exempt`). One pass over the text; each
 * digit stands in exactly one.
 */
export const readFigures = (draft: Draft, outline: Outline): Figure[] => {
  const { text } = draft
  const wide = groupsWide(text)
  const units = cellUnits(draft)
  const codes = codesOf(draft)
  const figures: Figure[] = []
  for (const [index, sentence] of outline.sentences.entries()) {
    const readings = readSentence({ text, from: sentence.start, limit: sentence.end, wide })
    shareUnits(text, readings)
    for (const reading of readings) {
      figures.push(figureOf(inCell(reading, units, codes), text, sentence.start, sentence.end, figures.length, index))
    }
  }
  return figures
}

const readSentence = (place: Place): Reading[] => {
  const { text, limit } = place
  const readings: Reading[] = []
  let at = place.from
  while (at < limit) {
    const code = text.charCodeAt(at)
    const kind = KIND[code] ?? 0
    if (kind & DIGIT) {
      for (const reading of readArabic(place, at)) {
        readings.push(reading)
        at = Math.max(at + 1, reading.end)
      }
    } else if (kind & CHINESE_NUMERAL) {
      const reading = readChineseFigure(place, at)
      if (typeof reading === 'number') {
        at = Math.max(at + 1, reading)
      } else {
        readings.push(reading)
        at = reading.end
      }
    } else {
      if (code === FIRST || code === LIST) {
        const first = readFirstPlace(place, at)
        if (first !== null) readings.push(first)
      }
      at++
    }
  }
  return readings
}

/** 分别提高4.08和3.76个百分点: a number without a unit takes that of the next in its list, and its exemption. */
const shareUnits = (text: string, readings: Reading[]): void => {
  for (let at = 1; at < readings.length; at++) {
    const before = readings[at - 1]
    const reading = readings[at]
    if (before?.unit.dimension !== 'rank' || reading?.unit.dimension !== PLACE || before.exempt !== null) continue
    if (isListed(text, before, reading)) readings[at] = { ...reading, unit: PLACED }
  }
  for (let at = readings.length - 2; at >= 0; at--) {
    const reading = readings[at]
    const next = readings[at + 1]
    if (reading === undefined || next === undefined) continue
    if (reading.unit.text !== '' || reading.unit.dimension !== 'number' || reading.exempt !== null) continue
    if (!isListed(text, reading, next)) continue
    // 1、2号线 are two names, 第1、2位 two places.
    if (next.unit.text !== '' || next.exempt !== null) {
      readings[at] = { ...reading, unit: next.unit, exempt: next.exempt }
    }
  }
}

/** A bare number in a cell of a table has the unit that stands above or beside it, if it is no code. */
const inCell = (reading: Reading, units: ReadonlyMap<number, Unit>, { codes, alone }: Coded): Reading => {
  if (codes.has(reading.start)) return { ...reading, exempt: 'code' }
  const isNumber = alone.get(reading.start) === reading.end && (reading.exempt === 'name' || isYear(reading))
  const exempt = isNumber ? null : reading.exempt
  const { unit, start } = reading
  if (unit.text !== '' || unit.dimension !== 'number' || exempt !== null) return reading
  const given = units.get(start)
  return given === undefined && !isNumber ? reading : { ...reading, exempt, unit: given ?? unit }
}

/** 2052 may be a value too. */
const isYear = ({ exempt, start, end }: Reading): boolean => exempt === 'date' && end - start === YEAR

const YEAR = '2052'.length

const isListed = (text: string, reading: Reading, next: Reading): boolean =>
  next.start - reading.end === 1 && '、和与及或'.includes(text[reading.end] ?? ' ')

const figureOf = (
  reading: Reading,
  text: string,
  from: number,
  to: number,
  index: number,
  sentence: number,
): Figure => {
  const { start, end, numeral, upper, unit, script, exempt, malformed, more } = reading
  const inner: Qualifier | null = !more ? null : unit.dimension === 'rank' ? 'at-most' : 'and-more'
  const qualifier = exempt === null ? qualifierOf(text, start, end, from, to, inner) : null
  const exact =
    unit.dimension === 'rank' ||
    unit.dimension === 'doublings' ||
    (qualifier !== null && qualifier !== 'about') ||
    (qualifier === null && numeral.decimals === 0 && counts(unit.dimension) && unit.factor[0] === 1)
  return {
    index,
    start,
    end,
    text: text.slice(start, end),
    numeral,
    upper,
    unit,
    qualifier,
    exact,
    script,
    exempt,
    malformed,
    sentence,
  }
}

/** Whether whole numbers of this dimension count things one by one. */
const counts = (dimension: string): boolean =>
  dimension.startsWith('count:') ||
  dimension === 'people' ||
  dimension === 'visits' ||
  dimension === 'days' ||
  dimension === 'years' ||
  dimension === 'months' ||
  dimension === 'quarters' ||
  dimension === 'workdays'
