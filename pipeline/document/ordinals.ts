import { DIGIT, SPACE, digitAt, kindAt } from './characters.ts'

/** The number a heading or a list item begins with. */
export interface Ordinal {
  /** 0 for 第一部分, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①. */
  readonly level: number
  readonly value: number
  /** Where the words after the number begin. */
  readonly end: number
}

/** The ordinal at the beginning of a paragraph, or null. 一是、二是 and 3.5亿元 are none. */
export const readOrdinal = (text: string, start: number, end: number): Ordinal | null => {
  const code = text.charCodeAt(start)
  if (code === 0x7b2c) return readPart(text, start + 1, end)
  if (code >= 0x2460 && code <= 0x2473) return { level: 5, value: code - 0x245f, end: start + 1 }
  if (code === 0xff08 || code === 0x28) return readBracketed(text, start + 1, end)
  if (kindAt(text, start) & DIGIT) return readNumbered(text, start, end)
  const chinese = readSmallChinese(text, start)
  if (chinese === null || text[chinese.end] !== '、') return null
  // 一、二产业 lists sectors and numbers nothing.
  const after = chinese.end + 1
  return readSmallChinese(text, after) !== null && /^[一二三、]+(?:次)?产/.test(text.slice(after, after + 6))
    ? null
    : { level: 1, value: chinese.value, end: after }
}

const VALUES = '零一二三四五六七八九'

/** A Chinese number from 1 to 99, as headings use them. */
export const readSmallChinese = (text: string, at: number): { value: number; end: number } | null => {
  let value = 0
  let pos = at
  const first = VALUES.indexOf(text[pos] ?? ' ')
  if (first > 0) {
    value = first
    pos++
  }
  if (text[pos] === '十') {
    value = (first > 0 ? first : 1) * 10
    pos++
    const last = VALUES.indexOf(text[pos] ?? ' ')
    if (last > 0) {
      value += last
      pos++
    }
  }
  return pos === at ? null : { value, end: pos }
}

const readDigits = (text: string, at: number): { value: number; end: number } | null => {
  let value = 0
  let pos = at
  while (pos < at + 3 && kindAt(text, pos) & DIGIT) value = value * 10 + digitAt(text, pos++)
  return pos === at || kindAt(text, pos) & DIGIT ? null : { value, end: pos }
}

const readPart = (text: string, at: number, end: number): Ordinal | null => {
  const number = readSmallChinese(text, at) ?? readDigits(text, at)
  if (number === null) return null
  const unit = text[number.end] ?? ''
  if (unit === '部' && text[number.end + 1] === '分') return { level: 0, value: number.value, end: number.end + 2 }
  const follows = number.end + 1 >= end || (kindAt(text, number.end + 1) & SPACE) !== 0
  if ('章篇编'.includes(unit) && follows) return { level: 0, value: number.value, end: number.end + 1 }
  return unit === '节' && follows ? { level: 1, value: number.value, end: number.end + 1 } : null
}

const readBracketed = (text: string, at: number, end: number): Ordinal | null => {
  const chinese = readSmallChinese(text, at)
  const number = chinese ?? readDigits(text, at)
  if (number === null || number.end >= end) return null
  const close = text[number.end]
  return close === '）' || close === ')' ? { level: chinese ? 2 : 4, value: number.value, end: number.end + 1 } : null
}

const readNumbered = (text: string, at: number, end: number): Ordinal | null => {
  const number = readDigits(text, at)
  if (number === null || number.end >= end || number.end - at > 2) return null
  const mark = text[number.end] ?? ''
  const after = number.end + 1
  if (mark === '）' || mark === ')') return { level: 4, value: number.value, end: after }
  if (!'.．、'.includes(mark)) return null
  const decimal = mark !== '、' && (kindAt(text, after) & DIGIT) !== 0 && !numberFollows(text, after)
  return decimal || (mark === '、' && kindAt(text, after) & DIGIT)
    ? null
    : { level: 3, value: number.value, end: after }
}

/** 3.2023年，全市… is item 3 that begins with a year, 3．10种金属 one that begins with a count: no decimal counts things. */
export const numberFollows = (text: string, at: number): boolean =>
  /^(?:19|20)\d\d\s?[年—–-]/.test(text.slice(at, at + 6)) ||
  (text[at - 1] === '．' && /^\d{1,2}(?:个(?!百分点|基点|月)|[件大家所条批种类项])/.test(text.slice(at, at + 6)))
