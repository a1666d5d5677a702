/** Where a line of Chinese may end: kinsoku, words and numbers kept whole. */

/** 行首禁则: what may not begin a line. */
const NEVER_FIRST = '。，、；：！？）」』〕】》〉”’％%‰℃°,.;:!?)]}…—～·∶'
/** 行尾禁则: what may not end one. */
const NEVER_LAST = '（「『〔【《〈“‘([{￥¥$№第'
/** Closing marks whose ink keeps to the left half of the em, so that at the end of a line they take half a width. */
const HALF_AT_END = '。，、；：！？）」』〕】》〉”’'
const MULTIPLIERS = '十百千万亿'
/** First characters of units: a number and its unit stay on one line. */
const UNITS =
  '个元美家人户亩公平立吨千万亿倍成番位年月日季天岁名所项件座套条批辆架台次里米克瓦时度分处种类届期周斤只头株份村镇乡街县市区'

const IDEOGRAPH = 0,
  FIRST = 1,
  LAST = 2,
  WORD = 3,
  SPACE = 4
const classes = new Uint8Array(0x10000)
for (let code = 0x21; code < 0x2000; code++) classes[code] = WORD
for (const mark of NEVER_FIRST) classes[mark.charCodeAt(0)] = FIRST
for (const mark of NEVER_LAST) classes[mark.charCodeAt(0)] = LAST
for (const code of [0x20, 0x2002, 0x2003, 0x3000]) classes[code] = SPACE
for (const code of [...'０１２３４５６７８９．'].map(digit => digit.charCodeAt(0))) classes[code] = WORD
const halves = new Set([...HALF_AT_END].map(mark => mark.charCodeAt(0)))
const units = new Set([...UNITS].map(unit => unit.charCodeAt(0)))
const multipliers = new Set([...MULTIPLIERS].map(unit => unit.charCodeAt(0)))

export const isSpace = (code: number): boolean => code < 0x10000 && classes[code] === SPACE

/** May be set in half its width where it ends a line. */
export const isHalfAtEnd = (code: number): boolean => halves.has(code)

/** For each character: 1 where a line may end before it. */
export function breaksOf(codes: Int32Array, count: number): Uint8Array {
  const breaks = new Uint8Array(count)
  let counting = false
  for (let i = 1; i < count; i++) {
    const before = codes[i - 1]!
    const code = codes[i]!
    const left = classOf(before)
    const right = classOf(code)
    counting = isDigit(before) || (counting && (multipliers.has(before) || left === FIRST))
    const kept =
      right === SPACE ||
      right === FIRST ||
      left === LAST ||
      (left === WORD && right === WORD) ||
      (isDigit(code) && (before === 0x2e || before === 0x2c || before === 0x2236)) ||
      (counting && left !== FIRST && (units.has(code) || multipliers.has(code)))
    if (!kept) breaks[i] = 1
  }
  return breaks
}

const classOf = (code: number): number => (code < 0x10000 ? classes[code]! : IDEOGRAPH)

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
